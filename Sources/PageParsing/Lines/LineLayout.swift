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
    var result: [Block] = []
    var start = 0
    while start < blocks.count {
      let end = blocks[(start + 1)...].firstIndex { $0.gap > 0 } ?? blocks.count
      let run = blocks[start..<end]
      // The line of a title or a date may stand right above the text.
      let first = run.indices.first { isWrapped(run[$0...]) } ?? end
      result += run[..<first]
      if first < end {
        let span = ByteSpan(run[first].span.start, run[end - 1].span.end)
        result.append(Block(span: span, gap: run[first].gap))
      }
      start = end
    }
    return result
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
