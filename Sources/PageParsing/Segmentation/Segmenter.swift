import Chronology
import TextCore

/// Divides a page into items and boilerplate.
///
/// Dates of publication with their titles are the fixed points. What stands above the first belongs
/// to teasers, what follows a head is its text up to the next, and a tail of short lines, contacts
/// and links belongs to nobody. A page without such dates is one article unless its paragraphs show
/// that it is a list; see `Segmenter+Undated.swift`. Cost: linear in the lines.
struct Segmenter {
  let page: PageText
  private(set) var lines: [PageLine]
  let marked: MarkedLines
  var drafts: [Draft] = []
  /// For each line whether it is part of an item, its date or its repeated title.
  var isTaken: [Bool]

  /// A longer line at the end of an item is a sentence that was cut off.
  private let longestLooseLine = 15

  init(_ page: PageText, _ lines: [PageLine], _ markup: PageMarkup = .none) {
    self.page = page
    marked = MarkedLines(markup)
    self.lines = Segmenter.sifted(marked.asText(lines))
    isTaken = Array(repeating: false, count: lines.count)
  }

  /// The items in page order and the lines of none.
  mutating func run(
    _ article: ArticleMetadata? = nil
  ) -> (drafts: [Draft], boilerplate: [ByteSpan]) {
    if article == nil { markYearUnderTitle() }
    let heads = article == nil ? HeadFinder(page, lines).heads() : []
    if let article {
      segmentKnown(article)
    } else if heads.isEmpty {
      segmentUndated(lines.indices)
    } else if isDatedAtEnd(heads) {
      segmentDatedAtEnd(heads)
    } else {
      segment(heads)
    }
    for index in drafts.indices {
      drafts[index].title = drafts[index].title.map(withoutBullet)
    }
    drafts.removeAll { $0.span == nil }
    return (drafts, boilerplate())
  }

  /// A title without the sign of the list in which it stands: `* Ferry sinks`.
  private func withoutBullet(_ title: ByteSpan) -> ByteSpan {
    let bytes = page.text.bytes
    guard let sign = LineReader.bulletSigns.prefix(of: bytes, title.range) else { return title }
    let rest = page.text.trimmed(ByteSpan(title.start + sign, title.end))
    return rest.isEmpty || rest.start == title.start + sign ? title : rest
  }

  /// The lines with the dates that are too weak to divide the page turned into text.
  private static func sifted(_ lines: [PageLine]) -> [PageLine] {
    let hasStrong = lines.contains { line in
      line.stamp.map { !$0.isWeak && !$0.isUpdate && $0.form != nil } ?? false
    }
    var result = Masthead.removed(from: lines)
    let weak = lines.indices.filter { lines[$0].isWeakStamp }
    guard !weak.isEmpty, hasStrong || weak.count == 1 else { return result }
    for index in weak {
      let isBesideTitle = index > 0 && lines[index - 1].isTitle && lines[index].gap <= 1
      if hasStrong || !(index < 3 || isBesideTitle) { result[index].shape = .short }
    }
    return result
  }

  /// A year alone between a title on top of the page and the text is a date line, unless the page has
  /// another.
  private mutating func markYearUnderTitle() {
    guard let title = lines.indices.first(where: { !lines[$0].isFurniture }),
      lines.count > title + 2, lines[title].isShort, lines[title].wordCount > 0,
      lines[title + 2].isProse,
      lines.allSatisfy({ $0.stamp == nil })
    else { return }
    let line = lines[title + 1]
    guard line.gap <= 1, line.tokens.count == 1, line.span.count == 4,
      let year = Int(page.text[line.span]), Segmenter.years.contains(year)
    else { return }
    let form = TimeForm.date(PartialDate(year: year, part: .year))
    lines[title + 1].shape = .stamp(Stamp(form: form, span: line.span, isWeak: true))
  }

  private static let years = 1800...2099

  // MARK: Dated items

