import TOMLKit

/// Reads ``Settings`` from the text of `config.toml`.
public enum SettingsReader {
  /// The settings of a text.
  /// - Throws: the first ``ConfigurationError``, with line and column.
  public static func settings(in text: String) throws(ConfigurationError) -> Settings {
    let (settings, errors) = try read(text)
    if let first = errors.first { throw first }
    return settings
  }

  /// The settings of a text as far as they can be read, and what is wrong with the others, in the order
  /// of their places.
  /// - Throws: a ``ConfigurationError`` where it is no TOML.
  public static func read(
    _ text: String
  ) throws(ConfigurationError) -> (settings: Settings, errors: [ConfigurationError]) {
    let table = try parse(text)
    var reading = SettingsReading(places: KeyPlaces(text))
    for name in table.keys.sorted() { reading.read(name, in: table) }
    let errors = reading.errors.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    return (reading.settings, errors)
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
        .syntax(TOMLWords.plain(error.description)), line: error.source.begin.line,
        column: error.source.begin.column)
    } catch {
      throw ConfigurationError(.syntax(String(describing: error)))
    }
  }
}

/// Where the keys of a TOML text stand: its library tells positions of syntax errors only.
struct KeyPlaces {
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
