import TextCore

/// Gives each item of a page its language. A short item that shows none is taken to be in the
/// language of its page, and a page that shows none to be English.
struct PageLanguages {
  private let detector: LanguageDetector

  init(_ page: PageText) {
    detector = LanguageDetector(page: page)
  }

  /// `rest` is what belongs to no item: read as English, a page may leave its text there.
  func mark(_ items: inout [Item], _ rest: [ByteSpan]) {
    let own = items.map { detector.language(of: $0.pieces) }
    // The only item of a page has shown already all that its page shows, unless text was left over.
    let isOpen = own.contains(nil) && (items.count > 1 || !rest.isEmpty)
    let ofPage = isOpen ? detector.language(of: items.flatMap(\.pieces) + rest) : nil
    for index in items.indices {
      items[index].language = own[index] ?? ofPage ?? .english
      guard items[index].language == .english else { continue }
      items[index].foreignParagraphs = items[index].paragraphs.filter {
        LineLanguages.foreignLanguage(of: $0, detector) != nil
      }
    }
  }
}

extension Item {
  /// Title and paragraphs.
  fileprivate var pieces: [ByteSpan] { [title].compactMap(\.self) + paragraphs }
}
