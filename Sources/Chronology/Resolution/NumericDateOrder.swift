/// Which of two numbers a page writes first, the day or the month.
///
///     NumericDateOrder.evidence([.numeric(first: 9, second: 1, year: 2020), …27/12/2019…])
///
/// A page is consistent with itself, so one date that can be read only one way decides the others.
/// Without one, a reading that falls on a day, or soon after a day, that the page writes in words is
/// right; else the way in which the page writes dates in words decides ("9 January" or "January 9").
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
    /// Days with their year in words, and dates that can be read two ways as both days.
    var writtenDays: [Day] = []
    var open: [(dayFirst: Day, monthFirst: Day)] = []

    /// So many days after what it tells a page appears.
    private static let soon = 31

    var order: NumericDateOrder {
      if numericDayFirst != numericMonthFirst {
        if numericDayFirst == 0 { return .monthFirst }
        return numericMonthFirst == 0 ? .dayFirst : .open
      }
      if numericDayFirst > 0 { return .open }
      if let near = orderByDays { return near }
      if writtenDayFirst == writtenMonthFirst { return .open }
      return writtenDayFirst > writtenMonthFirst ? .dayFirst : .monthFirst
    }

    /// The order in which the open dates fall on written days or, if none does, soon after them.
    private var orderByDays: NumericDateOrder? {
      let days = Set(writtenDays)
      if let same = majority(where: days.contains) { return same }
      return majority { day in days.contains { (0...Tally.soon).contains(day - $0) } }
    }

    private func majority(where fits: (Day) -> Bool) -> NumericDateOrder? {
      let dayFirst = open.filter { fits($0.dayFirst) && !fits($0.monthFirst) }.count
      let monthFirst = open.filter { fits($0.monthFirst) && !fits($0.dayFirst) }.count
      return dayFirst == monthFirst ? nil : dayFirst > monthFirst ? .dayFirst : .monthFirst
    }

    mutating func count(_ expression: TimeExpression, in text: LexedText) {
      let first = text.firstToken(from: expression.core.start)
      let last = text.firstToken(from: expression.core.end)
      if case .numeric(let one, let two, let year) = expression.form,
        let dayFirst = Day(year: year, month: two, day: one),
        let monthFirst = Day(year: year, month: one, day: two)
      {
        open.append((dayFirst, monthFirst))
      }
      guard case .date(let date) = expression.form, case .day(let month, let day) = date.part else {
        return
      }
      let isForeign = expression.tense == .unread && (first..<last).contains(where: text.isWord)
      let isWritten = isForeign || (first..<last).contains { text.month($0) != nil }
      if isWritten, let year = date.year, let written = Day(year: year, month: month, day: day) {
        writtenDays.append(written)
      }
      if isForeign {
        if text.number(first, digits: 1...2) != nil { writtenDayFirst += 1 }
      } else if text.month(first) != nil {
        writtenMonthFirst += 1
      } else if isWritten {
        if text.weekday(first) == nil { writtenDayFirst += 1 }
      } else if text.isMark(first + 1, "/") || text.isMark(first + 1, "-"), month != day {
        guard text.number(first, digits: 1...2) != nil else { return }
        if text.number(first) == day { numericDayFirst += 1 } else { numericMonthFirst += 1 }
      }
    }
  }
}
