import TextCore

/// What is looked for in the lines of an overlay.
struct OverlayFinder: Hashable, Sendable {
  private let finder: TextFinder

  init(_ words: String) {
    finder = TextFinder(words)
  }

  /// Whether nothing is looked for.
  var isEmpty: Bool { finder.isEmpty }

  /// Whether a line holds it.
  func isFound(in line: StyledLine) -> Bool { !spans(in: line).isEmpty }

  /// A line with what was found marked.
  func marked(_ line: StyledLine) -> StyledLine {
    let spans = spans(in: line)
    if spans.isEmpty { return line }
    var runs: [StyledRun] = []
    var start = 0
    for run in line.runs {
      let text = SourceText(run.text)
      let span = ByteSpan(start, start + text.bytes.count)
      let cuts = spans.flatMap { [$0.start, $0.end] }.filter { span.start < $0 && $0 < span.end }
      let bounds = [span.start] + cuts.sorted() + [span.end]
      for (from, to) in zip(bounds, bounds.dropFirst()) where from < to {
        let isFound = spans.contains { $0.start <= from && to <= $0.end }
        let part = String(text[ByteSpan(from - start, to - start)])
        runs.append(StyledRun(part, isFound ? .match : run.role, isLink: run.isLink))
      }
      start = span.end
    }
    return StyledLine(runs)
  }

  private func spans(in line: StyledLine) -> [ByteSpan] {
    if isEmpty { return [] }
    let text = SourceText(line.text)
    return finder.spans(in: text, text.span)
  }
}
