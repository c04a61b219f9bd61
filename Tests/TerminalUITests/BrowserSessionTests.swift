import Glibc
import TestSupport
import Testing
import ViewModels

@testable import TerminalUI

@Suite struct BrowserSessionTests {
  @Test func showsWhatWasLoaded() {
    let session = FixtureSession(CorpusFixture.harbour)
    #expect(session.screen.contains("Council approves the harbour plan"))
    #expect(session.ending == .terminal(.inputEnded))
    #expect(session.terminal.frameCount == 1, "nothing is shown twice")
  }

  @Test func quits() {
    #expect(FixtureSession(CorpusFixture.harbour, keys: "qj").ending == .quit)
  }

  @Test func saysWhyLoadingFailed() {
    let session = FixtureSession(
      size: CellSize(width: 80, height: 24), events: [],
      news: [.failed(StatusMessage("seeds: no such folder", .error))])
    #expect(session.screen.contains("seeds: no such folder"))
  }

  @Test func tellsNewsWithoutLosingThePlace() {
    let session = FixtureSession(
      size: CellSize(width: 80, height: 24), events: [.key(KeyStroke("j")), .key(KeyStroke("R"))],
      news: [.loaded(CorpusFixture.harbour), .told(StatusMessage("marks are not kept", .error))])
    #expect(session.host.reloads == 2)
    #expect(session.browser.timeline.position == 2)
    #expect(session.screen.contains("marks are not kept"))
  }

  @Test func drawsEachSizeThatItIsGiven() {
    let sizes = [(100, 30), (59, 9), (1, 1), (0, 0), (80, 24)]
      .map { CellSize(width: $0.0, height: $0.1) }
    let session = FixtureSession(
      size: CellSize(width: 120, height: 40), events: sizes.map { .resized($0) },
      news: [.loaded(CorpusFixture.harbour)])
    #expect(session.terminal.frame?.size == CellSize(width: 80, height: 24))
    #expect(session.terminal.frameCount == 6)
    #expect(session.screen.contains("Council approves"))
  }

  @Test func suspendsOnRequest() {
    #expect(FixtureSession(CorpusFixture.harbour, keys: "<C-z>").terminal.suspensions == 1)
  }

  @Test func pastesIntoThePromptOnly() {
    let session = FixtureSession(
      size: CellSize(width: 80, height: 24),
      events: [.paste("q"), .key(KeyStroke("/")), .paste("ferries")],
      news: [.loaded(CorpusFixture.harbour)])
    #expect(session.browser.timeline.entryCount == 1)
    #expect(session.screen.contains("/ferries"))
  }

