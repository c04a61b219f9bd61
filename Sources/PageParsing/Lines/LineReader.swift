import Chronology
import TextCore

/// Cuts a page into lines that are not blank and says what each looks like.
///
/// Cost: linear in the tokens; strings are made for short lines only.
struct LineReader {
  let page: PageText
  private let stamps: StampReader
  private let datelines: DatelineReader

  /// Longer lines are text even when no end mark closes them.
  private let longestTitle = 300
  private let longestFurniture = 100
  private let longestForeignDateLine = 3
  private let longestAbbreviatedTitle = 180

  init(_ page: PageText) {
    self.page = page
    stamps = StampReader(page: page)
    datelines = DatelineReader(page: page)
  }

  /// The lines from byte `start` on, with their dates read in the languages that `languages` gives
  /// them; in English without.
  func lines(from start: Int, _ languages: LineLanguages? = nil) -> [PageLine] {
    var languages = languages
    var lines = LineLayout(page.text, from: start).blocks().map { block in
      line(block, languages?.next(block.span))
    }
    markSignatures(&lines)
    markUpdates(&lines)
    return lines
  }

  private func line(_ block: LineLayout.Block, _ foreign: Language?) -> PageLine {
    let tokens = page.lexed.tokenRange(in: block.span)
    var line = PageLine(span: block.span, tokens: tokens, gap: block.gap)
    line.wordCount = page.wordCount(in: tokens)
    if let foreign {
      line.foreign = foreign
      if foreign.isWrittenWithoutBlanks { line.wordCount = page.characterPairs(in: tokens) }
      line.expressions = TimeExpressionRecognizer.expressions(
        in: page.lexed, tokens, language: foreign)
      // A date in English is one on whatever page it stands.
      if line.expressions.isEmpty, line.wordCount <= longestForeignDateLine {
        let english = TimeExpressionRecognizer.expressions(in: page.lexed, tokens)
        line.expressions = english.filter { stamps.isFull($0.form) }
      }
    } else {
      line.expressions = TimeExpressionRecognizer.expressions(in: page.lexed, tokens)
    }
    line.shape = shape(of: line)
    return line
  }

  private func shape(of line: PageLine) -> PageLine.Shape {
    if line.wordCount == 0, !line.tokens.contains(where: { page.token($0).kind == .number }) {
      return .rule
    }
    if !line.expressions.isEmpty || line.span.count <= 60, let shape = stamps.shape(of: line) {
      return shape
    }
    if line.span.count <= longestFurniture || line.wordCount <= 12 {
      if isAddress(line) { return .navigation }
      if isContact(line) { return .contact }
      if let furniture = furniture(line) { return furniture }
    }
    if isListItem(line) { return .listItem }
    if !line.expressions.isEmpty, let stamp = datelines.stamp(of: line) { return .dateline(stamp) }
    let isOpen = !page.endsSentence(line.span) || endsInAbbreviation(line)
    return line.span.count <= longestTitle && isOpen ? .short : .prose
  }

  /// A title may end in `Inc.` or `U.S.`
  private func endsInAbbreviation(_ line: PageLine) -> Bool {
    guard line.span.count <= longestAbbreviatedTitle, line.tokens.count >= 2,
      let last = line.tokens.last, page.isMark(last, "."), page.token(last).isGlued
    else { return false }
    let word = page.token(last - 1)
    if word.casing != .lower, word.span.count == 1 { return true }
    return page.isWord(last - 1, in: LineReader.abbreviations)
  }

  // MARK: Furniture

  /// `Broadcast of the meeting: https://…`
  private func isAddress(_ line: PageLine) -> Bool {
    guard let place = line.tokens.first(where: isAddressStart) else { return false }
    let words = page.wordCount(in: line.tokens.lowerBound..<place)
    let isLast = (place..<line.tokens.upperBound).dropFirst().allSatisfy { page.token($0).isGlued }
    return isLast && words <= 8
  }

  private func isAddressStart(_ index: Int) -> Bool {
    guard page.token(index).kind == .word, !page.token(index).isGlued || index == 0 else {
      return false
    }
    if page.isMark(index + 1, ":") {
      return page.isMark(index + 2, "/") && page.isMark(index + 3, "/")
    }
    return page.isMark(index + 1, ".") && page.isWord(index, in: LineReader.webPrefix)
  }

