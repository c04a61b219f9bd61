import Chronology
import Entities

extension ByteWriter {
  mutating func write(_ office: Office) {
    write(office.title)
    write(office.bodies) { $0.write(count: $1.index) }
    write(office.isSole)
    write(office.tenures) { writer, tenure in
      writer.write(count: tenure.person.index)
      writer.write(count: tenure.role)
      for days in [tenure.days, tenure.certain] {
        writer.write(days) { writer, days in
          writer.write(days.lowerBound)
          writer.write(days.upperBound)
        }
      }
    }
  }
}

extension ByteReader {
  mutating func office() throws(DamagedBytes) -> Office {
    Office(
      title: try string(),
      bodies: try list { reader throws(DamagedBytes) in EntityID(try reader.count()) },
      isSole: try bool(),
      tenures: try list { reader throws(DamagedBytes) in
        Tenure(
          person: EntityID(try reader.count()), role: try reader.count(),
          days: try reader.days(), certain: try reader.days())
      })
  }

  private mutating func days() throws(DamagedBytes) -> ClosedRange<Day>? {
    try optional { reader throws(DamagedBytes) -> ClosedRange<Day> in
      let (first, last) = (try reader.day(), try reader.day())
      guard first <= last else { throw DamagedBytes() }
      return first...last
    }
  }
}
