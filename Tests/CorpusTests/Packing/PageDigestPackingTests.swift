import PageParsing
import TestSupport
import TextCore
import Testing

@testable import Corpus

struct PageDigestPackingTests {
  private let text = """
    Visser resigns at last
    02.05.2024
    Mayor Anna Visser resigned in Rotterdam. Deputy Mayor Joris Maas takes over on 1 June 2024. The \
    World Harbour Organization (WHO) will meet on 12 July. Mayor Anna Visser and Minister Anna Maria \
    Visser left.

    Go back
    """

  private func page(_ text: String) -> (Page, PageDigest) {
    let page = PageParser().parse(Array(text.utf8), at: PageLocation(file: "a/resigns.txt"))
    return (page, PageDigest(page, mentions: CorpusBuilder().recognize(page)))
  }

  @Test func readsWhatItWrote() throws {
    let (page, digest) = page(text)
    let copy = try PageDigest(
      packed: digest.packed(beside: page.text.bytes), beside: page.text.bytes)
    #expect(!digest.mentions.roles.isEmpty && !digest.mentions.acronyms.isEmpty)
    #expect(!digest.mentions.contrasts.isEmpty)
    #expect(String(describing: copy) == String(describing: digest))
  }

  @Test func theItemsAreReadAlone() throws {
    let (page, digest) = page(text)
    let packed = digest.packed(beside: page.text.bytes)
    let copy = try packed.withUnsafeBytes { packed in
      try page.text.bytes.withUnsafeBytes { try PageDigest(itemsOfPacked: packed, beside: $0) }
    }
    #expect(String(describing: copy.items) == String(describing: digest.items))
    #expect(copy.mentions.mentions.isEmpty && !digest.mentions.mentions.isEmpty)
    #expect(throws: DamagedBytes.self) {
      try packed.withUnsafeBytes { packed in
        try [UInt8]("Visser".utf8).withUnsafeBytes {
          try PageDigest(itemsOfPacked: packed, beside: $0)
        }
      }
    }
  }

  @Test func whatTheTextSaysIsLeftToIt() throws {
    let (page, digest) = page(text)
    let bytes = digest.packed(beside: page.text.bytes)
    for word in ["Visser", "Rotterdam", "Harbour", "resigns"] {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(word))
    }
    // Another text of that length says something else there.
    let other = [UInt8](repeating: UInt8(ascii: "x"), count: page.text.bytes.count)
    let misread = try PageDigest(packed: bytes, beside: other)
    #expect(misread.mentions.mentions.allSatisfy { $0.form.allSatisfy { $0 == "x" } })
    #expect(throws: DamagedBytes.self) {
      try PageDigest(packed: bytes, beside: Array(other.dropLast(20)))
    }
  }

  @Test(arguments: [
    "On 3 May, the council met in Oslo.", "The Council met in Oslo.", "Nothing of it", "", "É",
    "council met", "the council met in Oslo. It",
  ])
  func aStringIsReadAsItWas(string: String) throws {
    let text = Array("On 3 May, the council met in Oslo. It left.".utf8)
    for span in [ByteSpan(0, 34), ByteSpan(10, 34), ByteSpan(5, 5)] {
      var writer = ByteWriter()
      writer.write(string, standingWithin: span, in: text)
      writer.write(string, standingAt: span, in: text)
      let read = try writer.bytes.withUnsafeBytes { bytes in
        var reader = ByteReader(bytes)
        return try text.withUnsafeBytes { text in
          [
            try reader.string(standingWithin: span, in: text),
            try reader.string(standingAt: span, in: text),
          ]
        }
      }
      #expect(read == [string, string])
    }
  }

  @Test func stringsThatBeginAlikeShareTheBeginning() throws {
    let rules = [
      CommonStrings.beginnings[0] + "2016-05", CommonStrings.beginnings[1], "another",
      CommonStrings.beginnings[0] + "2016-05", "another", CommonStrings.all[3],
    ]
    var writer = ByteWriter()
    for rule in rules { writer.write(rule) }
    #expect(writer.bytes.count < 30)
    let read = try writer.bytes.withUnsafeBytes { bytes in
      var reader = ByteReader(bytes)
      return try rules.map { _ in try reader.string() }
    }
    #expect(read == rules)
  }

  @Test func aCutRowIsDamaged() {
    let (page, digest) = page(text)
    let bytes = digest.packed(beside: page.text.bytes)
    for length in 0..<bytes.count {
      #expect(throws: DamagedBytes.self) {
        try PageDigest(packed: Array(bytes[..<length]), beside: page.text.bytes)
      }
    }
  }

  @Test func changedBytesNeverLeaveTheText() {
    let (page, digest) = page(text)
    let length = page.text.bytes.count
    let written = digest.packed(beside: page.text.bytes)
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      var bytes = written
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
      guard let read = try? PageDigest(packed: bytes, beside: page.text.bytes) else { continue }
      let spans = read.items.flatMap(\.item.readableSpans) + read.mentions.mentions.map(\.span)
      #expect(spans.allSatisfy { $0.end <= length })
    }
  }
}
