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

  @Test func aClickClosesWhatIsOpenAndLeavesAPromptAlone() {
    let help = FixtureSession(
      size: CellSize(width: 80, height: 24),
      events: [
        .key(KeyStroke("?")), .mouse(press(3, 3)), .key(KeyStroke("/")), .mouse(press(3, 5)),
      ],
      news: [.loaded(CorpusFixture.harbour)])
    #expect(help.browser.overlay == nil)
    #expect(help.browser.prompt != nil)
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
