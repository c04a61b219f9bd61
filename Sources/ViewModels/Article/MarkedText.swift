import TextCore

/// A stretch of a page that is drawn in a role of its own, or as a link, or both.
struct TextMark: Hashable, Sendable {
  var span: ByteSpan
  var role: TextRole?
  var isLink = false
}

/// Cuts lines of a page into runs of one look each.
enum MarkedText {
  /// The runs of `span`; where marks overlap the later role of `marks` wins.
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
      let covering = touching.filter { $0.span.start <= start && end <= $0.span.end }
      let role = covering.last { $0.role != nil }?.role ?? base
      let isLink = covering.contains(where: \.isLink)
      let shown = TextSanitizer.collapsed(text, ByteSpan(start, end))
      if let last = runs.last, last.role == role, last.isLink == isLink {
        runs[runs.count - 1].text += shown
      } else {
        runs.append(StyledRun(shown, role, isLink: isLink))
      }
    }
    return runs
  }
}
