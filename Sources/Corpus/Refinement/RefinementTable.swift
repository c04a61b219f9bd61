import TextCore

/// The refinements of those pages that have one, packed: in memory, or in the sections of an image.
enum RefinementTable: Sendable {
  case inMemory(Building)
  /// The places of the pages, rising, and a record for each.
  case packed(pages: Column<UInt32>, Records)

  /// Refinements that come in the order of their pages.
  struct Building: Sendable {
    fileprivate var pages: [UInt32] = []
    fileprivate var ends: [Int] = []
    fileprivate var bytes: [UInt8] = []

    mutating func append(_ refinement: PageRefinement, of page: Int) {
      var writer = ByteWriter()
      writer.write(refinement)
      pages.append(UInt32(page))
      bytes += writer.bytes
      ends.append(bytes.count)
    }

    fileprivate func record(_ row: Int) -> Range<Int> {
      (row == 0 ? 0 : ends[row - 1])..<ends[row]
    }
  }

  /// What changes about a page; `nil` when nothing does. Cost: logarithmic.
  func refinement(of page: Int) -> PageRefinement? {
    guard let row = row(of: page) else { return nil }
    switch self {
    case .inMemory(let table):
      return table.bytes.withUnsafeBytes { bytes in
        var reader = ByteReader(UnsafeRawBufferPointer(rebasing: bytes[table.record(row)]))
        return try? reader.refinement()
      }
    case .packed(_, let records):
      return records.read(row) { reader throws(DamagedBytes) in try reader.refinement() }
    }
  }

  /// The pages that have a refinement, rising.
  var pages: [Int] {
    switch self {
    case .inMemory(let table): table.pages.map { Int($0) }
    case .packed(let pages, _): pages.map { Int($0) }
    }
  }

  /// The place of a page among those that have a refinement.
  private func row(of page: Int) -> Int? {
    switch self {
    case .inMemory(let table): RefinementTable.row(of: page, in: table.pages)
    case .packed(let pages, _): RefinementTable.row(of: page, in: pages)
    }
  }

  private static func row<Pages: RandomAccessCollection<UInt32>>(
    of page: Int, in pages: Pages
  ) -> Int? where Pages.Index == Int {
    let row = pages.partitioningIndex { $0 >= UInt32(page) }
    return row < pages.endIndex && pages[row] == UInt32(page) ? row : nil
  }
}

extension SnapshotImageBuilder {
  /// Appends the refinements of a table in memory.
  func append(_ table: RefinementTable.Building) {
    for (row, page) in table.pages.enumerated() {
      append(page, to: .refinedPages)
      append(packed: table.bytes[table.record(row)], to: .refinements, starts: .refinementStarts)
    }
  }
}
