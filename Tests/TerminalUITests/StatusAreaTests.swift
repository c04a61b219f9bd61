import TestSupport
import Testing

@testable import TerminalUI

struct StatusAreaTests {
  private func rows(_ keys: String, size: String = "40x10") -> [String] {
    FixtureSession(CorpusFixture.harbour, size: size, keys: keys).screen
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func aMessageThatIsTooLongForALineTakesTwo() {
    let rows = rows("su")
    #expect(rows.count == 10)
    #expect(rows[8] == " Undone: Starred “Council approves the")
    #expect(rows[9] == " harbour plan”; <C-r> makes it again")
    #expect(self.rows("s")[8].hasPrefix("╰"), "a short one takes one")
  }

  @Test func theNextKeyTakesItAway() {
    #expect(rows("suj")[8].hasPrefix("╰"))
  }

  @Test func anErrorHidesNothingOfWhatIsOffered() {
    let rows = rows("/is:", size: "80x24")
    for state in ["read", "unread", "stated", "main", "teaser"] {
      #expect(rows.contains { $0.hasPrefix(" \(state) ") }, "\(state)")
    }
    #expect(rows[21].contains("column 4: expected read, unread"))
    #expect(rows[23] == " /is:")
  }

  @Test func anErrorInAQueryStandsAboveIt() {
    let rows = rows("/ferries<Space>(")
    #expect(rows[9] == " /ferries (")
    let above = rows[5...8].joined()
    #expect(above.contains("column 10: expected a word"))
    #expect(above.hasSuffix("or an opening bracket"))
  }

  @Test func nothingIsDrawnOutsideTheScreen() {
    for size in ["1x1", "3x2", "12x3", "20x1"] {
      #expect(rows("su", size: size).count <= 3)
      #expect(rows("/person:(", size: size).count <= 3)
    }
  }
}
