import TextCore

/// Gives each item of a page its language. A short item that shows none is taken to be in the
/// language of its page, and a page that shows none to be English.
struct PageLanguages {
  private let detector: LanguageDetector

  init(_ page: PageText) {
    detector = LanguageDetector(page: page)
  }

  func mark(_ items: inout [Item]) {
    let ofPage = detector.language(of: items.flatMap(\.pieces)) ?? .english
    for index in items.indices {
      items[index].language = detector.language(of: items[index].pieces) ?? ofPage
    }
  }
}

extension Item {
  /// Title and paragraphs.
  fileprivate var pieces: [ByteSpan] { [title].compactMap(\.self) + paragraphs }
}