  private mutating func segment(_ heads: [Head]) {
    var heads = heads
    if let standfirst = raiseTitle(&heads) {
      take(standfirst)
    } else {
      segmentPreamble(0..<heads[0].firstLine)
    }
    var isAside = lines[..<heads[0].firstLine].contains(where: \.isSection)
    for (position, head) in heads.enumerated() {
      let end = position + 1 < heads.count ? heads[position + 1].firstLine : lines.count
      var draft = Draft(
        title: head.title, stamp: head.stamp, stampPlace: head.place,
        isStampedText: head.isStampedText, otherStamps: head.others, isAside: isAside)
      if let opening = head.opening { draft.paragraphs.append(opening) }
      addDeck(head, to: &draft)
      take(head.firstLine..<head.bodyLine)
      let body = head.bodyLine..<max(head.bodyLine, end)
      let section = body.first { lines[$0].isSection }
      let text = body.lowerBound..<(section ?? body.upperBound)
      if isGroup(text, under: head) {
        drafts.append(draft)
        addGroup(text, under: head)
      } else {
        addBodyAndEntries(text, to: &draft)
      }
      if let section {
        isAside = true
        segmentAside(section + 1..<body.upperBound)
      }
    }
  }

  /// Whether a date heads several titles without text: an archive by day.
  private func isGroup(_ range: Range<Int>, under head: Head) -> Bool {
    guard head.title != nil, head.firstLine < head.bodyLine - 1 || head.opening == nil,
      lines[head.firstLine].stamp != nil, head.opening == nil
    else { return false }
    let content = range.filter { lines[$0].isContent }
    return !content.isEmpty && content.allSatisfy { lines[$0].isTitle && lines[$0].gap <= 1 }
  }

  private mutating func addGroup(_ range: Range<Int>, under head: Head) {
    for index in range where lines[index].isContent {
      drafts.append(
        Draft(title: lines[index].span, stamp: head.stamp, stampPlace: "date line above the titles")
      )
      take(index..<index + 1)
    }
  }

  /// Lines between title and date: a deck, a byline.
  private func addDeck(_ head: Head, to draft: inout Draft) {
    guard let title = head.title else { return }
    var deck: [ByteSpan] = []
    let bylines = BylineReader(page: page)
    for index in head.firstLine..<head.bodyLine {
      let line = lines[index]
      let isText = line.isShort || line.isProse
      guard isText, line.span.start >= title.end, !isSame(line.span, title) else { continue }
      if bylines.isLabel(line) { break }
      deck.append(line.span)
      // Behind it come the office and the section of who wrote the text.
      if bylines.isByline(line) { break }
    }
    draft.paragraphs.insert(contentsOf: deck, at: 0)
  }

  /// A title far above the only date of the page, with a standfirst between: the lines of both.
  private func raiseTitle(_ heads: inout [Head]) -> Range<Int>? {
    guard heads.count == 1, heads[0].title == nil, heads[0].firstLine > 0 else { return nil }
    let above = (0..<heads[0].firstLine).filter { lines[$0].isContent }
    guard let title = above.first(where: { lines[$0].isTitle }),
      above.filter({ lines[$0].isTitle }).count == 1, heads[0].firstLine - title <= 4,
      above.allSatisfy({ $0 >= title || lines[$0].isShort })
    else { return nil }
    let between = title + 1..<heads[0].firstLine
    let proseAbove = between.filter { lines[$0].isProse }
    guard proseAbove.count <= 2 else { return nil }
    let end = heads[0].firstLine
    heads[0].title = lines[title].span
    heads[0].firstLine = title
    return title..<end
  }

  mutating func addBody(_ range: Range<Int>, to draft: inout Draft) {
    let end = bodyEnd(range, of: draft)
    for index in range where index < end && isText(index) {
      if let title = draft.title, draft.paragraphs.isEmpty, isSame(title, lines[index].span) {
        isTaken[index] = true
        continue
      }
      draft.paragraphs.append(lines[index].span)
      isTaken[index] = true
    }
    for index in range where lines[index].stamp != nil { isTaken[index] = true }
    // What stands between paragraphs is inside the item's span, so it is nobody else's either.
    if let first = range.first(where: { isTaken[$0] && isText($0) }),
      let last = range.last(where: { isTaken[$0] && isText($0) })
    {
      take(first..<last + 1)
    }
  }

  /// Whether a line is text, by what it looks like or by what its format says.
  private func isText(_ index: Int) -> Bool {
    lines[index].isContent || marked.contains(lines[index])
  }

