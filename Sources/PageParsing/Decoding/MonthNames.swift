import CWorldFacts
import TextCore

/// The months by their names in English and in `data/month-names.tsv`, abbreviated or not.
enum MonthNames {
  /// The month that a word names, 1…12; capitals count as small letters. Cost: constant.
  static func month(_ word: ArraySlice<UInt8>) -> Int? {
    guard word.count >= 3, word.count <= longest else { return nil }
    if word.allSatisfy({ $0 < 0x80 }) { return table.value(word.map { $0 | 0x20 }[...]) }
    return table.value(Array(String(decoding: word, as: UTF8.self).lowercased().utf8)[...])
  }

  private static let longest = 60

  private static let english = [
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"],
    ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"],
    ["october", "oct"], ["november", "nov"], ["december", "dec"],
  ]

  private static let table: ByteNames<Int> = {
    let own = english.enumerated().flatMap { index, names in names.map { ($0, index + 1) } }
    let table = world_facts_month_names()
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    let others = bytes.split(separator: 0x0A).compactMap { line -> (String, Int)? in
      guard line.first != UInt8(ascii: "#"), let tab = line.firstIndex(of: 0x09),
        let month = Int(String(decoding: line[..<tab], as: UTF8.self))
      else { return nil }
      return (String(decoding: line[(tab + 1)...], as: UTF8.self), month)
    }
    return ByteNames(own + others)
  }()
}
