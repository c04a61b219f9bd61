import Corpus
import TestSupport
import Testing
import ViewModels

@testable import TerminalUI

/// What the browser asks of other programs, of the clipboard, and of its configuration.
@Suite struct OutsideTests {
  @Test func aNoteGoesThroughTheEditorAndIsKept() {
    let session = FixtureSession(CorpusFixture.harbour, keys: "ii")
    let id = CorpusFixture.harbour.articles[0].id
    #expect(session.host.edited == ["", "edited"])
    #expect(session.host.kept.map(\.after.note) == ["edited", "editededited"])
    #expect(session.browser.marks[id].note == "editededited")
    #expect(session.screen.contains("✎ editededited"))
  }

  @Test func textsAreCopiedPipedShownAndWritten() {
    let session = FixtureSession(
      CorpusFixture.harbour, keys: "Yi|wc<Enter>O:export<Space>md<Space>x.md<Enter>")
    #expect(session.terminal.clipboard == CorpusFixture.harbour.articles[0].id.description)
    #expect(session.host.piped.map(\.command) == ["wc"])
    #expect(session.host.opened == ["plan.txt"])
    #expect(session.host.exported.map(\.file) == ["x.md"])
    #expect(session.host.exported.map(\.articles.count) == [6])
  }

  @Test func aTerminalWithoutAClipboardIsSaidToHaveNone() {
    var capabilities = TerminalCapabilities()
    capabilities.hasClipboard = false
    let session = FixtureSession(CorpusFixture.harbour, capabilities: capabilities, keys: "Yi")
    #expect(session.terminal.clipboard == nil)
    #expect(session.screen.contains("This terminal has no clipboard for programs"))
    #expect(!session.screen.contains("Copied"))
  }

  @Test func theThemeChangesWhileTheBrowserRuns() {
    let dark = FixtureSession(CorpusFixture.harbour, keys: "j")
    let light = FixtureSession(CorpusFixture.harbour, keys: "j:theme<Space>light<Enter>g<Esc>")
    #expect(
      dark.terminal.frame?.text.split(separator: "\n").dropLast()
        == light.terminal.frame?.text.split(separator: "\n").dropLast())
    #expect(dark.terminal.frame?.ansiText != light.terminal.frame?.ansiText)
  }

  @Test func theThemesOfTheCommandAreThoseThatThereAre() {
    #expect(
      CommandTable.definition(of: .theme).choices.map(\.value)
        == Theme.Name.allCases.map(\.rawValue))
  }

  @Test func theConfigurationIsTakenWhenItIsSaved() throws {
    let keyMap = try KeyMap(replacing: [.star: ["X"]])
    let configuration = BrowserConfiguration(theme: .light, keyMap: keyMap, textWidth: 20)
    let session = FixtureSession(
      size: CellSize(width: 80, height: 24), events: [.key(KeyStroke("X"))],
      news: [.configured(configuration), .loaded(CorpusFixture.harbour)])
    #expect(session.browser.marks.starred.count == 1)
    #expect(session.browser.textWidth == 20)
    #expect(session.terminal.hasMouse)
    #expect(
      session.browser.article.visibleLines(in: CorpusFixture.harbour).allSatisfy {
        $0.text.count <= 20
      })
  }

  /// Sets something by a command, then has `config.toml` saved as `before` and as `after`, as it was
  /// at the start.
  private func session(
    _ command: String, configured before: BrowserConfiguration, then after: BrowserConfiguration
  ) -> FixtureSession {
    let keys = KeyStroke.sequence(command + "R") ?? []
    return FixtureSession(
      size: CellSize(width: 80, height: 24), events: keys.map { .key($0) },
      news: [.configured(before), .configured(after), .loaded(CorpusFixture.harbour)])
  }

  @Test func whatACommandHasSetHoldsUntilTheFileSaysAnotherThing() {
    var file = BrowserConfiguration(theme: .dark, textWidth: 40)
    let before = file
    file.isJustified = true
    let theme = ":theme<Space>mono<Enter>"
    let mono = session(theme, configured: before, then: before)
    let kept = session(theme, configured: before, then: file)
    #expect(kept.browser.isJustified)
    let title = "Council approves the harbour plan"
    #expect(color(of: title, in: mono) == color(of: title, in: kept))
    let width = ":width<Space>30<Enter>"
    #expect(session(width, configured: before, then: file).browser.textWidth == 30)
    #expect(!session(":mouse<Space>off<Enter>", configured: before, then: file).terminal.hasMouse)
    file.theme = .light
    file.textWidth = 50
    let taken = session(theme + width, configured: before, then: file)
    #expect(taken.browser.textWidth == 50)
    #expect(taken.terminal.frame?.ansiText != kept.terminal.frame?.ansiText)
  }

  /// The rows of a frame that hold a text, as a terminal is told to draw them.
  private func color(of text: String, in session: FixtureSession) -> [Substring] {
    session.terminal.frame?.ansiText.split(separator: "\n").filter { $0.contains(text) } ?? []
  }

  @Test func theSignsOfTheFileAreTakenWhenItIsSaved() {
    var ascii = BrowserConfiguration()
    ascii.glyphs = .ascii
    let signs = session("", configured: BrowserConfiguration(), then: ascii)
    #expect(!signs.screen.contains("│"))
    #expect(session("", configured: ascii, then: BrowserConfiguration()).screen.contains("│"))
  }

  @Test func whereThereAreNoColoursTheCommandForThemSaysSo() {
    let plain = TerminalCapabilities(colors: .mono)
    let none = BrowserConfiguration()
    let keys = KeyStroke.sequence(":theme<Space>light<Enter>") ?? []
    let session = FixtureSession(
      size: CellSize(width: 80, height: 24), capabilities: plain, events: keys.map { .key($0) },
      news: [.loaded(CorpusFixture.harbour)], configuration: none)
    #expect(session.screen.contains("No colours are shown here"))
  }

  /// Enter is no answer: two of them follow each other by mistake.
  @Test(arguments: [("y", 2), ("n", 1), ("<Esc>", 1), ("<Enter>", 1)])
  func aFileIsWrittenOverOnlyWhenTheReaderSaysSo(answer: String, written: Int) {
    let export = ":export<Space>md<Space>x.md<Enter>"
    let asked = FixtureSession(CorpusFixture.harbour, keys: export + export)
    #expect(asked.screen.contains("Replace the file?"))
    #expect(asked.screen.contains("x.md exists → 6 articles as md"))
    let session = FixtureSession(CorpusFixture.harbour, keys: export + export + answer)
    #expect(session.host.exported.count == written)
    #expect((session.browser.overlay == nil) == (answer != "<Enter>"))
  }
}
