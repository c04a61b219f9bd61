import Chronology
import TextCore

/// Reads the day off a page's own address: `…/2024/03/05/ferry-runs-aground`.
enum AddressDate {
  private static let years = 1990...2100
  private static let longest = 2000

  /// The day: `2024/03/05`, `2024-03-05`, `20240305`, `05-03-2024`.
  static func day(_ address: [UInt8]?) -> Day? {
    guard let address, address.count < longest else { return nil }
    let parts = numbers(in: address)
    for (index, part) in parts.enumerated() {
      if part.count == 8, isApart(part, in: address), let day = basic(part) { return day }
      if index + 2 < parts.count, let day = parted(Array(parts[index...index + 2]), address) {
        return day
      }
    }
    return nil
  }

  /// The month of an address that has no day: `/2024/03/ferry-runs-aground`.
  static func month(_ address: [UInt8]?) -> (year: Int, month: Int)? {
    guard let address, address.count < longest else { return nil }
    let parts = numbers(in: address)
    for (year, month) in zip(parts, parts.dropFirst())
    where year.count == 4 && (1...2).contains(month.count)
      && month.startIndex == year.endIndex + 1 && isSlash(address, year.startIndex - 1)
      && isSlash(address, year.endIndex) && isSlash(address, month.endIndex)
      && years.contains(number(year)) && (1...12).contains(number(month))
    {
      return (number(year), number(month))
    }
    return nil
  }

  private static func numbers(in address: [UInt8]) -> [ArraySlice<UInt8>] {
    address.split { !(0x30...0x39).contains($0) }
  }

  private static func basic(_ digits: ArraySlice<UInt8>) -> Day? {
    let all = number(digits)
    let day = Day(year: all / 10_000, month: all / 100 % 100, day: all % 100)
    return day.flatMap { years.contains($0.year) ? $0 : nil }
  }

  private static func isApart(_ part: ArraySlice<UInt8>, in address: [UInt8]) -> Bool {
    let marks: [UInt8] = [0x2F, 0x2D, 0x5F, 0x2E]
    return part.startIndex > 0 && marks.contains(address[part.startIndex - 1])
      && (part.endIndex == address.count || marks.contains(address[part.endIndex]))
  }

  private static func parted(_ parts: [ArraySlice<UInt8>], _ address: [UInt8]) -> Day? {
    guard parts[1].startIndex == parts[0].endIndex + 1,
      parts[2].startIndex == parts[1].endIndex + 1,
      address[parts[0].endIndex] == address[parts[1].endIndex],
      [0x2F, 0x2D, 0x5F, 0x2E].contains(address[parts[0].endIndex]),
      (1...2).contains(parts[1].count)
    else { return nil }
    // `/2024/03/5-reasons` names no day.
    let next = address[parts[2].endIndex...].first
    guard parts[2].count > 1 || next == nil || next == 0x2F || next == 0x2E || next == 0x3F else {
      return nil
    }
    var day: Day?
    if parts[0].count == 4, (1...2).contains(parts[2].count) {
      day = Day(year: number(parts[0]), month: number(parts[1]), day: number(parts[2]))
    } else if parts[0].count == 2, parts[1].count == 2, parts[2].count == 4 {
      day = Day(year: number(parts[2]), month: number(parts[1]), day: number(parts[0]))
    }
    return day.flatMap { years.contains($0.year) ? $0 : nil }
  }

  private static func isSlash(_ address: [UInt8], _ place: Int) -> Bool {
    address.indices.contains(place) && address[place] == 0x2F
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
