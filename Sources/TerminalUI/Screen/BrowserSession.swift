import Corpus
import Entities
import ViewModels

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
    /// The article that was asked for is not shown, and why.
    case missing(String)
    /// Several articles are what was asked for, and which.
    case ambiguous(String)
  }

  /// The state as it is now.
  public internal(set) var browser: BrowserViewModel

  let terminal: any Terminal
  var renderer: ScreenRenderer
  /// What is said instead of drawn, where there is no screen.
  var linear: LinearView?
  let host: any BrowserHost
  /// Where background work posts what it has to tell.
  public let mailbox: Mailbox<BrowserNews>
  private let worker = ViewWorker()
  private var isLoading = false
  /// Whether the sources are to be read once more when they have been: what was asked for meanwhile
  /// came too late for the reading that goes on.
  private var isLoadedAgain = false
  /// The border that is being drawn: behind which of the visible panes it stands.
  var draggedBorder: Int?
  private var colors = ThemeColors()
  var ending: Ending?
  /// What was configured last.
  private var configured: BrowserConfiguration?
  /// The theme that is asked for; `nil` for one that suits the terminal.
  var theme: Theme.Name?
  var pacing = FramePacing()
  /// What the terminal was given last, when nothing lay over the panes.
  var shown: Surface?
  /// When the browser last wanted to know something.
  private var askedAt = ContinuousClock.now
  private let patience: Duration

  /// Makes a session.
  /// - Parameter patience: so long a frame waits for what it is to show: most answers are there
  ///   before anybody could have seen the frame without them.
  public init(
    terminal: any Terminal, browser: BrowserViewModel, theme: Theme, host: any BrowserHost,
    patience: Duration = .milliseconds(4)
  ) {
    self.patience = patience
    self.terminal = terminal
    self.browser = browser
    self.host = host
    renderer = ScreenRenderer(theme: theme)
    if terminal.isLinear {
      // A page leaves a line of the one before it, and the line that is typed.
      linear = LinearView(columns: terminal.size.width, rows: max(1, terminal.size.height - 2))
    }
    mailbox = Mailbox(waker: terminal.waker)
  }

  /// What this session leaves for the next.
  public var savedSession: SavedSession {
    var saved = browser.savedSession
    saved.leftColumns = renderer.widths.left
    saved.rightColumns = renderer.widths.right
    return saved
  }

  /// Takes the borders that the last session left, where it left any.
  public func take(bordersOf session: SavedSession) {
    if !session.leftColumns.isEmpty { renderer.widths.left = session.leftColumns }
    if let right = session.rightColumns { renderer.widths.right = right }
  }

  /// Takes another theme, other keys, another width.
  ///
  /// What the reader has just written is meant more than what they have drawn or told by a command
  /// before; what is written as it was leaves that as it is.
  public func configure(_ configuration: BrowserConfiguration) {
    let before = configured
    configured = configuration
    terminal.setGlyphs(configuration.glyphs)
    colors = configuration.colors
    if before == nil || before?.theme != configuration.theme { theme = configuration.theme }
    dress()
    let widths = configuration.widths ?? PaneWidths()
    if before != nil, widths != renderer.configuredWidths { renderer.widths = PaneWidths() }
    renderer.configuredWidths = widths
    renderer.isCursorShown = configuration.cursor
    let (width, isJustified) = (configuration.textWidth, configuration.isJustified)
    browser.configure(
      keyMap: configuration.keyMap,
      textWidth: before.map { $0.textWidth == width } == true ? browser.textWidth : width,
      isJustified: before?.isJustified == isJustified ? browser.isJustified : isJustified)
    if before?.mouse != configuration.mouse { terminal.setMouse(configuration.mouse) }
  }

  /// Takes the theme that is asked for, in the reader's own colours.
  func dress() {
    renderer.theme =
      theme.map { Theme($0, for: terminal.capabilities, colors: colors) }
      ?? Theme(for: terminal.capabilities, colors: colors)
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
      settleBriefly()
      if let ending { return ending }
      if waitsBeforeFrame() { continue }
      draw()
      // The other panes are still to come.
      if pacing.rest(at: .now) != nil { continue }
      browser.snapshot.giveBackMemoryIfMuch()
      rest()
    }
  }

  /// Waits for what comes; in a quiet moment leaves what the next session would need if this one did
  /// not live to its end.
  private func rest() {
    guard isUnsaved, isIdle else {
      take(terminal.nextEvents(TerminalWait(isIdle: isIdle)))
      return
    }
    let events = terminal.nextEvents(
      TerminalWait(milliseconds: BrowserSession.quietMilliseconds, isIdle: true))
    take(events)
    guard events.isEmpty else { return }
    isUnsaved = false
    host.keep(savedSession)
  }

  /// A moment without keys is quiet when it is this long.
  private static let quietMilliseconds = 1500
  /// Whether keys have come since the session was kept.
  private var isUnsaved = false

  /// Whether only the outside can bring something new.
  private var isIdle: Bool { !isLoading && !browser.isLooking && browser.exporting == nil }

  /// Has answered what the browser wants to know, and waits for it a little. What comes later is shown
  /// at once: whoever waits for articles does not wait for their counts, too.
  private func settleBriefly() {
    startLooking()
    while browser.isLooking, ending == nil {
      let left = askedAt + patience - .now
      guard left > .zero else { return }
      take(terminal.nextEvents(TerminalWait(left)))
      startLooking()
    }
  }

  /// Whether something came that is to be in the next frame, or the frame would come too early.
  private func waitsBeforeFrame() -> Bool {
    // What is said for a line is said before the next.
    guard linear == nil else { return false }
    if let backlog = terminal.backlog {
      take(terminal.nextEvents(TerminalWait(backlog)))
      return true
    }
    let now = ContinuousClock.now
    if pacing.obeysKeysFirst(at: now) {
      let typed = terminal.nextEvents(TerminalWait(milliseconds: 0, isIdle: false))
      take(typed)
      if !typed.isEmpty { return true }
    }
    if let rest = pacing.rest(at: now), rest > .zero {
      let events = terminal.nextEvents(TerminalWait(rest))
      take(events)
      if events.isEmpty { return true }
    }
    guard let delay = pacing.delay(at: now, isLooking: browser.isLooking) else { return false }
    take(terminal.nextEvents(TerminalWait(delay)))
    return true
  }

  private func startLooking() {
    guard let request = browser.takeRequest() else { return }
    askedAt = .now
    worker.answer(request, into: mailbox)
  }

  /// A small corpus is there before anybody could have read an empty screen.
  private func waitBriefly() {
    let deadline = ContinuousClock.now + .milliseconds(120)
    while isLoading, ending == nil, browser.snapshot.pages.isEmpty {
      let left = deadline - .now
      guard left > .zero else { return }
      take(terminal.nextEvents(TerminalWait(left)))
    }
  }

  private func take(_ events: [TerminalEvent]) {
    for event in events where ending == nil {
      if event != .woken {
        pacing.noteNews()
        isUnsaved = true
      }
      switch event {
      case .key(let stroke): perform(browser.handle(stroke))
      case .mouse(let mouse): take(mouse)
      case .line(let line):
        linear?.hear()
        perform(browser.handle(line: line))
      case .paste(let text): browser.paste(text)
      case .resized: break
      case .woken: mailbox.take().forEach(take)
      case .ended(let reason): ending = .terminal(reason)
      }
      // Before the next key: paging goes by what the pane shows now.
      fit()
    }
  }

  func take(_ news: BrowserNews) {
    if case .answered = news { pacing.noteAnswer() } else { pacing.noteNews() }
    switch news {
    case .progress(let progress):
      browser.receive(progress)
    case .loaded(let snapshot):
      browser.receive(snapshot)
      endReading()
    case .renewed(let snapshot):
      browser.receive(snapshot)
    case .kept(let data, let count):
      // What was said since is not in it; the next news has it.
      if count == host.changeCount { perform(browser.receive(data)) }
    case .unchanged:
      browser.receive(nil)
      endReading()
    case .failed(let message):
      browser.failReading(message)
      endLoading()
    case .configured(let configuration):
      configure(configuration)
      browser.tell(StatusMessage("config.toml was read again"))
    case .told(let message):
      browser.tell(message)
    case .answered(let answer):
      browser.receive(answer)
    case .exporting(let progress):
      if browser.exporting != nil { browser.receive(progress) }
    case .exported(let message):
      browser.endExport(message)
    }
  }

  private func endReading() {
    browser.endReading()
    if let missing = browser.missingArticle {
      ending = browser.isStartAmbiguous ? .ambiguous(missing) : .missing(missing)
    }
    endLoading()
  }

  func startLoading() {
    guard !isLoading else {
      isLoadedAgain = true
      return
    }
    isLoading = true
    browser.beginReading()
    host.reload(into: mailbox)
  }

  private func endLoading() {
    isLoading = false
    guard isLoadedAgain else { return }
    isLoadedAgain = false
    startLoading()
  }
}
