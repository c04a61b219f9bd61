/// Strings that stand in most rows: rules, above all. Both ends know them, so that a row holds their
/// numbers.
///
/// The order is part of the packed form; what is added makes it another version of it. A rule that is
/// missing or is worded anew costs a few bytes, nothing else.
enum CommonStrings {
  static let all = [
    "", "en", "English", "the words name it", "like names in marked texts",
    "named elsewhere on the page", "a known place", "a known place with its kind",
    "a known organisation", "the same name", "date line under the title", "date after the title",
    "date line above the title", "date line above the text", "date line below the text",
    "date line above the titles", "date before the title", "date at the beginning of the text",
    "date after the repeated title", "dateline of the first paragraph",
    "nothing on the page decides the year", "nothing on the page tells when it appeared",
    "the text names a day, but nothing on the page decides its year",
    "the date that the page calls that of publication", "the date in the page's title",
    "the date in the page's address", "the date in the headline", "the date under the headline",
    "the date above the headline", "the first date of the page",
    "a given name or initials with a surname", "two or three unknown names together",
    "the surname of a person named on the page", "an unknown name that acts or stands in brackets",
    "the legal form of a company", "a noun after it says what it is",
    "a noun before it says what it is", "followed by the place it lies in",
    "after a preposition of place", "a geographical word before the name",
    "a geographical word after the name", "capitals of a dateline",
    "a quoted name with its year", "a quoted name after a word for an event",
    "a name joined to its year", "a line in a list of organisations",
    "the only bearer of the surname on the page", "the only body of this name on the page",
    "the page names the body that it belongs to", "same surname", "explains an acronym",
    "an explained acronym",
    "date after the title, read month first as the page's other dates are",
    "date after the title, read day first as the page's other dates are",
    "date line under the title, read month first as the page's other dates are",
    "date line under the title, read day first as the page's other dates are",
    "date line above the text, read month first as the page's other dates are",
    "date line above the text, read day first as the page's other dates are",
  ]

  /// How others begin: rules that end in what they rest on.
  static let beginnings = [
    "the year that is nearest to the item, of ", "counted from the day of the item, ",
    "the text tells of ", "the same item stands in ", "it stands between items of ",
    "the page's metadata (", "the page's front matter (",
    "the last change of the page, by its metadata (",
  ]

  /// The number of each.
  static let numbers = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1, $0) })
}
