/// A day of the year that has a name, by a rule that gives its date in any year.
///
/// Dates: United States, 5 U.S.C. § 6103; United Kingdom, Banking and Financial Dealings Act 1971;
/// the movable feasts of the Western churches are counted from Easter Sunday; the others are the
/// days that the United Nations and national laws have fixed.
struct Holiday: Hashable, Sendable {
  /// How its date is found.
  enum Rule: Hashable, Sendable {
    case fixed(month: Int, day: Int)
    /// The `count`th of a weekday in a month; -1 is the last.
    case weekday(Int, count: Int, month: Int)
    /// So many days after Easter Sunday.
    case easter(Int)
    /// The Tuesday after the first Monday of November.
    case electionDay
  }

  let rule: Rule

  /// Its day in a year.
  func day(in year: Int) -> Day? {
    switch rule {
    case .fixed(let month, let day): return Day(year: year, month: month, day: day)
    case .weekday(let weekday, let count, let month):
      if count < 0 {
        let length = Day.length(ofMonth: month, year: year)
        return Day(year: year, month: month, day: length).map {
          $0 - ($0.weekday - weekday + 7) % 7
        }
      }
      return Day(year: year, month: month, day: 1).map {
        $0 + (weekday - $0.weekday + 7) % 7 + 7 * (count - 1)
      }
    case .easter(let offset): return Day.easter(of: year).map { $0 + offset }
    case .electionDay:
      return Holiday(rule: .weekday(1, count: 1, month: 11)).day(in: year).map { $0 + 1 }
    }
  }

  /// A name cut into tokens.
  struct Entry: Sendable {
    let words: [String]
    let holiday: Holiday
  }

  /// The names whose first word is `word`.
  static func byFirstWord(_ word: ArraySlice<UInt8>) -> [Entry] {
    names[Array(word)] ?? []
  }

  private static let names: [[UInt8]: [Entry]] = {
    var names: [[UInt8]: [Entry]] = [:]
    for (spellings, rule) in table {
      for spelling in spellings {
        var words: [String] = []
        for word in spelling.split(separator: " ") {
          let parts = word.split(separator: "'", omittingEmptySubsequences: false)
          words.append(String(parts[0]))
          for part in parts.dropFirst() {
            words.append("'")
            if !part.isEmpty { words.append(String(part)) }
          }
        }
        let entry = Entry(words: words, holiday: Holiday(rule: rule))
        names[Array(words[0].utf8), default: []].append(entry)
      }
    }
    return names
  }()

  private static let table: [([String], Rule)] = [
    (["New Year's Day", "New Year"], .fixed(month: 1, day: 1)),
    (["New Year's Eve"], .fixed(month: 12, day: 31)),
    (["Epiphany"], .fixed(month: 1, day: 6)),
    (["Martin Luther King Day"], .weekday(1, count: 3, month: 1)),
    (["Groundhog Day"], .fixed(month: 2, day: 2)),
    (["Valentine's Day"], .fixed(month: 2, day: 14)),
    (["Presidents' Day", "Presidents Day"], .weekday(1, count: 3, month: 2)),
    (["International Women's Day"], .fixed(month: 3, day: 8)),
    (["Shrove Tuesday", "Mardi Gras"], .easter(-47)),
    (["Ash Wednesday"], .easter(-46)),
    (["Palm Sunday"], .easter(-7)),
    (["Maundy Thursday", "Holy Thursday"], .easter(-3)),
    (["Good Friday"], .easter(-2)),
    (["Holy Saturday"], .easter(-1)),
    (["Easter Sunday", "Easter"], .easter(0)),
    (["Easter Monday"], .easter(1)),
    (["Ascension Day"], .easter(39)),
    (["Pentecost", "Whit Sunday"], .easter(49)),
    (["Whit Monday"], .easter(50)),
    (["Corpus Christi"], .easter(60)),
    (["April Fools' Day", "April Fool's Day"], .fixed(month: 4, day: 1)),
    (["Earth Day"], .fixed(month: 4, day: 22)),
    (["Anzac Day", "ANZAC Day"], .fixed(month: 4, day: 25)),
    (["May Day", "International Workers' Day"], .fixed(month: 5, day: 1)),
    (["Memorial Day"], .weekday(1, count: -1, month: 5)),
    (["Juneteenth"], .fixed(month: 6, day: 19)),
    (["Canada Day"], .fixed(month: 7, day: 1)),
    (["Fourth of July"], .fixed(month: 7, day: 4)),
    (["Bastille Day"], .fixed(month: 7, day: 14)),
    (["Labor Day"], .weekday(1, count: 1, month: 9)),
    (["Columbus Day"], .weekday(1, count: 2, month: 10)),
    (["Halloween"], .fixed(month: 10, day: 31)),
    (["All Saints' Day"], .fixed(month: 11, day: 1)),
    (["All Souls' Day"], .fixed(month: 11, day: 2)),
    (["Guy Fawkes Night", "Bonfire Night"], .fixed(month: 11, day: 5)),
    (["Election Day"], .electionDay),
    (["Veterans Day", "Armistice Day"], .fixed(month: 11, day: 11)),
    (["Thanksgiving Day", "Thanksgiving"], .weekday(4, count: 4, month: 11)),
    (["Christmas Eve"], .fixed(month: 12, day: 24)),
    (["Christmas Day", "Christmas"], .fixed(month: 12, day: 25)),
    (["Boxing Day"], .fixed(month: 12, day: 26)),
  ]
}

extension Day {
  /// Easter Sunday of a year of the Gregorian calendar; `nil` before 1583.
  ///
  /// The anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
  static func easter(of year: Int) -> Day? {
    guard year >= 1583 else { return nil }
    let golden = year % 19
    let (century, rest) = year.quotientAndRemainder(dividingBy: 100)
    let correction = (8 * century + 13) / 25
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
    let shift = (golden + 11 * epact + 22 * weekday) / 451
    let days = epact + weekday - 7 * shift + 114
    return Day(year: year, month: days / 31, day: days % 31 + 1)
  }
}
