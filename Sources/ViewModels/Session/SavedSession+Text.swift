import Chronology
import Corpus
import Entities
import TextCore

/// A session as text: a record a line, `docs/formats/files.md` describes them. Records that are not
/// known, or cannot be read, are passed over: nothing of a session is worth an error.
extension SavedSession {
  private static let head = "dateline session 1"
  /// So many queries and commands are kept.
  private static let mostTyped = 100

  /// The session as text.
  public var text: String {
    var lines = [SavedSession.head] + SavedSession.lines(place, called: "at")
    if isZoomed { lines.append("zoom") }
    if let scroll { lines.append("scroll \(scroll)") }
    if let line { lines.append("line \(line)") }
    if let entity { lines.append("entity \(entity.kind.rawValue) \(entity.name)") }
    if order != .count { lines.append("order \(order.rawValue)") }
    lines += folded.map { "fold \($0.rawValue)" }
    lines += leftColumns.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { "columns \($0.key.rawValue) \($0.value)" }
    if let rightColumns { lines.append("right-columns \(rightColumns)") }
    lines += macros.sorted { $0.key < $1.key }.map { "keys \($0.key) \($0.value)" }
    lines += queries.suffix(SavedSession.mostTyped).map { "typed-query \($0)" }
    lines += commands.suffix(SavedSession.mostTyped).map { "typed-command \($0)" }
    for (letter, place) in places.sorted(by: { $0.key < $1.key }) {
      lines += SavedSession.lines(place, called: "place \(letter)")
    }
    return lines.map { $0.filter { !$0.isNewline } + "\n" }.joined()
  }

  private static func lines(_ place: Place, called name: String) -> [String] {
    var head = "\(name) \(place.axis.rawValue) \(place.pane.rawValue)"
    if let article = place.article { head += " article=\(article)" }
    if let sentence = place.sentence { head += " sentence=\(sentence.start)-\(sentence.end)" }
    if let day = place.day { head += " day=\(day)" }
    let terms = place.terms.map { "  \($0.use.rawValue) \($0.kind.rawValue) \($0.name)" }
    return [head] + terms + [place.query.map { "  query \($0)" }].compactMap(\.self)
  }

  /// Reads what ``text`` wrote; `nil` for anything else.
  public init?(text: String) {
    // What would be another line elsewhere is left out as when it is written.
    let lines = text.split(separator: "\n").map { line in line.filter { !$0.isNewline } }
    guard lines.first == SavedSession.head else { return nil }
    self.init()
    var open = Described.nothing
    for line in lines.dropFirst() {
      guard line.hasPrefix("  ") else {
        open = read(line)
        continue
      }
      switch open {
      case .nothing: break
      case .here: place.read(line.dropFirst(2))
      case .letter(let letter): places[letter]?.read(line.dropFirst(2))
      }
    }
  }

  /// The place that the lines below a record describe.
  private enum Described {
    case nothing
    case here
    case letter(Character)
  }

  private mutating func read(_ line: String) -> Described {
    let words = line.split(separator: " ", maxSplits: 1)
    let rest = words.count > 1 ? words[1] : ""
    switch words.first {
    case "at":
      place = Place(rest)
      return .here
    case "place":
      guard let letter = rest.first else { return .nothing }
      places[letter] = Place(rest.dropFirst(2))
      return .letter(letter)
    case "zoom": isZoomed = true
    case "scroll": scroll = Int(rest)
    case "line": self.line = Int(rest)
    case "entity": entity = Term(.required, rest)
    case "order": order = EntityOrder(rawValue: String(rest)) ?? .count
    case "fold": folded += [EntityKind(rawValue: String(rest))].compactMap(\.self)
    case "columns":
      let numbers = rest.split(separator: " ").compactMap { Int($0) }
      if numbers.count == 2, let pane = Pane(rawValue: numbers[0]) {
        leftColumns[pane] = numbers[1]
      }
    case "right-columns": rightColumns = Int(rest)
    case "keys":
      if let letter = rest.first { macros[letter] = String(rest.dropFirst(2)) }
    case "typed-query": queries.append(String(rest))
    case "typed-command": commands.append(String(rest))
    default: break
    }
    return .nothing
  }
}

extension SavedSession.Place {
  /// Reads `published 1 article=4c1f… day=2024-03-11`.
  fileprivate init(_ text: some StringProtocol) {
    self.init()
    for word in text.split(separator: " ") {
      let parts = word.split(separator: "=", maxSplits: 1)
      switch (parts.first, parts.count) {
      case ("article", 2): article = String(parts[1])
      case ("day", 2): day = Day(String(parts[1]))
      case ("sentence", 2):
        let bounds = parts[1].split(separator: "-").compactMap { Int($0) }
        if bounds.count == 2, 0 <= bounds[0], bounds[0] <= bounds[1] {
          sentence = ByteSpan(bounds[0], bounds[1])
        }
      case (_, 1):
        axis = TimelineAxis(rawValue: String(word)) ?? axis
        pane = Int(word).flatMap { Pane(rawValue: $0) } ?? pane
      default: break
      }
    }
  }

  /// Reads `require person Anna Visser`, `query ferries`.
  fileprivate mutating func read(_ line: some StringProtocol) {
    let words = line.split(separator: " ", maxSplits: 1)
    guard words.count == 2 else { return }
    if words[0] == "query" {
      query = String(words[1])
    } else if let use = Narrowing.Use(rawValue: String(words[0])) {
      terms += [SavedSession.Term(use, words[1])].compactMap(\.self)
    }
  }
}

extension SavedSession.Term {
  /// Reads `person Anna Visser`.
  fileprivate init?(_ use: Narrowing.Use, _ text: some StringProtocol) {
    let words = text.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let kind = EntityKind(rawValue: String(words[0])) else { return nil }
    self.init(use, kind, String(words[1]))
  }
}
