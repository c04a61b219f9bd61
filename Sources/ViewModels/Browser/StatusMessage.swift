/// What the reader is told in the status line until the next key.
public struct StatusMessage: Error, Hashable, Sendable {
  /// The sentence.
  public var text: String
  /// How it is drawn: ``TextRole/dim``, ``TextRole/warning`` or ``TextRole/error``.
  public var role: TextRole

  /// Makes a message.
  public init(_ text: String, _ role: TextRole = .dim) {
    self.text = text
    self.role = role
  }
}
