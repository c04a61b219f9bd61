import Corpus
import ViewModels

/// What background work tells the browser.
public enum BrowserNews: Sendable {
  /// Reading has come so far.
  case progress(CorpusLoader.Progress)
  /// Reading has ended with this snapshot.
  case loaded(CorpusSnapshot)
  /// Reading goes on, or began without being asked for, and this is what there is so far.
  case renewed(CorpusSnapshot)
  /// Reading has ended, and the snapshot of before is what there is.
  case unchanged
  /// Reading has ended without one.
  case failed(StatusMessage)
  /// The reader has configured the browser anew.
  case configured(BrowserConfiguration)
  /// Something else that the reader should know.
  case told(StatusMessage)
  /// What was found out for the panes.
  case answered(ViewAnswer)
  /// An export has come so far.
  case exporting(ExportProgress)
  /// An export has ended, and how.
  case exported(StatusMessage)
  /// The reader's own file says this, so many changes having been made by this copy.
  case kept(ReaderData, changeCount: Int)
}

/// What a browser session asks of the program around it. Called on the loop's thread.
public protocol BrowserHost: AnyObject {
  /// Starts reading the sources in the background; must post exactly one ``BrowserNews/loaded(_:)``,
  /// ``BrowserNews/unchanged`` or ``BrowserNews/failed(_:)``, after any progress.
  func reload(into mailbox: Mailbox<BrowserNews>)
  /// Keeps what the reader has said of articles.
  func keep(_ changes: [MarkChange], mailbox: Mailbox<BrowserNews>)
  /// Lets the reader edit a text with a program that has the terminal to itself.
  /// - Returns: what they made of it, or why they could not.
  func edit(_ text: String) -> Result<String, StatusMessage>
  /// Gives a text to a shell command that has the terminal to itself.
  func pipe(_ text: String, to command: String) -> StatusMessage
  /// Shows a file or an address in the reader's web browser, which has the terminal to itself.
  func openOutside(_ address: String) -> StatusMessage
  /// Begins to write articles of a snapshot to a file in the background; where it begins, must post
  /// exactly one ``BrowserNews/exported(_:)``, after any progress. One goes on at a time.
  func export(
    _ export: Export, of snapshot: CorpusSnapshot, title: String, mailbox: Mailbox<BrowserNews>
  ) -> ExportOutcome
  /// Stops the export that goes on; it says so itself.
  func stopExport()
  /// Keeps a query under a name, or with `nil` no longer.
  func keep(view name: String, query: String?, mailbox: Mailbox<BrowserNews>)
  /// Keeps what the reader has set right, or taken back; a later ``reload(into:)`` obeys.
  func correct(_ change: CorrectionChange, mailbox: Mailbox<BrowserNews>)
  /// How many changes of the reader's own data it was asked to keep.
  var changeCount: Int { get }
  /// Keeps what the next session needs if this one does not live to its end.
  func keep(_ session: SavedSession)
}

extension BrowserHost {
  /// Whoever does not tell what the file says need not count.
  public var changeCount: Int { 0 }

  /// Only a session on a terminal is gone on with.
  public func keep(_ session: SavedSession) {}
}
