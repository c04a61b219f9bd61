import Corpus

/// The lines of the history: what the reader has changed, the newest first, with the place from
/// which undo and redo go on; below it what is set right, by whichever session.
enum HistoryText {
  static func lines(
    _ history: ChangeHistory, kept: [(title: String, correction: ReaderCorrection)]
  ) -> [OverlayViewModel.Line] {
    let changes = lines(history)
    if kept.isEmpty { return changes }
    let heading = StyledLine([
      StyledRun("Set right", .heading),
      StyledRun(", as your own file keeps it; Enter takes it back", .dim),
    ])
    return changes + [.init(""), .init(heading)]
      + kept.map {
        .init(StyledLine("  " + $0.title), indent: 4, target: .correction($0.correction))
      }
  }

  private static func lines(_ history: ChangeHistory) -> [OverlayViewModel.Line] {
    guard !history.changes.isEmpty else {
      return [.init(StyledLine("Nothing was changed in this session.", .dim))]
    }
    var lines = history.changes.indices.reversed().map { index in
      line(history.changes[index].title, leadingTo: index + 1, in: history)
    }
    lines.append(line("As it was in the beginning", leadingTo: 0, in: history))
    return lines
  }

  private static func line(
    _ title: String, leadingTo position: Int, in history: ChangeHistory
  ) -> OverlayViewModel.Line {
    let isUndone = position > history.position
    let mark = position == history.position ? StyledRun("● ", .key) : StyledRun("  ")
    let runs = [mark, StyledRun(title, isUndone ? .dim : .body)]
    return .init(
      StyledLine(isUndone ? runs + [StyledRun("  undone", .dim)] : runs), indent: 4,
      target: .change(position))
  }
}
