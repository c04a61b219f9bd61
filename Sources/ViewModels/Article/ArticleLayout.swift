import Corpus
import PageParsing
import TextCore

/// The lines of one article at one width.
///
/// Lines remember the bytes that they show, so that mentions are found in them, a mention can be
/// scrolled to, and the reader's place survives a change of width.
struct ArticleLayout: Sendable {
  /// What a line is for.
  enum Part: Hashable, Sendable {
    case title
    case meta
    case body
    case signature
    case blank
  }

  /// One line.
  struct Line: Hashable, Sendable {
    var part: Part
    /// The bytes shown; `nil` on lines that are not of the page.
    var span: ByteSpan?
    /// What stands before them: the indent of a list or a quotation.
    var lead = ""
    /// How many columns they may fill.
    var room = 0
    /// Whether they go on in the next line, so that they may be filled to the edge.
    var isFilled = false
    /// The cells of a row, or the words between which blanks are meant; none where the line is drawn as
    /// one.
    var pieces: [TableLayout.Piece] = []
    /// What a line that is not of the page says.
    var text = StyledLine()
  }

  /// The lines, top down.
  private(set) var lines: [Line] = []

  /// Lays out an article; `meta` says when and where it appeared and what the reader says of it,
  /// `signature` are lines of the page's foot that name someone.
  init(
    text: SourceText, item: Item, markup: PageMarkup = .none, meta: [StyledLine],
    signature: [ByteSpan], width: Int
  ) {
    guard width > 0 else { return }
    if let title = item.title {
      append(text, title, .title, width: width)
    }
    lines += meta.flatMap { $0.wrapped(to: width, indent: 0) }.map { Line(part: .meta, text: $0) }
    var previous: ParagraphShape?
    let laidOut = LaidOutParagraphs(markup)
    var rest = item.paragraphs[...]
    while let paragraph = rest.popFirst() {
      if let table = laidOut.table(from: paragraph, &rest) {
        lines.append(Line(part: .blank))
        append(text, table, width: width)
        previous = nil
        continue
      }
      let shape = ParagraphShape(of: paragraph, in: text, markup, width: width)
      let line = laidOut.line(paragraph)
      // Entries of a list stand close together, and so do lines.
      let isNext = shape.isListEntry && previous?.isListEntry == true
      if line.map(\.isFirst) ?? !isNext {
        // A quotation of several paragraphs is one.
        let bars = min(shape.bars, previous?.bars ?? "")
        lines.append(Line(part: .blank, text: bars.isEmpty ? StyledLine() : StyledLine(bars, .dim)))
      }
      if let line {
        append(text, line, shape, width: width)
      } else {
        append(text, paragraph, shape, width: width)
      }
      previous = shape
    }
    if !signature.isEmpty { lines.append(Line(part: .blank)) }
    for line in signature { append(text, line, .signature, width: width) }
  }

  /// The line that shows the byte at `offset`, or the last one that begins before it.
  func line(containing offset: Int) -> Int? {
    let shown = lines.indices.filter { lines[$0].span != nil }
    let exact = shown.first { lines[$0].span?.contains(offset) == true }
    return exact ?? shown.last { (lines[$0].span?.start ?? .max) <= offset } ?? shown.first
  }

  // MARK: Places

  /// A place in the article that outlives a layout.
  enum Place: Hashable, Sendable {
    /// In the text of the page.
    case byte(Int)
    /// A line of what is said of the article, counted from its first.
    case meta(Int)
  }

  /// The place of a line.
  func place(ofLine index: Int) -> Place? {
    guard lines.indices.contains(index) else { return nil }
    if lines[index].part == .meta { return .meta(lines[..<index].count { $0.part == .meta }) }
    return byte(ofLine: index).map { .byte($0) }
  }

  /// The byte with which a line begins; an empty one stands for those between two paragraphs. Of lines
  /// that are not of the page, that of the next which is.
  func byte(ofLine index: Int) -> Int? {
    guard let next = lines.dropFirst(index).first(where: { $0.span != nil })?.span else {
      return nil
    }
    return lines[index].part == .blank ? next.start - 1 : next.start
  }

