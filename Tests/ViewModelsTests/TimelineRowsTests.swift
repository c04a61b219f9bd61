import Corpus
import TestSupport
import Testing

@testable import ViewModels

struct TimelineRowsTests {
  private let harbour = CorpusFixture.harbour

  @Test func aHeadingStandsBeforeEachYear() {
    let rows = TimelineRows(snapshot: harbour, axis: .published) { _ in true }
    #expect(rows.headings.map(\.title) == ["2023", "2024", "Undated"])
    #expect(
      (0..<rows.rowCount).map(rows.isHeading) == [
        true, false, true, false, false, false, false, true, false,
      ])
    #expect(rows.heading(at: 2).count == 4)
  }

  @Test func entriesAndRowsFindEachOther() {
    for axis in [TimelineAxis.published, .happened] {
      let rows = TimelineRows(snapshot: harbour, axis: axis) { $0.index != 2 }
      for index in rows.entries.indices {
        #expect(!rows.isHeading(rows.row(ofEntry: index)))
        #expect(rows.entryIndex(at: rows.row(ofEntry: index)) == index)
      }
    }
  }

  @Test func noArticlesNoRows() {
    let rows = TimelineRows(snapshot: harbour, axis: .published) { _ in false }
    #expect(rows.rowCount == 0)
  }
}
