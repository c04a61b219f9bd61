/// What spellings name on the pages where they name something else than by default.
///
///     placements.place(3, page: 0, at: 17)
///     placements.node(of: 3, page: 0)  // 17
///     placements.node(of: 3, page: 1)  // nil
///
/// Storage: 12 bytes each, 4 a page and one a spelling. Cost: those of the page are gone through one
/// by one, or looked up by hash where a page has more than ``mostListed``.
struct Placements: Sendable {
  private struct Entry {
    var spelling: UInt32
    var node: UInt32
    /// The entry of the page that was made before; ``none`` behind the first.
    var next: UInt32
  }

  /// Entries that follow one another by number; full but for the last, so that none is copied.
  private var blocks: [[Entry]] = []
  /// How many were made, for pages with many no more than for others.
  private(set) var count = 0
  /// The latest entry of each page.
  private var latest: [UInt32] = []
  /// Nodes by spelling, for pages with many.
  private var crowded: [UInt32: [UInt32: UInt32]] = [:]
  /// For each spelling, whether it is placed anywhere.
  private var isPlaced: [Bool]

  private static let none = UInt32.max
  private static let entriesOfBlock = 1 << 14
  private static let mostListed = 64

  init(spellingCount: Int) {
    isPlaced = [Bool](repeating: false, count: spellingCount)
  }

  /// Whether a spelling is placed on any page.
  func isPlaced(_ spelling: Int) -> Bool { isPlaced[spelling] }

  /// The node that a spelling names on a page; `nil` when it is not placed there.
  func node(of spelling: Int, page: Int) -> UInt32? {
    guard isPlaced[spelling] else { return nil }
    if !crowded.isEmpty, let nodes = crowded[UInt32(page)] { return nodes[UInt32(spelling)] }
    return entry(of: spelling, page: page).found.map { self[$0].node }
  }

  /// Says that a spelling names a node on a page, whatever it named there before.
  mutating func place(_ spelling: Int, page: Int, at node: Int) {
    isPlaced[spelling] = true
    if crowded[UInt32(page)] != nil {
      crowded[UInt32(page)]?[UInt32(spelling)] = UInt32(node)
      return
    }
    let (found, length) = entry(of: spelling, page: page)
    if let found {
      blocks[found / Placements.entriesOfBlock][found % Placements.entriesOfBlock].node =
        UInt32(node)
    } else if length == Placements.mostListed {
      crowd(page)
      crowded[UInt32(page)]?[UInt32(spelling)] = UInt32(node)
    } else {
      append(
        Entry(spelling: UInt32(spelling), node: UInt32(node), next: latestEntry(of: page)), page)
    }
  }

  private subscript(number: Int) -> Entry {
    blocks[number / Placements.entriesOfBlock][number % Placements.entriesOfBlock]
  }

  private func latestEntry(of page: Int) -> UInt32 {
    page < latest.count ? latest[page] : Placements.none
  }

  /// The entry of a spelling, if it is there, and how many were looked at.
  private func entry(of spelling: Int, page: Int) -> (found: Int?, length: Int) {
    var (number, length) = (latestEntry(of: page), 0)
    while number != Placements.none {
      let entry = self[Int(number)]
      if entry.spelling == UInt32(spelling) { return (Int(number), length) }
      number = entry.next
      length += 1
    }
    return (nil, length)
  }

  private mutating func append(_ entry: Entry, _ page: Int) {
    if count.isMultiple(of: Placements.entriesOfBlock) {
      blocks.append([])
      blocks[blocks.count - 1].reserveCapacity(Placements.entriesOfBlock)
    }
    blocks[blocks.count - 1].append(entry)
    while latest.count <= page { latest.append(Placements.none) }
    latest[page] = UInt32(count)
    count += 1
  }

  /// From now on the entries of a page are looked up by hash.
  private mutating func crowd(_ page: Int) {
    var nodes: [UInt32: UInt32] = [:]
    var number = latestEntry(of: page)
    while number != Placements.none {
      let entry = self[Int(number)]
      nodes[entry.spelling] = entry.node
      number = entry.next
    }
    crowded[UInt32(page)] = nodes
  }
}
