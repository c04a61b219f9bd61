/// Letters that stand on the names in sight, so that one or two keys go to any of them.
struct MentionHints: Hashable, Sendable {
  /// What a letter led to.
  enum Outcome: Hashable {
    /// To a mention: its index in the article.
    case mention(Int)
    /// To several, of which another letter chooses.
    case more
    /// To nothing.
    case none
  }

  /// The mentions with their letters.
  private(set) var labels: [(mention: Int, label: String)]
  private(set) var typed = ""

  /// The row on which the fingers rest first.
  private static let letters = Array("asdfghjklqwertyuiopzxcvbnm")

  /// Letters for mentions, all of one length.
  init(_ mentions: [Int]) {
    let letters = MentionHints.letters
    let isShort = mentions.count <= letters.count
    labels = mentions.prefix(letters.count * letters.count).enumerated().map { index, mention in
      let last = String(letters[index % letters.count])
      return (mention, isShort ? last : String(letters[index / letters.count]) + last)
    }
  }

  mutating func take(_ letter: Character) -> Outcome {
    typed.append(letter)
    let left = labels.filter { $0.label.hasPrefix(typed) }
    guard let first = left.first else { return .none }
    return first.label == typed ? .mention(first.mention) : .more
  }

  static func == (a: MentionHints, b: MentionHints) -> Bool {
    a.typed == b.typed && a.labels.map(\.mention) == b.labels.map(\.mention)
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(typed)
    hasher.combine(labels.map(\.mention))
  }
}
