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
    guard rises(entries) else { return NewestFirst(entries).claims() }
    return NewestFirst(entries.reversed()).claims().reversed()
  }

  /// Whether the days that entries name run from old to new.
  private static func rises(_ entries: [PublicationEvidence]) -> Bool {
    let days = entries.compactMap { entry -> Day? in
      if entry.standsApart { return nil }
      return entry.statement?.value.days?.lowerBound ?? entry.reportedDay?.named
    }
    var balance = 0
    for (day, next) in zip(days, days.dropFirst()) where day != next {
      balance += next > day ? 1 : -1
    }
    return balance > 0
  }
}
