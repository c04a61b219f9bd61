import Corpus

/// One thing that the reader has changed and can take back.
struct ReaderChange: Sendable {
  /// A change of what the view is narrowed to.
  struct NarrowingChange: Sendable {
    var before: Narrowing
    var after: Narrowing
  }

  /// A change of what is saved under a name.
  struct ViewChange: Sendable {
    var name: String
    var before: String?
    var after: String?
  }

  /// What was done, as the history lists it: `Starred “Storm Greta delays ferries”`.
  var title: String
  /// The marks that changed.
  var marks: [MarkChange] = []
  /// What was set right against the rules.
  var correction: CorrectionChange?
  /// The entity that was chosen to be set right, and what it is called since.
  var entity: NamedEntity?
  var result: NamedEntity?
  /// How the narrowing changed, if it did.
  var narrowing: NarrowingChange?
  /// What view was saved or dropped, if one was.
  var view: ViewChange?
  /// Where the reader stood before.
  var place: TimelinePlace?
}

/// What the reader has changed, in order, and how much of it is taken back.
struct ChangeHistory: Sendable {
  /// All changes, oldest first; those from ``position`` on are taken back.
  private(set) var changes: [ReaderChange] = []
  /// How many changes are in force.
  private(set) var position = 0

  /// More than a day's work; what is older can no longer be taken back.
  static let longest = 2000

  /// Adds a change; what was taken back before it is forgotten.
  mutating func record(_ change: ReaderChange) {
    changes.removeSubrange(position...)
    changes.append(change)
    if changes.count > ChangeHistory.longest { changes.removeFirst() }
    position = changes.count
  }

  /// The change that is to be taken back next.
  mutating func stepBack() -> ReaderChange? {
    guard position > 0 else { return nil }
    position -= 1
    return changes[position]
  }

  /// The change that is to be made again next.
  mutating func stepForward() -> ReaderChange? {
    guard position < changes.count else { return nil }
    position += 1
    return changes[position - 1]
  }

  /// Calls a query by another name that finds the same.
  mutating func rename(_ old: Query, to new: Query) {
    for index in changes.indices {
      if changes[index].narrowing?.before.query == old {
        changes[index].narrowing?.before.query = new
      }
      if changes[index].narrowing?.after.query == old {
        changes[index].narrowing?.after.query = new
      }
    }
  }

  /// The same history in terms of another snapshot.
  func moved(from old: CorpusSnapshot, to new: CorpusSnapshot) -> ChangeHistory {
    var moved = self
    moved.changes = changes.map { change in
      var change = change
      change.narrowing = change.narrowing.map {
        ReaderChange.NarrowingChange(
          before: $0.before.moved(from: old, to: new), after: $0.after.moved(from: old, to: new))
      }
      return change
    }
    return moved
  }
}
