import TextCore

/// A stretch of a page that is drawn in a role of its own.
struct TextMark: Hashable, Sendable {
  var span: ByteSpan
  var role: TextRole
}

/// Cuts lines of a page into runs of one role each.
enum MarkedText {
  /// The runs of `span`; where marks overlap the later one of `marks` wins.
  ///
  /// Cost: linear in the marks, plus the square of those that touch the line.
  static func runs(
    of text: SourceText, _ span: ByteSpan, base: TextRole, marks: [TextMark]
  ) -> [StyledRun] {
    let touching = marks.filter { $0.span.overlaps(span) }
    guard !touching.isEmpty else { return [StyledRun(TextSanitizer.collapsed(text, span), base)] }
    let cuts = touching.flatMap { [$0.span.start, $0.span.end] }.filter(span.contains)
    let bounds = ([span.start, span.end] + cuts).sorted()
    var runs: [StyledRun] = []
    for (start, end) in zip(bounds, bounds.dropFirst()) where start < end {
      let role = touching.last { $0.span.start <= start && end <= $0.span.end }?.role ?? base
      let shown = TextSanitizer.collapsed(text, ByteSpan(start, end))
      if runs.last?.role == role {
        runs[runs.count - 1].text += shown
      } else {
        runs.append(StyledRun(shown, role))
      }
    }
    return runs
  }
}
