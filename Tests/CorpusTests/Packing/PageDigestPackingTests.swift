import PageParsing
import TestSupport
import Testing

@testable import Corpus

struct PageDigestPackingTests {
  private let text = """
    Visser resigns as mayor
    02.05.2024
    Mayor Anna Visser resigned in Rotterdam. Deputy Mayor Joris Maas takes over on 1 June 2024. The \
    World Harbour Organization (WHO) will meet on 12 July.

    Go back
    """

  private func page(_ text: String) -> (Page, PageDigest) {
    let page = PageParser().parse(Array(text.utf8), at: PageLocation(file: "a/resigns.txt"))
    return (page, PageDigest(page, mentions: CorpusBuilder().recognize(page)))
  }

  private func read(_ bytes: [UInt8], textLength: Int) throws -> PageDigest {
    try bytes.withUnsafeBytes { try PageDigest(packed: $0, textLength: textLength) }
  }

  @Test func readsWhatItWrote() throws {
    let (page, digest) = page(text)
    let copy = try read(digest.packed, textLength: page.text.bytes.count)
    #expect(!digest.mentions.roles.isEmpty && !digest.mentions.acronyms.isEmpty)
    #expect(String(describing: copy) == String(describing: digest))
  }

  @Test func aCutRowIsDamaged() {
    let (page, digest) = page(text)
    let bytes = digest.packed
    for length in 0..<bytes.count {
      #expect(throws: DamagedBytes.self) {
        try read(Array(bytes[..<length]), textLength: page.text.bytes.count)
      }
    }
  }

  @Test func changedBytesNeverLeaveTheText() {
    let (page, digest) = page(text)
    let length = page.text.bytes.count
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      var bytes = digest.packed
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
      guard let read = try? read(bytes, textLength: length) else { continue }
      let spans = read.items.flatMap(\.item.readableSpans) + read.mentions.mentions.map(\.span)
      #expect(spans.allSatisfy { $0.end <= length })
    }
  }
}
