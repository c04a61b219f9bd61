/// One line of a wrapped paragraph.
public struct WrappedLine: Hashable, Sendable {
  /// What stands on the line, from its first to its last visible scalar. White space within it may
  /// be longer than the single space that is drawn (see `TextSanitizer.collapsed`).
  public var span: ByteSpan
  /// How many cells it fills.
  public var width: Int

  /// Makes a line.
  public init(span: ByteSpan, width: Int) {
    self.span = span
    self.width = width
  }
}

/// Breaks running text into lines of at most so many cells.
///
///     let text = SourceText("Talks were held\nin Moscow")
///     LineWrapper.lines(of: text, text.span, width: 10).map { text[$0.span] }
///     // ["Talks were", "held\nin", "Moscow"]
///
/// Lines break at white space, after hyphens and slashes between letters, after dashes, and between
/// wide characters, but not before a mark that closes or after one that opens; a word longer than a
/// line is cut. All white space, line ends of the page
/// included, counts as one space. A wide character on a line of one cell is the only thing that
/// ever stands out. Cost: one pass over the bytes.
public enum LineWrapper {
  /// The lines of `span` of a page; none when it shows nothing or `width` is less than one cell.
  public static func lines(
    of text: SourceText, _ span: ByteSpan, width: Int
  ) -> [WrappedLine] {
    guard width > 0 else { return [] }
    var filler = LineFiller(width: width)
    var reader = ScalarReader(text.bytes, span)
    var start = reader.offset
    while let scalar = reader.next() {
      filler.add(scalar, ByteSpan(start, reader.offset))
      start = reader.offset
    }
    return filler.finished()
  }

  /// The lines of a text that stands on no page, as they are drawn.
  public static func lines(of text: String, width: Int) -> [String] {
    let source = SourceText(text)
    return lines(of: source, source.span, width: width).map {
      TextSanitizer.collapsed(source, $0.span)
    }
  }
}

/// The line being filled, and the last place where it may break.
private struct LineFiller {
  let limit: Int
  var lines: [WrappedLine] = []

  /// The line so far; it is empty while `end == start`.
  var start = 0
  var end = 0
  var width = 0

  /// The last place where the line may break: what stands before it, and where the rest begins.
  var breakEnd = 0
  var breakWidth = 0
  var resume: Int?
  var resumeWidth = 0

  var isAfterBlank = false
  var mayBreakHere = BreakChance.no
  var previousIsLetter = false
  var previousOpens = false
  /// Whether a joiner makes one sign of what stands before and what follows, as in families of emoji.
  var isJoined = false

  enum BreakChance {
    case no
    case beforeLetter
    case yes
  }

  init(width: Int) {
    limit = width
  }

  @inline(__always)
  mutating func add(_ scalar: Unicode.Scalar, _ span: ByteSpan) {
    switch CellClass(of: scalar) {
    case .dropped: if scalar == "\u{200D}" { isJoined = true }
    case .zero: if end > start, !isAfterBlank { end = span.end }
    case .blank: isAfterBlank = end > start
    case .narrow, .replaced: add(scalar, span, cells: 1)
    case .wide: add(scalar, span, cells: 2)
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, _ span: ByteSpan, cells: Int) {
    let isLetter = scalar.isBreakLetter
    if end == start {
      begin(at: span.start)
    } else if isAfterBlank {
      markBreak(resumingAt: span.start, after: width + 1)
      width += 1
    } else if !isJoined,
      cells == 2 || mayBreakHere == .yes || (mayBreakHere == .beforeLetter && isLetter),
      !previousOpens, !scalar.closes
    {
      markBreak(resumingAt: span.start, after: width)
    }
    while width > 0, width + cells > limit { breakLine(at: span.start) }
    width += cells
    end = span.end
    isAfterBlank = false
    mayBreakHere = cells == 2 ? .yes : chance(after: scalar)
    previousIsLetter = isLetter
    previousOpens = scalar.opens
    isJoined = false
  }

  private mutating func begin(at offset: Int) {
    start = offset
    end = offset
    width = 0
    resume = nil
  }

  private mutating func markBreak(resumingAt offset: Int, after resumedWidth: Int) {
    breakEnd = end
    breakWidth = width
    resume = offset
    resumeWidth = resumedWidth
  }

  /// Ends the line at its last break, or before `offset` when it has none.
  private mutating func breakLine(at offset: Int) {
    guard let resume else {
      lines.append(WrappedLine(span: ByteSpan(start, end), width: width))
      begin(at: offset)
      return
    }
    lines.append(WrappedLine(span: ByteSpan(start, breakEnd), width: breakWidth))
    start = resume
    end = max(end, resume)
    width -= resumeWidth
    self.resume = nil
  }

  private func chance(after scalar: Unicode.Scalar) -> BreakChance {
    switch scalar {
    case "-", "/": previousIsLetter ? .beforeLetter : .no
    case "–", "—": .yes
    default: .no
    }
  }

  mutating func finished() -> [WrappedLine] {
    if end > start { lines.append(WrappedLine(span: ByteSpan(start, end), width: width)) }
    return lines
  }
}

extension Unicode.Scalar {
  /// Whether it may not begin a line: what closes, ends a sentence or goes on with a word.
  fileprivate var closes: Bool {
    switch self {
    case ".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "”", "’", "»", "…": true
    case "、", "。", "，", "．", "：", "；", "！", "？", "）", "］", "」", "』", "】", "〕", "〉", "》", "・", "ー":
      true
    default: false
    }
  }

  /// Whether it may not end a line.
  fileprivate var opens: Bool {
    switch self {
    case "(", "[", "{", "“", "‘", "«": true
    case "（", "［", "「", "『", "【", "〔", "〈", "《": true
    default: false
    }
  }

  /// Near enough to a letter to break a compound word before it; digits and signs are none.
  fileprivate var isBreakLetter: Bool {
    value >= 0x80 || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
  }
}
