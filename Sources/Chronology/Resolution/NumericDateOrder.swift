/// Which of two numbers a page writes first, the day or the month.
///
///     NumericDateOrder.evidence([.numeric(first: 9, second: 1, year: 2020), …27/12/2019…])
///
/// A page is consistent with itself, so one date that can be read only one way decides the others;
/// without one, the way in which the page writes dates in words does ("9 January" or "January 9").
/// Without that either, the order stays open and such dates keep their year only.
public enum NumericDateOrder: Hashable, Sendable {
  /// `27/12/2019`
  case dayFirst
  /// `12/27/2019`
  case monthFirst
  /// The page shows both or neither.
  case open

  /// The order that a page's dates speak for. Cost: linear in the expressions.
  public static func of(_ expressions: [TimeExpression], in text: LexedText) -> NumericDateOrder {
    var tally = Tally()
    for expression in expressions { tally.count(expression, in: text) }
    return tally.order
  }

  /// The date of `first` and `second` in this order, `nil` while the order is open.
  public func date(first: Int, second: Int, year: Int) -> PartialDate? {
    switch self {
    case .dayFirst: PartialDate(year: year, part: .day(month: second, day: first))
    case .monthFirst: PartialDate(year: year, part: .day(month: first, day: second))
    case .open: nil
    }
  }

  private struct Tally {
    var numericDayFirst = 0
    var numericMonthFirst = 0
    var writtenDayFirst = 0
    var writtenMonthFirst = 0

    var order: NumericDateOrder {
      if numericDayFirst != numericMonthFirst {
        if numericDayFirst == 0 { return .monthFirst }
        return numericMonthFirst == 0 ? .dayFirst : .open
      }
      if numericDayFirst > 0 || writtenDayFirst == writtenMonthFirst { return .open }
      return writtenDayFirst > writtenMonthFirst ? .dayFirst : .monthFirst
    }

    mutating func count(_ expression: TimeExpression, in text: LexedText) {
      let first = text.firstToken(from: expression.core.start)
      let last = text.firstToken(from: expression.core.end)
      guard case .date(let date) = expression.form, case .day(let month, let day) = date.part else {
        return
      }
      if text.month(first) != nil {
        writtenMonthFirst += 1
      } else if last > first, (first..<last).contains(where: { text.month($0) != nil }) {
        if text.weekday(first) == nil { writtenDayFirst += 1 }
      } else if text.isMark(first + 1, "/") || text.isMark(first + 1, "-"), month != day {
        guard text.number(first, digits: 1...2) != nil else { return }
        if text.number(first) == day { numericDayFirst += 1 } else { numericMonthFirst += 1 }
      }
    }
  }
}
