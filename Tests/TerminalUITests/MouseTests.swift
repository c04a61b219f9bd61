import Corpus
import TestSupport
import Testing
import ViewModels

@testable import TerminalUI

/// Clicks, the wheel and borders: before, mouse, after.
@Suite struct MouseTests {
  private func session(_ events: [MouseEvent], width: Int = 120) -> FixtureSession {
    FixtureSession(
      size: CellSize(width: width, height: 24), events: events.map { .mouse($0) },
      news: [.loaded(CorpusFixture.harbour)])
  }

  private func press(_ column: Int, _ row: Int) -> MouseEvent {
    MouseEvent(.press, at: CellPoint(column: column, row: row))
  }

  @Test func aClickSelectsAndAnotherOpens() {
    // Row 1 is the frame, 2 the year 2023, 3 its article, 4 the year 2024.
    let once = session([press(5, 6)])
    #expect(once.browser.timeline.position == 3)
    #expect(once.browser.focus == .timeline)
    #expect(session([press(5, 6), press(5, 6)]).browser.focus == .article)
    let entity = session([press(110, 4), press(110, 4)])
    #expect(entity.browser.focus == .entities)
    #expect(entity.browser.narrowing.terms.count == 1)
  }

  @Test func theWheelMovesWhatLiesUnderIt() {
    let down = MouseEvent(.wheelDown, at: CellPoint(column: 110, row: 5))
    let after = session([down])
    #expect(after.browser.entities.position == 4)
    #expect(after.browser.focus == .timeline)
    #expect(after.browser.timeline.position == 1)
  }

  @Test func whatTheWheelScrollsIsThePlaceOfTheReader() {
    let wheel = MouseEvent(.wheelDown, at: CellPoint(column: 60, row: 5))
    let narrowing = "<Tab><Tab>Fpeter<Enter><Enter>"
    let keys = KeyStroke.sequence(narrowing).map { $0.map { TerminalEvent.key($0) } } ?? []
    func position(_ events: [TerminalEvent]) -> Int {
      FixtureSession(
        size: CellSize(width: 120, height: 24), events: keys + events + [.key(KeyStroke("c"))],
        news: [.loaded(CorpusFixture.harbour)]
      ).browser.timeline.position
    }
    #expect(position([]) == 1)
    #expect(position([.mouse(wheel)]) == 2)
  }

  @Test func aBorderIsDrawn() {
    let drag = [
      press(42, 8), MouseEvent(.drag, at: CellPoint(column: 60, row: 8)),
      MouseEvent(.release, at: CellPoint(column: 60, row: 8)),
      MouseEvent(.drag, at: CellPoint(column: 20, row: 8)),
    ]
    let line = session(drag).screen.split(separator: "\n")[1]
    #expect(Array(line)[60] == "╮" && Array(line)[61] == "╭")
  }

  @Test func noBorderIsDrawnAway() {
    for column in [-5, 0, 3, 200] {
      let drag = [press(42, 8), MouseEvent(.drag, at: CellPoint(column: column, row: 8))]
      let line = session(drag).screen.split(separator: "\n")[1]
      #expect(line.count { $0 == "╮" } == 3)
      #expect(line.count == 120)
    }
  }

  @Test func aClickBesideWhatIsOpenClosesItAndLeavesAPromptAlone() {
    func help(_ presses: MouseEvent...) -> FixtureSession {
      FixtureSession(
        size: CellSize(width: 80, height: 24),
        events: [.key(KeyStroke("?"))] + presses.map { .mouse($0) },
        news: [.loaded(CorpusFixture.harbour)])
    }
    #expect(help(press(0, 12)).browser.overlay == nil)
    // Its frame says “Esc closes”.
    #expect(help(press(70, 22)).browser.overlay == nil)
    #expect(help(press(20, 10)).browser.overlay?.kind == .help)
    let prompt = FixtureSession(
      size: CellSize(width: 80, height: 24),
      events: [.key(KeyStroke("/")), .mouse(press(3, 5))],
      news: [.loaded(CorpusFixture.harbour)])
    #expect(prompt.browser.prompt != nil)
  }

