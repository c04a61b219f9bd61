import TextCore
import Testing

@testable import PageParsing

@Suite struct TextDecoderTests {
  @Test func utf8StaysByteForByte() {
    let bytes = Array("Zürich – 27.01.2026".utf8)
    #expect(TextDecoder.decode(bytes).text.bytes == bytes)
    #expect(TextDecoder.decode(bytes).issues == [])
  }

  @Test func offsetsBehindAByteOrderMarkAreThoseOfTheFile() {
    let bytes: [UInt8] =
      [0xEF, 0xBB, 0xBF] + Array("Harbour reopens today\n14.10.2025\nShips came.".utf8)
    let page = PageParser().parse(bytes, at: PageLocation(file: "a"))
    #expect(page.text.bytes == bytes)
    #expect(page.items.first?.span.start == 3)
    #expect(page.items.first?.title.map { page.text[$0] } == "Harbour reopens today")
  }

  @Test func utf16IsKnownByItsMark() {
    let units = Array("Zürich".utf16)
    let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big] {
      let decoded = TextDecoder.decode(bytes)
      #expect(decoded.text[decoded.text.span] == "Zürich")
    }
  }

  @Test func utf16WithoutAMarkIsKnownByItsZeros() {
    let units = Array("Harbour reopens – Zürich".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [little, big] {
      let decoded = TextDecoder.decode(bytes)
      #expect(decoded.text[decoded.text.span] == "Harbour reopens – Zürich")
    }
    #expect(TextDecoder.decode([0x50, 0x4B, 3, 4, 0, 0, 0, 9]).issues.map(\.problem) == [.binary])
  }

  @Test func westernBytesAreReadAsWindows1252() {
    let decoded = TextDecoder.decode([0x93, 0x43, 0x61, 0x66, 0xE9, 0x94, 0x20, 0x80])
    #expect(decoded.text[decoded.text.span] == "“Café” €")
    #expect(decoded.issues.map(\.problem) == [.invalidEncoding(byteCount: 4)])
  }

  @Test func cyrillicWordsAreReadAsWindows1251() {
    let bytes = Array("Visit to ".utf8) + [0xCC, 0xE8, 0xED, 0xF1, 0xEA] + Array(" ended".utf8)
    let decoded = TextDecoder.decode(bytes)
    #expect(decoded.text[decoded.text.span] == "Visit to Минск ended")
    #expect(decoded.issues.map(\.problem) == [.invalidEncoding(byteCount: 5)])
  }

  @Test(arguments: [
    ("windows-1251", "Мир"), ("KOI8-R", "лХП"), ("iso-8859-1", "Ìèð"), ("x-unknown", "Мир"),
  ])
  func whatIsDeclaredIsBelieved(label: String, expected: String) {
    let charset = Charset(label: Array(label.utf8)[...])
    let decoded = TextDecoder.decode([0xCC, 0xE8, 0xF0], declared: charset)
    #expect(decoded.text[decoded.text.span] == expected)
    #expect(decoded.issues.isEmpty == (charset != nil))
  }

  @Test(arguments: [
    ("<meta charset=\"windows-1251\">", Charset.windows1251),
    ("<META http-equiv=Content-Type content='text/html; CHARSET=Windows-1252'>", .windows1252),
    ("<?xml version='1.0' encoding='UTF-8'?>", .utf8), ("<meta name=a>", nil), ("charset", nil),
  ])
  func findsTheDeclaration(head: String, expected: Charset?) {
    #expect(Charset.declared(in: Array(head.utf8)[...]) == expected)
  }

  @Test func aFewBrokenBytesInUTF8AreReplaced() {
    let decoded = TextDecoder.decode(Array("Zürich – Köln".utf8) + [0xFF, 0x21])
    #expect(decoded.text[decoded.text.span] == "Zürich – Köln\u{FFFD}!")
    #expect(decoded.issues.map(\.problem) == [.invalidEncoding(byteCount: 1)])
  }

  @Test func binaryIsReportedAndHasNoItems() {
    let page = PageParser().parse(
      [0x50, 0x4B, 0x03, 0x04, 0x00, 0x41], at: PageLocation(file: "a"))
    #expect(page.issues.map(\.problem) == [.binary])
    #expect(page.issues.map(\.severity) == [.error])
    #expect(page.items.isEmpty)
  }

  @Test(arguments: ["", " \n\t\n", "\u{FEFF}", "\u{A0}\n"])
  func nothingButWhiteSpaceIsEmpty(text: String) {
    let page = PageParser().parse(Array(text.utf8), at: PageLocation(file: "a"))
    #expect(page.issues.map(\.problem) == [.empty])
    #expect(page.items.isEmpty)
  }
}
