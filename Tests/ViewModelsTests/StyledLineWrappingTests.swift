import TextCore
import Testing

@testable import ViewModels

@Suite struct StyledLineWrappingTests {
  @Test(arguments: [
    ("  a   flip the axis", 14, 6, ["  a   flip the", "      axis"]),
    ("short", 10, 4, ["short"]), ("  one two three", 9, 4, ["  one", "    two", "    three"]),
    ("é b   flip the axis", 14, 6, ["é b   flip the", "      axis"]),
    ("one two", 4, 20, [" one", "  tw", "  o"]), ("one", 0, 0, []),
  ])
  func wraps(text: String, width: Int, indent: Int, expected: [String]) {
    #expect(StyledLine(text).wrapped(to: width, indent: indent).map(\.text) == expected)
  }

  @Test func keepsRolesAndWidths() {
    let line = StyledLine([
      StyledRun("  "), StyledRun("<C-f>", .key), StyledRun("    Move down a page of the pane"),
    ])
    for width in 1...40 {
      for indent in 0...20 {
        let lines = line.wrapped(to: width, indent: indent)
        #expect(lines.allSatisfy { CellWidth.of($0.text) <= width }, "\(width) \(indent)")
        let words = lines.map(\.text).joined().filter { $0 != " " }
        #expect(words == line.text.filter { $0 != " " }, "\(width) \(indent)")
        let keys = lines.flatMap(\.runs).filter { $0.role == .key }.map(\.text).joined()
        #expect(keys.filter { $0 != " " } == "<C-f>", "\(width) \(indent)")
      }
    }
  }
}
