import Corpus
import TestSupport
import Testing

@testable import ViewModels

struct TimelineRowsTests {
  private let harbour = CorpusFixture.harbour

  private func rows(_ axis: TimelineAxis, without excluded: Set<Int> = []) -> TimelineRows {
    let articles = NumberSet(
      below: harbour.articles.count,
      holding: harbour.articles.indices.filter { !excluded.contains($0) })
    return TimelineRows(TimelineEntries(articles, axis: axis, of: harbour))
  }

  @Test func aHeadingStandsBeforeEachYear() {
    let rows = self.rows(.published)
    #expect(rows.headings.map(\.title) == ["2023", "2024", "Undated"])
    #expect(
      (0..<rows.rowCount).map(rows.isHeading) == [
        true, false, true, false, false, false, false, true, false,
      ])
    #expect(rows.heading(at: 2).count == 4)
  }

  @Test func entriesAndRowsFindEachOther() {
    for axis in [TimelineAxis.published, .happened] {
      let rows = self.rows(axis, without: [2])
      for index in rows.entries.indices {
        #expect(!rows.isHeading(rows.row(ofEntry: index)))
        #expect(rows.entryIndex(at: rows.row(ofEntry: index)) == index)
      }
    }
  }

  @Test func noArticlesNoRows() {
    let rows = self.rows(.published, without: Set(0..<6))
    #expect(rows.rowCount == 0)
  }
}
