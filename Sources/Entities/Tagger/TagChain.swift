/// A chain of labels, one a word: which there are, which may follow which, and what a step hangs on.
package struct TagChain: Sendable {
  /// The lanes of a row of scores that hold its labels.
  package let lanes: Range<Int>
  /// Whether each lane is a label.
  package let isLabel: [Bool]
  package let outside: Int
  /// Whether a name goes on behind each label.
  package let isOpen: [Bool]
  /// For each step from label to label the number of its weight; `nil` for steps that cannot be.
  package let steps: [Int?]
  package let stepCount: Int

  package var width: Int { lanes.count }

  /// The weight of the step between two labels.
  package func step(_ previous: Int, _ next: Int) -> Int? { steps[previous * width + next] }

  /// Names. What it is worth that one name follows another hangs on their kinds alone.
  package static let names = TagChain(
    lanes: 0..<TagLabel.count, isLabel: TagLabel.lanes.map { TagLabel.all.contains($0) },
    outside: TagLabel.outside.index, isOpen: TagLabel.lanes.map(\.isOpen)
  ) { previous, next in
    let (before, after) = (TagLabel(index: previous), TagLabel(index: next))
    guard before.admits(after) else { return nil }
    if before.isOpen { return 64 + previous % 8 * 4 + previous / 8 * 2 + (next / 8 - 1) }
    return previous % 8 * 8 + next % 8
  }

  /// Offices of persons.
  package static let roles = TagChain(
    lanes: RoleLabel.lanes, isLabel: (0..<8).map { RoleLabel(rawValue: UInt8($0)) != nil },
    outside: Int(RoleLabel.outside.rawValue),
    isOpen: (0..<8).map { RoleLabel(rawValue: UInt8($0))?.isOpen == true }
  ) { previous, next in
    guard let before = RoleLabel(rawValue: UInt8(previous)),
      let after = RoleLabel(rawValue: UInt8(next)), before.isOpen == after.needsOpen
    else { return nil }
    return previous * 8 + next
  }

  private init(
    lanes: Range<Int>, isLabel: [Bool], outside: Int, isOpen: [Bool],
    step: (_ previous: Int, _ next: Int) -> Int?
  ) {
    self.lanes = lanes
    self.isLabel = isLabel
    self.outside = outside
    self.isOpen = isOpen
    let width = lanes.count
    steps = (0..<width * width).map { cell in
      let (previous, next) = (cell / width, cell % width)
      return isLabel[previous] && isLabel[next] ? step(previous, next) : nil
    }
    stepCount = (steps.compactMap(\.self).max() ?? -1) + 1
  }
}

/// The label of one word in the chain of offices.
package enum RoleLabel: UInt8, Sendable {
  case outside, first, inner, last, only

  /// Where it stands in a row of scores.
  package static let lanes = TagLabel.count..<TagLabel.count + 8

  var isOpen: Bool { self == .first || self == .inner }
  var needsOpen: Bool { self == .inner || self == .last }
}

extension TagLabel {
  fileprivate static let lanes = (0..<count).map { TagLabel(index: $0) }
}
