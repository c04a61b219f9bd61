/// The lines of the help: every action with its keys, by group.
enum HelpText {
  static func lines(_ keyMap: KeyMap) -> [OverlayViewModel.Line] {
    let keyWidth = 19
    var lines: [OverlayViewModel.Line] = []
    for group in ActionGroup.allCases {
      if !lines.isEmpty { lines.append(.init("")) }
      lines.append(.init(StyledLine(group.rawValue, .heading)))
      for definition in ActionTable.definitions where definition.group == group {
        let keys = keyMap.keys(of: definition.action).joined(separator: "  ")
        let padding = String(repeating: " ", count: max(2, keyWidth - keys.count))
        let runs = [
          StyledRun("  "), StyledRun(keys, .key), StyledRun(padding + definition.help),
        ]
        lines.append(.init(StyledLine(runs), indent: keyWidth + 2))
      }
    }
    return lines + otherLines(keyWidth: keyWidth) + languageLines
  }

  /// The keys of prompts, which are fixed, and the mouse.
  private static func otherLines(keyWidth: Int) -> [OverlayViewModel.Line] {
    func lines(_ title: String, _ rows: [(what: String, help: String)]) -> [OverlayViewModel.Line] {
      [.init(""), .init(StyledLine(title, .heading))]
        + rows.map { what, help in
          let padding = String(repeating: " ", count: max(2, keyWidth - what.count))
          let runs = [StyledRun("  "), StyledRun(what, .key), StyledRun(padding + help)]
          return .init(StyledLine(runs), indent: keyWidth + 2)
        }
    }
    return lines(
      "While typing", PromptKey.allCases.map { ($0.keys.joined(separator: "  "), $0.help) })
      + lines("With the mouse", MouseUse.allCases.map { ($0.gesture, $0.help) })
  }

  private static let languageLines: [OverlayViewModel.Line] = {
    let examples = [
      ("summit moscow", "both words, anywhere in title or text"),
      ("\"joint statement\" or summit*", "a phrase, or words that begin so"),
      ("person:name", "who is named, by any spelling"),
      ("org:  place:  event:  doc:", "what is named"),
      ("role:minister", "someone in that office"),
      ("date:2024-02..2024-05", "when it was published"),
      ("since:2024  until:2025-06", "the same from a day on, and to one"),
      ("happened:2025-11", "when something in it happened"),
      ("is:unread  is:inferred", "what is known of it"),
      ("treaty near/8 afghanistan", "at most eight words apart"),
      ("-word  not (…)", "without"),
      ("/regular expression/", "what words cannot say"),
    ]
    let rows = examples.map { query, meaning in
      let padding = String(repeating: " ", count: max(2, 30 - query.count))
      let runs = [StyledRun("  "), StyledRun(query, .key), StyledRun(padding + meaning)]
      return OverlayViewModel.Line(StyledLine(runs), indent: 32)
    }
    return [.init(""), .init(StyledLine("In the search", .heading))] + rows
  }()
}