  /// The cell where a word begins on the screen, within some columns.
  private func place(
    of word: String, on screen: String, in columns: Range<Int> = 0..<120
  ) throws -> (column: Int, row: Int) {
    for (row, line) in screen.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let cells = Array(line)
      let word = Array(word)
      let last = min(columns.upperBound, cells.count) - word.count
      for column in columns.lowerBound..<max(columns.lowerBound, last)
      where Array(cells[column..<column + word.count]) == word {
        return (column, row)
      }
    }
    throw NoSuchWord(word: word)
  }

  private struct NoSuchWord: Error {
    var word: String
  }

  private func session(keys: String, clicks: [(column: Int, row: Int)]) throws -> FixtureSession {
    let strokes = try #require(KeyStroke.sequence(keys))
    return FixtureSession(
      size: CellSize(width: 120, height: 24),
      events: strokes.map { .key($0) } + clicks.map { .mouse(press($0.column, $0.row)) },
      news: [.loaded(CorpusFixture.harbour)])
  }

  @Test(arguments: ["j", ":justify<Space>on<Enter>j", ":width<Space>30<Enter>j"])
  func aClickOnANameStandsOnItAndAnotherNarrowsToIt(keys: String) throws {
    let plain = try session(keys: keys, clicks: [])
    let name = try place(of: "Brandt", on: plain.screen, in: 45..<91)
    let once = try session(keys: keys, clicks: [(name.column + 2, name.row)])
    #expect(once.browser.focus == .article)
    #expect(once.terminal.cursor?.point.row == name.row)
    #expect(once.browser.narrowing.isEmpty)
    let twice = try session(keys: keys, clicks: [name, name])
    #expect(twice.browser.header.text.contains("person:Peter Brandt"))
    // Beside names nothing is chosen.
    let beside = try place(of: "thanked", on: plain.screen, in: 45..<91)
    #expect(try session(keys: keys, clicks: [beside, beside]).browser.narrowing.isEmpty)
  }

  @Test func aClickOnALineOfACardChoosesItAndAnotherGoesThere() throws {
    let card = try session(keys: "<Tab><Tab>e", clicks: [])
    let line = try place(of: "2 May 2024: ", on: card.screen)
    let once = try session(keys: "<Tab><Tab>e", clicks: [line])
    #expect(once.browser.overlay?.kind == .card)
    #expect(once.terminal.cursor?.point.row == line.row)
    let twice = try session(keys: "<Tab><Tab>e", clicks: [line, line])
    #expect(twice.browser.overlay == nil)
    #expect(twice.screen.contains("▸ May 2   Visser resigns"))
    // A heading leads nowhere.
    let heading = try place(of: "Spellings", on: card.screen)
    #expect(
      try session(keys: "<Tab><Tab>e", clicks: [heading, heading]).browser.overlay?.kind == .card)
  }

  @Test func aClickOnADayOfTheCalendarChoosesItAndAnotherGoesThere() throws {
    let calendar = try session(keys: "jC", clicks: [])
    let may = try place(of: "May  ", on: calendar.screen)
    // The names of months and a gap stand before the first day.
    let second = (column: may.column + 5 + 1, row: may.row)
    let once = try session(keys: "jC", clicks: [second])
    #expect(once.screen.contains("2 May 2024 · 1 article"))
    let twice = try session(keys: "jC", clicks: [second, second])
    #expect(twice.browser.overlay == nil)
    #expect(twice.browser.timeline.position == 4)
    // May has no more days than it has.
    let beyond = (column: may.column + 5 + 31, row: may.row)
    #expect(try session(keys: "jC", clicks: [beyond]).screen.contains("11 March 2024 · 1 article"))
  }

  @Test func theMouseCanBeLeftToTheTerminal() {
    let session = FixtureSession(
      CorpusFixture.harbour, keys: ":mouse<Space>on<Enter>:mouse<Space>off<Enter>")
    #expect(!session.terminal.hasMouse)
  }

  @Test func everyPointOfEverySizeIsTaken() {
    var generator = SeededGenerator(seed: 5)
    let kinds: [MouseEvent.Kind] = [.press, .drag, .release, .wheelUp, .wheelDown]
    for (width, height) in [(0, 0), (1, 1), (20, 5), (60, 10), (120, 24)] {
      let events = (0..<60).map { _ in
        TerminalEvent.mouse(
          MouseEvent(
            kinds[Int.random(in: 0..<kinds.count, using: &generator)],
            at: CellPoint(
              column: Int.random(in: -2...140, using: &generator),
              row: Int.random(in: -2...30, using: &generator))))
      }
      let session = FixtureSession(
        size: CellSize(width: width, height: height), events: events,
        news: [.loaded(CorpusFixture.harbour)])
      #expect(session.terminal.frame?.size == CellSize(width: width, height: height))
    }
  }

  @Test func aClickOnTheStripGoesToItsTime() throws {
    let plain = session([])
    let line = Array(try #require(plain.screen.split(separator: "\n").first))
    let last = try #require(line.lastIndex { "▁▂▃▄▅▆▇█".contains($0) })
    #expect(plain.browser.timeline.position == 1)
    #expect(session([press(last, 0)]).browser.timeline.position == 5)
    let first = try #require(line.firstIndex { "▁▂▃▄▅▆▇█".contains($0) })
    #expect(session([press(last, 0), press(first, 0)]).browser.timeline.position == 1)
    // Labels and words are no bars.
    #expect(session([press(last, 0), press(3, 0)]).browser.timeline.position == 5)
  }
}
