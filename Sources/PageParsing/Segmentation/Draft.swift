import TextCore

/// An item while it is being put together: which lines it has and which date stands with it.
struct Draft {
  var title: ByteSpan?
  var paragraphs: [ByteSpan] = []
  var stamp: Stamp?
  /// Where the stamp stands, in words.
  var stampPlace = ""
  /// Whether its text begins on the line of its date, as captions do.
  var isStampedText = false
  /// Further dates of publication, in datelines of its text.
  var otherStamps: [Stamp] = []
  /// The lines of its text that are days, each of what stands below it.
  var dayHeadings: [ByteSpan] = []
  /// Whether it stands below a heading such as "Read also".
  var isAside = false
  /// Whether it is an entry of the live blog above it, and so of its day.
  var isEntry = false

  /// From its first to its last byte of text; `nil` while it has none.
  var span: ByteSpan? {
    guard let start = title?.start ?? paragraphs.first?.start else { return nil }
    return ByteSpan(start, max(title?.end ?? start, paragraphs.last?.end ?? start))
  }

  /// Bytes of text without the title.
  var bodyCount: Int { paragraphs.reduce(0) { $0 + $1.count } }
}
