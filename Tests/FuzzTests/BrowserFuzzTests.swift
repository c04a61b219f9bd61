import Corpus
import PageParsing
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// Random keys on hostile corpora at random sizes: nothing traps, and no cell holds a character
/// that could move a terminal's cursor.
struct BrowserFuzzTests {
  private static let keys: [String] =
    ActionTable.definitions.filter { $0.action != .quit }.flatMap(\.keys)
    + ["3", "1", "2", "a", "/mee", "\"", "(", "person:", "<BS>", "<Enter>", "<Esc>", "<Up>", "Z"]

  @Test func drawsOnlyWhatIsSafe() {
    for seed in PipelineFuzzTests.seeds {
      var generator = SeededGenerator(seed: seed)
      var mutator = Mutator(seed: seed)
      let pages = (0..<3).map { index in
        PageParser().parse(mutator.page(), at: PageLocation(file: "\u{1B}[31m\(index).txt"))
      }
      let keys = (0..<40).map { _ in BrowserFuzzTests.keys.randomElement(using: &generator) ?? "j" }
      let sizes = ["120x40", "80x24", "40x10", "61x7", "99x3", "12x5", "3x2", "1x1", "0x0"]
      let size = sizes.randomElement(using: &generator) ?? "80x24"
      let session = FixtureSession(
        CorpusBuilder().snapshot(of: pages), size: size, keys: keys.joined(separator: " "))
      for scalar in session.screen.unicodeScalars {
        let isSafe = scalar == "\n" || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
        #expect(isSafe, "seed \(seed) at \(size): U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}
