/// A piece of a query with the column at which it stands.
struct QueryToken: Hashable {
  enum Kind: Hashable {
    case word(String)
    case phrase(String)
    case expression(String)
    /// `name:`; its value is the next token.
    case field(String)
    case minus
    case open
    case close
  }

  var kind: Kind
  /// In characters from 0.
  var column: Int
  /// One past the last character.
  var end: Int

  /// Cuts a query into tokens.
  static func tokens(of source: String) throws(QueryError) -> [QueryToken] {
    var lexer = QueryLexer(characters: Array(source))
    return try lexer.tokens()
  }
}

private struct QueryLexer {
  let characters: [Character]
  var index = 0

  init(characters: [Character]) {
    self.characters = characters
  }

  mutating func tokens() throws(QueryError) -> [QueryToken] {
    var tokens: [QueryToken] = []
    while index < characters.count {
      if characters[index].isWhitespace {
        index += 1
        continue
      }
      let start = index
      let isValue = if case .field = tokens.last?.kind { tokens.last?.end == start } else { false }
      let kind = try next(isValue: isValue)
      tokens.append(QueryToken(kind: kind, column: start, end: index))
    }
    return tokens
  }

  private mutating func next(isValue: Bool) throws(QueryError) -> QueryToken.Kind {
    switch characters[index] {
    case "(":
      index += 1
      return .open
    case ")":
      index += 1
      return .close
    case "\"", "“", "”":
      return .phrase(try quoted { "\"“”".contains($0) })
    case "/" where !isValue:
      return .expression(try quoted { $0 == "/" })
    case "-" where !isValue && index + 1 < characters.count && !characters[index + 1].isWhitespace:
      index += 1
      return .minus
    default:
      return word(isValue: isValue)
    }
  }

  private mutating func quoted(_ isEnd: (Character) -> Bool) throws(QueryError) -> String {
    let start = index
    index += 1
    let first = index
    while index < characters.count, !isEnd(characters[index]) { index += 1 }
    guard index < characters.count else {
      throw QueryError(.unclosed(characters[start] == "/" ? "/" : "\""), at: characters.count)
    }
    defer { index += 1 }
    return String(characters[first..<index])
  }

  private mutating func word(isValue: Bool) -> QueryToken.Kind {
    let start = index
    while index < characters.count {
      let character = characters[index]
      if character.isWhitespace || character == "(" || character == ")" || character == "\"" {
        break
      }
      index += 1
      let isField = !isValue && character == ":" && index - start > 1
      if isField, characters[start..<(index - 1)].allSatisfy(\.isLetter) {
        return .field(String(characters[start..<(index - 1)]).lowercased())
      }
    }
    return .word(String(characters[start..<index]))
  }
}
