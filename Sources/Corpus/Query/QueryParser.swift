import Chronology
import Entities

/// Reads a query by recursive descent:
///
///     either  = both { "or" both }
///     both    = negated { ["and"] negated }
///     negated = ("not" | "-") negated | near
///     near    = term [ "near/" number term ]
///     term    = "(" either ")" | field ":" value | "@" view | "phrase" | /expression/ | word
///
/// `sort:` says nothing of an article, so it is taken out before; what is left must make sense
/// without it.
struct QueryParser {
  private let tokens: [QueryToken]
  private let end: Int
  private let isTyping: Bool
  private let context: QueryContext
  /// What `sort:` says, in the query or in a view that it names.
  private(set) var order: ResultOrder?
  private var index = 0
  private var depth = 0

  /// How deep brackets and `not` may stand in one another; the parser recurses that deep.
  private static let deepest = 100

  init(_ source: String, isTyping: Bool, in context: QueryContext) throws(QueryError) {
    let all = try QueryToken.tokens(of: source)
    (tokens, order) = try QueryParser.sorting(all, end: source.count)
    end = source.count
    // The word being typed is the last one, unless that says how to sort.
    self.isTyping =
      isTyping && source.last?.isWhitespace == false && tokens.last == all.last
    self.context = context
  }

  /// The tokens without `sort:` and its value, and the last order that they ask for.
  private static func sorting(
    _ all: [QueryToken], end: Int
  ) throws(QueryError) -> ([QueryToken], ResultOrder?) {
    var (kept, order): ([QueryToken], ResultOrder?) = ([], nil)
    var index = 0
    while index < all.count {
      guard all[index].kind == .field("sort") else {
        kept.append(all[index])
        index += 1
        continue
      }
      let known = ResultOrder.allCases.map(\.rawValue)
      guard index + 1 < all.count, all[index + 1].column == all[index].end,
        case .word(let word) = all[index + 1].kind
      else { throw QueryError(.unknownWord("", known: known), at: all[index].end) }
      guard let asked = ResultOrder(rawValue: word.lowercased()) else {
        throw QueryError(.unknownWord(word, known: known), at: all[index + 1].column)
      }
      order = asked
      index += 2
    }
    return (kept, order)
  }

  mutating func parse() throws(QueryError) -> QueryNode {
    if tokens.isEmpty { return .everything }
    let node = try either()
    if index < tokens.count { throw QueryError(.unopened, at: tokens[index].column) }
    return node
  }

  // MARK: Operators

  private mutating func either() throws(QueryError) -> QueryNode {
    var nodes = [try both()]
    while take(operator: "or") { nodes.append(try both()) }
    return nodes.count == 1 ? nodes[0] : .or(nodes)
  }

  private mutating func both() throws(QueryError) -> QueryNode {
    var nodes = [try negated()]
    while index < tokens.count {
      if take(operator: "and") {
        nodes.append(try negated())
      } else if tokens[index].kind == .close || isOperator(tokens[index], "or") {
        break
      } else {
        nodes.append(try negated())
      }
    }
    return nodes.count == 1 ? nodes[0] : .and(nodes)
  }

  private mutating func negated() throws(QueryError) -> QueryNode {
    depth += 1
    defer { depth -= 1 }
    if depth > QueryParser.deepest {
      throw QueryError(.tooDeep, at: index < tokens.count ? tokens[index].column : end)
    }
    if index < tokens.count, tokens[index].kind == .minus {
      index += 1
      return .not(try negated())
    }
    if take(operator: "not") { return .not(try negated()) }
    return try near()
  }

  private mutating func near() throws(QueryError) -> QueryNode {
    let first = try term()
    guard index < tokens.count, case .word(let word) = tokens[index].kind,
      word.lowercased().hasPrefix("near/")
    else { return first }
    let column = tokens[index].column
    guard let distance = Int(word.dropFirst(5)), distance > 0 else {
      throw QueryError(.badDistance, at: column + 5)
    }
    index += 1
    let second = try term()
    guard case .text(let a) = first, case .text(let b) = second else {
      throw QueryError(.nearNeedsText, at: column)
    }
    return .near(a, b, distance: distance)
  }

  private func isOperator(_ token: QueryToken, _ name: String) -> Bool {
    if case .word(let word) = token.kind { word.lowercased() == name } else { false }
  }

  private mutating func take(operator name: String) -> Bool {
    guard index < tokens.count, isOperator(tokens[index], name) else { return false }
    index += 1
    return true
  }

  // MARK: Terms

