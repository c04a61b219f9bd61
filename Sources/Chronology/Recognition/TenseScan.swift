import TextCore

/// Tells from the nearest verb of the sentence whether a date lies behind or ahead of its text.
///
/// "was held on 12 February" looks back, "will be held on May 26" ahead. A word before the date
/// counts as nearer than one behind it. Cost: a bounded look around each date.
struct TenseScan {
  private let text: LexedText
  private let tokens: Range<Int>
  private let reachBack = 40
  private let reachAhead = 30
  /// What a cue behind the date must be nearer by to outweigh one before it.
  private let preferenceForBefore = 4

  init(_ text: LexedText, _ tokens: Range<Int>) {
    self.text = text
    self.tokens = tokens
  }

  func tense(of expression: Range<Int>) -> TimeExpression.Tense {
    switch text.word(expression.lowerBound) {
    case .since: return .past
    case .until: return .future
    default: break
    }
    let before = cueBefore(expression.lowerBound)
    let after = cueAfter(expression.upperBound)
    switch (before, after) {
    case (let before?, let after?):
      return before.distance <= after.distance + preferenceForBefore ? before.tense : after.tense
    case (let cue?, nil), (nil, let cue?): return cue.tense
    case (nil, nil): return .open
    }
  }

  private typealias Cue = (tense: TimeExpression.Tense, distance: Int)

  private func cueBefore(_ start: Int) -> Cue? {
    var index = start - 1
    let lowest = max(tokens.lowerBound, start - reachBack)
    while index >= lowest, !isSentenceEnd(index) {
      if let tense = tense(at: index) { return (tense, start - index) }
      index -= 1
    }
    return nil
  }

  private func cueAfter(_ end: Int) -> Cue? {
    var index = end
    let highest = min(tokens.upperBound, end + reachAhead)
    // Behind "and" something else begins: "results in 2025 and tasks for 2026".
    while index < highest, !isSentenceEnd(index), text.word(index) != .and {
      if let tense = tense(at: index) { return (tense, index - end) }
      index += 1
    }
    return nil
  }

  private func tense(at index: Int) -> TimeExpression.Tense? {
    switch text.word(index) {
    case .pastVerb:
      // "to be held", "will be held": the participle tells nothing by itself.
      return isAfterBe(index) ? .future : .past
    case .futureVerb, .plan: return .future
    case .next: return text.word(index + 1) == .to ? nil : .future
    case .present: return text.word(index + 1) == .to ? .future : nil
    case .to:
      return text.isLowerWord(index + 1) && text.word(index + 1) == .present ? .future : nil
    default: return nil
    }
  }

  private func isAfterBe(_ index: Int) -> Bool {
    guard text.word(index - 1) == .present, text.tokens[index - 1].span.count == 2 else {
      return false
    }
    let span = text.tokens[index - 1].span
    guard text.text.bytes[span.start] | 0x20 == UInt8(ascii: "b") else { return false }
    return text.word(index - 2) == .to || text.word(index - 2) == .futureVerb
  }

  /// A full stop, question or exclamation mark before a capital. "T. Brandt" ends nothing.
  private func isSentenceEnd(_ index: Int) -> Bool {
    guard let mark = text.mark(index),
      mark == UInt8(ascii: ".") || mark == UInt8(ascii: "!")
        || mark == UInt8(ascii: "?")
    else { return false }
    guard index + 1 < tokens.upperBound, !text.isGlued(index + 1) else { return false }
    guard !text.isLowerWord(index + 1) else { return false }
    return !text.isWord(index - 1) || text.tokens[index - 1].span.count > 1
  }
}
