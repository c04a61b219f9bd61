import Corpus

/// What the browser asks of the world outside the view-models.
public enum Effect: Hashable, Sendable {
  /// End the program.
  case quit
  /// Hand the terminal back to the shell until the reader returns.
  case suspend
  /// Draw every cell anew.
  case redraw
  /// Read the sources again.
  case reload
  /// Keep the read marks of these articles, or their absence.
  case keepRead([ArticleID], isRead: Bool)
}

/// What the reader is told in the status line until the next key.
public struct StatusMessage: Hashable, Sendable {
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
