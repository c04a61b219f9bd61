import PageParsing

/// Paragraphs that a source puts under everything it publishes: "About the agency", how to
/// subscribe, whom to ask. Only the rest of the corpus tells them from news.
///
///     var count = RecurringFurniture.Count(pageCount: 3)
///     // … "Subscribe to our channel." stands below three articles of one folder
///     let furniture = count.furniture()
///     furniture.losses(of: facts, in: file)  // the places of that line in the items of a page
///
/// A paragraph is furniture when it stands behind the first paragraph of at least
/// ``fewestItems`` different items on as many pages of one folder. Different items: a teaser that is
/// repeated on every page is one item.
struct RecurringFurniture {
  /// News says the same sentence twice, hardly three times.
  static let fewestItems = 3

  /// The hashes of paragraphs with their folders.
  fileprivate(set) var keys: Set<UInt64>

  /// What is known to be furniture.
  init(keys: Set<UInt64> = []) {
    self.keys = keys
  }

  /// What the items of a page in that file lose. Cost: a look-up a paragraph.
  func losses(of facts: PageFacts, in file: String) -> [PageRefinement.Loss] {
    if keys.isEmpty { return [] }
    let folder = RecurringFurniture.folder(of: file)
    return facts.items.enumerated().compactMap { index, item in
      let places = item.paragraphs.indices.dropFirst().filter {
        keys.contains(item.paragraphs[$0].hash ^ folder)
      }
      return places.isEmpty ? nil : PageRefinement.Loss(item: index, places: places)
    }
  }

  /// One source is one folder: what was saved together.
  static func folder(of file: String) -> UInt64 {
    let path = file.utf8
    var hash = FNV1a()
    hash.mix(path.prefix(upTo: path.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex))
    return hash.value
  }
}

extension RecurringFurniture {
  /// Counts the paragraphs of all pages.
  ///
  /// Nearly all stand once. They are counted roughly first, by a few bits of their hashes, and
  /// exactly only when the rough count says that they may be furniture.
  ///
  /// Storage: 16 bytes a paragraph, in a file where there is a folder for it, and a few bits.
  struct Count {
    private var rough: RoughCount
    private let sightings: SpillBuffer

    init(pageCount: Int, spillingTo folder: String? = nil) {
      rough = RoughCount(expecting: pageCount * 16)
      sightings = SpillBuffer(in: folder)
    }

    /// Counts a page; pages come in order.
    mutating func add(_ facts: PageFacts, page: Int, in file: String) {
      let folder = RecurringFurniture.folder(of: file)
      for item in facts.items {
        let opening = item.title ?? item.paragraphs.first ?? .empty
        for paragraph in item.paragraphs.dropFirst() {
          let key = paragraph.hash ^ folder
          rough.add(key)
          sightings.append(key)
          sightings.append(UInt32(page))
          sightings.append(UInt32(truncatingIfNeeded: opening.hash >> 32))
        }
      }
    }

    /// What turned out to be furniture, beside what is known. Cost: linear in the paragraphs.
    func furniture(known: Set<UInt64> = []) -> RecurringFurniture {
      var furniture = RecurringFurniture(keys: known)
      var seen: [UInt64: Sighting] = [:]
      sightings.forEachBlock { (block) throws(Never) in
        for offset in stride(from: 0, to: block.count, by: 16) {
          let key = UInt64(
            littleEndian: block.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
          guard rough.mayHold(RecurringFurniture.fewestItems, key) else { continue }
          let sighting = Sighting(
            page: block.loadUnaligned(fromByteOffset: offset + 8, as: UInt32.self),
            item: block.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self), count: 1)
          guard let before = seen[key] else {
            seen[key] = sighting
            continue
          }
          guard before.page != sighting.page, before.item != sighting.item else { continue }
          let count = before.count + 1
          seen[key] = Sighting(page: sighting.page, item: sighting.item, count: count)
          if count >= RecurringFurniture.fewestItems { furniture.keys.insert(key) }
        }
      }
      return furniture
    }
  }

  private struct Sighting {
    var page: UInt32
    var item: UInt32
    var count: Int
  }

  /// Counts up to three, two bits each: what is counted more often than it was seen is possible,
  /// less often is not.
  private struct RoughCount {
    private var cells: [UInt8]
    private let shift: UInt64

    init(expecting count: Int) {
      let bits = min(28, max(12, UInt64(64 - (4 * count).leadingZeroBitCount)))
      shift = 64 - bits
      cells = [UInt8](repeating: 0, count: 1 << (bits - 2))
    }

    mutating func add(_ key: UInt64) {
      let (cell, place) = position(of: key)
      if cells[cell] >> place & 3 < 3 { cells[cell] += 1 << place }
    }

    func mayHold(_ count: Int, _ key: UInt64) -> Bool {
      let (cell, place) = position(of: key)
      return Int(cells[cell] >> place & 3) >= count
    }

    private func position(of key: UInt64) -> (cell: Int, place: UInt8) {
      let slot = (key &* 0x9E37_79B9_7F4A_7C15) >> shift
      return (Int(slot >> 2), UInt8(slot & 3) * 2)
    }
  }
}
