/// The mentions of a corpus as numbers of spellings, page by page.
///
/// A page names most of its names several times. Its row holds how many different spellings it has;
/// these in the order of the text; and for each mention the place of its spelling among them. All are
/// LEB128 (https://dwarfstd.org, 7.6).
///
///     var rows = MentionRows()
///     rows.append([7, 300, 7])
///     rows.mentions(of: 0)       // 7, 300, 7
///     rows.distinct(of: 0)       // 7, 300
///
/// Storage: some two bytes a mention and 4 a page, and nothing is copied when there are more. Cost:
/// reading a row is linear in it.
struct MentionRows: Sendable {
  /// So many pages that follow one another.
  private struct Block: Sendable {
    var bytes: [UInt8] = []
    var ends: [UInt32] = []

    func range(of page: Int) -> Range<Int> {
      (page == 0 ? 0 : Int(ends[page - 1]))..<Int(ends[page])
    }
  }

  private var blocks: [Block] = []
  /// The places of the spellings of the row that is being written.
  private var places: [UInt32: Int] = [:]

  /// How many pages there are.
  private(set) var count = 0

  private static let pagesOfBlock = 1024

  /// Adds a page with these spellings behind the others.
  mutating func append(_ spellings: [UInt32]) {
    places.removeAll(keepingCapacity: true)
    var distinct: [UInt32] = []
    let row = spellings.map { spelling in
      if let place = places[spelling] { return place }
      places[spelling] = distinct.count
      distinct.append(spelling)
      return distinct.count - 1
    }
    appendRow { bytes in
      MentionRows.write(distinct.count, to: &bytes)
      for spelling in distinct { MentionRows.write(Int(spelling), to: &bytes) }
      for place in row { MentionRows.write(place, to: &bytes) }
    }
  }

  /// Adds the pages of others behind those that are there; `numbers` gives what their spellings are
  /// called here.
  mutating func append(_ other: MentionRows, numbers: [UInt32]) {
    for page in 0..<other.count {
      var reader = other.reader(of: page)
      appendRow { bytes in
        let distinct = reader.next()
        MentionRows.write(distinct, to: &bytes)
        for _ in 0..<distinct { MentionRows.write(Int(numbers[reader.next()]), to: &bytes) }
        bytes += reader.bytes[reader.place..<reader.end]
      }
    }
  }

  private mutating func appendRow(_ write: (_ bytes: inout [UInt8]) -> Void) {
    if count.isMultiple(of: MentionRows.pagesOfBlock) {
      if let last = blocks.indices.last { blocks[last].bytes.trim() }
      blocks.append(Block())
    }
    let last = blocks.count - 1
    write(&blocks[last].bytes)
    blocks[last].ends.append(UInt32(blocks[last].bytes.count))
    count += 1
  }

  /// The spellings of the mentions of a page, in their order.
  func mentions(of page: Int) -> [UInt32] {
    var reader = reader(of: page)
    let distinct = (0..<reader.next()).map { _ in UInt32(reader.next()) }
    var mentions: [UInt32] = []
    mentions.reserveCapacity(reader.end - reader.place)
    while reader.place < reader.end { mentions.append(distinct[reader.next()]) }
    return mentions
  }

  /// The spellings of a page, each once, in the order of its text.
  func distinct(of page: Int) -> [UInt32] {
    var reader = reader(of: page)
    return (0..<reader.next()).map { _ in UInt32(reader.next()) }
  }

  private func reader(of page: Int) -> Reader {
    let block = blocks[page / MentionRows.pagesOfBlock]
    return Reader(bytes: block.bytes, block.range(of: page % MentionRows.pagesOfBlock))
  }

  private static func write(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Reads the numbers of a row that was written here.
  private struct Reader {
    let bytes: [UInt8]
    var place: Int
    let end: Int

    init(bytes: [UInt8], _ range: Range<Int>) {
      self.bytes = bytes
      (place, end) = (range.lowerBound, range.upperBound)
    }

    mutating func next() -> Int {
      var (number, shift) = (0, 0)
      while true {
        let byte = bytes[place]
        place += 1
        number |= Int(byte & 0x7F) << shift
        if byte < 0x80 { return number }
        shift += 7
      }
    }
  }
}

extension Array {
  /// Gives back the room that is kept for more elements. Cost: copies them.
  fileprivate mutating func trim() { self = withUnsafeBufferPointer { Array($0) } }
}
