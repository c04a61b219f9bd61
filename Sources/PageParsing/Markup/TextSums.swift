/// How much text, links and prose stand below each element of a tree.
///
/// Cost: linear to make, constant to ask.
struct TextSums {
  /// For each node what stands before it, and at the end all.
  private var text: [Int32] = [0]
  private var links: [Int32] = [0]
  private var prose: [Int32] = [0]
  private let ends: [Int32]

  /// Shorter texts may be labels.
  private static let shortestProse = 60

  /// Counts what does not stand below an element of `isDropped`.
  init(_ tree: MarkupTree, isDropped: [Bool]) {
    ends = tree.nodes.map(\.end)
    for list in [\TextSums.text, \.links, \.prose] {
      self[keyPath: list].reserveCapacity(tree.nodes.count + 1)
    }
    var sums: (text: Int32, links: Int32, prose: Int32) = (0, 0, 0)
    var droppedEnd = 0
    var linkEnd = 0
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      if isDropped[index] { droppedEnd = max(droppedEnd, Int(node.end)) }
      if index >= droppedEnd {
        if node.tag == .a { linkEnd = max(linkEnd, Int(node.end)) }
        if node.tag == .text {
          let count = Int32(truncatingIfNeeded: visibleCount(tree.text(index)))
          sums.text += count
          if index < linkEnd {
            sums.links += count
          } else if count >= TextSums.shortestProse {
            sums.prose += count
          }
        }
      }
      text.append(sums.text)
      links.append(sums.links)
      prose.append(sums.prose)
    }
  }

  /// What stands below an element, in bytes.
  struct Sum {
    var text: Float
    var links: Float
    var prose: Float

    var linkDensity: Float { text == 0 ? 0 : links / text }
    var prosePart: Float { text == 0 ? 0 : prose / text }
  }

  func below(_ index: Int) -> Sum {
    let end = Int(ends[index])
    return Sum(
      text: Float(text[end] - text[index]), links: Float(links[end] - links[index]),
      prose: Float(prose[end] - prose[index]))
  }

  var all: Sum {
    Sum(
      text: Float(text.last ?? 0), links: Float(links.last ?? 0), prose: Float(prose.last ?? 0))
  }
}

/// The bytes of a text, runs of white space counted once.
func visibleCount(_ text: ArraySlice<UInt8>) -> Int {
  var count = 0
  var isBlank = true
  for byte in text {
    if byte > 0x20 || !isBlank { count += 1 }
    isBlank = byte <= 0x20
  }
  return count
}
