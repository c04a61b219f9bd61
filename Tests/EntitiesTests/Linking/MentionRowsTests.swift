import Testing

@testable import Entities

struct MentionRowsTests {
  @Test func mentionsAreReadAsTheyWereWritten() {
    let pages: [[UInt32]] = [
      [7, 300, 7, 7, 2_000_000], [], [0], (0..<400).map { $0 % 200 * 100 },
    ]
    var rows = MentionRows()
    for page in pages { rows.append(page) }
    #expect(rows.count == 4)
    #expect(pages.indices.map { rows.mentions(of: $0) } == pages)
    #expect(rows.distinct(of: 0) == [7, 300, 2_000_000])
    #expect(rows.distinct(of: 1) == [])
    #expect(rows.distinct(of: 3) == (0..<200).map { $0 * 100 })
  }

  @Test func pagesOfOthersComeUnderOtherNumbers() {
    var (rows, others) = (MentionRows(), MentionRows())
    rows.append([5])
    others.append([1, 0, 1])
    others.append([])
    others.append([2])
    rows.append(others, numbers: [1000, 5, 70_000])
    #expect((0..<4).map { rows.mentions(of: $0) } == [[5], [5, 1000, 5], [], [70_000]])
  }

  @Test func manyPagesAreReadWhereverTheirBlockEnds() {
    var (rows, all) = (MentionRows(), MentionRows())
    let pages = (0..<5000).map { page -> [UInt32] in (0..<page % 7).map { UInt32(page + $0) } }
    for page in pages { rows.append(page) }
    all.append([1])
    all.append(rows, numbers: (0..<6000).map { $0 + 1 })
    #expect(all.count == 5001)
    #expect(pages.indices.map { all.mentions(of: $0 + 1) } == pages.map { $0.map { $0 + 1 } })
  }
}
