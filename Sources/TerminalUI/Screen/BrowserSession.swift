import Corpus
import Entities
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
  /// Something else that the reader should know.
  case told(StatusMessage)
}

/// What a browser session asks of the program around it. Called on the loop's thread.
public protocol BrowserHost: AnyObject {
  /// Starts reading the sources in the background; must post exactly one ``BrowserNews/loaded(_:)``,
  /// ``BrowserNews/unchanged`` or ``BrowserNews/failed(_:)``, after any progress.
  func reload(into mailbox: Mailbox<BrowserNews>)
  /// Keeps the read marks of articles, or their absence.
  func keepRead(_ articles: [ArticleID], isRead: Bool, mailbox: Mailbox<BrowserNews>)
  /// Keeps what the reader has said of two names, or takes it back; a later ``reload(into:)`` obeys.
  func correct(_ correction: EntityCorrection, isKept: Bool, mailbox: Mailbox<BrowserNews>)
}

/// The loop of the browser: input, update, frame, effects.
///
/// The same for the real terminal, `render` and tests; only the ``Terminal`` differs. Blocks the
/// thread on which it runs, so nothing in the background may await that thread.
public final class BrowserSession {
  /// Why a session ended.
  public enum Ending: Hashable, Sendable {
    /// The reader quit.
    case quit
    /// The terminal sends no more keys.
    case terminal(TerminalEvent.EndReason)
  }

  /// The state as it is now.
  public private(set) var browser: BrowserViewModel

  private let terminal: any Terminal
  private let renderer: ScreenRenderer
  private let host: any BrowserHost
  private let mailbox: Mailbox<BrowserNews>
  private var isLoading = false
  private var ending: Ending?

  /// Makes a session.
  public init(
    terminal: any Terminal, browser: BrowserViewModel, theme: Theme, host: any BrowserHost
  ) {
    self.terminal = terminal
    self.browser = browser
    self.host = host
    renderer = ScreenRenderer(theme: theme)
    mailbox = Mailbox(waker: terminal.waker)
  }

  /// Runs until the reader quits or the terminal ends.
  /// - Parameter loadsFirst: whether to begin by reading the sources.
  public func run(loadsFirst: Bool = false) -> Ending {
    fit()
    if loadsFirst {
      startLoading()
      waitBriefly()
    }
    while true {
      if let ending { return ending }
      draw()
      take(terminal.nextEvents(TerminalWait(isIdle: !isLoading)))
    }
  }

  /// A small corpus is there before anybody could have read an empty screen.
  private func waitBriefly() {
    let deadline = ContinuousClock.now + .milliseconds(120)
    while isLoading, ending == nil, browser.snapshot.pages.isEmpty {
      let left = deadline - .now
      guard left > .zero else { return }
      let milliseconds = Int(left / .milliseconds(1)) + 1
      take(terminal.nextEvents(TerminalWait(milliseconds: milliseconds, isIdle: false)))
    }
  }

  // MARK: - Frames

  private func fit() {
    browser.resize(to: renderer.extents(for: browser, size: terminal.size))
  }

  private func draw() {
    let (surface, cursor) = renderer.draw(browser, size: terminal.size)
    terminal.present(surface, cursor: cursor)
  }

  // MARK: - Events

  private func take(_ events: [TerminalEvent]) {
    for event in events where ending == nil {
      switch event {
      case .key(let stroke): perform(browser.handle(stroke))
      case .paste(let text): browser.paste(text)
      case .resized: break
      case .woken: mailbox.take().forEach(take)
      case .ended(let reason): ending = .terminal(reason)
      }
      // Before the next key: paging goes by what the pane shows now.
      fit()
    }
  }

  private func take(_ news: BrowserNews) {
    switch news {
    case .progress(let progress):
      browser.receive(progress)
    case .loaded(let snapshot):
      isLoading = false
      browser.receive(snapshot)
    case .renewed(let snapshot):
      browser.receive(snapshot)
    case .unchanged:
      isLoading = false
      browser.receive(nil)
    case .failed(let message):
      isLoading = false
      browser.tell(message)
    case .told(let message):
      browser.tell(message)
    }
  }

  private func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .quit: ending = .quit
      case .suspend: terminal.suspend()
      case .redraw: terminal.repaint()
      case .reload: startLoading()
      case .keepRead(let articles, let isRead):
        host.keepRead(articles, isRead: isRead, mailbox: mailbox)
      case .correct(let correction, let isKept):
        host.correct(correction, isKept: isKept, mailbox: mailbox)
      }
    }
  }

  private func startLoading() {
    guard !isLoading else { return }
    isLoading = true
    host.reload(into: mailbox)
  }
}
