import Chronology

/// An office of a body or place, with those who are known to have held it.
///
///     let office = snapshot.offices(of: body)[0]
///     office.tenures.map { snapshot.catalog.name(of: $0.person) }  // in order of time
///     office.conflicts                                             // who cannot both be right
public struct Office: Hashable, Sendable {
  /// The office, in the words of its fullest attestation.
  public var title: String
  /// Whose office it is: the organisations and places that its titles name, ascending.
  public var bodies: [EntityID]
  /// Whether only one person at a time can hold it.
  public var isSole: Bool
  /// Who held it: in order of time, those of whom only the end is known before who held it then, the
  /// undated last.
  public var tenures: [Tenure]

  /// Makes an office.
  public init(title: String, bodies: [EntityID], isSole: Bool, tenures: [Tenure]) {
    self.title = title
    self.bodies = bodies
    self.isSole = isSole
    self.tenures = tenures
  }
}

/// That one person held an office, and when.
public struct Tenure: Hashable, Sendable {
  /// Who.
  public var person: EntityID
  /// Which of their ``Entity/roles`` it is.
  public var role: Int
  /// The first and last day on which they held it, by what texts state and by its attestations;
  /// `nil` when nothing is dated.
  public var days: ClosedRange<Day>?
  /// The first and last day on which they held it for sure: of `from 2015 to 2020` the last day of 2015 and
  /// the first of 2020. `nil` when the texts leave none.
  public var certain: ClosedRange<Day>?

  /// Makes a tenure.
  public init(person: EntityID, role: Int, days: ClosedRange<Day>?, certain: ClosedRange<Day>?) {
    self.person = person
    self.role = role
    self.days = days
    self.certain = certain
  }
}

/// Two persons in one office at one time, where only one can hold it.
public struct OfficeConflict: Hashable, Sendable {
  /// The tenures, as indices into ``Office/tenures``, the earlier first.
  public var tenures: [Int]
  /// The days that can be of both.
  public var days: ClosedRange<Day>
}

extension Office {
  /// What contradicts itself: no two persons hold a sole office at one time, apart from the day on
  /// which one hands it over to the other; what a year or a month leaves open contradicts nothing. Cost: the
  /// pairs of its holders.
  public var conflicts: [OfficeConflict] {
    guard isSole else { return [] }
    var conflicts: [OfficeConflict] = []
    for (later, tenure) in tenures.enumerated() {
      for (earlier, other) in tenures[..<later].enumerated() where other.person != tenure.person {
        guard let mine = tenure.certain, let theirs = other.certain, mine.overlaps(theirs) else {
          continue
        }
        let shared = mine.clamped(to: theirs)
        if shared.lowerBound == shared.upperBound, isHandover(mine, theirs) { continue }
        let days = (tenure.days ?? mine).clamped(to: other.days ?? theirs)
        conflicts.append(OfficeConflict(tenures: [earlier, later], days: days))
      }
    }
    return conflicts
  }

  private func isHandover(_ a: ClosedRange<Day>, _ b: ClosedRange<Day>) -> Bool {
    a.upperBound == b.lowerBound || b.upperBound == a.lowerBound
  }
}

extension Role {
  /// The days of the office: what texts state and, where they do not, its attestations.
  var days: ClosedRange<Day>? {
    let starts = [from?.days?.lowerBound, attested?.lowerBound].compactMap(\.self)
    let ends = [until?.days?.upperBound, attestedEnd].compactMap(\.self)
    guard let first = starts.min(), let last = ends.max() else {
      return (starts.first ?? ends.first).map { $0...$0 }
    }
    return first <= last ? first...last : nil
  }

  /// The days of the office that the precision of what texts state leaves no doubt of; `nil` when there are
  /// none.
  var certainDays: ClosedRange<Day>? {
    let starts = [from?.days?.upperBound, attested?.lowerBound].compactMap(\.self)
    let ends = [until?.days?.lowerBound, attestedEnd].compactMap(\.self)
    guard let first = starts.min(), let last = ends.max() else {
      guard let only = (from ?? until)?.days, only.lowerBound == only.upperBound else { return nil }
      return only
    }
    return first <= last ? first...last : nil
  }

  /// The last day that attests it, unless texts tell that it was over by a day.
  private var attestedEnd: Day? {
    if until != nil, formerSince != nil { return nil }
    return attested?.upperBound
  }
}
