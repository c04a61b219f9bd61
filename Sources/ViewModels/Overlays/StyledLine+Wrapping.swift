import TextCore

extension StyledLine {
  /// The line broken at blanks into lines of at most `width` columns, all but the first indented.
  ///
  /// What stands within the indent of the first line (a mark, a key with the blanks behind it)
  /// stays as it is, so that columns keep their place:
  ///
  ///     StyledLine("  a   flip the axis").wrapped(to: 14, indent: 6).map(\.text)
  ///     // ["  a   flip the", "      axis"]
  package func wrapped(to width: Int, indent: Int) -> [StyledLine] {
    guard width > 0 else { return [] }
    if indent > width / 2 { return stacked(to: width, label: indent) }
    if CellWidth.of(text) <= width { return [self] }
    let source = SourceText(text)
    let label = labelEnd(within: indent, in: source)
    let rest = source.trimmed(ByteSpan(label, source.bytes.count))
    let broken = LineWrapper.lines(of: source, rest, width: max(1, width - indent))
    let marks = self.marks
    return broken.enumerated().map { index, line in
      let runs = MarkedText.runs(of: source, line.span, base: .body, marks: marks)
      let margin = index == 0 ? head(to: label) : [StyledRun(String(repeating: " ", count: indent))]
      return StyledLine(margin + runs)
    }
  }

  /// The label on lines of its own and the rest below it, where there is no room for two columns.
  private func stacked(to width: Int, label: Int) -> [StyledLine] {
    let source = SourceText(text)
    let marks = self.marks
    let end = labelEnd(within: label, in: source)
    func lines(_ span: ByteSpan, indent: Int) -> [StyledLine] {
      LineWrapper.lines(of: source, source.trimmed(span), width: max(1, width - indent)).map {
        let runs = MarkedText.runs(of: source, $0.span, base: .body, marks: marks)
        return StyledLine([StyledRun(String(repeating: " ", count: indent))] + runs)
      }
    }
    return lines(ByteSpan(0, end), indent: min(2, width / 4))
      + lines(ByteSpan(end, source.bytes.count), indent: min(4, width / 2))
  }

  /// Where the label of the first line ends: behind the last blank within the indent.
  private func labelEnd(within indent: Int, in source: SourceText) -> Int {
    var end = 0
    var column = 0
    for (offset, byte) in source.bytes.enumerated() where byte & 0xC0 != 0x80 {
      if column >= indent { break }
      column += 1
      if byte == UInt8(ascii: " ") { end = offset + 1 }
    }
    return end
  }

  private func head(to end: Int) -> [StyledRun] {
    var left = end
    var head: [StyledRun] = []
    for run in runs where left > 0 {
      let text = String(decoding: Array(run.text.utf8).prefix(left), as: UTF8.self)
      head.append(StyledRun(text, run.role))
      left -= text.utf8.count
    }
    return head
  }

  private var marks: [TextMark] {
    var marks: [TextMark] = []
    var offset = 0
    for run in runs {
      let end = offset + run.text.utf8.count
      marks.append(TextMark(span: ByteSpan(offset, end), role: run.role))
      offset = end
    }
    return marks
  }
}
