import TextCore
import Testing

@testable import Chronology

/// The words that the recogniser finds in `text`, with their prepositions.
func found(_ text: String) -> [String] {
  let lexed = LexedText(SourceText(text))
  return TimeExpressionRecognizer.expressions(in: lexed).map { lexed.text[$0.span] }
}

/// Sentences with the expected expressions between `⟦` and `⟧`.
@Suite struct TimeExpressionRecognizerTests {
  @Test(arguments: [
    "⟦On 13 February⟧, a meeting was held.",
    "Held ⟦on February 13⟧ and again ⟦on the 14th of March⟧.",
    "⟦On December 11, 2024⟧, she left; ⟦on 16 February 2024⟧ he came.",
    "They met ⟦on March 14th⟧, as ⟦on March 14, 2016⟧ before.",
    "Signed ⟦on Jan. 6⟧ and ⟦Sept. 3, 2020⟧.",
    "⟦On Thursday, 9 January 2020⟧, it rained.",
    "⟦On Thursday⟧ the staff met, ⟦last Friday⟧ they did not.",
    "It took part ⟦from 1 to 5 December⟧ in the meeting.",
    "⟦On 10 and 11 December⟧, the staff hosted talks.",
    "It runs ⟦March 14-16⟧ in Rome and ⟦1–5 June 2025⟧ in Oslo.",
    "⟦From January 1, 2026 to December 31, 2028⟧ he serves.",
    "People took part ⟦between October 3 and November 17⟧, he said.",
    "A plan ⟦for the second half of 2020-the first half of 2021⟧.",
    "The strategy ⟦for 2026–2030⟧ and the term (⟦2026-2029⟧).",
    "It sits again ⟦in the autumn of 2016⟧ and ⟦in spring 2017⟧.",
    "Profit fell ⟦in the first quarter of 2024⟧ and rose ⟦in Q3 2024⟧.",
    "In force ⟦since January 2009⟧, in office ⟦since 2003⟧.",
    "Kept jointly ⟦from 2017⟧ on, ⟦until December 31, 2016⟧, for the years ⟦up to 2025⟧.",
    "The ⟦January⟧ operation, the ⟦April⟧ fighting, talks ⟦in May⟧.",
    "Planned ⟦for late January⟧, done ⟦by mid-March⟧.",
    "Goals set ⟦last November⟧ and ⟦last month⟧; ⟦yesterday⟧ and ⟦today⟧.",
    "The ⟦1990s⟧ were loud, ⟦early 2024⟧ was not.",
    "Reported ⟦between September and November⟧.",
    "Dated ⟦27.01.2026⟧, ⟦2026-01-27⟧ and ⟦09/01/2020⟧.",
    "⟦21.05.2020⟧On the next page",
    "He left ⟦three days ago⟧ and ⟦5 days ago⟧.",
    "The ⟦2016⟧ election and the events of ⟦2014⟧.",
    // A text without capitals says nothing by them; `may` and `mar` stay words.
    "the mayor spoke ⟦on wednesday, 4 june 2025⟧, and was elected ⟦in october 2022⟧, as she may say.",
  ])
  func finds(marked: String) {
    #expect(found(marked.unmarked) == marked.marks)
  }

  @Test(arguments: [
    "The exercise \"Interaction-2012\" and “Sahand-Anti-Terror 2025” ended.",
    "The “BRICS+ 2025 Anti-Terrorism Conference: National Strategies” met.",
    "To hold the 2025 Life Sciences Day on the Hill",
    "Committees 1267/1989/2253 on the group and 1988 on the movement",
    "Call +7495-795-27-10 or +7 (495) 000-00-01 or 212-555-01-02.",
    "See https://example.org/2018-11-08/live and www.example.org/27.01.2026",
    "Write to a.b.27.01.2026@example.org",
    "report_2024-05-06.pdf and v1.2.2024 and 10.0.0.1",
    "It starts at 11:40 and lasts 3 hours, 5 days or 2 years.",
    "May I ask? You may march on. The spring broke; they fall.",
    "The period of the last year, over the next month",
    "In 2,000 homes, in 1988 people, for 2000 dollars",
    "Strategy for the Period up to 2025",
    "It recalls resolutions 1325 (2000) and 2242 (2015) of the Council.",
    "They march in the june rain on wednesday, the Mayor of the old town said to us.",
    "Theresa May said. Women march. Mark Sunday Adebayo won.",
    "Black Friday sales, every Monday",
    "In 1,600 companies and 12,500 experts",
    "31.02.2024, 2024-13-01 and 32 January",
  ])
  func leaves(text: String) {
    #expect(found(text) == [])
  }

  @Test func tenseFollowsTheNearestVerb() {
    let cases: [(String, TimeExpression.Tense)] = [
      ("It was held on 5 May.", .past),
      ("On 5 May it was held.", .past),
      ("It will be held on 5 May.", .future),
      ("A meeting to be held on 5 May", .future),
      ("The upcoming session on 5 May", .future),
      ("He said nothing. It will be on 5 May.", .future),
      ("vacant since 5 May", .past),
      ("open until 5 May", .future),
      ("5 May", .open),
    ]
    for (text, tense) in cases {
      let lexed = LexedText(SourceText(text))
      #expect(TimeExpressionRecognizer.expressions(in: lexed).first?.tense == tense, "\(text)")
    }
  }

  @Test func doesNotLookBeyondItsTokens() {
    let lexed = LexedText(SourceText("on 5 May 2020 and on 6 May"))
    let tokens = lexed.tokenRange(in: ByteSpan(0, 8))
    let expressions = TimeExpressionRecognizer.expressions(in: lexed, tokens)
    #expect(expressions.map { lexed.text[$0.span] } == ["on 5 May"])
    #expect(expressions.first?.form == .date(PartialDate(year: nil, part: .day(month: 5, day: 5))))
  }
}

extension String {
  /// The text without the marks.
  var unmarked: String { String(filter { $0 != "⟦" && $0 != "⟧" }) }

  /// What stands between the marks.
  var marks: [String] {
    split(separator: "⟦", omittingEmptySubsequences: false).dropFirst().compactMap {
      $0.split(separator: "⟧", omittingEmptySubsequences: false).first.map(String.init)
    }
  }
}
