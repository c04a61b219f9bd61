/// Why a query cannot be read: where reading stopped and what it found or expected there.
public struct QueryError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// A term was expected: at the end, before `)` or after an operator.
    case missingTerm
    /// The field takes a value, which is missing: what it takes, in words.
    case missingValue(String)
    /// A bracket or quote is not closed.
    case unclosed(Character)
    /// A bracket is closed that was never opened.
    case unopened
    /// No field has this name.
    case unknownField(String, known: [String])
    /// The field takes one of these words.
    case unknownWord(String, known: [String])
    /// No view was saved under this name.
    case unknownView(String, known: [String])
    /// What was saved under this name cannot be read any more; why.
    case badView(String, String)
    /// The value is no date.
    case notADate(String)
    /// The range ends before it starts.
    case emptyRange
    /// The regular expression cannot be compiled.
    case badExpression(String)
    /// `near/` lacks its number.
    case badDistance
    /// `near` joins words and phrases only.
    case nearNeedsText
    /// Brackets and `not` stand deeper in one another than anybody can mean.
    case tooDeep
  }

  /// Where, in characters from 0.
  public var column: Int
  /// What is wrong.
  public var problem: Problem

  init(_ problem: Problem, at column: Int) {
    self.column = column
    self.problem = problem
  }
}

extension QueryError: CustomStringConvertible {
  /// What was expected, in a sentence for people, without the column.
  public var description: String {
    switch problem {
    case .missingTerm:
      "expected a word, a \"phrase\", a field such as person: or an opening bracket"
    case .missingValue(let kind): "expected \(kind)"
    case .unclosed(let mark): "expected a closing \(mark)"
    case .unopened: "this bracket was never opened"
    case .unknownField(let name, let known):
      "no field “\(name)”; expected \(known.joined(separator: ", "))"
    case .unknownWord(let word, let known):
      (word.isEmpty ? "" : "“\(word)” is not known here; ")
        + "expected \(known.joined(separator: ", "))"
    case .unknownView(let name, let known):
      (name.isEmpty ? known.isEmpty ? "no view is saved; " : "" : "no view “\(name)”; ")
        + (known.isEmpty ? ":save keeps one" : "expected \(known.joined(separator: ", "))")
    case .badView(let name, let reason): "the view “\(name)” cannot be read: \(reason)"
    case .notADate(let text):
      (text.isEmpty ? "" : "“\(text)” is no date; ")
        + "expected a date such as 2024, 2024-02-16, 2024-02..2024-05 or 3-weeks-ago"
    case .emptyRange: "this range ends before it starts"
    case .badExpression(let text): "“\(text)” is no regular expression"
    case .badDistance: "expected a number of words, as in near/8"
    case .nearNeedsText: "near joins words and phrases only"
    case .tooDeep: "brackets and not stand too deep in one another"
    }
  }
}
