/// Tokens that a rule took for a date, and what they say.
struct TimeMatch {
  var tokens: Range<Int>
  var form: TimeForm
}

/// Recognises one way of writing a date.
///
/// A rule is asked at every token that could begin its form, looks only ahead for the form itself
/// (a look back may veto it), and reads a bounded number of tokens: the recogniser stays linear.
protocol TimeRule {
  static func match(_ text: LexedText, at start: Int, before end: Int) -> TimeMatch?
}

extension LexedText {
  /// A year of four digits at `index` that is not part of a longer number, amount or code.
  func year(_ index: Int) -> Int? {
    guard let year = number(index, digits: 4...4), (1000...2999).contains(year) else { return nil }
    if isGlued(index + 1) {
      // A capital that is glued on begins the text after a date line.
      if isWord(index + 1), tokens[index + 1].casing != .title { return nil }
      if isGlued(index + 2), isMark(index + 1, ",") || isMark(index + 1, "."),
        number(index + 2) != nil
      {
        return nil
      }
      if isMark(index + 1, "%") || isMark(index + 1, "/") { return nil }
    }
    return year
  }

  /// `, 2025`, `of 2025` or `2025` after a day or month: the year and the index after it.
  func trailingYear(_ index: Int, before end: Int) -> (year: Int, next: Int)? {
    let place = isMark(index, ",") || word(index) == .of ? index + 1 : index
    guard place < end, let year = year(place) else { return nil }
    if place == index, isGlued(index) { return nil }
    return (year, place + 1)
  }
}