  /// The line of a byte; between two paragraphs the empty one.
  func line(ofByte offset: Int) -> Int? {
    guard let line = line(containing: offset), let span = lines[line].span else { return nil }
    guard span.end <= offset else { return line }
    let behind = (line + 1)..<lines.count
    let next = behind.first { lines[$0].span != nil } ?? lines.count
    return behind.first { $0 < next && lines[$0].part == .blank } ?? line
  }

  /// The line of a place, or the one that is nearest to it.
  func line(of place: Place) -> Int? {
    switch place {
    case .byte(let offset): return line(ofByte: offset)
    case .meta(let index):
      let meta = lines.indices.filter { lines[$0].part == .meta }
      return meta.dropFirst(index).first ?? meta.last
    }
  }

  private mutating func append(_ text: SourceText, _ span: ByteSpan, _ part: Part, width: Int) {
    for line in LineWrapper.lines(of: text, span, width: width) {
      lines.append(Line(part: part, span: line.span))
    }
  }

  /// Adds the rows of a table.
  private mutating func append(_ text: SourceText, _ table: [PageMarkup.Cell], width: Int) {
    for row in TableLayout.rows(table, in: text, width: width) {
      switch row {
      case .line(let pieces):
        guard let first = pieces.first?.span, let last = pieces.last?.span else { continue }
        lines.append(
          Line(part: .body, span: ByteSpan(first.start, last.end), room: width, pieces: pieces))
      case .cell(let span, let indent):
        let lead = String(repeating: " ", count: min(indent, width - 1))
        for line in LineWrapper.lines(of: text, span, width: width - lead.utf8.count) {
          lines.append(Line(part: .body, span: line.span, lead: lead, room: width))
        }
      }
    }
  }

  /// Adds a line that stays one: where it is too long it goes on further in.
  private mutating func append(
    _ text: SourceText, _ line: PageMarkup.Line, _ shape: ParagraphShape, width: Int
  ) {
    let indent = String(repeating: " ", count: max(0, min(line.indent, width / 3)))
    let lead = shape.lead + indent
    let room = max(1, width - CellWidth.of(lead))
    let pieces = LaidOutParagraphs.pieces(of: line.span, in: text)
    let wide = pieces.reduce(0) {
      $0 + $1.gap + CellWidth.of(TextSanitizer.collapsed(text, $1.span))
    }
    if wide <= room {
      lines.append(
        Line(
          part: .body, span: line.span, lead: lead, room: room,
          pieces: pieces.count > 1 ? pieces : []))
      return
    }
    let further = lead + String(repeating: " ", count: min(2, max(0, room - 1)))
    for (index, part) in LineWrapper.lines(
      of: text, line.span, width: max(1, width - CellWidth.of(further))
    ).enumerated() {
      lines.append(
        Line(part: .body, span: part.span, lead: index == 0 ? lead : further, room: room))
    }
  }

  /// Adds a paragraph in its shape.
  private mutating func append(
    _ text: SourceText, _ paragraph: ByteSpan, _ shape: ParagraphShape, width: Int
  ) {
    let room = max(1, width - CellWidth.of(shape.lead) - shape.rightMargin)
    for stretch in shape.stretches(of: paragraph, in: text) {
      let marker = min(shape.markerLength, stretch.end - stretch.start)
      let words = text.trimmed(ByteSpan(stretch.start + marker, stretch.end))
      let wrapped = LineWrapper.lines(of: text, words, width: room)
      for (index, line) in wrapped.enumerated() {
        let isFirst = index == 0 && shape.hangs
        lines.append(
          Line(
            part: .body,
            span: isFirst ? ByteSpan(stretch.start, line.span.end) : line.span,
            lead: isFirst ? shape.firstLead : shape.lead, room: room,
            isFilled: index + 1 < wrapped.count && !(isFirst && marker > 0)))
      }
    }
  }
}

/// Empty lines are passed over.
extension ArticleLayout: RowSource {
  var rowCount: Int { lines.count }

  func isHeading(_ index: Int) -> Bool { lines[index].part == .blank }
}
