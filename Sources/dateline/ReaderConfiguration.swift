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
      settings = try SettingsReader.settings(in: text)
      let file = ConfigurationFile(name: name, text: text)
      keyMap = try file.keyMap(settings)
      theme = try file.theme(settings)
      colors = try file.colors(settings)
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

  func keyMap(_ settings: Settings) throws(Failure) -> KeyMap {
    var replacements: [BrowserAction: [String]] = [:]
    for (name, keys) in settings.keys {
      guard let action = BrowserAction(rawValue: name) else {
        throw mistake("no action “\(name)”; the guide lists them", at: name, in: "keys")
      }
      replacements[action] = keys
    }
    do {
      return try KeyMap(replacing: replacements)
    } catch {
      throw Failure(error) { place(of: $0.rawValue, in: "keys", value: true) }
    }
  }

  func theme(_ settings: Settings) throws(Failure) -> Theme.Name? {
    guard let name = settings.theme else { return nil }
    guard let theme = Theme.Name(rawValue: name) else {
      let known = Theme.Name.allCases.map(\.rawValue).joined(separator: ", ")
      throw mistake("no theme “\(name)”; expected \(known)", at: "theme", in: nil, value: true)
    }
    return theme
  }

  func colors(_ settings: Settings) throws(Failure) -> ThemeColors {
    var colors = ThemeColors()
    for (role, look) in settings.colors.sorted(by: { $0.key < $1.key }) {
      guard let style = CellStyle(notation: look) else {
        throw mistake(
          "“\(look)” is no look; expected such as \"179\", \"bold red on black\", \"#d0a050\" or "
            + "\"underline\"", at: role, in: "colors", value: true)
      }
      guard colors.set(role, to: style) else {
        let known = ThemeColors.roleNames.joined(separator: ", ")
        throw mistake("no role “\(role)”; expected \(known)", at: role, in: "colors")
      }
    }
    return colors
  }

  private func mistake(
    _ words: String, at setting: String, in table: String?, value: Bool = false
  ) -> Failure {
    Failure("\(place(of: setting, in: table, value: value)): \(words)", .mistake)
  }

  /// `config.toml:3:1`, where a setting or its value stands in the file.
  private func place(of setting: String, in table: String?, value: Bool) -> String {
    let (line, column) = SettingsReader.place(
      of: setting, inTable: table, value: value, in: text)
    return line > 0 ? "\(name):\(line):\(column)" : name
  }
}
