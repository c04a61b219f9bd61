import TOMLKit

/// Settings while they are read from a table, and what was wrong with it so far.
struct SettingsReading {
  let places: KeyPlaces
  private(set) var settings = Settings()
  private(set) var errors: [ConfigurationError] = []

  private static let names = [
    "theme", "glyphs", "width", "justify", "mouse", "cursor", "colors", "columns", "keys",
  ]
  /// The panes whose columns can be set; the article has the rest.
  private static let panes = ["timeline", "entities"]

  init(places: KeyPlaces) {
    self.places = places
  }

  /// Reads one of the settings of a file.
  mutating func read(_ name: String, in table: TOMLTable) {
    switch name {
    case "theme":
      take(table[name]?.string, name, "the name of a theme") { $0.theme = $1 }
    case "glyphs":
      let words = Settings.Glyphs.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      take(table[name]?.string.flatMap(Settings.Glyphs.init), name, words) { $0.glyphs = $1 }
    case "width":
      let width = table[name]?.int.flatMap { (20...400).contains($0) ? $0 : nil }
      take(width, name, "20 to 400 columns") { $0.width = $1 }
    case "justify": take(table[name]?.bool, name, "true or false") { $0.justify = $1 }
    case "mouse": take(table[name]?.bool, name, "true or false") { $0.mouse = $1 }
    case "cursor": take(table[name]?.bool, name, "true or false") { $0.cursor = $1 }
    case "colors": readEach(of: name, in: table) { $0.readColor($1, in: $2) }
    case "columns": readEach(of: name, in: table) { $0.readColumns($1, in: $2) }
    case "keys": readEach(of: name, in: table) { $0.readKeys($1, in: $2) }
    default: note(.unknownSetting(name, known: SettingsReading.names), name)
    }
  }

  private mutating func readColor(_ role: String, in table: TOMLTable) {
    let look = table[role]?.string ?? table[role]?.int.map(String.init)
    take(look, role, "a look such as \"bold 179 on black\"", in: "colors") {
      $0.colors[role] = $1
    }
  }

  private mutating func readColumns(_ pane: String, in table: TOMLTable) {
    guard SettingsReading.panes.contains(pane) else {
      note(.unknownSetting(pane, known: SettingsReading.panes), pane, in: "columns")
      return
    }
    let count = table[pane]?.int.flatMap { (12...400).contains($0) ? $0 : nil }
    take(count, pane, "12 to 400 columns", in: "columns") { $0.columns[pane] = $1 }
  }

  private mutating func readKeys(_ action: String, in table: TOMLTable) {
    let one = table[action]?.string.map { [$0] }
    let several = table[action]?.array.map { array in array.compactMap(\.string) }
    let isWhole = table[action]?.array.map { $0.count == several?.count } ?? true
    let keys = isWhole ? one ?? several : nil
    take(keys, action, "keys such as \"j\" or [\"j\", \"<Down>\"]", in: "keys") {
      $0.keys[action] = $1
    }
  }

  private mutating func readEach(
    of name: String, in table: TOMLTable,
    _ read: (inout SettingsReading, String, TOMLTable) -> Void
  ) {
    guard let inner = table[name]?.table else {
      note(.wrongValue(setting: name, expected: "a table, [\(name)]"), name)
      return
    }
    for key in inner.keys { read(&self, key, inner) }
  }

  /// Takes a value over, or notes that another was expected.
  private mutating func take<Value>(
    _ value: Value?, _ name: String, _ expected: String, in table: String? = nil,
    _ set: (inout Settings, Value) -> Void
  ) {
    if let value {
      set(&settings, value)
    } else {
      note(.wrongValue(setting: name, expected: expected), name, in: table)
    }
  }

  private mutating func note(
    _ problem: ConfigurationError.Problem, _ key: String, in table: String? = nil
  ) {
    errors.append(places.error(problem, key, in: table))
  }
}
