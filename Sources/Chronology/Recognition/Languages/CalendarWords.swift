import TextCore

/// What calendar dates are written with in one language: `data/calendar-names.tsv` and
/// `data/calendar-words.tsv`.
///
///     CalendarWords.of(spanish).month("junio")  // 6, in full
struct CalendarWords: Sendable {
  /// A month as it is named.
  struct Month: Hashable, Sendable {
    /// 1…12
    var number: Int
    /// Whether the name is not cut short.
    var isFull: Bool
  }

  /// The parts that a word beside the names may play in a date.
  struct Role: OptionSet, Sendable {
    let rawValue: Int
    /// `le` 7 mai
    static let before = Role(rawValue: 1)
    /// 12 `de` junio
    static let joint = Role(rawValue: 2)
    /// 2025 `года`
    static let year = Role(rawValue: 4)
    /// birželio 12 `d`
    static let day = Role(rawValue: 8)
    /// 1`er`
    static let ordinal = Role(rawValue: 16)
    /// 12 `al` 15
    static let to = Role(rawValue: 32)
    /// 12 `y` 13
    static let and = Role(rawValue: 64)
    /// `um` 10 `Uhr`
    static let beside = Role(rawValue: 128)
    /// `tháng` 6
    static let monthWord = Role(rawValue: 256)
  }

  /// Names in small letters.
  var months: [String: Month] = [:]
  var weekdays: Set<String> = []
  var roles: [String: Role] = [:]
  /// Glued to names of months: ב
  var prefixes: [String] = []
  /// What stands behind year, month and day: 年, 月, 日; empty in most languages.
  var characters: [[UInt8]] = []
  /// How many years another era is ahead of ours.
  var era = 0
  /// Whether the year may come first, and whether the month comes before its day.
  var isYearFirst = false
  var isMonthFirst = false
  /// Whether a dash may stand for "is", so that a date before one opens a sentence.
  var hasDashForIs = false
  /// Whether months are written small, so that a capital makes one part of a name.
  var writesMonthsSmall = false

  /// The words of a language; of one that is in no table, none but those of all others.
  static func of(_ language: Language) -> CalendarWords {
    CalendarTables.shared.languages[language.code] ?? CalendarWords()
  }

  /// The month of a name in small letters.
  func month(_ name: String) -> Month? {
    if let month = months[name] { return month }
    for prefix in prefixes where name.hasPrefix(prefix) {
      if let month = months[String(name.dropFirst(prefix.count))] { return month }
    }
    return nil
  }

  /// The month that languages beside this one mean by a name, unless they mean several: relatives
  /// that no detector parts share most words but not all months.
  static func monthAnywhere(_ name: String) -> Int? { CalendarTables.shared.anywhere[name] }
}

extension Language {
  /// Whether `word` may stand beside a date of publication and say nothing of it: a weekday, an
  /// article, the words around a time of day. Never in English, which has its own table.
  package func hasDateWord(_ word: String) -> Bool {
    let words = CalendarWords.of(self)
    let small = CalendarTables.small(word)
    return words.weekdays.contains(small)
      || words.roles[small].map { !$0.isDisjoint(with: [.before, .beside, .year, .day]) } ?? false
  }

  /// Whether it is written without blanks between words.
  package var isWrittenWithoutBlanks: Bool {
    CalendarWords.of(self).characters.first?.first == 0xE5
  }

  /// Whether a dash may stand for "is", so that a date before one may open a sentence.
  package var hasDashForIs: Bool { CalendarWords.of(self).hasDashForIs }
}