  /// Where an item's text ends: before a tail of furniture and of short lines that nothing
  /// introduces.
  private func bodyEnd(_ range: Range<Int>, of draft: Draft) -> Int {
    var end = range.upperBound
    if let rule = range.first(where: { lines[$0].isRule && !marked.contains(lines[$0]) }),
      !(rule..<end).contains(where: {
        lines[$0].isProse || isListed($0) || marked.contains(lines[$0])
      })
    {
      end = rule
    }
    let hasText = !draft.paragraphs.isEmpty || range.contains { lines[$0].isProse }
    while end > range.lowerBound {
      let line = lines[end - 1]
      if isMarkedText(end - 1, from: range.lowerBound) || isRow(end - 1) { break }
      let isLoose =
        line.isShort && line.wordCount <= longestLooseLine && hasText
        && !isIntroduced(end - 1, from: range.lowerBound)
        && !isNumberedEntry(end - 1, from: range.lowerBound)
      guard !line.isContent || isLoose else { break }
      end -= 1
    }
    return end
  }

  /// Whether a line is text by what its format says, and not below a heading of other articles.
  private func isMarkedText(_ index: Int, from first: Int) -> Bool {
    guard marked.contains(lines[index]) else { return false }
    var place = index
    while place > first, marked.contains(lines[place]) { place -= 1 }
    return !lines[place].isSection
  }

  /// Whether a line is a row of a table that is laid out by blanks: so is the one above or below it.
  private func isRow(_ index: Int) -> Bool {
    guard hasColumns(index) else { return false }
    return index > 0 && lines[index].gap == 0 && hasColumns(index - 1)
      || index + 1 < lines.count && lines[index + 1].gap == 0 && hasColumns(index + 1)
  }

  private func hasColumns(_ index: Int) -> Bool {
    guard !lines[index].isFurniture else { return false }
    let text = page.bytes[lines[index].span.range]
    return zip(text, text.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 || $0 == 0x09 }
  }

  private func isListed(_ index: Int) -> Bool {
    if case .listItem = lines[index].shape { true } else { false }
  }

  /// Whether a run of short lines stands below a line that ends in a colon: a list.
  private func isIntroduced(_ index: Int, from first: Int) -> Bool {
    var place = index
    var steps = 0
    while place > first, lines[place].isShort, steps < 60 {
      place -= 1
      steps += 1
      // `The steps are:` is a short line, too; `Contacts:` introduces no text.
      if endsInColon(place), lines[place].wordCount >= 3 { return true }
    }
    return endsInColon(place)
  }

  private func endsInColon(_ index: Int) -> Bool {
    page.bytes[lines[index].span.end - 1] == UInt8(ascii: ":")
  }

  /// Whether a line is an entry of a numbered list right below the text: `2. Ferries`. Below a heading
  /// such lists name what is read most.
  private func isNumberedEntry(_ index: Int, from first: Int) -> Bool {
    guard isNumbered(index) else { return false }
    var place = index
    while place > first, isNumbered(place) || isListed(place) { place -= 1 }
    return lines[place].isProse
  }

  private func isNumbered(_ index: Int) -> Bool {
    let text = page.bytes[lines[index].span.range]
    let digits = text.prefix { (0x30...0x39).contains($0) }.count
    let mark = text.dropFirst(digits)
    return (1...3).contains(digits) && (mark.first == 0x2E || mark.first == 0x29)
      && mark.dropFirst().first == 0x20
  }

  // MARK: Lines

  mutating func take(_ range: Range<Int>) {
    for index in range { isTaken[index] = true }
  }

  func isSame(_ a: ByteSpan, _ b: ByteSpan) -> Bool {
    a.count == b.count && page.bytes[a.range].elementsEqual(page.bytes[b.range])
  }

  private func boilerplate() -> [ByteSpan] {
    var spans: [ByteSpan] = []
    var draft = 0
    for (index, line) in lines.enumerated() where !isTaken[index] {
      if case .stamp = line.shape { continue }
      if case .clock = line.shape { continue }
      while draft < drafts.count, (drafts[draft].span?.end ?? 0) <= line.span.start { draft += 1 }
      if draft < drafts.count, let span = drafts[draft].span, span.overlaps(line.span) { continue }
      spans.append(line.span)
    }
    return spans
  }
}
