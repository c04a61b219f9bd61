import Testing

@testable import ViewModels

/// What is typed behind `tag`, and the tags of an article that has had `a` and `b`.
struct TagEditTests {
  @Test(arguments: [
    ("c", ["c"]), ("c, d;e", ["c", "d", "e"]), ("+c", ["a", "b", "c"]), ("-a", ["b"]),
    ("-a +c d", ["b", "c", "d"]), ("", []), ("#C c++", ["c", "c++"]), ("- +", []),
  ])
  func tags(text: String, tags: [String]) {
    #expect(TagEdit(text).tags(of: ["a", "b"]) == Set(tags))
  }

  @Test func anAnswerIsPutToWhatIsThere() {
    #expect(TagEdit.adding("c, d -a") == "+c +d -a")
  }
}
