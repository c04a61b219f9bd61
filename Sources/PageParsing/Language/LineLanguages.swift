import TextCore

/// Tells in what language the dates of each line of a page are to be read, once its items have
/// shown theirs.
///
/// A line of an English item is English, unless it is a paragraph that shows another language. Other
/// lines show it themselves or are of the language of their item; a line of no item is of the next. Asked for the lines in their order. Cost: constant
/// a line, and that of ``LanguageDetector`` outside of English items.
struct LineLanguages {
  private let items: [Item]
  private let detector: LanguageDetector
  private var place = 0

  /// A line of no more bytes shows no language.
  static let shortLine = 40

  /// `nil` for a page in English.
  init?(_ items: [Item], on page: PageText) {
    guard items.contains(where: { $0.language != .english || !$0.foreignParagraphs.isEmpty })
    else { return nil }
    self.items = items
    detector = LanguageDetector(page: page)
  }

  /// The language of the next line; `nil` for English.
  mutating func next(_ line: ByteSpan) -> Language? {
    while place < items.count - 1, items[place].span.end <= line.start { place += 1 }
    let item = items[place]
    // The date line over a paragraph in another language.
    if item.language == .english, line.count <= LineLanguages.shortLine,
      let first = item.foreignParagraphs.first(where: { $0 != item.title }),
      line.end <= first.start, item.opens(with: first)
    {
      return LineLanguages.foreignLanguage(of: first, detector)
    }
    let language = LineLanguages.language(of: line, in: item.language, detector)
    return language == .english ? nil : language
  }

  /// The language that a paragraph of an English item shows; `nil` for English. Cost: of what opens as
  /// English does and has no letters of other languages only the opening is read.
  static func foreignLanguage(of span: ByteSpan, _ detector: LanguageDetector) -> Language? {
    guard span.count > shortLine,
      detector.page.hasForeignLetters(in: span) || !detector.opensInEnglish(span),
      let own = detector.language(of: [span], usual: .english), own != .english
    else { return nil }
    return own
  }

  /// The language of a stretch of an item.
  static func language(
    of span: ByteSpan, in language: Language, _ detector: LanguageDetector
  ) -> Language {
    if language == .english { return foreignLanguage(of: span, detector) ?? .english }
    guard let own = detector.language(of: [span], usual: language) else {
      return language
    }
    // Japanese without kana, as on date lines, looks like Chinese.
    return language.code == "ja" && own.code == "zh" ? language : own
  }
}

extension PageText {
  /// Whether several letters stand in a span that English does not write with.
  fileprivate func hasForeignLetters(in span: ByteSpan) -> Bool {
    var count = 0
    for byte in bytes[span.range] where byte >= 0xC3 && byte != 0xE2 && byte < 0xF0 {
      count += 1
      if count > 1 { return true }
    }
    return false
  }
}
