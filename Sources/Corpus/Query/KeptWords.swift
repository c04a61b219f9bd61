import TextCore

/// Which words of an item, as the text index counts them, are text still: others stand in paragraphs that
/// the corpus has taken for furniture since they were indexed.
///
///     ferry sinks ¶ off hull today ¶ read more   without the last paragraph: [7]
///
/// The numbers are the words at which what is lost and what is kept take turns, beginning with the first
/// that is lost; there are none when nothing is.
struct KeptWords<Borders: RandomAccessCollection<UInt32>> where Borders.Index == Int {
  let borders: Borders

  /// Whether nothing is lost.
  var isWhole: Bool { borders.isEmpty }

  /// Whether a word is kept. Cost: logarithmic.
  func holds(_ place: Int32) -> Bool {
    // Most matches stand before any furniture.
    guard let first = borders.first, place >= Int64(first) else { return true }
    let passed = borders.partitioningIndex { $0 > UInt32(bitPattern: place) }
    return (passed - borders.startIndex).isMultiple(of: 2)
  }
}

extension KeptWords<[UInt32]> {
  /// What is left of an item without the paragraphs at these places, which rise.
  init(of item: ItemFacts, without places: [Int]) {
    var borders: [UInt32] = []
    var start = 0
    var isKept = true
    let titles = item.title == nil ? 0 : 1
    var lost = places[...]
    for (piece, count) in item.wordCounts.enumerated() {
      let isLost = lost.first == piece - titles
      if isLost { lost.removeFirst() }
      if isLost == isKept {
        borders.append(UInt32(clamping: start))
        isKept = !isLost
      }
      // Between two pieces stands a separator.
      start += count + 1
    }
    self.borders = borders
  }
}

/// The ``KeptWords`` of items, in order, on their way into an image.
struct KeptWordsList {
  private let starts: SpillBuffer
  private let borders: SpillBuffer

  /// No items yet; what is long is kept in files of a folder, where there is one.
  init(spillingTo folder: String?) {
    starts = SpillBuffer(in: folder)
    borders = SpillBuffer(in: folder)
    starts.append(0 as UInt32)
  }

  /// Appends what is kept of an item.
  func append(_ kept: KeptWords<[UInt32]>) {
    for border in kept.borders { borders.append(border) }
    starts.append(UInt32(borders.count / 4))
  }

  /// Puts all of it into an image.
  func append(to builder: SnapshotImageBuilder) {
    builder.append(starts, to: .itemKeptStarts)
    builder.append(borders, to: .itemKeptWords)
  }
}
