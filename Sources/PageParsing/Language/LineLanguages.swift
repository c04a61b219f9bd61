import TextCore

/// Tells in what language the dates of each line of a page are to be read, once its items have
/// shown theirs.
///
/// A line of an English item is English. Other lines show it themselves or are of the language of
/// their item; a line of no item is of the next. Asked for the lines in their order. Cost: constant
/// a line, and that of ``LanguageDetector`` outside of English items.
struct LineLanguages {
  private let items: [Item]
  private let detector: LanguageDetector
  private var place = 0

  /// `nil` for a page in English.
  init?(_ items: [Item], on page: PageText) {
    guard items.contains(where: { $0.language != .english }) else { return nil }
    self.items = items
    detector = LanguageDetector(page: page)
  }

  /// The language of the next line; `nil` for English.
  mutating func next(_ line: ByteSpan) -> Language? {
    while place < items.count - 1, items[place].span.end <= line.start { place += 1 }
    let language = LineLanguages.language(of: line, in: items[place].language, detector)
    return language == .english ? nil : language
  }

  /// The language of a stretch of an item.
  static func language(
    of span: ByteSpan, in language: Language, _ detector: LanguageDetector
  ) -> Language {
    guard language != .english, let own = detector.language(of: [span], usual: language) else {
      return language
    }
    // Japanese without kana, as on date lines, looks like Chinese.
    return language.code == "ja" && own.code == "zh" ? language : own
  }
}
