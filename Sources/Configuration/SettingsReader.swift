import TOMLKit

/// Reads ``Settings`` from the text of `config.toml`.
public enum SettingsReader {
  private static let settings = [
    "theme", "glyphs", "width", "justify", "mouse", "cursor", "colors", "columns", "keys",
  ]
  /// The panes whose columns can be set; the article has the rest.
  private static let panes = ["timeline", "entities"]

  /// The settings of a text.
  /// - Throws: ``ConfigurationError`` with line and column.
  public static func settings(in text: String) throws(ConfigurationError) -> Settings {
    let table = try parse(text)
    let places = KeyPlaces(text)
    var settings = Settings()
    for name in table.keys.sorted() {
      switch name {
      case "theme":
        guard let theme = table[name]?.string else {
          throw places.error(.wrongValue(setting: name, expected: "the name of a theme"), name)
        }
        settings.theme = theme
      case "glyphs":
        guard let glyphs = table[name]?.string.flatMap(Settings.Glyphs.init) else {
          let words = Settings.Glyphs.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
          throw places.error(.wrongValue(setting: name, expected: words), name)
        }
        settings.glyphs = glyphs
      case "width":
        guard let width = table[name]?.int, (20...400).contains(width) else {
          throw places.error(.wrongValue(setting: name, expected: "20 to 400 columns"), name)
        }
        settings.width = width
      case "justify":
        guard let justify = table[name]?.bool else {
          throw places.error(.wrongValue(setting: name, expected: "true or false"), name)
        }
        settings.justify = justify
      case "mouse":
        guard let mouse = table[name]?.bool else {
          throw places.error(.wrongValue(setting: name, expected: "true or false"), name)
        }
        settings.mouse = mouse
      case "cursor":
        guard let cursor = table[name]?.bool else {
          throw places.error(.wrongValue(setting: name, expected: "true or false"), name)
        }
        settings.cursor = cursor
      case "colors":
        guard let table = table[name]?.table else {
          throw places.error(.wrongValue(setting: name, expected: "a table, [colors]"), name)
        }
        for role in table.keys {
          guard let look = table[role]?.string ?? table[role]?.int.map(String.init) else {
            let expected = "a look such as \"bold 179 on black\""
            throw places.error(.wrongValue(setting: role, expected: expected), role, in: name)
          }
          settings.colors[role] = look
        }
      case "columns":
        guard let table = table[name]?.table else {
          throw places.error(.wrongValue(setting: name, expected: "a table, [columns]"), name)
        }
        for pane in table.keys {
          guard panes.contains(pane) else {
            throw places.error(.unknownSetting(pane, known: panes), pane, in: name)
          }
          guard let count = table[pane]?.int, (12...400).contains(count) else {
            throw places.error(
              .wrongValue(setting: pane, expected: "12 to 400 columns"), pane, in: name)
          }
          settings.columns[pane] = count
        }
      case "keys":
        guard let keys = table[name]?.table else {
          throw places.error(.wrongValue(setting: name, expected: "a table, [keys]"), name)
        }
        settings.keys = try bindings(in: keys, places)
      default:
        throw places.error(.unknownSetting(name, known: self.settings), name)
      }
    }
    return settings
  }

  /// Where a setting, or its value, stands, in a table or above all: line and column from 1, for errors
  /// found by others.
  public static func place(
    of setting: String, inTable table: String? = nil, value: Bool = false, in text: String
  ) -> (line: Int, column: Int) {
    KeyPlaces(text).place(of: setting, in: table, value: value)
  }

  private static func parse(_ text: String) throws(ConfigurationError) -> TOMLTable {
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      throw ConfigurationError(
        .syntax(error.description), line: error.source.begin.line,
        column: error.source.begin.column)
    } catch {
      throw ConfigurationError(.syntax(String(describing: error)))
    }
  }

  private static func bindings(
    in table: TOMLTable, _ places: KeyPlaces
  ) throws(ConfigurationError) -> [String: [String]] {
    var bindings: [String: [String]] = [:]
    for action in table.keys {
      let one = table[action]?.string.map { [$0] }
      let several = table[action]?.array.map { array in array.compactMap(\.string) }
      let isWhole = table[action]?.array.map { $0.count == several?.count } ?? true
      guard let keys = one ?? several, isWhole else {
        let expected = "keys such as \"j\" or [\"j\", \"<Down>\"]"
        throw places.error(
          .wrongValue(setting: action, expected: expected), action, in: "keys")
      }
      bindings[action] = keys
    }
    return bindings
  }
}

/// Where the keys of a TOML text stand: its library tells positions of syntax errors only.
private struct KeyPlaces {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The first line that sets a key in a table, or above all tables, and the column of the key or its
  /// value; else where it is opened as a table.
  func place(of key: String, in table: String? = nil, value: Bool) -> (line: Int, column: Int) {
    var open: Substring?
    var heading = (0, 0)
    for (index, line) in lines.enumerated() {
      let margin = line.prefix { $0 == " " || $0 == "\t" }.count
      let rest = line.dropFirst(margin)
      if rest.first == "[" {
        open = rest.dropFirst().prefix { $0 != "]" }
        if open.map(String.init) == table ?? key { heading = (index + 1, margin + 1) }
        continue
      }
      guard open.map(String.init) == table else { continue }
      let quote = rest.first == "\"" ? 1 : 0
      let name = rest.dropFirst(quote)
      guard name.hasPrefix(key) else { continue }
      let next = name.dropFirst(key.count).first
      if next.map({ !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }) ?? true {
        let before = value ? beforeValue(in: rest) : 0
        return (index + 1, margin + before + 1)
      }
    }
    return heading
  }

  /// How many characters of a line stand before the value.
  private func beforeValue(in line: Substring) -> Int {
    guard let sign = line.firstIndex(of: "=") else { return 0 }
    let start = line[line.index(after: sign)...].firstIndex { $0 != " " && $0 != "\t" }
    return line.distance(from: line.startIndex, to: start ?? sign)
  }

  /// An error at the key that is not known, or at the value that is wrong.
  func error(
    _ problem: ConfigurationError.Problem, _ key: String, in table: String? = nil
  ) -> ConfigurationError {
    let isValue = if case .wrongValue = problem { true } else { false }
    let (line, column) = place(of: key, in: table, value: isValue)
    return ConfigurationError(problem, line: line, column: column)
  }
}
