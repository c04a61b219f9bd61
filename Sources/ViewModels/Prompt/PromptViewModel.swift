import Corpus

/// The line in which the reader types a query.
public struct PromptViewModel: Sendable {
  /// What stands before the cursor.
  public private(set) var before: String
  /// What stands behind it.
  public private(set) var after = ""
  /// Why the text cannot be read as a query, if it cannot.
  public internal(set) var error: QueryError?

  /// The narrowing that comes back when the reader gives up.
  var fallback: Narrowing
  private var history: [String]
  private var historyIndex: Int

  init(text: String, fallback: Narrowing, history: [String]) {
    before = text
    self.fallback = fallback
    self.history = history + [text]
    historyIndex = history.count
  }

  /// The whole text.
  public var text: String { before + after }

  /// What a stroke did.
  enum Outcome {
    /// The text is another.
    case edited
    /// Only the cursor moved, or nothing happened.
    case moved
    /// The reader is done.
    case accepted
    /// The reader gave up.
    case cancelled
  }

  /// Takes a stroke as line editors do: arrows, Home, End, Backspace, Delete and the keys of Emacs.
  mutating func handle(_ stroke: KeyStroke) -> Outcome {
    if let character = stroke.typed {
      before.append(character)
      return .edited
    }
    switch PromptKey(stroke) {
    case .accept: return .accepted
    case .cancel: return .cancelled
    case .deleteBackward where text.isEmpty: return .cancelled
    case .deleteBackward: return replace(before: String(before.dropLast()), after: after)
    case .deleteForward: return replace(before: before, after: String(after.dropFirst()))
    case .deleteWord: return deleteWord()
    case .deleteToStart: return replace(before: "", after: after)
    case .deleteToEnd: return replace(before: before, after: "")
    case .older: return recall(historyIndex - 1)
    case .newer: return recall(historyIndex + 1)
    case .left:
      if let last = before.popLast() { after.insert(last, at: after.startIndex) }
    case .right:
      if !after.isEmpty { before.append(after.removeFirst()) }
    case .start: (before, after) = ("", text)
    case .end: (before, after) = (text, "")
    case .none: break
    }
    return .moved
  }

  /// Adds pasted text; line breaks become blanks.
  mutating func paste(_ text: String) {
    before += text.map { $0.isNewline ? " " : String($0) }.joined()
  }

  private mutating func deleteWord() -> Outcome {
    var rest = Substring(before)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    while let last = rest.last, !last.isWhitespace { rest.removeLast() }
    return replace(before: String(rest), after: after)
  }

  private mutating func replace(before: String, after: String) -> Outcome {
    if before == self.before, after == self.after { return .moved }
    (self.before, self.after) = (before, after)
    return .edited
  }

  private mutating func recall(_ index: Int) -> Outcome {
    guard history.indices.contains(index) else { return .moved }
    history[historyIndex] = text
    historyIndex = index
    return replace(before: history[index], after: "")
  }
}

/// What the keys of a line editor do.
private enum PromptKey {
  case accept, cancel, older, newer, left, right, start, end
  case deleteBackward, deleteForward, deleteWord, deleteToStart, deleteToEnd

  init?(_ stroke: KeyStroke) {
    let key: PromptKey? =
      switch (stroke.key, stroke.control) {
      case (.named(.enter), _): .accept
      case (.named(.escape), _), (.character("c"), true): .cancel
      case (.named(.up), _), (.character("p"), true): .older
      case (.named(.down), _), (.character("n"), true): .newer
      case (.named(.left), _), (.character("b"), true): .left
      case (.named(.right), _), (.character("f"), true): .right
      case (.named(.home), _), (.character("a"), true): .start
      case (.named(.end), _), (.character("e"), true): .end
      case (.named(.backspace), _), (.character("h"), true): .deleteBackward
      case (.named(.delete), _), (.character("d"), true): .deleteForward
      case (.character("w"), true): .deleteWord
      case (.character("u"), true): .deleteToStart
      case (.character("k"), true): .deleteToEnd
      default: nil
      }
    guard let key else { return nil }
    self = key
  }
}
