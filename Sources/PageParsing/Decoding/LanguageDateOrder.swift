import Chronology

extension NumericDateOrder {
  /// The order in which a language writes day and month; `nil` where it is not known.
  ///
  ///     NumericDateOrder.of(language: Array("en-GB".utf8))  // .dayFirst
  ///
  /// The month comes first in the English of the United States. English of no country, and that of
  /// Canada, is written both ways.
  static func of(language: [UInt8]) -> NumericDateOrder? {
    guard language.count >= 2 else { return nil }
    let small = language.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 == 0x5F ? 0x2D : $0 }
    guard small.starts(with: "en".utf8) else { return .dayFirst }
    if small.elementsEqual("en-us".utf8) { return .monthFirst }
    return small.count > 2 && small[2] == 0x2D && !small.elementsEqual("en-ca".utf8)
      ? .dayFirst : nil
  }
}
