import CWorldFacts

/// The words of all languages, read from the two tables at the first use.
struct CalendarTables: Sendable {
  /// By the code of the language.
  private(set) var languages: [String: CalendarWords] = [:]
  /// The months of names that mean one month wherever they are used.
  private(set) var anywhere: [String: Int] = [:]

  static let shared = CalendarTables()

  private init() {
    for columns in CalendarTables.rows(world_facts_calendar_names()) { readName(columns) }
    for columns in CalendarTables.rows(world_facts_calendar_words()) { readWord(columns) }
    gatherMonths()
  }

  /// Small letters, as the keys of the tables are. The dot that a small I keeps of a capital İ goes.
  static func small(_ word: String) -> String {
    let small = word.lowercased()
    guard small.unicodeScalars.contains("\u{307}") else { return small }
    return String(String.UnicodeScalarView(small.unicodeScalars.filter { $0 != "\u{307}" }))
  }

  private static func rows(_ table: WorldFactsTable) -> [[Substring]] {
    let bytes = UnsafeBufferPointer(start: table.bytes, count: table.count)
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      return line.hasPrefix("#") || columns.count < 3 ? nil : columns
    }
  }

  private mutating func readName(_ columns: [Substring]) {
    var words = languages[String(columns[0])] ?? CalendarWords()
    for (place, names) in columns[2...].enumerated() {
      for name in names.split(separator: ";").map(String.init) {
        let small = CalendarTables.small(name)
        guard let number = Int(columns[1]) else {
          words.weekdays.insert(small)
          continue
        }
        words.months[small] = CalendarWords.Month(number: number, isFull: place == 0)
        if place == 0, name == small, name != name.uppercased() { words.writesMonthsSmall = true }
      }
    }
    languages[String(columns[0])] = words
  }

  private mutating func readWord(_ columns: [Substring]) {
    var words = languages[String(columns[0])] ?? CalendarWords()
    let list = columns[2].split(separator: " ").map(String.init)
    switch columns[1] {
    case "weekday": words.weekdays.formUnion(list)
    case "prefix": words.prefixes = list
    case "characters": words.characters = list.map { Array($0.utf8) }
    case "era": words.era = list.first.flatMap { Int($0) } ?? 0
    case "year-first": words.isYearFirst = true
    case "month-first": words.isMonthFirst = true
    case "dash": words.hasDashForIs = true
    case let kind:
      if let number = Int(kind) {
        for name in list {
          words.months[name] = CalendarWords.Month(number: number, isFull: true)
        }
      } else if let role = CalendarTables.roles[String(kind)] {
        for word in list { words.roles[word, default: []].insert(role) }
      }
    }
    languages[String(columns[0])] = words
  }

  private static let roles: [String: CalendarWords.Role] = [
    "before": .before, "joint": .joint, "year": .year, "day": .day, "ordinal": .ordinal,
    "to": .to, "and": .and, "beside": .beside, "month-word": .monthWord,
  ]

  private mutating func gatherMonths() {
    var several: Set<String> = []
    for words in languages.values {
      for (name, month) in words.months where month.isFull {
        if let known = anywhere[name], known != month.number { several.insert(name) }
        anywhere[name] = month.number
      }
    }
    for name in several { anywhere[name] = nil }
  }
}
