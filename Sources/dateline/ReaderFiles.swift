import Archive
import Configuration
import Corpus
import Glibc
import ViewModels

/// The reader's files on this machine: marks, the corpus opened last, the configuration.
enum ReaderFiles {
  /// Where they are.
  static let folders = UserFolders(environment: environment)

  /// The environment of the process.
  static var environment: [String: String] {
    var variables: [String: String] = [:]
    var pointer = environ
    while let entry = pointer.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      pointer += 1
    }
    return variables
  }

  /// What the reader has said of articles.
  static func marks() throws(StoreError) -> ReaderMarks {
    try ReaderStore(folder: folders.data).marks()
  }

  /// The saved views, as queries by name.
  static func views() throws(StoreError) -> [String: String] {
    try ViewStore(folder: folders.data).views()
  }

  /// What the reader has corrected; nothing where the file cannot be read, which opening the marks
  /// tells of.
  @Sendable static func corrections() -> ReaderCorrections {
    (try? CorrectionStore(folder: folders.data).corrections()) ?? .none
  }

  /// The settings and the keys of `config.toml`; the defaults without one.
  static func configuration() throws(Failure) -> (Settings, KeyMap) {
    let path = folders.configuration + "/config.toml"
    do {
      guard let text = try AtomicFile(path: path).read() else { return (Settings(), .standard) }
      let settings = try SettingsReader.settings(in: text)
      return (settings, try keyMap(settings, text: text, path: path))
    } catch let error as ConfigurationError {
      throw Failure(error, in: path)
    } catch {
      throw Failure(error) ?? Failure("\(path): \(error)", .environment)
    }
  }

  private static func keyMap(
    _ settings: Settings, text: String, path: String
  ) throws(Failure) -> KeyMap {
    var replacements: [BrowserAction: [String]] = [:]
    for (name, keys) in settings.keys {
      guard let action = BrowserAction(rawValue: name) else {
        throw Failure(
          "\(place(of: name, in: text, path)): no action “\(name)”; the guide lists them", .mistake)
      }
      replacements[action] = keys
    }
    do {
      return try KeyMap(replacing: replacements)
    } catch {
      throw Failure(error) { place(of: $0.rawValue, in: text, path) }
    }
  }

  /// `config.toml:3:1`, where a setting stands in the file.
  private static func place(of setting: String, in text: String, _ path: String) -> String {
    let (line, column) = SettingsReader.place(ofKeys: setting, in: text)
    return line > 0 ? "\(path):\(line):\(column)" : path
  }
}
