import Testing

@testable import ViewModels

struct KeyMapTests {
  @Test func everyActionIsDefinedOnceAndHasAKey() {
    let actions = ActionTable.definitions.map(\.action)
    #expect(Set(actions).count == actions.count)
    #expect(Set(actions) == Set(BrowserAction.allCases))
    for action in BrowserAction.allCases { #expect(!KeyMap.standard.keys(of: action).isEmpty) }
  }

  @Test func helpIsASentenceWithoutAFullStop() {
    for definition in ActionTable.definitions {
      #expect(definition.help.first?.isUppercase == true)
      #expect(definition.help.last != ".")
      #expect(definition.hint.count <= 16)
    }
  }

  @Test func looksUpActionsPrefixesAndNothing() {
    let map = KeyMap.standard
    #expect(map.lookup([KeyStroke("j")]) == .action(.moveDown))
    #expect(map.lookup([KeyStroke("g"), KeyStroke("g")]) == .action(.goToFirst))
    guard case .prefix(let continuations) = map.lookup([KeyStroke("g")]) else {
      Issue.record("g is no prefix")
      return
    }
    #expect(continuations.contains(.init(strokes: [KeyStroke("g")], action: .goToFirst)))
    #expect(continuations.contains(.init(strokes: [KeyStroke("h")], action: .history)))
    #expect(map.lookup([KeyStroke("X")]) == .none)
    #expect(map.lookup([]) == .none)
  }

  @Test func boundKeysReplaceTheDefaults() throws {
    let map = try KeyMap(replacing: [.moveDown: ["V"]])
    #expect(map.lookup([KeyStroke("V")]) == .action(.moveDown))
    #expect(map.lookup([KeyStroke("j")]) == .none)
    #expect(map.keys(of: .moveDown) == ["V"])
  }

  @Test(arguments: [
    (
      [BrowserAction.moveDown: ["k"]], KeyMap.Conflict.taken(keys: "k", by: .moveUp, and: .moveDown)
    ),
    ([.zoom: ["g"]], .hidden(keys: "g /", by: "g", of: .zoom, bound: .zoom)),
    (
      [.star: ["g g g"]],
      .hidden(keys: "g g g", by: "g g", of: .goToFirst, bound: .star)
    ),
    // A terminal sends them as one key.
    ([.star: ["<C-i>"]], .taken(keys: "<C-i>", by: .nextPane, and: .star)),
    ([.star: ["<C-M>"]], .taken(keys: "<C-M>", by: .open, and: .star)),
    ([.star: ["<C-[>"]], .taken(keys: "<C-[>", by: .close, and: .star)),
    ([.star: ["<C-D>"]], .taken(keys: "<C-D>", by: .halfPageDown, and: .star)),
    ([.zoom: ["<Nope>"]], .unreadable(action: .zoom, keys: "<Nope>")),
    ([.zoom: ["5"]], .digit(action: .zoom, keys: "5")),
    ([.quit: []], .unbound(action: .quit)),
    ([.zoom: [""]], .unreadable(action: .zoom, keys: "")),
  ])
  func refusesConflicts(_ replacement: [BrowserAction: [String]], _ conflict: KeyMap.Conflict) {
    #expect(throws: conflict) { try KeyMap(replacing: replacement) }
  }

  @Test func whatMayFollowIsInTheOrderOfTheKeys() throws {
    guard case .prefix(let continuations) = KeyMap.standard.lookup([KeyStroke("g")]) else {
      Issue.record("g is no prefix")
      return
    }
    let keys = continuations.map { $0.strokes.map(\.description).joined() }
    #expect(keys == ["d", "e", "f", "g", "h", "k", "m", "r", "s", "x", "/"])
  }
}
