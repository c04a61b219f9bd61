/// What a page says of its article before its text is looked at.
struct PageHints {
  /// The headline.
  var title: [UInt8]?
  /// A sentence or two about the article.
  var summary: [UInt8]?
  /// The text of the article as linked data give it.
  var body: [UInt8]?
  /// Whether the page gives one day on which it appeared, as those of one article do.
  var isDated = false

  init() {}

  init(_ metadata: HTMLMetadata, title: [UInt8]?) {
    self.title = title
    summary = metadata.summary
    body = metadata.body
    isDated = !metadata.published.isEmpty
  }
}
