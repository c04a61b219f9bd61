/// Finds the day on which a page was saved: sites print it at their top, above the menu.
///
///     Thursday, November 9, 2023      // no date of publication
///     Sign in / Join
///     Contact Us
///     …
enum Masthead {
  /// So many lines of a menu stand below the day, most of them so short.
  private static let menuLines = 6
  private static let linkWords = 3
  private static let mostLongerLinks = 2
  private static let longestLink = 6
  /// A longer sentence is text, not a notice.
  private static let fewestTextWords = 15

  /// The lines with that day turned into furniture: nothing below it appeared then. A page with
  /// no other date keeps it.
  static func removed(from lines: [PageLine]) -> [PageLine] {
    let top = lines.prefix { !$0.isProse || $0.wordCount < fewestTextWords }
    guard let day = top.firstIndex(where: isBareDay),
      lines[(day + 1)...].contains(where: { $0.stamp?.form != nil }),
      !lines[max(0, day - menuLines)..<day].contains(where: { $0.wordCount > longestLink })
    else { return lines }
    let menu = lines[(day + 1)...].prefix(menuLines)
    guard menu.count == menuLines,
      menu.allSatisfy({ $0.stamp == nil && !$0.isProse && $0.wordCount <= longestLink }),
      menu.filter({ $0.wordCount > linkWords }).count <= mostLongerLinks
    else { return lines }
    var result = lines
    result[day].shape = .navigation
    return result
  }

  /// A date with nothing beside it but its weekday.
  private static func isBareDay(_ line: PageLine) -> Bool {
    if case .stamp = line.shape { line.wordCount <= linkWords } else { false }
  }
}
