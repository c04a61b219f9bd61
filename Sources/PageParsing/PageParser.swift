import Chronology
import TextCore

/// Turns the bytes of one document into a ``Page``.
///
///     let page = PageParser().parse(Array("Title\n27.01.2026\nText.".utf8), at: location)
///     page.items[0].published.value  // 2026-01-27
///
/// Never fails: what could not be read stands in `issues`. Cost: linear in the bytes.
public struct PageParser: Sendable {
  /// Makes a parser.
  public init() {}

  /// Reads one document.
  public func parse(_ bytes: [UInt8], at location: PageLocation) -> Page {
    Page(location: location, text: SourceText(String(decoding: bytes, as: UTF8.self)))
  }
}
