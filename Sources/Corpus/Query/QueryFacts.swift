import Chronology
import Entities
import TextCore

/// Answers what a query asks of an article beside its text: from columns and from what the reader
/// has said.
struct QueryFacts {
  let snapshot: CorpusSnapshot
  let marks: ReaderMarks

  /// The articles of a node; `nil` for one that asks for text, or joins others.
  func articles(_ node: QueryNode) -> NumberSet? {
    switch node {
    case .everything: snapshot.allArticles
    case .entity(let kind, let pattern): naming(kind, pattern)
    case .role(let pattern): holding(pattern)
    case .published(let days): snapshot.articles(publishedIn: days)
    case .happened(let days): snapshot.articles(tellingOf: days)
    case .state(let state): articles(in: state)
    case .source(let name): articles(from: name)
    case .tag(let tag): snapshot.articles(named: marks.tagged(tag))
    case .note(let pattern): snapshot.articles(named: marks.noted { pattern.matches($0) })
    case .text, .near, .not, .and, .or: nil
    }
  }

  // MARK: Entities

  private func naming(_ kind: EntityKind?, _ pattern: TextPattern) -> NumberSet {
    let catalog = snapshot.catalog
    return articles(
      naming: entities(with: pattern, in: snapshot.tables.nameWords) { id in
        let entity = catalog[id]
        return pattern.matches(entity.name) || entity.forms.contains { pattern.matches($0.text) }
      }.filter { kind == nil || catalog.kind(of: EntityID($0)) == kind })
  }

  private func holding(_ pattern: TextPattern) -> NumberSet {
    articles(
      naming: entities(with: pattern, in: snapshot.tables.roleWords) { id in
        snapshot.catalog[id].roles.contains { pattern.matches($0.title) }
      })
  }

  /// The entities that bear a pattern: the words tell which may, and only of several words one has
  /// to look whether they stand side by side.
  private func entities(
    with pattern: TextPattern, in table: WordTable, _ isMatch: (EntityID) -> Bool
  ) -> [Int] {
    let everybody = NumberSet(allBelow: snapshot.entityTotal)
    guard case .words(let words, let isPrefix) = pattern else {
      return everybody.filter { isMatch(EntityID($0)) }
    }
    let found = words.enumerated().reduce(everybody) { found, word in
      let isOpen = isPrefix && word.offset == words.count - 1
      return found.intersection(
        table.rows(of: word.element, isPrefix: isOpen, below: snapshot.entityTotal))
    }
    return words.count == 1 ? Array(found) : found.filter { isMatch(EntityID($0)) }
  }

  private func articles(naming entities: [Int]) -> NumberSet {
    var builder = NumberSetBuilder(below: snapshot.articles.count)
    for entity in entities {
      for article in snapshot.tables.entityArticles[entity] { builder.insert(Int(article)) }
    }
    return builder.set()
  }

  // MARK: Sources and states

  private func articles(from name: String) -> NumberSet {
    let wanted = Array(name.utf8)
    let isPlain = wanted.allSatisfy { $0 < 0x80 }
    let isNamed = snapshot.pages.indices.map { page in
      let file = snapshot.location(ofPage: page).file
      // Letters beyond ASCII may be spelled in several ways.
      return isPlain ? file.utf8.holds(wanted) : file.contains(name)
    }
    let tables = snapshot.tables
    var builder = NumberSetBuilder(below: snapshot.articles.count)
    for page in isNamed.indices where isNamed[page] {
      for article in tables.itemArticles[page] {
        builder.insert(Int(article & ~SnapshotTables.readHere))
      }
    }
    return builder.set()
  }

  private func articles(in state: ArticleState) -> NumberSet {
    switch state {
    case .read: snapshot.articles(named: marks.read)
    case .unread: snapshot.articles(named: marks.read).complement
    case .starred: snapshot.articles(named: marks.starred)
    case .tagged: snapshot.articles(named: marks.tagged)
    case .noted: snapshot.articles(named: marks.noted)
    case .new: filter { snapshot.isNew($0) }
    case .undated: snapshot.articles(areDated: false)
    case .inferred: snapshot.articles(areDated: true).subtracting(filter(snapshot.isStated))
    case .stated: filter(snapshot.isStated)
    case .main: filter(snapshot.isMain)
    case .teaser: filter(snapshot.isMain).complement
    }
  }

  private func filter(_ isIncluded: (ArticleNumber) -> Bool) -> NumberSet {
    var builder = NumberSetBuilder(below: snapshot.articles.count)
    for number in 0..<snapshot.articles.count where isIncluded(ArticleNumber(number)) {
      builder.insert(number)
    }
    return builder.set()
  }
}

extension String.UTF8View {
  /// Whether these bytes stand somewhere in it.
  fileprivate func holds(_ wanted: [UInt8]) -> Bool {
    let found = withContiguousStorageIfAvailable { bytes in
      guard let first = wanted.first, bytes.count >= wanted.count else { return wanted.isEmpty }
      return (0...bytes.count - wanted.count).contains { start in
        bytes[start] == first && bytes[start..<start + wanted.count].elementsEqual(wanted)
      }
    }
    return found ?? String(self).contains(String(decoding: wanted, as: UTF8.self))
  }
}