  private func isContact(_ line: PageLine) -> Bool {
    var digits = 0
    var hasAt = false
    for index in line.tokens {
      switch page.token(index).kind {
      case .number: digits += page.token(index).span.count
      case .mark: hasAt = hasAt || page.isMark(index, "@")
      case .word: break
      }
    }
    if hasAt, line.wordCount <= 8 { return !page.endsSentence(line.span) }
    guard digits >= 7, line.wordCount <= 5 else { return false }
    return line.wordCount == 0 || page.isMark(line.tokens.lowerBound, "+")
      || line.tokens.contains { page.isWord($0, in: FurnitureWords.contactLabels) }
  }

  private func furniture(_ line: PageLine) -> PageLine.Shape? {
    guard line.wordCount <= 12 else { return nil }
    var range = line.span.range
    let endsInColon = page.bytes[range.upperBound - 1] == UInt8(ascii: ":")
    if line.wordCount <= 6, let heading = FurnitureWords.sections.prefix(of: page.bytes, range),
      line.wordCount <= 3 || endsInColon || heading == range.count,
      endsInColon || !page.endsSentence(line.span)
    {
      return .section
    }
    while let last = range.last, isPointer(page.bytes[last]) { range.removeLast() }
    if FurnitureWords.phrases.contains(page.bytes, range) { return .navigation }
    if isMenu(line) { return .navigation }
    if FurnitureWords.notices.prefix(of: page.bytes, line.span.range) != nil { return .navigation }
    let isOpening = FurnitureWords.openings.prefix(of: page.bytes, line.span.range) != nil
    return isOpening && !page.endsSentence(line.span) ? .navigation : nil
  }

  /// `Home | News | Sports | Contact`: three links or more of up to three words, and no number, as
  /// the date under a title would have.
  private func isMenu(_ line: PageLine) -> Bool {
    var links = 1
    var words = 0
    for index in line.tokens {
      let token = page.token(index)
      if token.kind == .number { return false }
      if token.kind == .word {
        words += 1
        if words > 3 { return false }
      } else if LineReader.separators.contains(page.bytes, token.span.range) {
        if words == 0 { return false }
        links += 1
        words = 0
      }
    }
    return links >= 3 && words > 0
  }

  /// `:` or `>` behind the words of a link.
  private func isPointer(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ":") || byte == UInt8(ascii: ">")
  }

  private func isListItem(_ line: PageLine) -> Bool {
    guard let first = line.tokens.first, line.tokens.count > 1, !page.token(first + 1).isGlued
    else {
      return false
    }
    let span = page.token(first).span.range
    return LineReader.bulletSigns.contains(page.bytes, span)
      || LineReader.bulletLetters.contains(page.bytes, span)
  }

  private static let separators = PhraseTable([
    "|", "\u{2022}", "\u{B7}", "\u{BB}", "\u{203A}", ">",
  ])
  private static let webPrefix = PhraseTable(["www"])
  private static let abbreviations = PhraseTable([
    "inc", "corp", "ltd", "co", "jr", "sr", "llc",
  ])
  /// Signs that stand before the entries of a list.
  static let bulletSigns = PhraseTable([
    "*", "-", "+", "\u{2022}", "\u{2013}", "\u{25CF}", "\u{B7}", "\u{25AA}",
  ])
  private static let bulletLetters = PhraseTable(["o"])

  /// A date below a line that says "Updated:" is one of a change.
  private func markUpdates(_ lines: inout [PageLine]) {
    let bylines = BylineReader(page: page)
    for index in lines.indices.dropFirst() {
      guard case .stamp(var stamp) = lines[index].shape, !stamp.isUpdate, lines[index].gap == 0,
        lines[index - 1].tokens.contains(where: { page.isWord($0, in: FurnitureWords.updateLabels) }
        ),
        bylines.isLabel(lines[index - 1])
      else { continue }
      stamp.isUpdate = true
      lines[index].shape = .stamp(stamp)
    }
  }

  /// A short line just above a number to call names who answers there.
  private func markSignatures(_ lines: inout [PageLine]) {
    for index in lines.indices.dropFirst() where lines[index].isContact {
      let isClose = lines[index].gap == 0 || (index > 1 && lines[index - 2].isRule)
      if isClose, lines[index - 1].isShort, lines[index - 1].wordCount <= 12 {
        lines[index - 1].shape = .signature
      }
    }
  }
}
