import Entities

/// Puts offices into an image.
extension SnapshotImageBuilder {
  /// Appends the offices, and for each of so many entities those that it has or holds.
  func append(_ offices: consuming OfficeBook, entityCount: Int) {
    // Most entities have none: pairs take less than a list for each.
    var pairs: [(entity: UInt32, office: UInt32)] = []
    var number: UInt32 = 0
    offices.forEachOffice { office in
      append(record: { $0.write(office) }, to: .offices, starts: .officeStarts)
      for entity in Set(office.bodies + office.tenures.map(\.person)) {
        pairs.append((UInt32(entity.index), number))
      }
      number += 1
    }
    pairs.sort { $0 < $1 }
    var rest = pairs[...]
    for entity in 0..<entityCount {
      let own = rest.prefix { $0.entity == entity }
      append(row: own.map(\.office), to: .entityOffices, starts: .entityOfficeStarts)
      rest = rest.dropFirst(own.count)
    }
  }
}
