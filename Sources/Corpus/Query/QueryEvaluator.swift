import BitCollections
import Chronology
import Entities
import TextCore

/// Answers a query from a snapshot in memory.
struct QueryEvaluator {
  let snapshot: CorpusSnapshot
  let marks: ReaderMarks

  func articles(_ node: QueryNode, among candidates: BitSet) -> BitSet {
    switch node {
    case .everything:
      return candidates
    case .text(let pattern):
      guard let found = snapshot.articles(holding: pattern)?.intersection(candidates) else {
        return filter(candidates) { contains(pattern, $0) }
      }
      // The index holds what the corpus has since taken for furniture.
      guard snapshot.mayBeFurniture(pattern) else { return found }
      return filter(found) { !snapshot.isRefined($0) || contains(pattern, $0) }
    case .near(let a, let b, let distance):
      let both = [a, b].compactMap(snapshot.articles(holding:)).reduce(candidates) {
        $0.intersection($1)
      }
      return filter(both) { isNear(a, b, distance, $0) }
    case .entity(let kind, let pattern):
      return union(of: entities { ($0.kind == kind || kind == nil) && matches(pattern, $0) })
        .intersection(candidates)
    case .role(let pattern):
      return union(of: entities { $0.roles.contains { pattern.matches($0.title) } })
        .intersection(candidates)
    case .published(let days):
      return filter(candidates) { snapshot.mayHaveAppeared($0, in: days) }
    case .happened(let days):
      return snapshot.articles(tellingOf: days).intersection(candidates)
    case .state(let state):
      return articles(in: state, among: candidates)
    case .source(let name):
      return filter(candidates) { number in
        snapshot[number].sightings.contains {
          snapshot.location(ofPage: $0.page).file.contains(name)
        }
      }
    case .tag(let tag):
      return snapshot.articles(named: marks.tagged(tag)).intersection(candidates)
    case .not(let node):
      return candidates.subtracting(articles(node, among: candidates))
    case .and(let nodes):
      return nodes.reduce(candidates) { articles($1, among: $0) }
    case .or(let nodes):
      return nodes.reduce(into: BitSet()) {
        $0.formUnion(articles($1, among: candidates.subtracting($0)))
      }
    }
  }

  /// Those that are included; of a task that is cancelled, those that were found so far.
  private func filter(_ candidates: BitSet, _ isIncluded: (ArticleNumber) -> Bool) -> BitSet {
    candidates.filter { !Task.isCancelled && isIncluded(ArticleNumber($0)) }
  }

  // MARK: Text

  private func contains(_ pattern: TextPattern, _ number: ArticleNumber) -> Bool {
    let (text, spans) = snapshot.readableText(of: number)
    return spans.contains { pattern.firstMatch(in: text, $0, from: $0.start) != nil }
  }

  /// Whether two patterns stand fewer than `distance` words apart in one paragraph.
  private func isNear(
    _ a: TextPattern, _ b: TextPattern, _ distance: Int, _ number: ArticleNumber
  ) -> Bool {
    let (text, spans) = snapshot.readableText(of: number)
    return spans.contains { span in
      let first = a.matches(in: text, span)
      let second = b.matches(in: text, span)
      guard !first.isEmpty, !second.isEmpty else { return false }
      let words = WordSpans(text, span).map(\.start)
      return areNear(first, second, words, distance) || areNear(second, first, words, distance)
    }
  }

  /// Whether some match of `before` ends fewer than `distance` words before one of `after` begins.
  /// All three lists are sorted, so one pass finds the nearest pairs.
  private func areNear(
    _ before: [ByteSpan], _ after: [ByteSpan], _ words: [Int], _ distance: Int
  ) -> Bool {
    var next = 0
    var word = 0
    for match in before {
      while next < after.count, after[next].start < match.end { next += 1 }
      guard next < after.count else { return false }
      while word < words.count, words[word] < match.end { word += 1 }
      let last = min(word + distance, words.count) - 1
      if last >= word, words[last] >= after[next].start { return true }
    }
    return false
  }

  // MARK: Entities and facts

  private func entities(_ isIncluded: (Entity) -> Bool) -> [EntityID] {
    snapshot.catalog.entities.indices.filter { isIncluded(snapshot.catalog.entities[$0]) }
      .map { EntityID($0) }
  }

  private func matches(_ pattern: TextPattern, _ entity: Entity) -> Bool {
    pattern.matches(entity.name) || entity.forms.contains { pattern.matches($0.text) }
  }

  private func union(of entities: [EntityID]) -> BitSet {
    entities.reduce(into: BitSet()) { $0.formUnion(snapshot.postings(of: $1)) }
  }

  private func articles(in state: ArticleState, among candidates: BitSet) -> BitSet {
    switch state {
    case .read: candidates.intersection(snapshot.articles(named: marks.read))
    case .unread: candidates.subtracting(snapshot.articles(named: marks.read))
    case .starred: candidates.intersection(snapshot.articles(named: marks.starred))
    case .tagged: candidates.intersection(snapshot.articles(named: marks.tagged))
    case .noted: candidates.intersection(snapshot.articles(named: marks.noted))
    case .new: filter(candidates) { snapshot.isNew($0) }
    case .undated: filter(candidates) { snapshot.firstDay(of: $0) == nil }
    case .inferred:
      filter(candidates) { snapshot.firstDay(of: $0) != nil && !snapshot.isStated($0) }
    case .stated: filter(candidates) { snapshot.isStated($0) }
    case .main: filter(candidates) { snapshot.isMain($0) }
    case .teaser: filter(candidates) { !snapshot.isMain($0) }
    }
  }
}
