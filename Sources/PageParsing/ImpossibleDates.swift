import TextCore

/// Finds date lines that no calendar has: `31.02.2024`.
///
/// They are left undated, and the reader is told why.
enum ImpossibleDates {
  /// One issue a line that is written as a date and is none. Cost: linear in the lines.
  static func find(in page: PageText, _ lines: [PageLine]) -> [ParseIssue] {
    lines.filter { isWrittenAsDate($0, page) }.map { line in
      ParseIssue(.warning, .impossibleDate(page.text[line.span]), at: line.span)
    }
  }

  private static func isWrittenAsDate(_ line: PageLine, _ page: PageText) -> Bool {
    guard line.tokens.count == 5, line.expressions.isEmpty, line.wordCount == 0 else {
      return false
    }
    let first = line.tokens.lowerBound
    let counts = [0, 2, 4].map { offset in
      page.token(first + offset).kind == .number ? page.token(first + offset).span.count : 0
    }
    guard counts == [2, 2, 4] || counts == [4, 2, 2] else { return false }
    return [".", "/", "-"].contains { separator in
      page.isMark(first + 1, separator) && page.isMark(first + 3, separator)
    }
  }
}
