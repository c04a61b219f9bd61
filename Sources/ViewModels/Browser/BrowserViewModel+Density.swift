import Chronology
import Corpus
import TextCore

/// One bar of the density strip.
public struct DensityBar: Hashable, Sendable {
  /// How many entries in view lie in this stretch of time.
  public var count: Int
  /// How many there are with those that are out of view.
  public var total: Int
  /// Whether the selected entry lies in it.
  public var isFocused: Bool
}

/// How densely time is covered, and how much of it that shows.
extension BrowserViewModel {
  /// The first and the last day of the axis, or `nil` without a dated entry.
  var daysOfAxis: ClosedRange<Day>? {
    timeline.axis == .published ? snapshot.publishedDays : snapshot.happenedDays
  }

  /// The days over which the strip reaches, or `nil` without dated entries.
  var densityDays: ClosedRange<Day>? {
    guard let all = daysOfAxis else { return nil }
    guard let unit = scale.unit, let focus = focusedDay else {
      // What is dated by its month alone is no more of its first day than of its last.
      guard all.upperBound - all.lowerBound < DateLabel.longestWithDays else { return all }
      let last =
        timeline.axis == .published ? snapshot.lastPublishedDay : snapshot.lastHappenedDay
      return all.lowerBound...max(all.upperBound, last ?? all.upperBound)
    }
    return unit.days(around: min(max(focus, all.lowerBound), all.upperBound))
  }

  /// What stands at both ends of the strip, or `nil` without dated entries.
  public var densityEnds: (first: String, last: String)? {
    densityDays.map(DateLabel.ends)
  }

  /// How many days the strip shows.
  public var densityLength: Int { densityDays.map { $0.upperBound - $0.lowerBound + 1 } ?? 0 }

  /// The room of the strip in a header of so many columns, behind what ``header(columns:)`` says.
  public struct StripRoom: Hashable, Sendable {
    /// What stands at its ends; nothing where there is no room for it.
    public var ends: (first: String, last: String) { (first, last) }
    /// The columns that the bars may have.
    public var bars: Int
    /// The columns of both labels, with a blank each.
    public var labels: Int { first.isEmpty ? 0 : first.utf8.count + last.utf8.count + 2 }

    fileprivate var first = ""
    fileprivate var last = ""
  }

  /// Fewer bars tell nothing.
  private static let fewestBars = 7

  /// The strip in a header of so many columns, or `nil` without dated entries or room. Half of the
  /// line is its, or a bar for each day of a month; of what narrows the view much is said, a third. A
  /// small screen that says to what it is narrowed leaves its labels out.
  public func strip(columns: Int) -> StripRoom? {
    guard let ends = densityEnds else { return nil }
    let labelled = StripRoom(bars: 0, first: ends.first, last: ends.last)
    return [labelled, StripRoom(bars: 0)].lazy.compactMap { strip in
      var strip = strip
      strip.bars = self.bars(behind: columns - strip.labels - 2)
      return strip.bars < BrowserViewModel.fewestBars ? nil : strip
    }.first
  }

  /// How many columns of `room`, which the header shares with them, the bars have.
  private func bars(behind room: Int) -> Int {
    // A strip that changed its width with each key would draw the eye away from what is typed.
    let isTyping = prompt?.purpose == .query
    let fitting = densityLength <= 31 ? min(room - 12, densityLength) : 0
    let usual = max(room / 2, fitting)
    let least = room < 28 ? 0 : min(max(room / 3, BrowserViewModel.fewestBars), 40)
    if isTyping { return least }
    // Bars that stay where they are can be compared, and a slow line is sent those that change.
    if narrowing.isEmpty || CellWidth.of(header.text) <= room - usual { return usual }
    // What is left out of the header leaves room.
    return max(room - CellWidth.of(header(columns: room - least).text), least)
  }

  /// The bars of the strip, in at most so many columns. A bar is a stretch of time; where there are
  /// more columns than days, a day has several bars.
  ///
  /// Cost: two searches a bar.
  public func density(columns: Int) -> [DensityBar] {
    guard columns > 0, let days = densityDays else { return [] }
    let stretches = TimeStretches(days, atMost: columns)
    let width = stretches.columns(of: columns)
    let focus = timeline.selection?.firstDay(in: snapshot)
    return (0..<stretches.count).flatMap { index in
      let days = stretches[index]
      let count = timeline.entryCount(in: days, of: snapshot)
      let total = narrowing.isEmpty ? count : entryCount(in: days)
      let isFocused = focus.map { days.contains($0) } ?? false
      let bar = DensityBar(count: count, total: total, isFocused: isFocused)
      return repeatElement(bar, count: width)
    }
  }

  /// Goes to the time of a bar: to the first entry in it, or behind it where it has none.
  public mutating func click(bar index: Int, of columns: Int) {
    message = nil
    guard prompt == nil, awaited == nil, overlay == nil, let days = densityDays else { return }
    let stretches = TimeStretches(days, atMost: columns)
    let place = index / stretches.columns(of: columns)
    guard (0..<stretches.count).contains(place) else { return }
    goTo(stretches[place])
  }

  /// How many entries of the axis lie in some days, in view or not.
  private func entryCount(in days: ClosedRange<Day>) -> Int {
    switch timeline.axis {
    case .published:
      snapshot.firstArticle(from: days.upperBound + 1)
        - snapshot.firstArticle(from: days.lowerBound)
    case .happened:
      snapshot.firstHappening(from: days.upperBound + 1)
        - snapshot.firstHappening(from: days.lowerBound)
    }
  }

  /// Lets the strip show less of time, or more; the selected entry stays in it.
  mutating func zoomTime(by steps: Int) {
    guard let focus = focusedDay else {
      message = StatusMessage("Nothing in view is dated")
      return
    }
    guard strip(columns: extents.header) != nil else {
      message = StatusMessage("This screen has no room for the strip of time")
      return
    }
    let target = scale.rawValue + steps
    let scales = TimeScale.allCases
    let new = scales[max(0, min(target, scales.count - 1))]
    if new == scale {
      message = StatusMessage(
        steps > 0 ? "A bar is a day; nothing is finer" : "The strip shows all of time")
      return
    }
    scale = new
    message = StatusMessage(
      "The strip shows " + (new.unit.map { $0.name(around: focus) } ?? "all of time"))
  }
}
