import Chronology
import Entities
import PageParsing
import Testing

@testable import Corpus

/// What a snapshot makes of what its reader has set right.
struct ReaderCorrectionsTests {
  private func snapshot(_ corrections: ReaderCorrections = .none) -> CorpusSnapshot {
    let pages = [
      "a.txt": "Bridge opens\n02.03.2021\nMinister Anna Visser opened the bridge in Oslo.",
      "b.txt": "School opens\n05.04.2023\nMinister Anna Visser opened the school in Oslo.",
      "c.txt": "Bridge opens\n02.03.2021\nMinister Anna Visser opened the bridge in Oslo.",
    ]
    return CorpusBuilder(corrections: corrections).snapshot(
      of: pages.sorted { $0.key < $1.key }.map { name, text in
        PageParser().parse(Array(text.utf8), at: PageLocation(file: name))
      })
  }

  private func lines(_ snapshot: CorpusSnapshot) -> [String] {
    snapshot.articles.map { "\($0.published.value?.description ?? "undated") \($0.headline)" }
  }

  @Test func anArticleStandsWhereTheReaderPutIt() throws {
    let before = snapshot()
    #expect(lines(before) == ["2021-03-02 Bridge opens", "2023-04-05 School opens"])
    let bridge = before.articles[0]
    let after = snapshot(ReaderCorrections(dates: [bridge.id: DateValue("2024-05")]))
    #expect(lines(after) == ["2023-04-05 School opens", "2024-05 Bridge opens"])
    let published = after.articles[1].published
    #expect(published.basis == .stated)
    #expect(published.rule == "set by the reader")
    #expect(published.conflicts.map(\.value?.description) == ["2021-03-02"])
    #expect(Set(after.articles.flatMap(\.ids)) == Set(before.articles.flatMap(\.ids)))
    #expect(!after.saysTheSame(as: before))
  }

  @Test func anyOfItsNamesWillDo() throws {
    let other = try #require(snapshot().articles[0].ids.last)
    let after = snapshot(ReaderCorrections(dates: [other: DateValue("2024-05")]))
    #expect(lines(after) == ["2023-04-05 School opens", "2024-05 Bridge opens"])
  }

  @Test func anArticleMayHaveNoDate() {
    let id = snapshot().articles[0].id
    let after = snapshot(ReaderCorrections(dates: [id: DateValue?.none]))
    #expect(lines(after) == ["2023-04-05 School opens", "undated Bridge opens"])
  }

  @Test func whatIsIgnoredIsNamedNowhere() {
    let corrections = EntityCorrections([.ignore(.place, "Oslo")])
    let after = snapshot(ReaderCorrections(entities: corrections))
    #expect(after.entityCount(of: .place) == 0)
    #expect(after.mentions(in: ArticleNumber(0)).map(\.kind) == [.person])
  }

  @Test func aRetypedEntityIsMentionedAsWhatItIs() throws {
    let corrections = EntityCorrections([.retype(.place, "Oslo", to: .organisation)])
    let after = snapshot(ReaderCorrections(entities: corrections))
    #expect(after.mentions(in: ArticleNumber(0)).map(\.kind) == [.person, .organisation])
    #expect(after.entityCount(of: .organisation) == 1)
  }

  @Test func aChangeCanBeTakenBack() throws {
    let id = try #require(ArticleID("00000000000000ff"))
    let corrections: [ReaderCorrection] = [
      .entity(.rename(.person, "A", to: "B")), .date(id, nil),
      .entity(.rename(.person, "A", to: "C")), .date(id, DateValue("2024")),
      .entity(.same(.person, "A", "D")), .entity(.apart(.person, "A", "D")),
    ]
    var all = ReaderCorrections()
    var states = [all]
    let changes = corrections.map { correction in
      let change = all.add(correction)
      states.append(all)
      return change
    }
    for change in changes.reversed() {
      #expect(all == states.popLast())
      #expect(all.make(change.inverse) == change.inverse)
    }
    #expect(all == .none)
  }
}
