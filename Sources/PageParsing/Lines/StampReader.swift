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
  private let mostBylineWords = 8

  /// The shape of a line that carries a date of publication; `nil` for other lines.
  func shape(of line: PageLine) -> PageLine.Shape? {
    if line.span.count <= longestStampLine {
      if let stamp = wholeLine(line) { return .stamp(stamp) }
      if isAge(line) { return .stamp(Stamp(form: nil, span: line.span)) }
      if isClock(line) || ClockReader(page: page).rest(of: line)?.isEmpty == true { return .clock }
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
    switch label(of: line) {
    case .stamp(let stamp): return stamp
    case .other: return nil
    case nil: break
    }
    guard let expression = line.expressions.first(where: { isPublication($0.form) })
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
        if index == line.tokens.lowerBound, page.isWord(index, in: FurnitureWords.eventLabels) {
          isWeak = true
        } else if page.isWord(index, in: FurnitureWords.updateLabels) {
          isUpdate = isUpdate || token.span.start < expression.span.start
        } else if !page.isWord(index, in: FurnitureWords.labels), !isZone(index),
          !isDateWord(index, line)
        {
          others += 1
          guard others <= mostBylineWords else { return nil }
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
      && !endsAsSentence(line)
      && isFull(expression.form)
    return isByline && isFull(expression.form) || isBesidePlace ? stamp : nil
  }

  /// "January 30, 2025 1,600 25": numbers without clock, counter or zone are no part of a stamp.
  private func hasNumbersOfText(_ line: PageLine, _ expression: TimeExpression) -> Bool {
    line.tokens.filter { index in
      let token = page.token(index)
      return token.kind == .number && !expression.span.contains(token.span)
    }.count > 6
  }

  func isLabelled(_ expression: TimeExpression) -> Bool {
    page.isMark(page.lexed.firstToken(from: expression.span.start) - 1, ":")
  }

  private func startsWithBy(_ line: PageLine) -> Bool {
    guard let first = line.tokens.first else { return false }
    return page.isWord(first, in: StampReader.by)
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
    guard line.tokens.contains(where: { page.isWord($0, in: StampReader.ages) }) else {
      return false
    }
    return line.tokens.allSatisfy { index in
      page.token(index).kind != .word || page.isWord(index, in: StampReader.ages)
        || page.isWord(index, in: StampReader.ageUnits)
        || page.isWord(index, in: FurnitureWords.labels)
        || page.isWord(index, in: FurnitureWords.updateLabels) || isZone(index)
    }
  }

  private static let by = PhraseTable(["by"])
  private static let ages = PhraseTable(["ago", "yesterday", "today"])
  private static let ageUnits = PhraseTable([
    "hours", "hour", "minutes", "minute", "min", "mins", "hrs", "hr", "days", "day", "weeks",
    "week", "months", "month", "seconds", "just", "now", "an", "one",
  ])

  private func isClock(_ line: PageLine) -> Bool {
    guard line.tokens.count >= 3, line.tokens.count <= 8, line.span.count <= 24 else {
      return false
    }
    let hasColon = line.tokens.contains { page.isMark($0, ":") }
    return hasColon && page.token(line.tokens.lowerBound).kind == .number
      && line.tokens.allSatisfy { index in
        page.token(index).kind != .word || isZone(index)
          || page.isWord(index, in: FurnitureWords.labels)
      }
  }

  // MARK: What a date says

  func isFull(_ form: TimeForm) -> Bool {
    switch form {
    case .date(let date): date.year != nil && date.isDay
    case .numeric: true
    default: false
    }
  }

  private func isPublication(_ form: TimeForm) -> Bool {
    if isFull(form) { return true }
    guard case .date(let date) = form else { return false }
    switch date.part {
    case .day: return true
    case .month: return date.year != nil
    default: return false
    }
  }

  func isNumeric(_ expression: TimeExpression) -> Bool {
    let first = page.lexed.firstToken(from: expression.core.start)
    return page.token(first).kind == .number && first + 2 < page.lexed.tokens.count
      && page.token(first + 1).kind == .mark && page.token(first + 2).kind == .number
  }
}
