import Corpus
import Entities
import TerminalUI
import ViewModels

/// A host that reads one snapshot from memory and remembers what it was asked for.
public final class FixtureHost: BrowserHost {
  /// How often the sources were read.
  public private(set) var reloads = 0
  /// The changes that were to be kept, in order.
  public private(set) var kept: [MarkChange] = []
  /// What was given to the editor, in order.
  public private(set) var edited: [String] = []
  /// The changes of corrections that were to be kept, in order.
  public private(set) var corrections: [CorrectionChange] = []
  private let news: [BrowserNews]

  /// Makes a host that answers every reload with `news`.
  public init(_ news: [BrowserNews]) {
    self.news = news
  }

  /// Posts the news.
  public func reload(into mailbox: Mailbox<BrowserNews>) {
    reloads += 1
    news.forEach(mailbox.post)
  }

  /// Remembers the changes.
  public func keep(_ changes: [MarkChange], mailbox: Mailbox<BrowserNews>) {
    kept += changes
  }

  /// The views that were to be kept or dropped, in order.
  public private(set) var views: [(name: String, query: String?)] = []

  /// Remembers the view.
  public func keep(view name: String, query: String?, mailbox: Mailbox<BrowserNews>) {
    views.append((name, query))
  }

  /// What was piped, in order.
  public private(set) var piped: [(text: String, command: String)] = []
  /// What was exported, in order.
  public private(set) var exported: [Export] = []
  /// The files that exist.
  public var files: Set<String> = []

  /// Remembers the text.
  public func pipe(_ text: String, to command: String) -> StatusMessage {
    piped.append((text, command))
    return StatusMessage("piped")
  }

  /// What was shown elsewhere, in order.
  public private(set) var opened: [String] = []

  /// Remembers the address.
  public func openOutside(_ address: String) -> StatusMessage {
    opened.append(address)
    return StatusMessage("opened")
  }

  /// Remembers what was to be written.
  public func export(
    _ export: Export, of snapshot: CorpusSnapshot, title: String, mailbox: Mailbox<BrowserNews>
  ) -> ExportOutcome {
    if files.contains(export.file), !export.replaces { return .exists }
    exported.append(export)
    files.insert(export.file)
    mailbox.post(.exported(StatusMessage("exported")))
    return .begun
  }

  /// Exports end at once.
  public func stopExport() {}

  /// Adds a line.
  public func edit(_ text: String) -> Result<String, StatusMessage> {
    edited.append(text)
    return .success(text + "edited\n")
  }

  /// Remembers the change.
  public func correct(_ change: CorrectionChange, mailbox: Mailbox<BrowserNews>) {
    corrections.append(change)
  }
}

/// The whole browser on a headless terminal, typed into.
///
///     let session = FixtureSession(CorpusFixture.harbour, size: "80x24", keys: "jj<Enter>")
///     session.screen  // what it shows in the end
public struct FixtureSession {
  /// The terminal it ran on.
  public let terminal: HeadlessTerminal
  /// The host it spoke to.
  public let host: FixtureHost
  /// Its state in the end.
  public let browser: BrowserViewModel
  /// What it would leave for the next session.
  public let saved: SavedSession
  /// Why it ended.
  public let ending: BrowserSession.Ending

  /// Runs a session until the keys are used up.
  public init(
    _ snapshot: CorpusSnapshot, size: String = "120x40",
    capabilities: TerminalCapabilities = TerminalCapabilities(), theme: Theme.Name = .dark,
    keys: String = "", configuration: BrowserConfiguration? = nil
  ) {
    guard let size = CellSize(notation: size), let strokes = KeyStroke.sequence(keys) else {
      preconditionFailure("no size or no keys: \(size), \(keys)")
    }
    self.init(
      size: size, capabilities: capabilities, theme: theme,
      events: strokes.map { .key($0) }, news: [.loaded(snapshot)], configuration: configuration)
  }

  /// Runs a session until the events are used up; reading the sources brings `news`.
  public init(
    size: CellSize, capabilities: TerminalCapabilities = TerminalCapabilities(),
    theme: Theme.Name = .dark, events: [TerminalEvent], news: [BrowserNews],
    configuration: BrowserConfiguration? = nil
  ) {
    terminal = HeadlessTerminal(size: size, capabilities: capabilities, events: events)
    host = FixtureHost(news)
    let session = BrowserSession(
      terminal: terminal, browser: BrowserViewModel(snapshot: .empty, name: "harbour"),
      theme: Theme(theme, for: capabilities), host: host,
      // Answers come from another thread: where much else runs, later than a reader would wait.
      patience: .seconds(60))
    if let configuration { session.configure(configuration) }
    ending = session.run(loadsFirst: true)
    browser = session.browser
    saved = session.savedSession
  }

  /// The last frame as text.
  public var screen: String { terminal.frame?.text ?? "" }
}
