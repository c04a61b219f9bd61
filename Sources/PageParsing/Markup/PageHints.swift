/// What a page says of its article before its text is looked at.
struct PageHints {
  /// The headline.
  var title: [UInt8]?
  /// A sentence or two about the article.
  var summary: [UInt8]?
  /// The text of the article as linked data give it.
  var body: [UInt8]?

  init() {}

  init(_ metadata: HTMLMetadata, title: [UInt8]?) {
    self.title = title
    summary = metadata.summary
    body = metadata.body
  }
}
