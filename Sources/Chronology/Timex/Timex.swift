import TextCore

/// A time expression of a text with its value in TIMEX3 terms.
///
///     let lexed = LexedText(SourceText("They met last Friday for two hours."))
///     TimexRecognizer.expressions(in: lexed, reference: Day(year: 2024, month: 3, day: 6))
///     // "last Friday" DATE 2024-03-01, "two hours" DURATION PT2H
///
/// Types and values follow TimeML 1.2.1 (Saurí et al., http://timeml.org), whose values extend
/// ISO 8601: `2024-W10`, `2024-SP`, `199` for a decade, `XXXX-WXX-5`, `PRESENT_REF`.
public struct Timex: Hashable, Sendable {
  /// What kind of time is named.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A day or a longer stretch of the calendar.
    case date = "DATE"
    /// A part of a day.
    case time = "TIME"
    /// How long something lasts.
    case duration = "DURATION"
    /// What comes again and again.
    case set = "SET"
  }

  /// The words, without their preposition.
  public var span: ByteSpan
  /// What kind of time they name.
  public var kind: Kind
  /// Which one.
  public var value: String

  /// Makes an expression.
  public init(span: ByteSpan, kind: Kind, value: String) {
    self.span = span
    self.kind = kind
    self.value = value
  }
}
