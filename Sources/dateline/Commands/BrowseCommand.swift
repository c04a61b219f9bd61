import Archive
import ArgumentParser
import Configuration
import Corpus
import CursesTerminal
import Glibc
import TerminalUI
import ViewModels

/// `dateline`: the browser.
struct BrowseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse",
    abstract: "Open the browser (the default).",
    discussion: "Without PATH it opens the corpus opened last. Inside, ? shows every key.")

  @Argument(help: "Files and folders of saved pages.", completion: .file())
  var paths: [String] = []

  @OptionGroup var selection: QueryOptions
  @OptionGroup var screen: ScreenOptions

  func run() throws {
    let query = try selection.parsedQuery()
    let paths = try LastCorpus.paths(or: paths)
    if paths.contains("-") {
      throw Failure("the browser reads keys from the terminal, so - cannot be a source", .mistake)
    }
    try CorpusLoader(paths: paths).checkPaths()
    let opening = CorpusOpening(paths: paths)
    // What is indexed is shown before anything is read.
    if opening.archive?.folder.exists != true { CorpusLoader.prepare() }
    let store = ReaderStore(folder: ReaderFiles.folders.data)
    let host = SourceHost(opening, store: store)
    let (settings, keyMap) = try ReaderFiles.configuration()
    let configuration = try configuration(settings, keyMap)
    let browser = BrowserViewModel(
      snapshot: .empty, name: CorpusName.of(paths), marks: try store.marks(),
      views: try ReaderFiles.views(), corrections: ReaderFiles.corrections(), query: query,
      keyMap: keyMap, today: Clock.today)

    let terminal = try CursesTerminal(
      environment: ReaderFiles.environment, glyphs: glyphs(settings))
    LastCorpus.remember(paths)
    let session = BrowserSession(
      terminal: terminal, browser: browser,
      theme: Theme(for: terminal.capabilities),
      host: host)
    session.configure(configuration)
    let watch = ConfigurationWatch { [self] in
      do {
        let (settings, keyMap) = try ReaderFiles.configuration()
        return .configured(try self.configuration(settings, keyMap))
      } catch {
        return .told(StatusMessage(Failure(error)?.message ?? "\(error)", .error))
      }
    }
    watch.start(posting: session.mailbox)
    let ending = session.run(loadsFirst: true)
    terminal.stop()
    host.finish()
    leave(ending)
  }

  private func configuration(
    _ settings: Settings, _ keyMap: KeyMap
  ) throws(Failure) -> BrowserConfiguration {
    BrowserConfiguration(
      theme: try themeName(settings), keyMap: keyMap, textWidth: settings.width,
      mouse: settings.mouse)
  }

  private func themeName(_ settings: Settings) throws(Failure) -> Theme.Name? {
    if let theme = screen.theme { return theme }
    guard let name = settings.theme else { return nil }
    guard let theme = Theme.Name(rawValue: name) else {
      let known = Theme.Name.allCases.map(\.rawValue).joined(separator: ", ")
      let path = ReaderFiles.folders.configuration + "/config.toml"
      throw Failure("\(path): no theme “\(name)”; expected \(known)", .mistake)
    }
    return theme
  }

  private func glyphs(_ settings: Settings) -> GlyphRepertoire? {
    if screen.ascii { return .ascii }
    return switch settings.glyphs {
    case .automatic: nil
    case .unicode: .unicode
    case .ascii: .ascii
    }
  }

  /// A program that a signal ended says so to its parent by dying of that signal.
  private func leave(_ ending: BrowserSession.Ending) {
    guard case .terminal(.signal(let number)) = ending else { return }
    signal(number, SIG_DFL)
    raise(number)
  }
}

/// What a corpus is called on the screen.
enum CorpusName {
  /// The last part of the first path, and how many more there are.
  static func of(_ paths: [String]) -> String {
    let first = paths.first?.split(separator: "/").last.map(String.init) ?? "/"
    return paths.count > 1 ? "\(first) +\(paths.count - 1)" : first
  }
}
