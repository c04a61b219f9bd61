import BitCollections
import Corpus
import Entities
import TextCore

/// What the entity list knows of each entity in view, before it is ordered.
struct EntityTally: Sendable {
  var id: EntityID
  var kind: EntityKind
  /// How many articles in view name it.
  var count: Int
  /// Its place in the alphabet.
  var rank: Int
  /// What comes first in the order, the greater the earlier; 0 in the orders by count and name.
  var weight = 0.0
  var use: Narrowing.Use?

  /// The entities of the articles in view, and those that narrow it, with what an order needs to
  /// know. Cost: the mentions of the articles in view.
  static func tallies(
    of visible: BitSet, in snapshot: CorpusSnapshot, narrowing: Narrowing, for order: EntityOrder
  ) -> [EntityTally] {
    let catalog = snapshot.catalog
    let uses = Dictionary(narrowing.terms.map { ($0.entity, $0.use) }) { first, _ in first }
    let lasts = order == .recency ? snapshot.lastArticles(in: visible) : []
    let inView = visible.count
    return snapshot.entityCounts(in: visible).enumerated().compactMap { index, count in
      let id = EntityID(index)
      let use = uses[id]
      guard count > 0 || use != nil else { return nil }
      var tally = EntityTally(
        id: id, kind: catalog.kind(of: id), count: count, rank: catalog.nameRank(of: id), use: use)
      switch order {
      case .recency: tally.weight = Double(lasts[index])
      case .significance:
        tally.weight = snapshot.significance(
          of: count, articleCount: snapshot.articleCount(of: id), in: inView)
      case .count, .name: break
      }
      return tally
    }
  }

  /// Whether this one stands before another.
  func stands(before other: EntityTally, in order: EntityOrder) -> Bool {
    // What narrows the view is never far away, least of all what is left out and counts nothing.
    if (use == nil) != (other.use == nil) { return use != nil }
    if order == .name { return rank < other.rank }
    if weight != other.weight { return weight > other.weight }
    return (other.count, rank) < (count, other.rank)
  }

  // MARK: Names

  /// The words of a text in lower case and without accents.
  static func folded(_ text: String) -> [String] {
    ASCIITransliteration.text(text).lowercased()
      .split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  /// Whether each of some words, in lower case and without accents, begins a word of a name.
  static func isFound(_ name: String, by words: [String]) -> Bool {
    let parts = folded(name)
    return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
  }
}
