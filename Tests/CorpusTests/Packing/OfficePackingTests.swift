import Chronology
import Entities
import Testing

@testable import Corpus

struct OfficePackingTests {
  private let office = Office(
    title: "Mayor of Oslo", bodies: [EntityID(3), EntityID(5)], isSole: true,
    tenures: [
      Tenure(
        person: EntityID(1), role: 0, days: Day(number: 19_000)...Day(number: 19_100),
        certain: Day(number: 19_030)...Day(number: 19_060)),
      Tenure(person: EntityID(2), role: 4, days: nil, certain: nil),
    ])

  private func read(_ bytes: [UInt8]) throws -> Office {
    try bytes.withUnsafeBytes { buffer in
      var reader = ByteReader(buffer)
      return try reader.office()
    }
  }

  @Test func whatWasWrittenIsRead() throws {
    var writer = ByteWriter()
    writer.write(office)
    #expect(try read(writer.bytes) == office)
  }

  @Test func bytesThatAreCutShortAreDamaged() {
    var writer = ByteWriter()
    writer.write(office)
    for length in 0..<writer.bytes.count {
      #expect(throws: DamagedBytes.self) { try read(Array(writer.bytes.prefix(length))) }
    }
  }
}
