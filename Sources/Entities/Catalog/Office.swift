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
  /// Whether texts state both its first and its last day.
  public var isStated: Bool

  /// Makes a tenure.
  public init(person: EntityID, role: Int, days: ClosedRange<Day>?, isStated: Bool) {
    self.person = person
    self.role = role
    self.days = days
    self.isStated = isStated
  }
}

/// Two persons in one office at one time, where only one can hold it.
public struct OfficeConflict: Hashable, Sendable {
  /// The tenures, as indices into ``Office/tenures``, the earlier first.
  public var tenures: [Int]
  /// The days of both.
  public var days: ClosedRange<Day>
}

extension Office {
  /// What contradicts itself: no two persons hold a sole office at one time, apart from the day on
  /// which one hands it over to the other. Cost: the pairs of its holders.
  public var conflicts: [OfficeConflict] {
    guard isSole else { return [] }
    var conflicts: [OfficeConflict] = []
    for (later, tenure) in tenures.enumerated() {
      for (earlier, other) in tenures[..<later].enumerated() where other.person != tenure.person {
        guard let mine = tenure.days, let theirs = other.days, mine.overlaps(theirs) else {
          continue
        }
        let days = mine.clamped(to: theirs)
        if days.lowerBound == days.upperBound, isHandover(mine, theirs) { continue }
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
    let ends = [until?.days?.upperBound, attested?.upperBound].compactMap(\.self)
    guard let first = starts.min(), let last = ends.max() else {
      return (starts.first ?? ends.first).map { $0...$0 }
    }
    return first <= last ? first...last : nil
  }
}
