/// Why the terminal cannot be used.
public enum CursesTerminalError: Error, Hashable, Sendable {
  /// Standard output is no terminal, or there is no keyboard.
  case notATerminal
  /// `TERM` is not set.
  case typeUnset
  /// The terminal database does not know this `TERM`.
  case typeUnknown(String)
  /// The terminal cannot move its cursor (`dumb`).
  case typeIncapable(String)
}
