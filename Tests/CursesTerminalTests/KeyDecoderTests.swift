import Testing
import ViewModels

@testable import CursesTerminal

@Suite struct KeyDecoderTests {
  @Test(arguments: [
    ([0x6A], "j"), ([0x20], "<Space>"), ([0x0D], "<Enter>"), ([0x0A], "<Enter>"), ([0x09], "<Tab>"),
    ([0x1B], "<Esc>"), ([0x7F], "<BS>"), ([0x04], "<C-d>"), ([0x00], "<C-Space>"),
    ([0x1D], "<C-]>"),
    ([0xC3, 0xA9], "é"), ([0xE6, 0x97, 0xA5], "日"), ([0xF0, 0x9F, 0x91, 0x8D], "👍"),
    ([0xC3, 0x6A], "j"), ([0xA9], ""), ([0xED, 0xA0, 0x80], ""), ([0xFF, 0x6A], "j"),
  ])
  func decodesBytes(bytes: [Int32], expected: String) {
    var decoder = KeyDecoder()
    let events = bytes.compactMap { decoder.decode($0) }
    #expect(
      events
        == (expected.isEmpty
          ? [] : [KeyStroke(notation: expected)].compactMap { $0.map { .key($0) } }))
  }

  @Test func aKeyBetweenTheBytesOfACharacterDropsThem() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(0xC3) == nil)
    #expect(decoder.decode(0x1000) == .key(KeyStroke(.up)))
    #expect(decoder.decode(0xA9) == nil)
  }

  @Test func functionKeysHaveNumbers() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(0x1101) == .key(KeyStroke(.function(1))))
    #expect(decoder.decode(0x100E) == nil)
  }
}
