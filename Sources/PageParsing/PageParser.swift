import Chronology
import TextCore

/// Turns the bytes of one document into a ``Page``.
///
///     let page = PageParser().parse(Array("Title of it\n27.01.2026\nText.".utf8), at: location)
///     page.items[0].published.value  // 2026-01-27
///
/// Never fails: what could not be read stands in `issues`. Cost: linear in the bytes.
public struct PageParser: Sendable {
  /// Makes a parser.
  public init() {}

  /// Reads one document.
  public func parse(_ bytes: [UInt8], at location: PageLocation) -> Page {
    let decoded = TextDecoder.decode(bytes)
    var page = Page(location: location, text: decoded.text, issues: decoded.issues)
    guard !decoded.issues.contains(where: { $0.severity == .error }) else { return page }
    let text = PageText(lexed: LexedText(decoded.text))
    let lines = LineReader(text).lines(from: decoded.start)
    guard !lines.isEmpty else {
      page.issues.append(ParseIssue(.warning, .empty))
      return page
    }
    page.issues += ImpossibleDates.find(in: text, lines)
    var segmenter = Segmenter(text, lines)
    let (drafts, boilerplate) = segmenter.run()
    page.items = PageDating(text, lines, drafts, main: Roles.main(of: drafts)).items()
    page.boilerplate = boilerplate
    return page
  }
}
