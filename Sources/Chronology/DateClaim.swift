import TextCore

/// How exactly a date is known.
public enum DatePrecision: String, Hashable, Sendable, CaseIterable {
  /// One day.
  case day
  /// One month.
  case month
  /// One year.
  case year
  /// Bounds that are no calendar unit.
  case interval
}

/// What a date claim rests on.
public enum DateBasis: String, Hashable, Sendable, CaseIterable {
  /// The page says it.
  case stated
  /// Neighbours on the page decide it.
  case inferredFromPage = "inferred-from-page"
  /// The item's own text decides it.
  case inferredFromText = "inferred-from-text"
  /// Other pages decide it.
  case inferredFromCorpus = "inferred-from-corpus"
  /// Nothing decides it.
  case none
}

/// What is known of one date: the days it may be, how exactly, and why.
///
/// An item published on a date line has `low == high`; one whose text only tells when its event was
/// keeps the interval between that day and a week later, with precision `.month`. Without evidence
/// a claim is ``undated(_:)`` and never a guess.
public struct DateClaim: Hashable, Sendable {
  /// What the date is the date of.
  public enum Kind: Hashable, Sendable {
    /// When the item appeared.
    case published
    /// When something in its text happens.
    case event
  }

  /// What the date is the date of.
  public var kind: Kind
  /// The value as it is printed, at its own precision; `nil` when nothing decides it.
  public var value: DateValue?
  /// First possible day, if bounded. Sorting uses it.
  public var low: Day?
  /// Last possible day, if bounded.
  public var high: Day?
  /// What the claim rests on.
  public var basis: DateBasis
  /// The rule that decided it, in a sentence a person can read.
  public var rule: String
  /// The words on the page that the claim rests on.
  public var evidence: ByteSpan?
  /// Stated dates that say otherwise and lost against this one.
  public var conflicts: [DateClaim] = []

  /// Makes a claim; bounds default to the days of `value`.
  public init(
    kind: Kind, value: DateValue?, low: Day? = nil, high: Day? = nil, basis: DateBasis,
    rule: String, evidence: ByteSpan? = nil
  ) {
    self.kind = kind
    self.value = value
    self.low = low ?? value?.days?.lowerBound
    self.high = high ?? value?.days?.upperBound
    self.basis = basis
    self.rule = rule
    self.evidence = evidence
  }

  /// A claim that says only that nothing is known, and why.
  public static func undated(_ rule: String) -> DateClaim {
    DateClaim(kind: .published, value: nil, basis: .none, rule: rule)
  }

  /// Whether no day fits both claims; `false` while one of them is open.
  public func disagrees(with other: DateClaim) -> Bool {
    guard let low, let high, let otherLow = other.low, let otherHigh = other.high else {
      return false
    }
    return high < otherLow || otherHigh < low
  }

  /// Keeps a stated date that disagrees with this claim, once.
  public mutating func keep(_ other: DateClaim) {
    guard other.basis == .stated, disagrees(with: other) else { return }
    let isKnown = conflicts.contains { $0.value == other.value && $0.rule == other.rule }
    if !isKnown { conflicts.append(other) }
  }

  /// The rule of a date that the reader has set.
  public static let readersRule = "set by the reader"

  /// Whether the reader has set it, whatever pages say.
  public var isReaders: Bool { rule == DateClaim.readersRule }

  /// What it rests on, as records and exports write it.
  public var basisName: String { isReaders ? "set-by-reader" : basis.rawValue }

  /// How exactly the date is known; `nil` when it is not.
  public var precision: DatePrecision? { value?.precision }
}
