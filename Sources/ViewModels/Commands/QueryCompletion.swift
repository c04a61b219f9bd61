import Corpus
import Entities

/// What can follow in a query: fields, and behind a field the names, states, tags, offices, orders
/// and views that it may ask for.
///
///     person:vis   →  person:"Anna Visser"
///     is:un        →  is:unread, is:undated
struct QueryCompletion {
  let snapshot: CorpusSnapshot
  let tags: [(tag: String, count: Int)]
  let views: [String: String]

  /// So many names are offered.
  private static let mostNames = 8

  /// The ways to go on behind a text.
  func completions(of text: String) -> [Completion] {
    // Inside a quotation nothing is offered but behind a field, whose value may have blanks.
    let start = QueryCompletion.termStart(in: text)
    let term = text[start...]
    let head = String(text[..<start])
    if term.hasPrefix("@") { return self.views(String(term.dropFirst()), head: head + "@") }
    guard let colon = term.firstIndex(of: ":") else { return fields(String(term), head: head) }
    guard let field = QueryField(rawValue: term[..<colon].lowercased()) else { return [] }
    let typed = term[term.index(after: colon)...].drop { $0 == "\"" }
    return values(of: field, String(typed)).map { value, help in
      let quoted = value.contains(where: \.isWhitespace) ? "\"\(value)\"" : value
      return Completion(head + field.rawValue + ":" + quoted, label: value, help: help)
    }
  }

  /// Where the last term begins: behind the last blank or bracket that stands in no quotation.
  private static func termStart(in text: String) -> String.Index {
    var start = text.startIndex
    var isQuoted = false
    for index in text.indices {
      switch text[index] {
      case "\"": isQuoted.toggle()
      case " ", "(", ")": if !isQuoted { start = text.index(after: index) }
      case "-": if !isQuoted, index == start { start = text.index(after: index) }
      default: break
      }
    }
    return start
  }

  private func fields(_ typed: String, head: String) -> [Completion] {
    guard !typed.isEmpty else { return [] }
    return QueryField.allCases.filter { $0.rawValue.hasPrefix(typed.lowercased()) }.map {
      Completion(
        head + $0.rawValue + ":", label: $0.rawValue + ":", help: $0.help, isListedAtOnce: false)
    }
  }

  private func views(_ typed: String, head: String) -> [Completion] {
    views.sorted { $0.key < $1.key }.filter { $0.key.hasPrefix(typed) && $0.key != typed }.map {
      Completion(head + $0.key, label: "@" + $0.key, help: $0.value)
    }
  }

  private func values(of field: QueryField, _ typed: String) -> [(String, String)] {
    func beginning(_ choices: [(String, String)]) -> [(String, String)] {
      choices.filter { $0.0.hasPrefix(typed.lowercased()) && $0.0 != typed }
    }
    switch field {
    case .person: return names(typed, of: [.person])
    case .org: return names(typed, of: [.organisation])
    case .place: return names(typed, of: [.place])
    case .event: return names(typed, of: [.event])
    case .doc: return names(typed, of: [.document])
    case .entity: return names(typed, of: EntityKind.allCases)
    case .role: return beginning(snapshot.officeWords(from: typed, limit: Self.mostNames))
    case .is: return beginning(ArticleState.allCases.map { ($0.rawValue, $0.help) })
    case .sort: return beginning(ResultOrder.allCases.map { ($0.rawValue, $0.help) })
    case .tag: return beginning(tags.map { ($0.tag, "\($0.count)×") })
    case .note, .date, .since, .until, .happened, .source: return []
    }
  }

  /// The most named of those whose spellings begin so.
  private func names(_ typed: String, of kinds: [EntityKind]) -> [(String, String)] {
    guard !typed.isEmpty else { return [] }
    let found = snapshot.entities(spelledLike: typed)
    let names = kinds.flatMap { kind in
      snapshot.entitiesByCount(of: kind).lazy.filter { found.contains($0.index) }
        .prefix(Self.mostNames)
    }
    return names.prefix(Self.mostNames).map { id in
      let count = snapshot.articleCount(of: id)
      return (snapshot.catalog.name(of: id), "\(count) article\(count == 1 ? "" : "s")")
    }
    .filter { $0.0 != typed }
  }
}
