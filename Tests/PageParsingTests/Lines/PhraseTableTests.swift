import Testing

@testable import PageParsing

@Suite struct PhraseTableTests {
  private let table = PhraseTable(["go", "go back", "©", "read also"])

  private func prefix(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    return table.prefix(of: bytes, 0..<bytes.count)
  }

  @Test func theLongestPhraseAtTheBeginningCounts() {
    #expect(prefix("Go back to the list") == 7)
    #expect(prefix("GO home") == 2)
    #expect(prefix("© 2024") == 2)
    #expect(prefix("We read also") == nil)
    #expect(prefix("g") == nil)
    #expect(prefix("") == nil)
  }

  @Test func containsWholePhrasesOnly() {
    let bytes = Array("Read Also:".utf8)
    #expect(table.contains(bytes, 0..<9))
    #expect(!table.contains(bytes, 0..<10))
    #expect(!table.contains(bytes, 0..<4))
  }
}
