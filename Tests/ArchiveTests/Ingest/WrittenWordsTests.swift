import Testing

@testable import Archive

@Suite struct WrittenWordsTests {
  private func new(_ text: String, in words: WrittenWords) -> [String] {
    var new: [String] = []
    words.forEachNew(in: Array(text.utf8)) { new.append(String(decoding: $0, as: UTF8.self)) }
    return new
  }

  @Test func eachWordIsNewOnce() {
    let words = WrittenWords()
    #expect(new("the ferry ¶ the quay ", in: words) == ["the", "ferry", "¶", "quay"])
    #expect(new("a quay ", in: words) == ["a"])
  }

  @Test func manyWordsAreKept() {
    let words = WrittenWords()
    let text = (0..<20_000).map { "word\($0) " }.joined()
    #expect(new(text, in: words).count == 20_000)
    #expect(new(text, in: words).isEmpty)
  }

  @Test func whatIsForgottenIsNewAgain() {
    let words = WrittenWords(rememberingAtMost: 3)
    #expect(new("one two three ", in: words) == ["one", "two", "three"])
    #expect(new("one one ", in: words) == ["one"])
  }
}
