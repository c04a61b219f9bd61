import TextCore
import Testing

@testable import Entities

/// Who signs a text: the name on one line, the office below, then the body.
struct SignaturesTests {
  @Test(arguments: [
    (
      "We ask you to free them.\n\nJane Mwale\nSecretary General\nUnion of Journalists of Zambia",
      ["Jane Mwale: Secretary General, Union of Journalists of Zambia"]
    ),
    (
      "Classes resume today.\n\nProf. Ingrid Solheim, PhD\nRector\nUniversity of Tromsdal\n\n"
        + "Lars Nygaard\nChair of the Board",
      [
        "Ingrid Solheim: Rector, University of Tromsdal", "Lars Nygaard: Chair of the Board",
      ]
    ),
    (
      "Calm must return.\n\nMaria Santos\nSecretary of Foreign Affairs\nRepublic of the Philippines",
      ["Maria Santos: Secretary of Foreign Affairs, Republic of the Philippines"]
    ),
    (
      "Banks report weekly.\n\nIssued by:\nAnna Quispe\nDirector of Communications\n"
        + "Central Bank of Peru\nTel: 555",
      ["Anna Quispe: Director of Communications, Central Bank of Peru"]
    ),
    (
      "The match is off.\n\nOmar Haddad, President, Handball Federation of Jordan",
      ["Omar Haddad: President, Handball Federation of Jordan"]
    ),
  ])
  func theSignerHasTheOfficeWithTheBody(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text).filter { !$0.contains(": Professor") } == expected)
  }

  @Test func belowAnArticleEachLineIsReadByItself() {
    let lines = ["Shelters are open.", "Sam Rakoto", "Permanent Secretary", "Ministry of Health"]
    let text = SourceText(lines.joined(separator: "\n"))
    var scopes: [TextScope] = []
    var start = 0
    for (index, line) in lines.enumerated() {
      let span = ByteSpan(start, start + line.utf8.count)
      scopes.append(TextScope(span: span, item: index == 0 ? 0 : nil))
      start = span.end + 1
    }
    let page = EntityRecognizer().recognize(text, scopes: scopes)
    #expect(holdings(page) == ["Sam Rakoto: Permanent Secretary, Ministry of Health"])
  }

  @Test func aNameInASentenceSignsNothing() {
    let text = "He thanked\nJane Mwale\nwho spoke.\nSecretary General of the Union"
    #expect(shippedHoldings(text).isEmpty)
  }
}
