/// What is planted in the pages so that every program is asked for the same: a word of a few pages,
/// a word of all, a phrase, and the beginning of a word.
enum PlantedWords {
  /// One search: what it is called, what is typed, and what other programs are asked for.
  struct Search {
    var name: String
    /// What is typed behind `/`.
    var typed: String
    /// The pattern for FTS5.
    var pattern: String
    /// The text for programs that read.
    var text: String
  }

  static let searches = [
    Search(name: "rare word", typed: rare, pattern: rare, text: rare),
    Search(name: "common word", typed: common, pattern: common, text: common),
    Search(name: "phrase", typed: "\"\(phrase)\"", pattern: "\"\(phrase)\"", text: phrase),
    Search(name: "prefix", typed: prefix, pattern: prefix + "*", text: prefix),
  ]

  private static let rare = "zirconqualm"
  private static let common = "announced"
  private static let phrase = "quarterly supply agreement"
  private static let prefix = "quarterl"

  /// The sentences that a page has beside those it draws. They lengthen a paragraph, as one that
  /// stood alone on every page would be furniture.
  static func sentences(ofPage index: Int) -> String {
    var sentences = " All this was \(common) in writing."
    if index % 1009 == 500 { sentences += " One of them spoke of a \(rare)." }
    if index % 50 == 7 { sentences += " A \(phrase) was signed." }
    if index % 9 == 4 { sentences += " The agreement is on supply in quarterly terms." }
    return sentences
  }
}
