import Chronology

/// What the articles say happened, put in order of time.
///
/// Happenings that have come since are sorted when they are so many, and wait in a file where there is
/// a folder for it; in the end these runs are merged. Storage: one run, and a block of each; 4 bytes
/// an article.
struct HappeningTable {
  private var run = Run()
  private let sorted: SpillBuffer
  /// Where the runs end.
  private var runEnds: [Int] = []

  private let happeningsOfRun: Int

  init(spillingTo folder: String?, happeningsOfRun: Int = 1 << 15) {
    sorted = SpillBuffer(in: folder)
    self.happeningsOfRun = happeningsOfRun
  }

  /// Appends a happening with its packed record; those of one article in the order of its text, and
  /// articles in their order.
  mutating func append(_ happening: Happening) {
    run.append(happening)
    if run.count == happeningsOfRun { endRun() }
  }

  /// Puts the happenings of so many articles into an image, the oldest first.
  mutating func append(to builder: SnapshotImageBuilder, articleCount: Int) {
    if run.count > 0 { endRun() }
    var firsts = [UInt32](repeating: SnapshotTables.noHappening, count: articleCount)
    var count: UInt32 = 0
    forEachInOrder { row, record in
      builder.append(row.article, to: .happeningArticles)
      builder.append(row.low, to: .happeningFirstDays)
      builder.append(row.high, to: .happeningLastDays)
      builder.append(packed: record, to: .happenings, starts: .happeningStarts)
      let article = Int(row.article)
      if firsts[article] == SnapshotTables.noHappening { firsts[article] = count }
      count += 1
    }
    for first in firsts { builder.append(first, to: .articleFirstHappenings) }
    builder.note(failure: sorted.failure)
  }

  private mutating func endRun() {
    run.write(to: sorted)
    runEnds.append(sorted.count)
    run = Run()
  }

  /// Lends all happenings in order: of equal ones that of the earlier run comes first.
  private func forEachInOrder(_ body: (Row, Slice<UnsafeRawBufferPointer>) -> Void) {
    var cursors = runEnds.indices.map { run in
      RunCursor(sorted, (run == 0 ? 0 : runEnds[run - 1])..<runEnds[run], number: run)
    }
    // A heap: each cursor stands before those at twice its place.
    for place in cursors.indices.reversed() { HappeningTable.settle(&cursors, from: place) }
    while !cursors.isEmpty {
      cursors[0].lend(body)
      if !cursors[0].advance() {
        let last = cursors.removeLast()
        if cursors.isEmpty { return }
        cursors[0] = last
      }
      HappeningTable.settle(&cursors, from: 0)
    }
  }

  private static func settle(_ heap: inout [RunCursor], from start: Int) {
    var place = start
    while true {
      var first = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < heap.count && heap[child].key < heap[first].key { first = child }
      if first == place { return }
      heap.swapAt(place, first)
      place = first
    }
  }
}

/// A happening without its record.
private struct Row {
  var low: Int32
  var high: Int32
  var article: UInt32
  var length: UInt32

  static let size = 16
}

/// Happenings that are not sorted yet.
private struct Run {
  private var rows: [Row] = []
  private var ends: [Int] = []
  private var records: [UInt8] = []

  var count: Int { rows.count }

  mutating func append(_ happening: Happening) {
    let claim = happening.claim
    var writer = ByteWriter()
    writer.write(claim)
    writer.write(happening.sentence)
    records += writer.bytes
    ends.append(records.count)
    rows.append(
      Row(
        low: Int32(clamping: claim.low?.number ?? .max),
        high: Int32(clamping: claim.high?.number ?? .max),
        article: UInt32(happening.article.index), length: UInt32(writer.bytes.count)))
  }

  /// Writes rows with their records in order.
  func write(to buffer: SpillBuffer) {
    let order = rows.indices.sorted {
      (rows[$0].low, rows[$0].high, $0) < (rows[$1].low, rows[$1].high, $1)
    }
    for place in order {
      let row = rows[place]
      buffer.append(row.low)
      buffer.append(row.high)
      buffer.append(row.article)
      buffer.append(row.length)
      buffer.append(records[ends[place] - Int(row.length)..<ends[place]])
    }
  }
}

/// A place in a run, with the bytes that follow there.
private struct RunCursor {
  private let buffer: SpillBuffer
  private let number: Int
  /// What is not in the block yet.
  private var rest: Range<Int>
  private var block: [UInt8] = []
  private var place = 0
  private var row = Row(low: 0, high: 0, article: 0, length: 0)

  private static let blockLength = 1 << 14

  /// A cursor at the first row of a run that is not empty.
  init(_ buffer: SpillBuffer, _ range: Range<Int>, number: Int) {
    self.buffer = buffer
    self.number = number
    rest = range
    _ = advance()
  }

  var key: (Int32, Int32, Int) { (row.low, row.high, number) }

  func lend(_ body: (Row, Slice<UnsafeRawBufferPointer>) -> Void) {
    block.withUnsafeBytes { body(row, $0[place..<place + Int(row.length)]) }
  }

  /// Goes to the next row.
  /// - Returns: `false` behind the last.
  mutating func advance() -> Bool {
    place += Int(row.length)
    guard fill(Row.size) else { return false }
    row = block.withUnsafeBytes { bytes in
      func number<Number: FixedWidthInteger>(_ offset: Int) -> Number {
        Number(littleEndian: bytes.loadUnaligned(fromByteOffset: place + offset, as: Number.self))
      }
      return Row(low: number(0), high: number(4), article: number(8), length: number(12))
    }
    place += Row.size
    return fill(Int(row.length))
  }

  /// Sees to it that so many bytes follow in the block.
  /// - Returns: `false` when there are no such.
  private mutating func fill(_ count: Int) -> Bool {
    let left = block.count - place
    if left >= count { return true }
    guard left + rest.count >= count else { return false }
    let end = min(rest.upperBound, rest.lowerBound + max(RunCursor.blockLength, count - left))
    block.removeFirst(place)
    place = 0
    buffer.read(rest.lowerBound..<end) { block.append(contentsOf: $0) }
    rest = end..<rest.upperBound
    return true
  }
}
