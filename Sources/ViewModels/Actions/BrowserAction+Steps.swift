/// The steps along the calendar, as what they are made of.
extension BrowserAction {
  /// By which unit an action goes through time, and whether forward (1) or back (-1); `nil` for those
  /// that do not.
  var calendarStep: (unit: CalendarUnit, direction: Int)? {
    switch self {
    case .nextDay: (.day, 1)
    case .previousDay: (.day, -1)
    case .nextWeek: (.week, 1)
    case .previousWeek: (.week, -1)
    case .nextMonth: (.month, 1)
    case .previousMonth: (.month, -1)
    case .nextYear: (.year, 1)
    case .previousYear: (.year, -1)
    default: nil
    }
  }
}
