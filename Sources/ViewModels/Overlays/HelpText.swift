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
    return lines + languageLines
  }

  private static let languageLines: [OverlayViewModel.Line] = {
    let examples = [
      ("summit moscow", "both words, anywhere in title or text"),
      ("\"joint statement\" or summit*", "a phrase, or words that begin so"),
      ("person:name  org:  place:  event:  doc:", "who or what is named, by any of its spellings"),
      ("role:minister", "someone in that office"),
      ("date:2024-02..2024-05  since:  until:", "when it was published"),
      ("happened:2025-11", "when something in it happened"),
      ("is:unread  is:inferred  is:undated", "what is known of it"),
      ("treaty near/8 afghanistan", "at most eight words apart"),
      ("-word  not (…)  /regular expression/", "without; anything else"),
    ]
    let rows = examples.map { query, meaning in
      let padding = String(repeating: " ", count: max(2, 42 - query.count))
      let runs = [StyledRun("  "), StyledRun(query, .key), StyledRun(padding + meaning)]
      return OverlayViewModel.Line(StyledLine(runs), indent: 6)
    }
    return [.init(""), .init(StyledLine("In the search", .heading))] + rows
  }()
}
