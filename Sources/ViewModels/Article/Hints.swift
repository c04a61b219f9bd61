/// Letters that stand on the names and links in sight, so that one or two keys go to any of them.
struct Hints: Hashable, Sendable {
  /// What a letter led to.
  enum Outcome: Hashable {
    /// To a name or a link.
    case place(ArticleStanding)
    /// To several, of which another letter chooses.
    case more
    /// To nothing.
    case none
  }

  /// The places with their letters.
  private(set) var labels: [(place: ArticleStanding, label: String)]
  private(set) var typed = ""

  /// The row on which the fingers rest first.
  private static let letters = Array("asdfghjklqwertyuiopzxcvbnm")

  /// Letters for places, all of one length.
  init(_ places: [ArticleStanding]) {
    let letters = Hints.letters
    let isShort = places.count <= letters.count
    labels = places.prefix(letters.count * letters.count).enumerated().map { index, place in
      let last = String(letters[index % letters.count])
      return (place, isShort ? last : String(letters[index / letters.count]) + last)
    }
  }

  /// The same letters on the same places, which are called otherwise now; `nil` where none is left.
  func moved(_ place: (ArticleStanding) -> ArticleStanding?) -> Hints? {
    var moved = self
    moved.labels = labels.compactMap { old in place(old.place).map { ($0, old.label) } }
    return moved.labels.contains { $0.label.hasPrefix(typed) } ? moved : nil
  }

  mutating func take(_ letter: Character) -> Outcome {
    typed.append(letter)
    let left = labels.filter { $0.label.hasPrefix(typed) }
    guard let first = left.first else { return .none }
    return first.label == typed ? .place(first.place) : .more
  }

  static func == (a: Hints, b: Hints) -> Bool {
    a.typed == b.typed && a.labels.map(\.place) == b.labels.map(\.place)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(typed)
    hasher.combine(labels.map(\.place))
  }
}
