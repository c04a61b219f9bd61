import TestSupport
import Testing
import ViewModels

@testable import TerminalUI

struct OverlayBoxTests {
  @Test(arguments: ["40x10", "80x24"])
  func aLineStandsWithinItsBorder(size: String) throws {
    let session = FixtureSession(CorpusFixture.harbour, size: size, keys: "gh")
    let rows = session.screen.split(separator: "\n").map(String.init)
    let row = try #require(rows.firstIndex { $0.contains("Nothing was changed in this session.") })
    #expect(rows[row - 1].contains("╭─ History ─"))
    #expect(rows[row].contains("│ Nothing was changed in this session. "))
    #expect(rows[row + 1].contains("Esc closes ─╯"))
  }

  @Test func theBorderNamesTheKeyThatCloses() throws {
    let keys = try KeyMap(replacing: [.close: ["<F9>"]])
    let session = FixtureSession(
      CorpusFixture.harbour, size: "80x24", keys: "gh",
      configuration: BrowserConfiguration(keyMap: keys))
    #expect(session.screen.contains("F9 closes ─╯") && !session.screen.contains("Esc"))
  }
}
