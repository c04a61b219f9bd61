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
    /// What a line that is not of the page says.
    var text = StyledLine()
  }

  /// The lines, top down.
  private(set) var lines: [Line] = []

  /// Lays out an article; `meta` says when and where it appeared and what the
  /// reader says of it, `signature` are lines of the
  /// page's foot that name someone.
  init(text: SourceText, item: Item, meta: [StyledLine], signature: [ByteSpan], width: Int) {
    guard width > 0 else { return }
    if let title = item.title {
      append(text, title, .title, width: width)
    }
    lines += meta.flatMap { $0.wrapped(to: width, indent: 0) }.map { Line(part: .meta, text: $0) }
    for paragraph in item.paragraphs {
      lines.append(Line(part: .blank))
      append(text, paragraph, .body, width: width)
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

  private mutating func append(_ text: SourceText, _ span: ByteSpan, _ part: Part, width: Int) {
    for line in LineWrapper.lines(of: text, span, width: width) {
      lines.append(Line(part: part, span: line.span))
    }
  }
}
