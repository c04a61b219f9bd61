import Corpus
import Entities

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
  /// Keep what the reader has said of two names, or take it back; what undoes it is the same with
  /// `isKept` turned round.
  case correct(EntityCorrection, isKept: Bool)
}
