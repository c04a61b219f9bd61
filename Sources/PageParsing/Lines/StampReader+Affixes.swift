import Chronology
import TextCore

/// Dates that stand on one line with a text, before or behind it.
extension StampReader {
  func opening(_ line: PageLine) -> (Stamp, ByteSpan)? {
    guard let expression = line.expressions.first, isFull(expression.form), expression.isBare,
      let first = line.tokens.first
    else { return nil }
    let lead = page.lexed.firstToken(from: expression.core.start)
    guard (first..<lead).allSatisfy({ page.isMark($0, "[") || page.isMark($0, "(") }) else {
      return nil
    }
    var next = page.lexed.firstToken(from: expression.core.end)
    let isGluedOn =
      next < line.tokens.upperBound && page.token(next).isGlued
      && page.token(next).kind == .word
    var wasSeparated = false
    var hasSeparator = false
    while next < line.tokens.upperBound {
      let afterClock = skipClock(next, line)
      if afterClock > next {
        wasSeparated = true
        next = afterClock
      } else if page.token(next).kind == .mark, isSeparator(next) {
        guard setsOff(next, line) else { return nil }
        hasSeparator = true
        next += 1
      } else {
        break
      }
    }
    guard next < line.tokens.upperBound, page.token(next).casing != .lower || hasSeparator,
      page.token(next).kind != .number || hasSeparator
    else { return nil }
    let rest = ByteSpan(page.token(next).span.start, line.span.end)
    let quoted = includingQuote(rest, after: expression.core.end)
    let isApart =
      isGluedOn || hasSeparator || wasSeparated || isNumeric(expression)
      || rest.start - expression.core.end >= 2
    guard isApart, page.wordCount(in: next..<line.tokens.upperBound) >= 2 else { return nil }
    return (Stamp(form: expression.form, span: expression.core), quoted)
  }

  /// An opening quotation mark belongs to the text behind the date.
  private func includingQuote(_ rest: ByteSpan, after end: Int) -> ByteSpan {
    let index = page.lexed.firstToken(from: rest.start) - 1
    guard index >= 0, page.token(index).span.start >= end, page.token(index).span.end == rest.start
    else { return rest }
    let isQuote =
      page.isMark(index, "\"") || page.text[page.token(index).span] == "\u{201C}"
    return isQuote ? ByteSpan(page.token(index).span.start, rest.end) : rest
  }

  func ending(_ line: PageLine) -> (Stamp, ByteSpan)? {
    guard let expression = line.expressions.last, isFull(expression.form), expression.isBare,
      line.span.count <= 400, expression.core.start > line.span.start, !isLabelled(expression)
    else { return nil }
    let afterDate = page.lexed.firstToken(from: expression.core.end)
    let afterClock = skipClock(afterDate, line)
    guard
      (afterClock..<max(afterClock, line.tokens.upperBound)).allSatisfy({
        page.isMark($0, ")") || page.isMark($0, "]")
      })
    else { return nil }
    var last = page.lexed.firstToken(from: expression.core.start) - 1
    let gap = expression.core.start - page.token(max(last, line.tokens.lowerBound)).span.end
    var hasSeparator = false
    while last > line.tokens.lowerBound, page.token(last).kind == .mark, isSeparator(last),
      !page.isMark(last, ",")
    {
      hasSeparator = true
      last -= 1
    }
    guard last > line.tokens.lowerBound, hasSeparator || gap >= 2 || isNumeric(expression) else {
      return nil
    }
    let rest = ByteSpan(line.span.start, page.token(last).span.end)
    guard page.wordCount(in: line.tokens.lowerBound..<last + 1) >= 2, !page.isMark(last, ",")
    else { return nil }
    return (Stamp(form: expression.form, span: expression.core), rest)
  }

  private func skipClock(_ start: Int, _ line: PageLine) -> Int {
    var next = start
    if next < line.tokens.upperBound, page.isMark(next, ",") { next += 1 }
    guard next + 2 < line.tokens.upperBound + 0, page.token(next).kind == .number,
      page.isMark(next + 1, ":"), page.token(next + 2).kind == .number
    else { return start }
    next += 3
    if next + 1 < line.tokens.upperBound, page.isMark(next, ":") { next += 2 }
    return next
  }

  private func isSeparator(_ index: Int) -> Bool {
    page.isWord(index, in: StampReader.separators)
  }

  private static let separators = PhraseTable([
    "|", "-", "\u{2013}", "\u{2014}", ":", "]", ")", "(", "[", "/", "\u{B7}", "\u{2022}", "\"",
    "\u{201C}", ",", ">", "\u{BB}",
  ])
}
