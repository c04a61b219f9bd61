import Chronology
import TextCore

extension ByteWriter {
  mutating func write(_ span: ByteSpan) {
    write(count: span.start)
    write(count: span.count)
  }

  mutating func write(_ day: Day) { write(day.number) }

  mutating func write(_ value: DateValue) {
    switch value {
    case .year(let year):
      write(count: 0)
      write(year)
    case .month(let year, let month):
      write(count: 1)
      write(year)
      write(month)
    case .day(let day):
      write(count: 2)
      write(day)
    case .interval(let from, let to):
      write(count: 3)
      write(from)
      write(to)
    case .yearless(let month, let day):
      write(count: 4)
      write(month)
      write(day)
    }
  }

  mutating func write(_ claim: DateClaim) {
    write(claim.kind == .event)
    write(claim.value) { $0.write($1) }
    write(claim.low) { $0.write($1) }
    write(claim.high) { $0.write($1) }
    write(choice: claim.basis)
    write(claim.rule)
    write(claim.evidence) { $0.write($1) }
    write(claim.conflicts) { $0.write($1) }
  }
}

extension ByteReader {
  mutating func span() throws(DamagedBytes) -> ByteSpan {
    let start = try count()
    return ByteSpan(start, start + (try count()))
  }

  mutating func day() throws(DamagedBytes) -> Day { Day(number: try number()) }

  /// Values stand in one another no deeper than an interval in an interval.
  mutating func dateValue(depth: Int = 0) throws(DamagedBytes) -> DateValue {
    switch try count() {
    case 0: return .year(try number())
    case 1: return .month(year: try number(), month: try number())
    case 2: return .day(try day())
    case 3 where depth < 8:
      return .interval(try dateValue(depth: depth + 1), try dateValue(depth: depth + 1))
    case 4: return .yearless(month: try number(), day: try number())
    default: throw DamagedBytes()
    }
  }

  mutating func claim(depth: Int = 0) throws(DamagedBytes) -> DateClaim {
    guard depth < 8 else { throw DamagedBytes() }
    var claim = DateClaim(
      kind: try bool() ? .event : .published, value: nil, basis: .none, rule: "")
    claim.value = try optional { reader throws(DamagedBytes) in try reader.dateValue() }
    claim.low = try optional { reader throws(DamagedBytes) in try reader.day() }
    claim.high = try optional { reader throws(DamagedBytes) in try reader.day() }
    claim.basis = try choice(DateBasis.self)
    claim.rule = try string()
    claim.evidence = try optional { reader throws(DamagedBytes) in try reader.span() }
    claim.conflicts = try list { reader throws(DamagedBytes) in
      try reader.claim(depth: depth + 1)
    }
    return claim
  }
}
