import Entities
import TextCore

/// A document ready for training: the features of its words, and the labels that each may have.
struct ChainExample {
  var input: TaggingExample
  /// Bits of the labels that the marks allow in the chain of names, for each word of the stretches.
  var names: [UInt32] = []
  /// The same in the chain of offices; empty where the set marks none.
  var roles: [UInt32] = []

  static let anything: UInt32 = TagLabel.all.reduce(0) { $0 | 1 << UInt32($1.index) }
  static let anyRole: UInt32 = 0b11111

  init(_ document: MarkedDocument, clusters: WordClusters) {
    let marks = document.names
    input = TaggingExample(
      document.text, scopes: [TextScope(span: document.text.span, item: 0)], clusters: clusters
    ) { words in
      WordSpans.pairs(of: words, marks.map(\.span)).compactMap { mark, words, _ in
        marks[mark].kinds.count == 1
          ? marks[mark].kinds.first.map { TaggedName(kind: $0, words: words) } : nil
      }
    }
    var reached = [Bool](repeating: false, count: input.spans.count)
    for stretch in input.stretches { for word in stretch { reached[word] = true } }
    var labels = [UInt32](repeating: ChainExample.unmarked(document), count: input.spans.count)
    for (mark, words, isWhole) in WordSpans.pairs(of: input.spans, marks.map(\.span)) {
      let isLearned = isWhole && words.allSatisfy { reached[$0] }
      for index in words {
        labels[index] =
          isLearned
          ? ChainExample.labels(of: marks[mark].kinds, at: index, in: words) : ChainExample.anything
      }
    }
    for stretch in input.stretches { names += labels[stretch] }
    guard document.hasRoles else { return }
    labels = [UInt32](repeating: 1, count: input.spans.count)
    for (_, words, isWhole) in WordSpans.pairs(of: input.spans, document.roles) {
      let isLearned = isWhole && words.allSatisfy { reached[$0] }
      for index in words {
        labels[index] =
          isLearned
          ? UInt32(1) << UInt32(ChainExample.role(at: index, in: words).rawValue)
          : ChainExample.anyRole
      }
    }
    for stretch in input.stretches { roles += labels[stretch] }
  }

  private static func role(at index: Int, in words: Range<Int>) -> RoleLabel {
    if words.count == 1 { return .only }
    return index == words.lowerBound ? .first : index == words.upperBound - 1 ? .last : .inner
  }

  private static func labels(of kinds: KindSet, at index: Int, in words: Range<Int>) -> UInt32 {
    let place: TagLabel.Place =
      words.count == 1
      ? .only
      : index == words.lowerBound ? .first : index == words.upperBound - 1 ? .last : .inner
    return kinds.reduce(into: 0) { $0 |= 1 << UInt32(TagLabel($1, place).index) }
  }

  private static func unmarked(_ document: MarkedDocument) -> UInt32 {
    document.unmarkedKinds.reduce(into: 1 << UInt32(TagLabel.outside.index)) { labels, kind in
      for place in TagLabel.Place.allCases {
        labels |= 1 << UInt32(TagLabel(kind, place).index)
      }
    }
  }
}

/// Marks of a text as words of it.
enum WordSpans {
  /// For each mark that holds words: its number, its words, and whether it begins and ends with them.
  /// Both are in order.
  static func pairs(
    of words: [ByteSpan], _ marks: [ByteSpan]
  ) -> [(mark: Int, words: Range<Int>, isWhole: Bool)] {
    var word = 0
    return marks.enumerated().compactMap { number, mark in
      while word < words.count, words[word].end <= mark.start { word += 1 }
      var end = word
      while end < words.count, words[end].start < mark.end { end += 1 }
      guard end > word else { return nil }
      let isWhole = words[word].start == mark.start && words[end - 1].end == mark.end
      return (number, word..<end, isWhole)
    }
  }
}
