import Entities
import TextCore

/// Counts of names found, found wrongly and missed, by kind.
struct Scores {
  var right: [TaggedKind: Int] = [:]
  var found: [TaggedKind: Int] = [:]
  var marked: [TaggedKind: Int] = [:]

  mutating func add(_ gold: [(TaggedKind, ByteSpan)], _ names: [(TaggedKind, ByteSpan)]) {
    var open = Set(gold.map { Key(kind: $0.0, span: $0.1) })
    for (kind, _) in gold { marked[kind, default: 0] += 1 }
    for (kind, span) in names {
      found[kind, default: 0] += 1
      if open.remove(Key(kind: kind, span: span)) != nil { right[kind, default: 0] += 1 }
    }
  }

  private struct Key: Hashable {
    var kind: TaggedKind
    var span: ByteSpan
  }

  mutating func add(_ other: Scores) {
    right.merge(other.right, uniquingKeysWith: +)
    found.merge(other.found, uniquingKeysWith: +)
    marked.merge(other.marked, uniquingKeysWith: +)
  }

  /// Precision, recall and F1 of some kinds together.
  func measures(of kinds: [TaggedKind]) -> (precision: Double, recall: Double, f1: Double) {
    func sum(_ counts: [TaggedKind: Int]) -> Double {
      Double(kinds.reduce(0) { $0 + counts[$1, default: 0] })
    }
    let precision = sum(found) == 0 ? 0 : sum(right) / sum(found)
    let recall = sum(marked) == 0 ? 0 : sum(right) / sum(marked)
    let f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    return (precision, recall, f1)
  }
}
