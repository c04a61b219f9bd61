import TerminalUI
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

  @Test(arguments: [
    ("0;12;7M", MouseEvent.Kind.press, 11, 6), ("0;1;1m", .release, 0, 0),
    ("32;3;4M", .drag, 2, 3), ("64;3;4M", .wheelUp, 2, 3), ("65;3;4M", .wheelDown, 2, 3),
    ("4;3;4M", .press, 2, 3),
  ])
  func reportsOfTheMouse(_ report: String, _ kind: MouseEvent.Kind, _ column: Int, _ row: Int) {
    var decoder = KeyDecoder()
    let events = ([0x100F] + report.utf8.map(Int32.init)).compactMap { decoder.decode($0) }
    #expect(events == [.mouse(MouseEvent(kind, at: CellPoint(column: column, row: row)))])
  }

  @Test(arguments: ["2;3;4M", "0;3M", "0;3;x", "", "0;999999999999999999999999999999M"])
  func aBrokenReportIsNothingAndKeysGoOn(_ report: String) {
    var decoder = KeyDecoder()
    var events = ([0x100F] + report.utf8.map(Int32.init)).compactMap { decoder.decode($0) }
    events += [decoder.decode(0x1000)].compactMap(\.self)
    #expect(!events.contains { if case .mouse = $0 { true } else { false } })
    #expect(events.last == .key(KeyStroke(.up)))
  }

  @Test(arguments: [
    ("69;1$y", true), ("69;2$y", true), ("69;0$y", false), ("69;4$y", false), ("2026;2$y", nil),
    ("1;2c", nil), ("", nil),
  ])
  func answersAreNoKeys(_ answer: String, _ hasSideMargins: Bool?) {
    var decoder = KeyDecoder()
    let codes = [0x1010] + answer.utf8.map(Int32.init) + [0x1000, Int32(UInt8(ascii: "j"))]
    let events = codes.compactMap { decoder.decode($0) }
    #expect(events == [.key(KeyStroke(.up)), .key(KeyStroke("j"))])
    #expect(decoder.takeSideMargins() == hasSideMargins)
    #expect(decoder.takeSideMargins() == nil)
  }

  @Test func functionKeysHaveNumbers() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(0x1101) == .key(KeyStroke(.function(1))))
    #expect(decoder.decode(0x100E) == nil)
  }
}
