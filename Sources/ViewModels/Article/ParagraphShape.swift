import PageParsing
import TextCore

/// How a paragraph is indented: entries of lists hang behind their marks, quotations stand behind a
/// line or, where only their marks say that they are some, within narrower edges.
struct ParagraphShape: Hashable {
  /// What stands before each line.
  var lead = ""
  /// What stands before the first line of a paragraph that hangs.
  var firstLead = ""
  /// Whether the first line begins further left than the others.
  var hangs = false
  /// The bytes of the mark with which the text itself begins.
  var markerLength = 0
  /// Columns that are left free at the right.
  var rightMargin = 0
  /// Whether it is an entry of a list.
  var isListEntry = false
  /// Whether the lines of the page are kept apart, without the marks of quotations before them.
  var isMail = false

  /// Edge to edge.
  static let plain = ParagraphShape()

  /// Narrower columns have no room for indents.
  static let leastWidth = 30

  /// The shape of a paragraph by its first bytes and by what its format says.
  init(of paragraph: ByteSpan, in text: SourceText, _ markup: PageMarkup) {
    let bytes = text.bytes[paragraph.range]
    let marker = ParagraphShape.markerLength(bytes)
    if marker > 0 {
      self.init()
      markerLength = marker
      lead = String(repeating: " ", count: CellWidth.of(text[paragraph.prefix(marker)]))
      hangs = true
      isListEntry = true
    } else if bytes.first == UInt8(ascii: ">") {
      self.init(lead: "│ ", isMail: true)
    } else if markup.quotations.contains(where: { $0.overlaps(paragraph) }) {
      self.init(lead: "│ ")
    } else if markup.listEntries.contains(where: { $0.overlaps(paragraph) }) {
      self.init(lead: "  ", firstLead: "• ", hangs: true, isListEntry: true)
    } else if ParagraphShape.isQuotation(text, paragraph) {
      self.init(lead: "  ", rightMargin: 2)
    } else {
      self.init()
    }
  }

  private init(
    lead: String = "", firstLead: String = "", hangs: Bool = false, rightMargin: Int = 0,
    isListEntry: Bool = false, isMail: Bool = false
  ) {
    self.lead = lead
    self.firstLead = firstLead
    self.hangs = hangs
    self.rightMargin = rightMargin
    self.isListEntry = isListEntry
    self.isMail = isMail
  }

  /// The parts of the paragraph that are wrapped each for itself.
  func stretches(of paragraph: ByteSpan, in text: SourceText) -> [ByteSpan] {
    guard isMail, let first = text.lineIndex(containing: paragraph.start) else {
      return [paragraph]
    }
    return text.lines[first...].prefix { $0.start < paragraph.end }.compactMap { line in
      var start = max(line.start, paragraph.start)
      let end = min(line.end, paragraph.end)
      while start < end, text.bytes[start] == UInt8(ascii: ">") || text.bytes[start] == 0x20 {
        start += 1
      }
      return start < end ? ByteSpan(start, end) : nil
    }
  }

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

  /// Whether quotation marks stand around all of it and nowhere within.
  private static func isQuotation(_ text: SourceText, _ paragraph: ByteSpan) -> Bool {
    let content = text[paragraph]
    guard content.utf8.count >= shortestQuotation, let open = content.first,
      let close = pairs[open]
    else { return false }
    let end = content.last { !".,;".contains($0) } ?? " "
    return end == close && !content.dropFirst().dropLast(2).contains { $0 == open || $0 == close }
  }

  private static let pairs: [Character: Character] = ["“": "”", "«": "»", "\"": "\"", "„": "“"]
  /// Shorter ones fit on a line and need no edges.
  private static let shortestQuotation = 100
}

extension ByteSpan {
  /// The first bytes of the span.
  fileprivate func prefix(_ count: Int) -> ByteSpan { ByteSpan(start, min(end, start + count)) }
}
