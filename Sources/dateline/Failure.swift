import Archive
import Configuration
import Corpus
import CursesTerminal
import Glibc
import ViewModels

/// The codes with which the program ends.
enum ExitStatus: Int32 {
  /// Something was found, or the work was done.
  case found = 0
  /// Nothing was found.
  case nothingFound = 1
  /// What the user asked for cannot be.
  case mistake = 2
  /// The machine refused.
  case environment = 3
}

/// An error that ends the program, worded: the one place where errors become sentences.
struct Failure: Error {
  var message: String
  var status: ExitStatus

  init(_ message: String, _ status: ExitStatus) {
    self.message = message
    self.status = status
  }

  /// Words an error of the layers below; `nil` for those of the argument parser.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as SourceError: self.init(error)
    case let error as StoreError: self.init(error)
    case let error as ArchiveError: self.init(error)
    case let error as CursesTerminalError: self.init(error)
    case let error as QueryError:
      self.init("the query, column \(error.column + 1): \(error)", .mistake)
    default: return nil
    }
  }

  private init(_ error: SourceError) {
    switch error {
    case .notFound(let path):
      self.init("\(path): there is no such file or folder", .mistake)
    case .notAFile(let path):
      self.init("\(path): neither a file nor a folder", .mistake)
    case .unreadable(let path, let code):
      self.init("\(path): cannot be read: \(Failure.words(for: code))", .environment)
    }
  }

  private init(_ error: StoreError) {
    switch error {
    case .unreadable(let path, let code):
      self.init("\(path): cannot be read: \(Failure.words(for: code))", .environment)
    case .unwritable(let path, let code):
      self.init("\(path): cannot be written: \(Failure.words(for: code))", .environment)
    case .fromLaterVersion(let path, let version):
      self.init(
        "\(path): written by a later version (format \(version)); left as it is", .environment)
    }
  }

  /// An error of an archive's index.
  init(_ error: ArchiveError) {
    switch error {
    case .sources(let error): self.init(error)
    case .fromLaterVersion(let path, let version):
      self.init(
        "\(path): made by a later version (format \(version)); left as it is", .environment)
    case .unwritable(let path, let code):
      let reason = code == 0 ? "" : ": " + Failure.words(for: code)
      self.init("\(path): cannot be written\(reason)", .environment)
    case .full(let path): self.init("\(path): no space is left", .environment)
    case .damaged(let path): self.init("\(path): damaged", .environment)
    case .refused(let path, let reason): self.init("\(path): \(reason)", .environment)
    }
  }

  /// Why an index was begun anew, in a sentence.
  static func words(for reason: RebuildReason) -> String {
    switch reason {
    case .damaged: "the index was damaged and has been built anew"
    case .older: "the index was of an older version and has been built anew"
    }
  }

  private init(_ error: CursesTerminalError) {
    let message =
      switch error {
      case .notATerminal:
        "the browser needs a terminal for keys and screen; --plain and dateline list do without"
      case .typeUnset: "TERM is not set, so the terminal's type is unknown"
      case .typeUnknown(let type): "the terminal database has no entry for TERM=\(type)"
      case .typeIncapable(let type):
        "a terminal of type \(type) cannot move its cursor; --plain does without"
      }
    self.init(message, .environment)
  }

  /// An error of the configuration file.
  init(_ error: ConfigurationError, in path: String) {
    let place = error.line > 0 ? "\(path):\(error.line):\(error.column)" : path
    switch error.problem {
    case .syntax(let text): self.init("\(place): \(text)", .mistake)
    case .unknownSetting(let name, let known):
      self.init(
        "\(place): no setting “\(name)”; expected \(known.joined(separator: ", "))", .mistake)
    case .wrongValue(let setting, let expected):
      self.init("\(place): \(setting) expects \(expected)", .mistake)
    }
  }

  /// A conflict of key bindings in the configuration file; `place` finds where an action is bound.
  init(_ conflict: KeyMap.Conflict, place: (BrowserAction) -> String) {
    let place = place(conflict.action)
    let text =
      switch conflict {
      case .unreadable(let action, let keys):
        "\(action.rawValue): “\(keys)” is no key; expected such as j, <Enter>, <C-d> or g g"
      case .taken(let keys, let first, let second):
        "\(Failure.sent(keys)) is bound to both \(first.rawValue) and \(second.rawValue)"
      case .hidden(let keys, let shorter, let action, _):
        "\(keys) can never be typed, because \(shorter) is bound to \(action.rawValue)"
      case .digit(let action, let keys):
        "\(action.rawValue): “\(keys)” begins with a digit; digits are counts"
      case .unbound(let action):
        "\(action.rawValue) needs a key"
      }
    self.init("\(place): \(text)", .mistake)
  }

  /// Keys, with what a terminal sends for them where that is called otherwise.
  private static func sent(_ keys: String) -> String {
    let strokes = KeyStroke.sequence(keys)?.map(\.description).joined(separator: " ")
    let isKnown = strokes == nil || strokes == keys.split(separator: " ").joined(separator: " ")
    return isKnown || strokes?.contains("<") == false
      ? keys : "\(keys), which terminals send as \(strokes ?? ""),"
  }

  /// The system's words for an `errno`.
  static func words(for code: Int32) -> String { String(cString: strerror(code)) }
}
