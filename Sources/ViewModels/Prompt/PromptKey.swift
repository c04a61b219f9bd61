/// What the keys of a line editor do in a prompt. They are fixed: what types a character types it.
package enum PromptKey: CaseIterable {
  case accept, cancel, complete, completeBack, older, newer, left, right, start, end
  case deleteBackward, deleteForward, deleteWord, deleteToStart, deleteToEnd

  /// The keys, in the notation of ``KeyStroke``.
  package var keys: [String] {
    switch self {
    case .accept: ["<Enter>"]
    case .cancel: ["<Esc>", "<C-c>"]
    case .complete: ["<Tab>"]
    case .completeBack: ["<S-Tab>"]
    case .older: ["<Up>", "<C-p>"]
    case .newer: ["<Down>", "<C-n>"]
    case .left: ["<Left>", "<C-b>"]
    case .right: ["<Right>", "<C-f>"]
    case .start: ["<Home>", "<C-a>"]
    case .end: ["<End>", "<C-e>"]
    case .deleteBackward: ["<BS>"]
    case .deleteForward: ["<Del>", "<C-d>"]
    case .deleteWord: ["<C-w>"]
    case .deleteToStart: ["<C-u>"]
    case .deleteToEnd: ["<C-k>"]
    }
  }

  /// What it does, in one sentence without a full stop.
  package var help: String {
    switch self {
    case .accept: "Do what was typed"
    case .cancel: "Give up; what was there before comes back"
    case .complete: "Take what is offered, then the next of it"
    case .completeBack: "Take the one before"
    case .older: "Go back through what was typed before"
    case .newer: "Go forward again"
    case .left: "Go left"
    case .right: "Go right"
    case .start: "Go to the start"
    case .end: "Go to the end"
    case .deleteBackward: "Delete the character before the cursor; in an empty prompt, give up"
    case .deleteForward: "Delete the character at the cursor"
    case .deleteWord: "Delete the word before the cursor"
    case .deleteToStart: "Delete all before the cursor"
    case .deleteToEnd: "Delete all behind it"
    }
  }

  init?(_ stroke: KeyStroke) {
    guard let key = PromptKey.byStroke[stroke] else { return nil }
    self = key
  }

  private static let byStroke: [KeyStroke: PromptKey] = {
    let pairs = allCases.flatMap { key in
      key.keys.map { notation -> (KeyStroke, PromptKey) in
        guard let stroke = KeyStroke(notation: notation) else {
          preconditionFailure("no key \(notation)")
        }
        return (stroke, key)
      }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()
}