  private mutating func term() throws(QueryError) -> QueryNode {
    guard index < tokens.count else { throw QueryError(.missingTerm, at: end) }
    let token = tokens[index]
    index += 1
    let isLast = index == tokens.count
    switch token.kind {
    case .open:
      let node = try either()
      guard index < tokens.count, tokens[index].kind == .close else {
        throw QueryError(.unclosed(")"), at: end)
      }
      index += 1
      return node
    case .word(let word):
      if ["and", "or"].contains(word.lowercased()) {
        throw QueryError(.missingTerm, at: token.column)
      }
      if word.lowercased().hasPrefix("near/") {
        let isDistance = Int(word.dropFirst(5)).map { $0 > 0 } ?? false
        throw QueryError(
          isDistance ? .missingTerm : .badDistance, at: token.column + (isDistance ? 0 : 5))
      }
      if word.hasPrefix("@") {
        let name = String(word.dropFirst())
        return try view(name, at: name.isEmpty ? token.end : token.column)
      }
      guard let pattern = TextPattern(word, isPrefix: isTyping && isLast) else {
        throw QueryError(.missingTerm, at: token.column)
      }
      return .text(pattern)
    case .phrase(let phrase):
      guard let pattern = TextPattern(phrase) else {
        throw QueryError(.missingTerm, at: token.column)
      }
      return .text(pattern)
    case .expression(let source):
      guard let expression = Expression(source) else {
        throw QueryError(.badExpression(source), at: token.column)
      }
      return .text(.expression(expression))
    case .field(let name):
      return try field(name, token)
    case .close, .minus:
      throw QueryError(.missingTerm, at: token.column)
    }
  }

  /// What a saved view finds.
  private mutating func view(_ name: String, at column: Int) throws(QueryError) -> QueryNode {
    guard let source = context.views[name] else {
      throw QueryError(.unknownView(name, known: context.views.keys.sorted()), at: column)
    }
    // Inside a view its own name means nothing, so that no view can hold itself.
    var inner = context
    inner.views[name] = nil
    do {
      var parser = try QueryParser(source, isTyping: false, in: inner)
      let node = try parser.parse()
      order = order ?? parser.order
      return node
    } catch {
      throw QueryError(.badView(name, "\(error)"), at: column)
    }
  }

  private mutating func field(_ name: String, _ token: QueryToken) throws(QueryError) -> QueryNode {
    guard let field = QueryField(rawValue: name) else {
      let known = QueryField.allCases.map(\.rawValue)
      throw QueryError(.unknownField(name, known: known), at: token.column)
    }
    let (value, column) = try value(of: field, after: token)
    let isPrefix = isTyping && index == tokens.count
    func pattern() throws(QueryError) -> TextPattern {
      guard let pattern = TextPattern(value, isPrefix: isPrefix) else {
        throw QueryError(.missingTerm, at: column)
      }
      return pattern
    }
    func days() throws(QueryError) -> ClosedRange<Day> {
      try QueryDates.range(value, at: column, today: context.today)
    }
    switch field {
    case .person: return .entity(.person, try pattern())
    case .org: return .entity(.organisation, try pattern())
    case .place: return .entity(.place, try pattern())
    case .event: return .entity(.event, try pattern())
    case .doc: return .entity(.document, try pattern())
    case .entity: return .entity(nil, try pattern())
    case .role: return .role(try pattern())
    case .note: return .note(try pattern())
    case .source: return .source(value)
    case .tag:
      guard let tag = TagName.normalized(value) else {
        throw QueryError(.missingTerm, at: column)
      }
      return .tag(tag)
    case .is:
      guard let state = ArticleState(rawValue: value.lowercased()) else {
        let known = ArticleState.allCases.map(\.rawValue)
        throw QueryError(.unknownWord(value, known: known), at: column)
      }
      return .state(state)
    case .date: return .published(try days())
    case .since: return .published(try days().lowerBound...QueryDates.last)
    case .until: return .published(QueryDates.first...(try days().upperBound))
    case .happened: return .happened(try days())
    case .sort:
      // At the top it was taken out before.
      throw QueryError(.missingTerm, at: token.column)
    }
  }

  private mutating func value(
    of field: QueryField, after token: QueryToken
  ) throws(QueryError) -> (String, Int) {
    guard index < tokens.count, tokens[index].column == token.end else {
      throw QueryError(QueryParser.missingValue(of: field), at: token.end)
    }
    let next = tokens[index]
    switch next.kind {
    case .word(let text), .phrase(let text):
      index += 1
      return (text, next.column)
    default:
      throw QueryError(QueryParser.missingValue(of: field), at: next.column)
    }
  }

  /// What is said where a field has no value.
  private static func missingValue(of field: QueryField) -> QueryError.Problem {
    switch field {
    case .person, .org, .place, .event, .doc, .entity: .missingValue("a name")
    case .role: .missingValue("an office")
    case .tag: .missingValue("a tag")
    case .note: .missingValue("words of a note")
    case .source: .missingValue("a part of a file's path")
    case .is: .unknownWord("", known: ArticleState.allCases.map(\.rawValue))
    case .date, .since, .until, .happened: .notADate("")
    case .sort: .unknownWord("", known: ResultOrder.allCases.map(\.rawValue))
    }
  }
}
