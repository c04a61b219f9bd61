/// What the tagger tells apart: the kinds of entities, and the names that are none of them.
package enum TaggedKind: UInt8, Hashable, Sendable, CaseIterable {
  case person, organisation, place, event, document
  /// Products, works, awards: any other proper name.
  case other
  /// A people, belief or party, as adjective or noun: `Kenyan`.
  case nationality

  /// What is recorded of it, if anything.
  var entityKind: EntityKind? {
    switch self {
    case .person: .person
    case .organisation: .organisation
    case .place: .place
    case .event: .event
    case .document: .document
    case .other, .nationality: nil
    }
  }
}

/// A name that the tagger found, as words of a reading.
package struct TaggedName: Hashable, Sendable {
  package var kind: TaggedKind
  package var words: Range<Int>

  package init(kind: TaggedKind, words: Range<Int>) {
    self.kind = kind
    self.words = words
  }
}

/// The label of one word: outside of names, or the kind of its name and its place there (first,
/// inner, last or only word).
package struct TagLabel: Hashable, Sendable {
  package enum Place: UInt8, Sendable, CaseIterable {
    case first, inner, last, only
  }

  /// The lane of a row of scores: eight lanes a place, one for each kind; the last is outside.
  package let index: Int

  /// How many lanes there are; those that are no label are never taken.
  package static let count = 8 * Place.allCases.count
  package static let outside = TagLabel(index: count - 1)
  /// The labels in the order of their lanes.
  package static let all = (0..<count).map { TagLabel(index: $0) }
    .filter { $0.kind != nil || $0 == .outside }

  package init(index: Int) {
    self.index = index
  }

  package init(_ kind: TaggedKind, _ place: Place) {
    index = Int(place.rawValue) * 8 + Int(kind.rawValue)
  }

  package var kind: TaggedKind? { TaggedKind(rawValue: UInt8(index % 8)) }

  package var place: Place? { kind == nil ? nil : Place(rawValue: UInt8(index / 8)) }

  /// Whether a name goes on behind this label.
  package var isOpen: Bool { place == .first || place == .inner }

  /// Whether the label needs an open name of its kind before it.
  package var needsOpen: Bool { place == .inner || place == .last }

  /// Whether `next` may follow.
  package func admits(_ next: TagLabel) -> Bool {
    isOpen ? next.needsOpen && next.kind == kind : !next.needsOpen
  }

  /// The names that labels spell, the first label standing at word `start`.
  package static func names(of labels: some Collection<TagLabel>, from start: Int) -> [TaggedName] {
    var names: [TaggedName] = []
    var first = start
    for (offset, label) in labels.enumerated() {
      guard let kind = label.kind, let place = label.place else { continue }
      if place == .first || place == .only { first = start + offset }
      if place == .last || place == .only {
        names.append(TaggedName(kind: kind, words: first..<start + offset + 1))
      }
    }
    return names
  }
}
