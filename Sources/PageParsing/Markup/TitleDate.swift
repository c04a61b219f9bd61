import Chronology

/// Reads a day that stands apart in the title of a page: `Letters - 26 October 2010 - Blog`.
enum TitleDate {
  static func day(_ title: [UInt8]?) -> Day? {
    guard let title, title.count < 400 else { return nil }
    for written in WrittenDay.all(in: title) {
      let opening = title[..<written.range.lowerBound].filter { $0 != 0x20 }
      let before = opening.last
      let after = title[written.range.upperBound...].first { $0 != 0x20 }
      guard isBorder(before), isBorder(after), before != nil || after != nil,
        !isRange(opening)
      else { continue }
      if let day = written.day(.open) { return day }
    }
    return nil
  }

  /// `14. – 20. January 2022` says when something was.
  private static func isRange(_ opening: [UInt8]) -> Bool {
    let words = opening.reversed().drop { $0 >= 0x80 || $0 == 0x2D }
    return words.count < opening.count && (words.first.map { $0 < 0x40 } ?? false)
  }

  /// The title ends, or one of `|`, `-`, `:`, `(`, `)` and the like stands there.
  private static func isBorder(_ byte: UInt8?) -> Bool {
    guard let byte else { return true }
    return [0x7C, 0x2D, 0x3A, 0x28, 0x29, 0x2F, 0x5B, 0x5D].contains(byte) || byte >= 0x80
  }
}
