import TestSupport
import Testing
import TextCore

@Suite struct ASCIITransliterationTests {
  @Test(arguments: [
    ("“Café” — naïve…", "\"Cafe\" - naive."), ("╭─╮│╰╯├┤", "+-+|++++"), ("▸ ★ ●", "> * *"),
    ("▁▂▃▄▅▆▇█", "_.:-=+*#"), ("Масадыков", "Masadykov"),
    ("Łódź, Dvořák, Ångström", "Lodz, Dvorak, Angstrom"),
    ("Việt Nam", "Viet Nam"), ("日", "??"), ("e\u{301}", "e"), ("a\u{1B}b", "ab"),
    ("€5 №3", "E5 N3"),
  ])
  func keepsTheLikeness(text: String, expected: String) {
    #expect(ASCIITransliteration.text(text) == expected)
  }

  @Test func keepsTheWidth() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let text = generator.hostileText(length: 20)
      let ascii = ASCIITransliteration.text(text)
      #expect(ascii.utf8.count == CellWidth.of(text))
      #expect(ascii.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }
  }
}
