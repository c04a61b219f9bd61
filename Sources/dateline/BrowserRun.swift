import Archive
import CMemory
import Configuration
import Corpus
import CursesTerminal
import Glibc
import TerminalUI
import ViewModels

/// One run of the browser on the reader's terminal, from its configuration to what it leaves behind.
struct BrowserRun {
  let paths: [String]
  let screen: ScreenOptions
  /// Whether lines are typed and printed instead of keys and frames.
  var isLinear = false

  /// Where the last session with these sources ended.
  var lastSession: SavedSession? {
    let text = try? SessionStore(folder: ReaderFiles.folders.state).session(of: paths)
    return text.flatMap { SavedSession(text: $0) }
  }

  /// Runs the browser until the reader quits, and ends the program as its terminal ended.
  func run(start: SavedSession?, query: Query? = nil) throws {
    if paths.contains("-") {
      throw Failure("the browser reads keys from the terminal, so - cannot be a source", .mistake)
    }
    try CorpusLoader(paths: paths).checkPaths()
    memory_give_back_long_blocks()
    let opening = CorpusOpening(paths: paths)
    // What is indexed is shown before anything is read.
    if opening.archive?.folder.exists != true { CorpusLoader.prepare() }
    let store = ReaderStore(folder: ReaderFiles.folders.data)
    let host = SourceHost(opening, store: store, hasScreen: !isLinear, remember: remember)
    let file = try ReaderFiles.configuration()
    let (data, problem) = ReaderFiles.dataOrProblem()
    var browser = BrowserViewModel(
      snapshot: .empty, name: CorpusName.of(paths), marks: data.marks, views: data.views,
      corrections: data.corrections, query: query, keyMap: file.keyMap, today: Clock.today,
      start: start)
    browser.know(headlines: data.headlines)

    let terminal = try terminal(file.settings)
    LastCorpus.remember(paths)
    let session = BrowserSession(
      terminal: terminal, browser: browser, theme: Theme(for: terminal.capabilities), host: host)
    session.configure(screen.configuration(file))
    if let start { session.take(bordersOf: start) }
    followConfiguration(session.mailbox)
    host.follow(into: session.mailbox)
    if let problem { session.mailbox.post(.told(problem)) }
    if let left = ExternalEditor.setAsideLeftNotes().first {
      session.mailbox.post(
        .told(
          StatusMessage(
            "A note was being written when a run was killed; it is in \(left)", .warning)))
    }
    let ending = session.run(loadsFirst: true)
    (terminal as? CursesTerminal)?.stop()
    host.finish()
    if case .missing(let why) = ending { throw Failure(why, .nothingFound) }
    if case .ambiguous(let why) = ending { throw Failure(why, .mistake) }
    remember(session.savedSession)
    leave(ending)
  }

  private func terminal(_ settings: Settings) throws -> any Terminal {
    if isLinear { return LineTerminal(environment: ReaderFiles.environment) }
    return try CursesTerminal(
      environment: ReaderFiles.environment, glyphs: screen.glyphs(settings))
  }

  private func followConfiguration(_ mailbox: Mailbox<BrowserNews>) {
    let watch = ConfigurationWatch { [screen] in
      do {
        let file = try ReaderFiles.configuration(called: "config.toml")
        let configured = BrowserNews.configured(screen.configuration(file))
        if file.isThere { return [configured] }
        return [
          configured, .told(StatusMessage("config.toml is gone; the defaults are back")),
        ]
      } catch {
        let words = Failure(error)?.message ?? "\(error)"
        return [.told(StatusMessage(words.replacing("\n", with: "; "), .error))]
      }
    }
    watch.start(posting: mailbox)
  }

  /// Not being able to is no reason to complain: only the place is lost.
  @Sendable private func remember(_ session: SavedSession) {
    try? SessionStore(folder: ReaderFiles.folders.state)
      .remember(session: session.text, of: paths)
  }

  /// A program that a signal ended says so to its parent by dying of that signal.
  private func leave(_ ending: BrowserSession.Ending) {
    guard case .terminal(.signal(let number)) = ending else { return }
    signal(number, SIG_DFL)
    raise(number)
  }
}
