import Entities
import TextCore

/// A document ready for training: the features of its words, and the labels that each may have.
struct ChainExample {
  var input: TaggingExample
  /// Bits of the labels that the marks allow, for each word of the stretches.
  var allowed: [UInt32] = []

  static let anything: UInt32 = (1 << UInt32(TagLabel.count)) - 1

  init(_ document: MarkedDocument, clusters: WordClusters) {
    input = TaggingExample(
      document.text, scopes: [TextScope(span: document.text.span, item: 0)], clusters: clusters)
    var labels = [UInt32](repeating: ChainExample.unmarked(document), count: input.spans.count)
    var reached = [Bool](repeating: false, count: input.spans.count)
    for stretch in input.stretches { for word in stretch { reached[word] = true } }
    var word = 0
    for name in document.names {
      while word < input.spans.count, input.spans[word].end <= name.span.start { word += 1 }
      var end = word
      while end < input.spans.count, input.spans[end].start < name.span.end { end += 1 }
      guard end > word else { continue }
      let isWhole =
        input.spans[word].start == name.span.start && input.spans[end - 1].end == name.span.end
        && reached[word..<end].allSatisfy { $0 }
      for index in word..<end {
        labels[index] =
          isWhole
          ? ChainExample.labels(of: name.kinds, at: index, in: word..<end) : ChainExample.anything
      }
    }
    for stretch in input.stretches { allowed += labels[stretch] }
  }

  private static func labels(of kinds: KindSet, at index: Int, in words: Range<Int>) -> UInt32 {
    let place: TagLabel.Place =
      words.count == 1
      ? .only
      : index == words.lowerBound ? .first : index == words.upperBound - 1 ? .last : .inner
    return kinds.reduce(into: 0) { $0 |= 1 << UInt32(TagLabel($1, place).index) }
  }

  private static func unmarked(_ document: MarkedDocument) -> UInt32 {
    document.unmarkedKinds.reduce(into: 1) { labels, kind in
      for place in TagLabel.Place.allCases {
        labels |= 1 << UInt32(TagLabel(kind, place).index)
      }
    }
  }
}
