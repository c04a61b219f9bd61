import Chronology
import TextCore

/// Reads the dateline that opens a news agency's paragraph.
///
///     NEW YORK, NY, March 17, 2024 /24-7PressRelease/ --
///     MOSCOW, January 14. /TASS/.
///     March 5 (Reuters) -
///
/// Before the date stand only names of places, behind it the marks that set the line off.
struct DatelineReader {
  let page: PageText

  private let longestPlace = 60

  /// The stamp of a dateline at the beginning of `line`, if there is one.
  func stamp(of line: PageLine) -> Stamp? {
    guard let expression = line.expressions.first, isBare(expression, line),
      expression.core.start - line.span.start <= longestPlace,
      case .date(let date) = expression.form, date.isDay
    else { return nil }
    let lead = page.lexed.firstToken(from: expression.span.start)
    let next = page.lexed.firstToken(from: expression.core.end)
    guard isPlace(line.tokens.lowerBound..<lead), isSetOff(next, line),
      lead > line.tokens.lowerBound || isAgency(next, line)
    else { return nil }
    return Stamp(form: expression.form, span: expression.core)
  }

  /// Behind a place and a comma other languages have an article: "PARIS, le 7 mai".
  private func isBare(_ expression: TimeExpression, _ line: PageLine) -> Bool {
    if expression.isBare { return true }
    guard line.foreign != nil else { return false }
    let first = page.lexed.firstToken(from: expression.span.start)
    return first > line.tokens.lowerBound && page.isMark(first - 1, ",")
  }

  private func isPlace(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last else { return true }
    let isJoined = page.token(last).kind == .mark
    return isJoined
      && tokens.allSatisfy { index in
        let token = page.token(index)
        // A glued word is part of an address: "(agency.example)".
        return token.kind == .mark
          || (token.kind == .word && (token.casing != .lower || token.isGlued))
      }
  }

  /// `–`, `--`, `/Agency/`, `(Agency)`, `. /Agency/`
  private func isSetOff(_ index: Int, _ line: PageLine) -> Bool {
    guard index < line.tokens.upperBound, page.token(index).kind == .mark else { return false }
    switch page.text[page.token(index).span] {
    case "-", "\u{2013}", "\u{2014}", "/", "(", ":": return true
    case "@", ")", "]":
      // A clock or a bracket stands between the date and the dash.
      return (index + 1..<min(index + 14, line.tokens.upperBound)).contains { place in
        ["-", "\u{2013}", "\u{2014}"].contains(page.text[page.token(place).span])
      }
    case ".":
      return page.isMark(index + 1, "/") || page.isMark(index + 1, "(")
        || page.isMark(index + 1, "-")
    case ",": return page.isMark(index + 1, "(")
    default: return false
    }
  }

  private func isAgency(_ index: Int, _ line: PageLine) -> Bool {
    page.isMark(index, "(") || page.isMark(index, "/")
  }
}
