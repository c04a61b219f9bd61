import TextCore

/// Decides when the entries of one sequence appeared, from what each says and how they stand.
///
///     PublicationInference.claims(for: [
///       PublicationEvidence(…"On 20 December"…),       // 2024-12, above the next
///       PublicationEvidence(…"On December 11, 2024"…)  // 2024-12, from its own words
///     ])
///
/// Lists run newest first unless their dates visibly rise. What is stated is never touched. A
/// missing year is sought, in this order: between dated neighbours of the list, in the entry's own
/// text, beside neighbours decided by then. What none of them decides stays undated. Cost: linear
/// in entries and expressions.
public enum PublicationInference {
  /// One claim an entry, in the same order.
  public static func claims(for entries: [PublicationEvidence]) -> [DateClaim] {
    var claims =
      rises(entries)
      ? NewestFirst(entries.reversed()).claims().reversed() : NewestFirst(entries).claims()
    for index in entries.indices where !entries[index].others.isEmpty {
      claims[index] = keeping(entries[index].others, beside: claims[index])
    }
    return claims
  }

  /// The claim with the statements that it overruled.
  private static func keeping(
    _ others: [PublicationEvidence.Statement], beside claim: DateClaim
  ) -> DateClaim {
    var result = claim
    for other in others {
      result.keep(
        DateClaim(
          kind: claim.kind, value: dated(other.value, near: claim.low), basis: .stated,
          rule: other.rule, evidence: other.span))
    }
    return result
  }

  /// "MOSCOW, January 14" beside a date of December is of the year that brings both together.
  private static func dated(_ value: DateValue, near day: Day?) -> DateValue {
    guard case .yearless(let month, let dayOfMonth) = value, let day else { return value }
    let days = (day.year - 1...day.year + 1).compactMap {
      Day(year: $0, month: month, day: dayOfMonth)
    }
    return days.min { abs($0 - day) < abs($1 - day) }.map(DateValue.day) ?? value
  }

  /// Whether the days that entries name run from old to new.
  private static func rises(_ entries: [PublicationEvidence]) -> Bool {
    // By index: entries are large, and a list may have hundreds of thousands.
    let days = entries.indices.compactMap { index -> Day? in
      if entries[index].standsApart { return nil }
      return entries[index].statement?.value.days?.lowerBound ?? entries[index].reportedDay?.named
    }
    var balance = 0
    for (day, next) in zip(days, days.dropFirst()) where day != next {
      balance += next > day ? 1 : -1
    }
    return balance > 0
  }
}
