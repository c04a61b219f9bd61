/// Values that belong to entities, entity by entity.
struct EntityRows<Value: Sendable>: Sendable {
  private var ends: [UInt32] = []
  private var values: [Value] = []

  init() {}

  /// Sorts values by their entities, those of ``EntityAssignments/none`` left out; values of one
  /// entity keep their order. Cost: linear.
  init(_ rows: [(entity: UInt32, value: Value)], count: Int) {
    var places = [UInt32](repeating: 0, count: count + 1)
    let rows = rows.filter { $0.entity != EntityAssignments.none }
    for row in rows { places[Int(row.entity) + 1] += 1 }
    for entity in 0..<count { places[entity + 1] += places[entity] }
    ends = Array(places.dropFirst())
    guard let first = rows.first?.value else { return }
    values = [Value](repeating: first, count: rows.count)
    for row in rows {
      values[Int(places[Int(row.entity)])] = row.value
      places[Int(row.entity)] += 1
    }
  }

  /// The values of an entity.
  subscript(entity: Int) -> ArraySlice<Value> {
    values[(entity == 0 ? 0 : Int(ends[entity - 1]))..<Int(ends[entity])]
  }
}
