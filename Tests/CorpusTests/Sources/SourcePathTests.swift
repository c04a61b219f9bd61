import TestSupport
import Testing

@testable import Corpus

struct SourcePathTests {
  @Test(arguments: [
    Array("plain.txt".utf8), Array("Überblick.txt".utf8), [0x61, 0xFF, 0x62], [0xC3],
    [0xE2, 0x80, 0x61], Array("\u{10FEFF}".utf8), Array("😀".utf8), [0xF4, 0x8F, 0xBB],
  ])
  func everyNameComesBack(_ name: [UInt8]) {
    #expect(SourcePath.bytes(SourcePath.text(name)) == name)
  }

  @Test func namesInUTF8AreTheirText() {
    #expect(SourcePath.text(Array("Überblick.txt".utf8)) == "Überblick.txt")
    #expect(SourcePath.text([0x61, 0xFF]) == "a\u{10FEFF}")
  }

  @Test func aFileWithSuchANameIsRead() async throws {
    let folder = try TemporaryFolder()
    try folder.writeNamed(
      [0x61, 0xFF, 0x2E, 0x74, 0x78, 0x74], "Title of it\n27.01.2026\nText of it.")
    let snapshot = try await CorpusLoader(paths: [folder.path]).load()
    #expect(snapshot.articles.map(\.headline) == ["Title of it"])
    #expect(snapshot.troubledPages.isEmpty)
  }
}
