import Corpus
import Entities

/// The offices of a body or place in a report.
enum OfficeValues {
  /// One value an office, with its holders in order of time and what contradicts itself.
  static func field(of entity: EntityID, in snapshot: CorpusSnapshot) -> Record.Field {
    let offices = snapshot.offices(of: entity).filter { $0.bodies.contains(entity) }
    return Record.Field(name: "offices", value: .list(offices.map { value($0, in: snapshot) }))
  }

  private static func value(_ office: Office, in snapshot: CorpusSnapshot) -> Record.Value {
    func name(_ tenure: Int) -> Record.Value {
      .text(snapshot.catalog.name(of: office.tenures[tenure].person))
    }
    let holders = office.tenures.indices.map { index -> Record.Value in
      let days = office.tenures[index].days
      return .fields([
        "name": name(index), "first": .optional(days?.lowerBound.description),
        "last": .optional(days?.upperBound.description),
        "former_since": .optional(snapshot.formerSince(office.tenures[index])?.description),
      ])
    }
    let contradictions = office.conflicts.map { conflict -> Record.Value in
      .fields([
        "names": .list(conflict.tenures.map(name)),
        "first": .text(conflict.days.lowerBound.description),
        "last": .text(conflict.days.upperBound.description),
      ])
    }
    return .fields([
      "title": .text(office.title), "holders": .list(holders),
      "contradictions": .list(contradictions),
    ])
  }
}
