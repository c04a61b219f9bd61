import TextCore

/// Finds the paragraphs of a page: its lines, or the runs of lines of a text that is wrapped.
struct LineLayout {
  /// A paragraph and the number of blank lines before it.
  struct Block {
    var span: ByteSpan
    var gap: Int
  }

  private let text: SourceText
  private let start: Int

  /// So many lines have to run on before a text counts as wrapped.
  private let fewestRunningLines = 3
  /// A line that begins with a number and is no longer may be a date line.
  private let longestDateLine = 40

  init(_ text: SourceText, from start: Int) {
    self.text = text
    self.start = start
  }

  /// The paragraphs in order. Cost: linear.
  func blocks() -> [Block] {
    var blocks: [Block] = []
    var gap = 0
    for line in text.lines {
      let span = text.trimmed(ByteSpan(max(min(start, line.end), line.start), line.end))
      if span.isEmpty {
        gap += 1
      } else {
        blocks.append(Block(span: span, gap: gap))
        gap = 0
      }
    }
    return isWrapped(blocks) ? joined(blocks) : joinedByRuns(blocks)
  }

  /// Where a table or a verse makes most of a page, the paragraphs around it may be wrapped still: runs
  /// of lines between blank ones are judged each by itself.
  private func joinedByRuns(_ blocks: [Block]) -> [Block] {
    var runs: [ArraySlice<Block>] = []
    var start = 0
    while start < blocks.count {
      let end = blocks[(start + 1)...].firstIndex { $0.gap > 0 } ?? blocks.count
      runs.append(blocks[start..<end])
      start = end
    }
    let width = blocks.map(\.span.count).max() ?? 0
    let isPageWrapped = runs.contains { run in
      run.count > 2
        && (isWrapped(run) || isParagraph(run, onPageOfWidth: width, isPageWrapped: false))
    }
    return runs.flatMap { run -> [Block] in
      // The line of a title or a date may stand right above the text.
      let first = run.indices.first { index in
        isWrapped(run[index...])
          || index > 0
            && isParagraph(run[index...], onPageOfWidth: width, isPageWrapped: isPageWrapped)
      }
      guard let first, let last = run.last else { return Array(run) }
      let span = ByteSpan(run[first].span.start, last.span.end)
      return run[..<first] + [Block(span: span, gap: run[first].gap)]
    }
  }

  /// Whether some lines are all of one wrapped paragraph: none but the last is much shorter than the
  /// longest, none is long, and most go on in lower case.
  private func isWrapped(_ run: ArraySlice<Block>) -> Bool {
    guard run.count > 1, let widest = run.map(\.span.count).max(),
      LineLayout.widths.contains(widest),
      run.dropLast().allSatisfy({ $0.span.count * 10 >= widest * 6 }),
      !run.contains(where: isDateLine)
    else { return false }
    let running = zip(run, run.dropFirst()).count { goesOn($0, into: $1) }
    return running * 2 >= run.count - 1 && running >= min(run.count - 1, 2)
  }

  /// Whether some lines below the first of a page are one paragraph though names stand at the beginnings of
  /// lines: the last one ends a sentence, and most of those that end none go on in lower case or were
  /// full, so that the next word found no room, or none ends a sentence. That a line was full says
  /// enough alone only where other runs of the page are wrapped.
  private func isParagraph(
    _ run: ArraySlice<Block>, onPageOfWidth page: Int, isPageWrapped: Bool
  ) -> Bool {
    guard let first = run.first, let last = run.last, run.count > 1, endsSentence(last),
      let widest = run.map(\.span.count).max(),
      LineLayout.widths.contains(widest)
        || LineLayout.widths.contains(page) && widest >= LineLayout.narrowest,
      !isDateLine(first), !run.contains(where: isLaidOut)
    else { return false }
    let width = LineLayout.widths.contains(page) ? page : widest
    var (open, running, inLowerCase) = (0, 0, 0)
    for (line, next) in zip(run, run.dropFirst()) {
      let isFull = line.span.count + 1 + firstWordCount(next) > width
      if isDateLine(next), !isFull { return false }
      if endsSentence(line) { continue }
      let isLower = goesOn(line, into: next)
      open += 1
      if isLower { inLowerCase += 1 }
      if isFull || isLower { running += 1 }
    }
    let others = run.count - 1
    guard open * 2 >= others, inLowerCase > 0 || isPageWrapped else { return false }
    return running * 4 >= open * 3 || open == others && others > 1 && inLowerCase > 0
  }

  /// No line of a paragraph that was wrapped is shorter throughout.
  private static let narrowest = 30

  private func firstWordCount(_ block: Block) -> Int {
    text.bytes[block.span.range].prefix { $0 > 0x20 }.count
  }

  private func endsSentence(_ block: Block) -> Bool {
    var bytes = text.bytes[block.span.range]
    while let last = bytes.last, LineLayout.closing.contains(last) { bytes.removeLast() }
    return bytes.last.map { LineLayout.stops.contains($0) } ?? false
  }

  private static let stops = Set(".!?:;".utf8)
  /// `"`, `)`, `'`, and the bytes of ’ and ”.
  private static let closing: Set<UInt8> = [0x22, 0x29, 0x27, 0x5D, 0xE2, 0x80, 0x99, 0x9D]

  /// Whether a line has columns or the mark of a list.
  private func isLaidOut(_ block: Block) -> Bool {
    let bytes = text.bytes[block.span.range]
    if zip(bytes, bytes.dropFirst()).contains(where: { $0 == 0x20 && $1 == 0x20 || $0 == 0x09 }) {
      return true
    }
    let first = bytes.prefix { $0 > 0x20 }
    if LineReader.bulletSigns.contains(text.bytes, first.startIndex..<first.endIndex) {
      return true
    }
    return first.count <= 3 && first.count > 1
      && (first.last == UInt8(ascii: ")")
        || first.last == UInt8(ascii: ".")
          && first.dropLast().allSatisfy { (0x30...0x39).contains($0) })
  }

  /// The bytes of the longest line of a paragraph that somebody has wrapped.
  private static let widths = 45...120

  /// In a wrapped text most lines that follow each other closely go on in lower case.
  private func isWrapped(_ blocks: [Block]) -> Bool {
    var close = 0
    var running = 0
    for (block, next) in zip(blocks, blocks.dropFirst()) where next.gap == 0 {
      close += 1
      if goesOn(block, into: next) { running += 1 }
    }
    return running >= fewestRunningLines && running * 2 >= close
  }

  private func joined(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    let widest = blocks.map(\.span.count).max() ?? 0
    var lastCount = 0
    for block in blocks {
      if let last = result.last, block.gap == 0, lastCount * 10 >= widest * 6,
        !isDateLine(block)
      {
        result[result.count - 1].span = ByteSpan(last.span.start, block.span.end)
      } else {
        result.append(block)
      }
      lastCount = block.span.count
    }
    return result
  }

  private func isDateLine(_ block: Block) -> Bool {
    block.span.count <= longestDateLine && (0x30...0x39).contains(text.bytes[block.span.start])
  }

  private func goesOn(_ block: Block, into next: Block) -> Bool {
    let first = text.bytes[next.span.start]
    let last = text.bytes[block.span.end - 1]
    return (0x61...0x7A).contains(first) && last != UInt8(ascii: ".") && last != UInt8(ascii: ":")
      && last != UInt8(ascii: ";")
  }
}
