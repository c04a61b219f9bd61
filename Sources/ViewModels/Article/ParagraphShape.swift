import PageParsing
import TextCore

/// How a paragraph is indented: entries of lists hang behind their marks, quotations stand behind a
/// line or, where only their marks say that they are some, within narrower edges.
struct ParagraphShape: Hashable {
  /// What stands before each line.
  var lead = ""
  /// The lines of the quotations around it, a blank behind each.
  var bars = ""
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

  private init() {}

  /// Narrower columns have no room for marks of quotations and lists.
  static let leastWidth = 10
  /// Narrower columns have no room for the edges of what is quoted within the text.
  static let leastWidthOfEdges = 30
  /// Columns that a list within a list stands further in.
  private static let step = 3

  /// The shape of a paragraph by its first bytes and by what its format says, in a column of `width`.
  ///
  /// Depths take at most a third of the column; lists and quotations that are deeper stand as far in as
  /// the deepest that fits.
  init(of paragraph: ByteSpan, in text: SourceText, _ markup: PageMarkup, width: Int) {
    guard width >= ParagraphShape.leastWidth else {
      self = .plain
      return
    }
    let place = ParagraphPlace(of: paragraph, in: text, markup)
    isMail = place.bearsQuotationMarks
    markerLength = place.markerLength
    let most = width / 3
    bars = String(repeating: "│ ", count: min(place.quotations, most / 2))
    if place.lists > 0 {
      let depth = min(place.lists - 1, most) * ParagraphShape.step
      let indent = String(repeating: " ", count: max(0, min(depth, most - CellWidth.of(bars))))
      let mark = place.mark.isEmpty || markerLength > 0 ? "" : place.mark + " "
      let marker = text[paragraph.prefix(markerLength)]
      let hanging = CellWidth.of(markerLength > 0 ? marker : mark.isEmpty ? "- " : mark)
      lead = bars + indent + String(repeating: " ", count: hanging)
      firstLead = place.isContinued ? lead : bars + indent + mark
      hangs = true
      isListEntry = true
    } else if place.quotations > 0 {
      lead = bars
    } else if ParagraphShape.isQuotation(text, paragraph), width >= ParagraphShape.leastWidthOfEdges
    {
      lead = "  "
      rightMargin = 2
    }
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
