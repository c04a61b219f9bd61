import Corpus
import Entities
import TerminalUI
import ViewModels

/// A host that reads one snapshot from memory and remembers what it was asked for.
public final class FixtureHost: BrowserHost {
  /// How often the sources were read.
  public private(set) var reloads = 0
  /// The read marks that were to be kept, in order.
  public private(set) var kept: [(articles: [ArticleID], isRead: Bool)] = []
  /// The answers that were to be kept or taken back, in order.
  public private(set) var corrections: [(correction: EntityCorrection, isKept: Bool)] = []
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

  /// Remembers the marks.
  public func keepRead(_ articles: [ArticleID], isRead: Bool, mailbox: Mailbox<BrowserNews>) {
    kept.append((articles, isRead))
  }

  /// Remembers the answer.
  public func correct(
    _ correction: EntityCorrection, isKept: Bool, mailbox: Mailbox<BrowserNews>
  ) {
    corrections.append((correction, isKept))
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
  /// Why it ended.
  public let ending: BrowserSession.Ending

  /// Runs a session until the keys are used up.
  public init(
    _ snapshot: CorpusSnapshot, size: String = "120x40",
    capabilities: TerminalCapabilities = TerminalCapabilities(), theme: Theme.Name = .dark,
    keys: String = ""
  ) {
    guard let size = CellSize(notation: size), let strokes = KeyStroke.sequence(keys) else {
      preconditionFailure("no size or no keys: \(size), \(keys)")
    }
    self.init(
      size: size, capabilities: capabilities, theme: theme,
      events: strokes.map { .key($0) }, news: [.loaded(snapshot)])
  }

  /// Runs a session until the events are used up; reading the sources brings `news`.
  public init(
    size: CellSize, capabilities: TerminalCapabilities = TerminalCapabilities(),
    theme: Theme.Name = .dark, events: [TerminalEvent], news: [BrowserNews]
  ) {
    terminal = HeadlessTerminal(size: size, capabilities: capabilities, events: events)
    host = FixtureHost(news)
    let session = BrowserSession(
      terminal: terminal, browser: BrowserViewModel(snapshot: .empty, name: "harbour"),
      theme: Theme(theme, for: capabilities), host: host)
    ending = session.run(loadsFirst: true)
    browser = session.browser
  }

  /// The last frame as text.
  public var screen: String { terminal.frame?.text ?? "" }
}
