import Chronology
import TextCore

/// Reads dates of publication off lines.
///
///     Published: 09/01/2020 11:40 | Views: 1804    // a stamp and nothing else
///     21.05.2020On May 26, 2020, under the …       // a stamp before a text
///     Council begins 23.11.2023                    // a stamp behind a title
///
/// A date in a sentence is no stamp: a preposition before it or an end mark behind it says so.
struct StampReader {
  let page: PageText

  /// Longer lines are text whatever they begin with.
  private let longestStampLine = 160
  /// A place, a byline or a section may stand beside the date.
  private let mostOtherWords = 4

  /// The shape of a line that carries a date of publication; `nil` for other lines.
  func shape(of line: PageLine) -> PageLine.Shape? {
    if line.span.count <= longestStampLine {
      if let stamp = wholeLine(line) { return .stamp(stamp) }
      if isAge(line) { return .stamp(Stamp(form: nil, span: line.span)) }
      if isClock(line) { return .clock }
    }
    if let (stamp, rest) = opening(line) {
      return .stamped(stamp, rest: rest, isBefore: true)
    }
    if let (stamp, rest) = ending(line) {
      return .stamped(stamp, rest: rest, isBefore: false)
    }
    return nil
  }

  // MARK: Nothing but a date

  private func wholeLine(_ line: PageLine) -> Stamp? {
    guard let expression = line.expressions.first(where: { isPublication($0.form, alone: true) })
    else { return nil }
    var others = 0
    var lowers = 0
    var isUpdate = false
    var isBesideMark = false
    var isWeak = !isFull(expression.form)
    for index in line.tokens {
      let token = page.token(index)
      if line.expressions.contains(where: { $0.span.contains(token.span) }) { continue }
      switch token.kind {
      case .mark:
        isBesideMark = true
      case .number:
        guard token.span.count <= 7 else { return nil }
      case .word:
        let word = page.lowercased(token.span)
        if index == line.tokens.lowerBound, FurnitureWords.eventLabels.contains(word) {
          isWeak = true
        } else if FurnitureWords.updateLabels.contains(word) {
          isUpdate = isUpdate || token.span.start < expression.span.start
        } else if !FurnitureWords.labels.contains(word), !isZone(index) {
          others += 1
          lowers += token.casing == .lower ? 1 : 0
        }
      }
    }
    let stamp = Stamp(
      form: expression.form, span: expression.core, isUpdate: isUpdate, isWeak: isWeak)
    if others == 0 { return hasNumbersOfText(line, expression) ? nil : stamp }
    // "Deadline: 5 March 2024" names its own kind of date.
    guard !isLabelled(expression) else { return nil }
    let isByline = startsWithBy(line)
    let isBesidePlace =
      (isBesideMark || others <= 3) && lowers == 0 && others <= mostOtherWords
      && !page.endsSentence(line.span)
      && isFull(expression.form)
    return isByline && others <= 8 && isFull(expression.form) || isBesidePlace ? stamp : nil
  }

  /// "January 30, 2025 1,600 25": numbers without clock, counter or zone are no part of a stamp.
  private func hasNumbersOfText(_ line: PageLine, _ expression: TimeExpression) -> Bool {
    line.tokens.filter { index in
      let token = page.token(index)
      return token.kind == .number && !expression.span.contains(token.span)
    }.count > 6
  }

  private func isLabelled(_ expression: TimeExpression) -> Bool {
    page.isMark(page.lexed.firstToken(from: expression.span.start) - 1, ":")
  }

  private func startsWithBy(_ line: PageLine) -> Bool {
    guard let first = line.tokens.first else { return false }
    return page.lowercased(page.token(first).span) == "by"
  }

  /// `GMT`, `MSK`, `EST`
  private func isZone(_ index: Int) -> Bool {
    let token = page.token(index)
    guard token.casing == .upper, (2...5).contains(token.span.count) else { return false }
    return index > 0 && page.token(index - 1).kind != .mark || token.isGlued
  }

  // MARK: Ages and clocks

  /// `2 hours ago`, `Updated 5 min ago`, `yesterday, 11:40`
  private func isAge(_ line: PageLine) -> Bool {
    guard line.tokens.count <= 12, line.span.count <= 40, !page.endsSentence(line.span) else {
      return false
    }
    var endsInAgo = false
    var isRelative = false
    for index in line.tokens where page.token(index).kind == .word {
      let word = page.lowercased(page.token(index).span)
      switch word {
      case "ago": endsInAgo = true
      case "yesterday", "today": isRelative = true
      case "hours", "hour", "minutes", "minute", "min", "mins", "hrs", "hr", "days", "day", "weeks",
        "week", "months", "month", "seconds", "just", "now", "an", "one":
        continue
      default:
        let isLabel =
          FurnitureWords.labels.contains(word) || FurnitureWords.updateLabels.contains(word)
        if !isLabel && !isZone(index) { return false }
      }
    }
    return endsInAgo || isRelative
  }

  private func isClock(_ line: PageLine) -> Bool {
    guard line.tokens.count >= 3, line.tokens.count <= 8, line.span.count <= 24 else {
      return false
    }
    let hasColon = line.tokens.contains { page.isMark($0, ":") }
    return hasColon && page.token(line.tokens.lowerBound).kind == .number
      && line.tokens.allSatisfy { index in
        page.token(index).kind != .word || isZone(index)
          || FurnitureWords.labels.contains(page.lowercased(page.token(index).span))
      }
  }

  // MARK: A date before or behind a text

  private func opening(_ line: PageLine) -> (Stamp, ByteSpan)? {
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

  private func ending(_ line: PageLine) -> (Stamp, ByteSpan)? {
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
    let mark = page.text[page.token(index).span]
    return [
      "|", "-", "\u{2013}", "\u{2014}", ":", "]", ")", "(", "[", "/", "\u{B7}", "\u{2022}",
      "\"", "\u{201C}", ",", ">", "\u{BB}",
    ].contains(mark)
  }

  // MARK: What a date says

  private func isFull(_ form: TimeForm) -> Bool {
    switch form {
    case .date(let date): date.year != nil && date.isDay
    case .numeric: true
    default: false
    }
  }

  private func isPublication(_ form: TimeForm, alone: Bool) -> Bool {
    if isFull(form) { return true }
    guard alone, case .date(let date) = form else { return false }
    switch date.part {
    case .day: return true
    case .month: return date.year != nil
    default: return false
    }
  }

  private func isNumeric(_ expression: TimeExpression) -> Bool {
    let first = page.lexed.firstToken(from: expression.core.start)
    return page.token(first).kind == .number && first + 1 < page.lexed.tokens.count
      && page.token(first + 1).kind == .mark
  }
}
