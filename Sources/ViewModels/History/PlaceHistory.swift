import Corpus

/// Where the reader was: what the view was narrowed to, on which axis, at which row, in which pane.
struct Visit: Sendable, Equatable {
  var narrowing: Narrowing
  var axis: TimelineAxis
  var place: TimelinePlace?
  var focus: Pane
  /// Where in the article; who has only read on is at the same place.
  var position = ArticlePosition()
  /// The cards that lay over it, the last one open, and the line on which the reader stood.
  var cards: [CardPlace] = []
  var cardLine: Int?

  static func == (a: Visit, b: Visit) -> Bool {
    a.narrowing == b.narrowing && a.axis == b.axis && a.place == b.place && a.focus == b.focus
      && a.cards == b.cards
  }

  func moved(from old: CorpusSnapshot, to new: CorpusSnapshot) -> Visit {
    var moved = self
    moved.narrowing = narrowing.moved(from: old, to: new)
    // Their entities have other numbers.
    moved.cards = []
    return moved
  }
}

/// The places behind and before the reader, as a web browser keeps pages.
struct PlaceHistory: Sendable {
  private(set) var behind: [Visit] = []
  private(set) var ahead: [Visit] = []

  private static let longest = 500

  /// Remembers where the reader is before a jump.
  mutating func leave(_ visit: Visit) {
    ahead = []
    if behind.last == visit { behind.removeLast() }
    behind.append(visit)
    if behind.count > PlaceHistory.longest { behind.removeFirst() }
  }

  /// The last place that is another than `here`, which is kept for the way forward.
  mutating func goBack(from here: Visit) -> Visit? {
    PlaceHistory.go(from: here, taking: &behind, keeping: &ahead)
  }

  /// The place from which the reader came back last.
  mutating func goForward(from here: Visit) -> Visit? {
    PlaceHistory.go(from: here, taking: &ahead, keeping: &behind)
  }

  private static func go(
    from here: Visit, taking: inout [Visit], keeping: inout [Visit]
  ) -> Visit? {
    while let visit = taking.popLast() {
      if visit == here { continue }
      keeping.append(here)
      return visit
    }
    return nil
  }

  /// The same places in terms of another snapshot.
  func moved(from old: CorpusSnapshot, to new: CorpusSnapshot) -> PlaceHistory {
    var moved = self
    moved.behind = behind.map { $0.moved(from: old, to: new) }
    moved.ahead = ahead.map { $0.moved(from: old, to: new) }
    return moved
  }
}
