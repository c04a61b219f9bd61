import Chronology
import TextCore

/// Date lines of other languages, whose labels stand in `data/date-words.tsv`.
extension StampReader {
  /// Whether a word beside a date says nothing of it in the language of the line.
  func isDateWord(_ index: Int, _ line: PageLine) -> Bool {
    line.foreign?.hasDateWord(page.text[page.token(index).span]) ?? false
  }

  /// What labels make of the date of a line.
  enum Label {
    case stamp(Stamp)
    /// It is the date of something else.
    case other
  }

  /// What the words around the date of a line make of it; `nil` when they are no labels.
  ///
  ///     Publicado el 12 de junio de 2025 por Ana Pérez
  ///     Stand: 12. Juni 2025
  ///     Anmeldeschluss: 12. Juni 2025
  func label(of line: PageLine) -> Label? {
    guard line.foreign != nil,
      let expression = line.expressions.first(where: { isFull($0.form) }),
      line.wordCount <= StampReader.mostLabelledWords, !endsAsSentence(line),
      let meaning = meaning(of: expression, in: line)
    else { return nil }
    switch meaning {
    case .published, .article:
      return .stamp(Stamp(form: expression.form, span: expression.core))
    case .changed:
      return .stamp(Stamp(form: expression.form, span: expression.core, isUpdate: true))
    case .other: return .other
    }
  }

  /// A label touches its date, or only articles stand between: "Publicado el informe del 12 de junio"
  /// is a title. Words that make a date one of something else do so wherever they stand.
  private func meaning(of expression: TimeExpression, in line: PageLine) -> DateWords.Meaning? {
    let before = page.bytes[line.span.start..<expression.core.start]
    if DateWords.meaning(before: before, after: []) == .other { return .other }
    let first = page.lexed.firstToken(from: expression.span.start)
    var last = first - 1
    while last >= line.tokens.lowerBound, page.token(last).kind == .mark || isDateWord(last, line) {
      last -= 1
    }
    let lowest = max(line.tokens.lowerBound, last - StampReader.longestLabel + 1)
    guard last >= lowest else { return nil }
    return (lowest...last).lazy.compactMap { place in
      DateWords.meaning(
        of: page.bytes[page.token(place).span.start..<page.token(last).span.end])
    }.first
  }

  /// In words
  private static let longestLabel = 4

  /// Two labels with their dates and clocks, and a name.
  private static let mostLabelledWords = 16

  /// A full stop closes a sentence, unless it is that of a word beside the year: "2025 г."
  func endsAsSentence(_ line: PageLine) -> Bool {
    guard page.endsSentence(line.span) else { return false }
    return line.foreign == nil
      || !line.expressions.contains { $0.core.end == line.span.end }
  }

  /// Whether the marks behind a date set it off from a text in a language whose sentences begin with
  /// dates as they are: a comma does not, and neither does a dash that may stand for "is".
  func setsOff(_ index: Int, _ line: PageLine) -> Bool {
    guard let foreign = line.foreign else { return true }
    if page.isMark(index, ",") { return false }
    return !foreign.hasDashForIs
      || !["-", "\u{2013}", "\u{2014}"].contains(page.text[page.token(index).span])
  }
}
