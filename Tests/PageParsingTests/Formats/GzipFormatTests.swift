import Testing

@testable import PageParsing

struct GzipFormatTests {
  /// "Ferry runs aground\n02.03.2024\nA ferry ran aground.\n"
  private let packed: [UInt8] = [
    0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x73, 0x4B, 0x2D, 0x2A,
    0xAA, 0x54, 0x28, 0x2A, 0xCD, 0x2B, 0x56, 0x48, 0x4C, 0x2F, 0xCA, 0x2F, 0xCD, 0x4B,
    0xE1, 0x32, 0x30, 0xD2, 0x33, 0x30, 0xD6, 0x33, 0x32, 0x30, 0x32, 0xE1, 0x72, 0x54,
    0x48, 0x83, 0xC8, 0x27, 0xE6, 0xC1, 0xA4, 0xF5, 0xB8, 0x00, 0x64, 0x3A, 0x41, 0x84,
    0x33, 0x00, 0x00, 0x00,
  ]

  @Test func readsWhatIsPacked() {
    let pages = PageParser().pages(packed, in: "a.gz")
    #expect(pages.flatMap(summary) == ["main | Ferry runs aground | 2024-03-02 stated | 1 | "])
    let twice = PageParser().pages(packed + packed, in: "a.gz")
    #expect(twice.first?.text.bytes.count == 2 * (pages.first?.text.bytes.count ?? 0))
  }

  @Test func dataThatBreakOffGiveWhatIsThere() {
    for length in 3..<packed.count {
      let pages = PageParser().pages(Array(packed.prefix(length)), in: "a.gz")
      #expect(pages.count == 1)
      #expect(pages.first?.issues.first?.problem == .damaged, "\(length)")
    }
  }

  @Test func aBombEndsAtTheLimit() {
    let source = FormatSource(packed)
    let document = GzipFormat(limit: 10).documents(in: source).first
    #expect(document.map { $0.text[$0.text.span] } == "Ferry runs")
    #expect(document?.issues.first?.problem == .truncated(limit: 10))
  }
}
