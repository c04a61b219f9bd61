import Corpus

/// The line in which the reader types a query, a command, or the beginning of a name.
public struct PromptViewModel: Sendable {
  /// What is asked for.
  public enum Purpose: Hashable, Sendable {
    /// What the timeline is to be narrowed to.
    case query
    /// What is to be done.
    case command
    /// What the entity list is to hold.
    case names
    /// What is to be found in the article.
    case find

    /// What stands before the text.
    public var sign: String {
      switch self {
      case .query: "/"
      case .command: ":"
      case .names: "names: "
      case .find: "find: "
      }
    }
  }

  /// What is asked for.
  public let purpose: Purpose
  /// What stands before the cursor.
  public private(set) var before: String
  /// What stands behind it.
  public private(set) var after = ""
  /// Why the text cannot be read, if it cannot.
  public internal(set) var error: PromptProblem?
  /// The ways to go on.
  public internal(set) var completions: [Completion] = []
  /// Whether they are listed: a query is more often typed than completed, so that what begins with a
  /// word is listed when Tab asks for it, and what follows a field at once.
  public var isOffering: Bool {
    purpose != .query || completionIndex != nil || completions.first?.isListedAtOnce == true
  }
  /// The index of the one that stands in the prompt.
  public private(set) var completionIndex: Int?

  /// The narrowing that comes back when the reader gives up.
  var fallback: Narrowing
  /// The article at which it was opened, if any: what is typed for it is for no other.
  let article: ArticleID?
  private var history: [String]
  private var historyIndex: Int
  /// Whether the text is still the one that the prompt opened with: what is typed takes its place,
  /// as it does over selected text.
  private var isUntouched: Bool
  /// The command with which it opened, and the blank behind it: what is typed behind goes first.
  let stem: String

  init(
    _ purpose: Purpose, text: String, fallback: Narrowing, history: [String],
    article: ArticleID? = nil
  ) {
    self.purpose = purpose
    before = text
    self.fallback = fallback
    self.article = article
    self.history = history + [text]
    historyIndex = history.count
    isUntouched = purpose != .command
    let end = purpose == .command ? text.firstIndex(of: " ") : nil
    stem = end.map { String(text[...$0]) } ?? ""
  }

  /// Whether it asks for the tags of an article.
  var isForTags: Bool { stem == BrowserCommand.tag.rawValue + " " }

  /// The whole text.
  public var text: String { before + after }

  /// What a stroke did.
  enum Outcome {
    /// The text is another.
    case edited
    /// The text is a completion.
    case completed
    /// Only the cursor moved, or nothing happened.
    case moved
    /// The reader is done.
    case accepted
    /// The reader gave up.
    case cancelled
  }

  /// Takes a stroke as line editors do: arrows, Home, End, Backspace, Delete and the keys of Emacs.
  mutating func handle(_ stroke: KeyStroke) -> Outcome {
    let isFirst = isUntouched
    isUntouched = false
    if let character = stroke.typed {
      if isFirst { (before, after) = ("", "") }
      before.append(character)
      return .edited
    }
    switch PromptKey(stroke) {
    case .accept: return .accepted
    case .cancel: return .cancelled
    case .complete: return complete(by: 1)
    case .completeBack: return complete(by: -1)
    case .deleteBackward where text.isEmpty: return .cancelled
    case .deleteBackward: return replace(before: String(before.dropLast()), after: after)
    case .deleteForward: return replace(before: before, after: String(after.dropFirst()))
    case .deleteWord: return deleteWord()
    case .deleteToStart:
      let isBehindStem = before.hasPrefix(stem) && before.count > stem.count
      return replace(before: isBehindStem ? stem : "", after: after)
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

  /// Takes a whole answer in place of what stands there; the command that a key opened stays. An empty
  /// one leaves what stands there.
  mutating func answer(_ text: String) {
    isUntouched = false
    if text.allSatisfy(\.isWhitespace) { return }
    (before, after) = (stem + text, "")
  }

  /// Adds pasted text; line breaks become blanks.
  mutating func paste(_ text: String) {
    if isUntouched { (before, after) = ("", "") }
    isUntouched = false
    before += text.map { $0.isNewline ? " " : String($0) }.joined()
  }

  /// Takes the next of the ways to go on, round the ends.
  private mutating func complete(by step: Int) -> Outcome {
    guard !completions.isEmpty else { return .moved }
    let count = completions.count
    let index = completionIndex.map { ($0 + step + count) % count } ?? (step > 0 ? 0 : count - 1)
    completionIndex = index
    (before, after) = (completions[index].text, "")
    return .completed
  }

  /// Takes other ways to go on, none of them chosen.
  mutating func offer(_ completions: [Completion]) {
    self.completions = completions
    completionIndex = nil
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
