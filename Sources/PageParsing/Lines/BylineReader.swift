import TextCore

/// Tells lines that name who wrote a text and what stands around them from titles.
///
///     By Jane Roe    by: Alex Baker    Written by Miami Today    // bylines
///     By                                                         // one whose name follows
///     Published:    Posted on    Updated    -                    // labels
struct BylineReader {
  let page: PageText

  private let longest = 12

  /// Whether a short line says who wrote the text. Cost: constant.
  func isByline(_ line: PageLine) -> Bool {
    guard line.wordCount <= longest, let first = line.tokens.first else { return false }
    if page.isWord(first, in: BylineReader.by) { return line.isShort || isLabel(line) }
    let next = first + 1
    return line.isShort && line.tokens.contains(next) && page.isWord(next, in: BylineReader.by)
      && page.isWord(first, in: BylineReader.verbs)
  }

  /// Whether it is nothing but words that stand beside dates, or a single mark.
  func isLabel(_ line: PageLine) -> Bool {
    guard line.tokens.count <= 4 else { return false }
    return line.tokens.allSatisfy { index in
      switch page.token(index).kind {
      case .number: false
      case .mark: true
      case .word:
        page.isWord(index, in: FurnitureWords.labels)
          || page.isWord(index, in: FurnitureWords.updateLabels)
          || page.isWord(index, in: BylineReader.verbs)
      }
    }
  }

  private static let by = PhraseTable(["by"])
  private static let verbs = PhraseTable([
    "written", "posted", "published", "reported", "story", "words", "text", "report",
  ])
}
