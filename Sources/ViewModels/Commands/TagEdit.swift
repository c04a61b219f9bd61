import Corpus

/// What is typed behind `tag`: the tags that an article shall have, or `+` and `-` before those that it
/// gets and loses.
///
///     TagEdit("port, storm").tags(of: ["ferry"])   // port and storm alone
///     TagEdit("+port -ferry").tags(of: ["ferry"])  // port
struct TagEdit {
  private let words: [(sign: Character?, tag: String)]

  /// Reads words that blanks, commas or semicolons part.
  init(_ text: String) {
    words = TagEdit.words(text).compactMap { word in
      let sign = word.count > 1 && "+-".contains(word.first ?? " ") ? word.first : nil
      return TagName.normalized(String(sign == nil ? word : word.dropFirst())).map { (sign, $0) }
    }
  }

  /// The tags of an article that has had some.
  func tags(of before: Set<String>) -> Set<String> {
    let isChange = words.contains { $0.sign != nil }
    return words.reduce(into: isChange ? before : []) { tags, word in
      if word.sign == "-" { tags.remove(word.tag) } else { tags.insert(word.tag) }
    }
  }

  /// The same words as a change: those without a sign are put to the others.
  static func adding(_ text: String) -> String {
    words(text).map { "+-".contains($0.first ?? " ") ? String($0) : "+" + $0 }
      .joined(separator: " ")
  }

  private static func words(_ text: String) -> [Substring] {
    text.split { $0.isWhitespace || $0 == "," || $0 == ";" }
  }
}