  @Test func thePromptHasTheCursor() {
    let session = FixtureSession(CorpusFixture.harbour, size: "80x24", keys: "/ab<Left>")
    #expect(
      session.terminal.cursor == ScreenCursor(CellPoint(column: 3, row: 23), isVisible: true))
  }

  @Test func theCursorFollowsTheSelection() {
    let session = FixtureSession(CorpusFixture.harbour, size: "80x24", keys: "j")
    let row = session.screen.split(separator: "\n").firstIndex { $0.contains("▸") }
    #expect(session.terminal.cursor?.point.row == row)
    #expect(session.terminal.cursor?.isVisible == true, "for screen readers and input methods")
  }

  @Test(arguments: ["<Tab>jj", "?jj"])
  func theMarkAndTheCursorStandOnTheLineThatIsRead(keys: String) throws {
    let session = FixtureSession(CorpusFixture.harbour, size: "80x24", keys: keys)
    let cursor = try #require(session.terminal.cursor?.point)
    let frame = try #require(session.terminal.frame)
    #expect(frame[cursor.column - 1, cursor.row].text == "▸")
    let before = FixtureSession(CorpusFixture.harbour, size: "80x24", keys: String(keys.dropLast()))
    let above = try #require(before.terminal.cursor?.point)
    #expect(above.column == cursor.column && above.row < cursor.row)
    #expect(frame[above.column - 1, above.row].text == " ")
  }

  @Test func theMarkIsThereOnlyWhileTheArticleHasTheKeys() {
    let session = FixtureSession(CorpusFixture.harbour, size: "80x24", keys: "<Tab><S-Tab>")
    #expect(!session.screen.contains("│▸Council"))
  }

  @Test func theCursorStandsOnTheNameThatIsStoodOn() throws {
    let session = FixtureSession(CorpusFixture.harbour, size: "100x24", keys: ")")
    let cursor = try #require(session.terminal.cursor)
    let frame = try #require(session.terminal.frame)
    let style = Theme(for: TerminalCapabilities())[.currentMention]
    #expect(frame[cursor.point.column, cursor.point.row].style == style)
    #expect(
      cursor.point.column == 0 || frame[cursor.point.column - 1, cursor.point.row].style != style)
  }

  @Test func theCursorStandsOnTheRowOfAnOverlay() throws {
    let session = FixtureSession(CorpusFixture.harbour, size: "100x24", keys: "c j")
    let cursor = try #require(session.terminal.cursor)
    let row = session.screen.split(separator: "\n", omittingEmptySubsequences: false)[
      cursor.point.row]
    #expect(row.contains("│"))
    #expect(cursor.isVisible)
  }

  @Test func theCursorStandsOnTheDayOfTheCalendar() throws {
    let style = Theme(for: TerminalCapabilities())[.currentMention]
    var places: [CellPoint] = []
    for keys in ["jC", "jCl", "jClj"] {
      let session = FixtureSession(CorpusFixture.harbour, size: "80x24", keys: keys)
      let cursor = try #require(session.terminal.cursor).point
      #expect(session.terminal.frame?[cursor.column, cursor.row].style == style, "\(keys)")
      places.append(cursor)
    }
    #expect(places[1] == CellPoint(column: places[0].column + 1, row: places[0].row))
    #expect(places[2] == CellPoint(column: places[1].column, row: places[1].row + 1))
  }

  @Test func theReaderMayHideTheCursor() {
    let session = FixtureSession(
      CorpusFixture.harbour, size: "80x24", keys: "j",
      configuration: BrowserConfiguration(cursor: false))
    #expect(session.terminal.cursor?.isVisible == false)
    let typing = FixtureSession(
      CorpusFixture.harbour, size: "80x24", keys: "/",
      configuration: BrowserConfiguration(cursor: false))
    #expect(typing.terminal.cursor?.isVisible == true, "where something is typed it is always seen")
  }

  @Test func everySizeDrawsWhateverIsTyped() {
    var generator = SeededGenerator(seed: 11)
    let keys = [
      "j", "k", "<Tab>", "<S-Tab>", "z", "?", "<Esc>", "/", "x", "<Enter>", "e", "w", "n", "a",
      "<Space>", "g", "G", "<C-d>", "h", "<BS>", "(", ")", "c", "]", "<PageDown>",
    ].compactMap { KeyStroke(notation: $0) }
    let sizes =
      (0...20).flatMap { width in [0, 1, 2, 3, 5, 8, 13, 20].map { (width, $0) } }
      + [(40, 10), (59, 9), (60, 12), (99, 24), (100, 8), (240, 60)]
    for (width, height) in sizes {
      let events = (0..<12).map { _ in
        TerminalEvent.key(keys[Int.random(in: 0..<keys.count, using: &generator)])
      }
      let session = FixtureSession(
        size: CellSize(width: width, height: height), events: events,
        news: [.loaded(CorpusFixture.harbour)])
      #expect(session.terminal.frame?.size == CellSize(width: width, height: height))
    }
  }

  @Test func ofAHostilePageNothingReachesTheTerminal() {
    let hostile = CorpusFixture.snapshot([
      "a.txt":
        "Title \u{1B}]0;x\u{7}\u{202E} of the page\n20.11.2023\nText \u{9B}2J \u{1B}[31m red."
    ])
    let frame = FixtureSession(hostile).terminal.frame
    let text = frame?.text ?? ""
    #expect(text.contains("Title"))
    #expect(
      text.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
    #expect(frame?.ansiText.contains("\u{1B}[31m") == false)
  }

  @Test(arguments: ["<Tab>", "<Tab><Tab>"])
  func aSearchOnASmallScreenShowsWhatItFound(_ pane: String) {
    let session = FixtureSession(
      CorpusFixture.harbour, size: "40x10", keys: pane + "/ferries<Enter>")
    #expect(session.screen.contains("Timeline"))
    #expect(session.screen.contains("Storm Greta"))
  }
}
