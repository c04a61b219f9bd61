import TextCore

/// Where a paragraph stands in lists and quotations, by what its format says of it and by the marks with
/// which its own text begins.
///
///     let place = ParagraphPlace(of: paragraph, in: page.text, page.markup)
///     place.plainLead  // "> ", "   • ", "3. ", or nothing
///
/// Cost: linear in the markup, and in the list above an indented entry of a plain text.
public struct ParagraphPlace: Hashable, Sendable {
  /// In how many quotations it stands.
  public var quotations = 0
  /// Whether the text itself bears the marks of its quotation.
  public var bearsQuotationMarks = false
  /// In how many lists it stands.
  public var lists = 0
  /// What stands before its first line; empty where the text itself begins with it.
  public var mark = ""
  /// The bytes of the mark with which its text begins, with the blank behind.
  public var markerLength = 0
  /// Whether its entry began with an earlier paragraph, so that it bears no mark.
  public var isContinued = false

  /// The place of a paragraph.
  public init(of paragraph: ByteSpan, in text: SourceText, _ markup: PageMarkup) {
    let bytes = text.bytes[paragraph.range]
    if bytes.first == UInt8(ascii: ">") {
      quotations = bytes.prefix { $0 == UInt8(ascii: ">") || $0 == 0x20 }.count { $0 != 0x20 }
      bearsQuotationMarks = true
      return
    }
    if let quotation = markup.quotations.first(where: { $0.span.overlaps(paragraph) }) {
      quotations = max(0, quotation.depth)
    }
    markerLength = ParagraphPlace.markerLength(bytes)
    if let entry = markup.listEntries.first(where: { $0.span.overlaps(paragraph) }) {
      lists = max(1, entry.depth)
      mark = entry.mark
      isContinued = entry.isContinued
    } else if markerLength > 0 {
      lists = ParagraphPlace.depth(of: paragraph, in: text)
    }
  }

  /// What stands before it where it leaves the program as plain text; Markdown reads it too.
  public var plainLead: String {
    guard !bearsQuotationMarks else { return "" }
    let shown = mark.isEmpty ? "" : mark + " "
    return String(repeating: "> ", count: min(quotations, ParagraphPlace.deepestLead))
      + String(repeating: " ", count: max(0, min(lists, ParagraphPlace.deepestLead) - 1) * 3)
      + (isContinued ? String(repeating: " ", count: shown.isEmpty ? 2 : shown.count) : shown)
  }

  /// Deeper ones stand as far in as these.
  private static let deepestLead = 12
  /// How far up the lists around an entry begin.
  private static let farthestLine = 200

  /// `- `, `* `, `• `, `· `, `1. `, `12) `: the bytes of a mark with the blank behind it.
  private static func markerLength(_ bytes: ArraySlice<UInt8>) -> Int {
    var end = bytes.startIndex
    switch bytes.first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"): end += 1
    case 0xE2 where bytes.starts(with: [0xE2, 0x80, 0xA2]): end += 3
    case 0xC2 where bytes.starts(with: [0xC2, 0xB7]): end += 2
    default:
      let digits = bytes.prefix { (0x30...0x39).contains($0) }
      guard (1...2).contains(digits.count), let sign = bytes.dropFirst(digits.count).first,
        sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
      else { return 0 }
      end += digits.count + 1
    }
    let blanks = bytes[min(end, bytes.endIndex)...].prefix { $0 == 0x20 || $0 == 0x09 }
    let hasText = blanks.endIndex < bytes.endIndex
    return blanks.isEmpty || !hasText ? 0 : blanks.endIndex - bytes.startIndex
  }

  /// In how many lists an entry of a plain text stands, by the entries above that stand further left;
  /// those of one list follow each other without an empty line.
  private static func depth(of paragraph: ByteSpan, in text: SourceText) -> Int {
    guard let line = text.lineIndex(containing: paragraph.start) else { return 1 }
    var depth = 1
    var left = indent(of: text.lines[line], in: text)
    for above in text.lines[max(0, line - farthestLine)..<line].reversed() where left > 0 {
      let words = text.trimmed(above)
      guard !words.isEmpty else { break }
      let other = indent(of: above, in: text)
      guard other + 2 <= left, markerLength(text.bytes[words.range]) > 0 else { continue }
      depth += 1
      left = other
    }
    return depth
  }

  private static func indent(of line: ByteSpan, in text: SourceText) -> Int {
    text.bytes[line.range].prefix { $0 == 0x20 || $0 == 0x09 }.reduce(0) {
      $0 + ($1 == 0x09 ? 4 : 1)
    }
  }
}
