import Chronology

/// Two who hold an office one after the other, as a clause that does not name the office tells it.
struct Succession {
  /// Whose office the item has told before.
  var owner: Int
  var other: Int
  /// Whether the other had it first.
  var isPast: Bool
  /// When it went from one to the other.
  var day: DateValue?
  /// Whether it is yet to.
  var isComing = false
  /// Whether the owner is said to have lost it.
  var isReplaced = false
  /// Whether it is told as what was then: `was replaced`, and not `replaces`.
  var isTold = false
  /// The word for the field of the office, where the clause says no more of it: `The finance post goes to X`.
  var field: Int?
}
