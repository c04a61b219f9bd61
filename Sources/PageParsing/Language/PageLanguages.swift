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
    let isOpen = own.contains { $0 == nil || $0 == .other } && (items.count > 1 || !rest.isEmpty)
    let ofPage = isOpen ? detector.language(of: items.flatMap(\.pieces) + rest) : nil
    for index in items.indices {
      // What is no English goes by the name that the page shows.
      let isNamed = own[index] == .other && ofPage != nil && ofPage != .english
      items[index].language = (isNamed ? ofPage : own[index]) ?? ofPage ?? .english
      guard items[index].language == .english else { continue }
      items[index].foreignParagraphs = items[index].paragraphs.filter {
        LineLanguages.foreignLanguage(of: $0, detector) != nil
      }
      if let title = foreignTitle(of: items[index]) {
        items[index].foreignParagraphs.insert(title, at: 0)
      }
    }
  }

  /// The title of a page half in English, where the text under it is in another language and the title
  /// shows no English.
  private func foreignTitle(of item: Item) -> ByteSpan? {
    guard let title = item.title, let first = item.foreignParagraphs.first,
      item.opens(with: first), title.end <= first.start,
      let language = LineLanguages.foreignLanguage(of: first, detector),
      detector.language(of: [title], usual: language) != .english
    else { return nil }
    return title
  }
}

extension Item {
  /// Whether a paragraph is the first but for lines too short to show a language.
  func opens(with paragraph: ByteSpan) -> Bool {
    paragraphs.first { $0.count > LineLanguages.shortLine } == paragraph
  }

  /// Title and paragraphs.
  fileprivate var pieces: [ByteSpan] { [title].compactMap(\.self) + paragraphs }
}
