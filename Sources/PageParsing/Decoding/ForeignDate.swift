import CWorldFacts
import Chronology
import TextCore

/// Reads dates whose month is named in another language: `31. Mai 2012`, `12 de março de 2024`.
enum ForeignDate {
  /// The first whole date. Cost: linear, for short texts.
  static func day(in text: ArraySlice<UInt8>) -> Day? {
    let words = pieces(of: text)
    for (index, piece) in words.enumerated() {
      guard case .word(let bytes) = piece, let month = months.value(bytes[...]) else { continue }
      let before = index > 0 ? words[index - 1] : nil
      let after = words[(index + 1)...].prefix(2)
      if case .number(let day, let digits)? = before, digits <= 2,
        case .number(let year, 4)? = after.last(where: \.isYear) ?? after.first
      {
        return Day(year: year, month: month, day: day)
      }
      if after.count == 2, case .number(let day, let digits) = after[after.startIndex],
        digits <= 2, case .number(let year, 4) = after[after.startIndex + 1]
      {
        return Day(year: year, month: month, day: day)
      }
    }
    return nil
  }

  private enum Piece {
    case word([UInt8])
    case number(Int, digits: Int)

    var isYear: Bool { if case .number(_, 4) = self { true } else { false } }
  }

  /// Words and numbers without what stands between them; `de` between day and month is left out.
  private static func pieces(of text: ArraySlice<UInt8>) -> [Piece] {
    var result: [Piece] = []
    var place = text.startIndex
    while place < text.endIndex {
      let start = place
      if isDigit(text[place]) {
        while place < text.endIndex, isDigit(text[place]) { place += 1 }
        let digits = text[start..<place]
        guard digits.count <= 8 else { continue }
        result.append(
          .number(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, digits: digits.count))
      } else if isLetter(text[place]) {
        while place < text.endIndex, isLetter(text[place]) { place += 1 }
        let word = text[start..<place]
        guard !word.elementsEqual("de".utf8), !word.elementsEqual("of".utf8) else { continue }
        let small = String(decoding: word, as: UTF8.self).lowercased()
        result.append(.word(Array(small.utf8)))
      } else {
        place += 1
      }
    }
    return result
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80
  }

  /// `data/month-names.tsv`: month and name, parted by a tab.
  private static let months: ByteNames<Int> = {
    let table = world_facts_month_names()
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    let entries = bytes.split(separator: 0x0A).compactMap { line -> (String, Int)? in
      guard line.first != UInt8(ascii: "#"), let tab = line.firstIndex(of: 0x09),
        let month = Int(String(decoding: line[..<tab], as: UTF8.self))
      else { return nil }
      return (String(decoding: line[(tab + 1)...], as: UTF8.self), month)
    }
    return ByteNames(entries)
  }()
}
