import TextCore

/// The lines of which the format of a page says what they are: entries of lists, cells of tables, lines
/// of verse.
///
/// They are text however short they are and whatever they look like: a cell that holds nothing but a
/// date dates no page. Entries that are nothing but a link may be navigation, and are judged as others
/// are. Cost: linear.
struct MarkedLines {
  private var spans: Set<ByteSpan> = []

  init(_ markup: PageMarkup) {
    for cell in markup.cells { spans.insert(cell.span) }
    for line in markup.lines { spans.insert(line.span) }
    if markup.listEntries.isEmpty { return }
    let links = markup.links.reduce(into: [Int: Int]()) { $0[$1.span.start] = $1.span.end }
    for entry in markup.listEntries where links[entry.span.start] != entry.span.end {
      spans.insert(entry.span)
    }
  }

  /// The lines with those that look like dates or furniture turned into text where they are marked.
  func asText(_ lines: [PageLine]) -> [PageLine] {
    if spans.isEmpty { return lines }
    return lines.map { line in
      guard !line.isProse, !line.isShort, contains(line) else { return line }
      if case .listItem = line.shape { return line }
      var line = line
      line.shape = .short
      return line
    }
  }

  /// Whether a line is one of them.
  func contains(_ line: PageLine) -> Bool { spans.contains(line.span) }
}
