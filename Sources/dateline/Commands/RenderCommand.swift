import ArgumentParser
import Corpus
import TerminalUI
import ViewModels

/// `dateline render`.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Run the browser without a terminal and print its screen.",
    discussion: """
      For documentation, tests and bug reports: read marks and config.toml do not count. Keys are written as in j, G, <Enter>, <Tab>, \
      <C-d>, <Space>; blanks between them do not count:

        dateline render seeds --size 80x24 --keys "jj<Tab>" --format svg > screen.svg
      """)

  /// What is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, ansi, svg
  }

  @Argument(help: "Files and folders of saved pages.", completion: .file())
  var paths: [String]

  @Option(
    help: "Columns and rows of the screen, such as 80x24; 120x40 without.",
    transform: { try CellSize.read($0) })
  var size = CellSize(width: 120, height: 40)

  @Option(help: "The keys that are typed first.")
  var keys = ""

  @Option(help: "How to print: text, ansi or svg.")
  var format = Format.text

  @OptionGroup var selection: QueryOptions
  @OptionGroup var screen: ScreenOptions

  func validate() throws {
    if KeyStroke.sequence(keys) == nil {
      throw ValidationError("“\(keys)” are no keys; expected such as j, <Enter>, <C-d>, <Space>")
    }
  }

  func run() throws {
    let query = try selection.parsedQuery()
    try CorpusLoader(paths: paths).checkPaths()
    // A picture has the colours of its theme.
    let colors =
      format != .ansi
      ? .indexed256
      : TerminalCapabilities(
        colorCount: 256, isUTF8: true, environment: ReaderFiles.environment
      ).colors
    let capabilities = TerminalCapabilities(
      colors: colors,
      glyphs: screen.ascii ? .ascii : .unicode)
    let terminal = HeadlessTerminal(
      size: size, capabilities: capabilities,
      keys: KeyStroke.sequence(keys) ?? [])
    let browser = BrowserViewModel(snapshot: .empty, name: CorpusName.of(paths), query: query)
    let session = BrowserSession(
      terminal: terminal, browser: browser,
      theme: screen.theme.map { Theme($0, for: capabilities) } ?? Theme(for: capabilities),
      host: SourceHost(CorpusOpening(reading: paths), store: nil))
    _ = session.run(loadsFirst: true)
    if let frame = terminal.frame { print(printed(frame)) }
  }

  private func printed(_ frame: Surface) -> String {
    switch format {
    case .text: frame.text
    case .ansi: frame.ansiText
    case .svg where screen.theme == .light:
      frame.svg(foreground: "#303030", background: "#fafafa")
    case .svg: frame.svg()
    }
  }
}

extension CellSize {
  /// Reads a size as the command line writes it: `120x40`.
  fileprivate static func read(_ argument: String) throws -> CellSize {
    guard let size = CellSize(notation: argument), size.width > 0, size.height > 0 else {
      throw ValidationError("expected COLUMNSxROWS, such as 80x24")
    }
    return size
  }
}
