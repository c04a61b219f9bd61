import Entities

/// Puts offices into an image.
extension SnapshotImageBuilder {
  /// Appends the offices, and for each of so many entities those that it has or holds.
  func append(_ offices: [Office], entityCount: Int) {
    var officesOfEntity = [[UInt32]](repeating: [], count: entityCount)
    for (number, office) in offices.enumerated() {
      append(record: { $0.write(office) }, to: .offices, starts: .officeStarts)
      for entity in Set(office.bodies + office.tenures.map(\.person)) {
        officesOfEntity[entity.index].append(UInt32(number))
      }
    }
    for row in officesOfEntity {
      append(row: row, to: .entityOffices, starts: .entityOfficeStarts)
    }
  }
}
