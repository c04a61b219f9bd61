import Entities
import TextCore

/// Whom new pages name, found among those who are known by name.
///
/// An entity is known when one of the same kind has its fullest name as a form. The others follow
/// those who are known.
struct EntityMatch {
  /// For each new entity its number in the whole.
  private var numbers: [UInt32] = []
  /// For each known one that is named again, the new entities that are the same.
  private(set) var known: [Int: [Int]] = [:]
  /// The new entities that were not known, in their order.
  private(set) var unknown: [Int] = []

  init(_ added: SnapshotTables, in base: SnapshotTables) {
    for index in 0..<added.entities.count {
      if let same = base.entity(added.entityKind(index), withForm: added.entityName(index)) {
        numbers.append(UInt32(same))
        known[same, default: []].append(index)
      } else {
        numbers.append(UInt32(base.entities.count + unknown.count))
        unknown.append(index)
      }
    }
  }

  /// The number of a new entity in the whole; none stays none.
  func number(of entity: UInt32) -> UInt32 {
    entity == EntityAssignments.none ? entity : numbers[Int(entity)]
  }
}

extension SnapshotTables {
  /// The first entity of a kind that has a form. Cost: logarithmic.
  func entity(_ kind: EntityKind, withForm form: String) -> Int? {
    let key = FormKey.hash(of: form, kind)
    let place = formKeys.partitioningIndex { $0 >= key }
    guard place < formKeys.count, formKeys[place] == key else { return nil }
    return Int(formEntities[place])
  }
}
