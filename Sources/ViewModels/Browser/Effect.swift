import Corpus
import Entities

/// What the browser asks of the world outside the view-models.
public enum Effect: Hashable, Sendable {
  /// End the program.
  case quit
  /// Hand the terminal back to the shell until the reader returns.
  case suspend
  /// Write articles to a file; ``BrowserViewModel/askToReplace(_:)`` takes it where there is one.
  case export(Export)
  /// Stop the export that goes on, and leave nothing behind.
  case stopExport
  /// Give a text to a shell command that has the terminal to itself.
  case pipe(String, command: String)
  /// Put a text on the clipboard of the terminal; the words say what it is.
  case copy(String, what: String)
  /// Show a file or an address in the reader's web browser.
  case openOutside(String)
  /// Draw in another theme, by its name.
  case setTheme(String)
  /// Take the mouse, or leave it to the terminal.
  case setMouse(Bool)
  /// Draw every cell anew.
  case redraw
  /// Read the sources again.
  case reload
  /// Keep what the reader has said of articles.
  case keep([MarkChange])
  /// Keep a query under a name, or with `nil` no longer.
  case keepView(String, query: String?)
  /// Let the reader edit the note of an article; ``BrowserViewModel/receive(note:of:over:)`` takes it.
  case edit(note: String, of: ArticleID)
  /// Keep what the reader has set right, or taken back; a later ``reload`` obeys.
  case correct(CorrectionChange)
}
