import Archive
import Configuration
import TerminalUI
import ViewModels

/// What `config.toml` says, checked against what there is to configure.
struct ReaderConfiguration {
  /// Whether there is such a file.
  var isThere = false
  /// The settings.
  var settings = Settings()
  /// The keys.
  var keyMap = KeyMap.standard
  /// The theme, where one is named.
  var theme: Theme.Name?
  /// The reader's own looks of roles.
  var colors = ThemeColors()
  /// The columns of panes, where some are set.
  var widths: PaneWidths?

  /// The defaults.
  init() {}

  /// Reads the file at a path; the defaults where there is none. Mistakes call it `name`, or by its
  /// path.
  init(path: String, called name: String? = nil) throws(Failure) {
    let name = name ?? path
    do {
      guard let text = try AtomicFile(path: path).read() else { return }
      isThere = true
      let errors: [ConfigurationError]
      (settings, errors) = try SettingsReader.read(text)
      var file = ConfigurationFile(name: name, text: text)
      for error in errors { file.note(Failure(error, in: name), line: error.line) }
      keyMap = file.keyMap(settings)
      theme = file.theme(settings)
      colors = file.colors(settings)
      if let failure = file.failure { throw failure }
    } catch let error as ConfigurationError {
      throw Failure(error, in: name)
    } catch {
      throw Failure(error) ?? Failure("\(name): \(error)", .environment)
    }
    if !settings.columns.isEmpty {
      var widths = PaneWidths()
      widths.left[.timeline] = settings.columns["timeline"]
      widths.right = settings.columns["entities"]
      self.widths = widths
    }
  }
}

/// The text of a configuration, for mistakes that are known only where themes and actions are.
private struct ConfigurationFile {
  let name: String
  let text: String
  private var mistakes: [(line: Int, failure: Failure)] = []

  init(name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// All that is wrong, a line each, in the order of the lines; `nil` where nothing is.
  var failure: Failure? {
    if mistakes.isEmpty { return nil }
    let messages = mistakes.sorted { $0.line < $1.line }.map(\.failure.message)
    return Failure(messages.joined(separator: "\n"), .mistake)
  }

  mutating func note(_ failure: Failure, line: Int) {
    mistakes.append((line, failure))
  }

  mutating func keyMap(_ settings: Settings) -> KeyMap {
    var replacements: [BrowserAction: [String]] = [:]
    for (name, keys) in settings.keys {
      guard let action = BrowserAction(rawValue: name) else {
        note("no action “\(name)”; the guide lists them", at: name, in: "keys")
        continue
      }
      replacements[action] = keys
    }
    do {
      return try KeyMap(replacing: replacements)
    } catch {
      let (line, words) = place(of: error.action.rawValue, in: "keys", value: true)
      note(Failure(error) { _ in words }, line: line)
      return .standard
    }
  }

  mutating func theme(_ settings: Settings) -> Theme.Name? {
    guard let name = settings.theme else { return nil }
    if let theme = Theme.Name(rawValue: name) { return theme }
    let known = Theme.Name.allCases.map(\.rawValue).joined(separator: ", ")
    note("no theme “\(name)”; expected \(known)", at: "theme", in: nil, value: true)
    return nil
  }

  mutating func colors(_ settings: Settings) -> ThemeColors {
    var colors = ThemeColors()
    for (role, look) in settings.colors.sorted(by: { $0.key < $1.key }) {
      guard let style = CellStyle(notation: look) else {
        note(
          "“\(look)” is no look; expected such as \"179\", \"bold red on black\", \"#d0a050\" or "
            + "\"underline\"", at: role, in: "colors", value: true)
        continue
      }
      if !colors.set(role, to: style) {
        let known = ThemeColors.roleNames.joined(separator: ", ")
        note("no role “\(role)”; expected \(known)", at: role, in: "colors")
      }
    }
    return colors
  }

  private mutating func note(
    _ words: String, at setting: String, in table: String?, value: Bool = false
  ) {
    let (line, place) = place(of: setting, in: table, value: value)
    note(Failure("\(place): \(words)", .mistake), line: line)
  }

  /// `config.toml:3:1`, where a setting or its value stands in the file, and the line.
  private func place(of setting: String, in table: String?, value: Bool) -> (Int, String) {
    let (line, column) = SettingsReader.place(
      of: setting, inTable: table, value: value, in: text)
    return (line, line > 0 ? "\(name):\(line):\(column)" : name)
  }
}
