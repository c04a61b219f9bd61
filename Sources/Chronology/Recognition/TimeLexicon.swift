/// The English words that date rules look at, found by their bytes.
///
/// A word of up to twelve letters is packed into one integer, which is looked up in an
/// open-addressing table: no string is made for a token.
struct TimeLexicon: Sendable {
  static let english = TimeLexicon(entries: englishEntries)

  private let keys: [UInt64]
  private let words: [TimeWord]
  private let mask: Int

  init(entries: [(TimeWord, String)]) {
    var pairs: [(UInt64, TimeWord)] = []
    for (word, spellings) in entries {
      for spelling in spellings.split(separator: " ") {
        let bytes = Array(spelling.utf8)
        if let key = TimeLexicon.key(of: bytes, 0..<bytes.count) { pairs.append((key, word)) }
      }
    }
    var size = 64
    while size < pairs.count * 4 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var words = [TimeWord](repeating: .none, count: size)
    for (key, word) in pairs {
      var slot = TimeLexicon.slot(of: key, mask: size - 1)
      while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      words[slot] = word
    }
    self.keys = keys
    self.words = words
    self.mask = size - 1
  }

  /// What the word in `range` means; `.none` for every word that no rule looks at.
  func word(in bytes: [UInt8], _ range: Range<Int>) -> TimeWord {
    guard let key = TimeLexicon.key(of: bytes, range) else { return .none }
    var slot = TimeLexicon.slot(of: key, mask: mask)
    while keys[slot] != 0 {
      if keys[slot] == key { return words[slot] }
      slot = (slot + 1) & mask
    }
    return .none
  }

  private static let longestWord = 12

  /// The word itself: five bits a letter, whatever its case; no two words share a key.
  private static func key(of bytes: [UInt8], _ range: Range<Int>) -> UInt64? {
    guard range.count <= longestWord else { return nil }
    var packed: UInt64 = 0
    for offset in range {
      let byte = bytes[offset]
      guard byte < 0x80 else { return nil }
      packed = packed << 5 | UInt64(byte & 0x1F)
    }
    return packed
  }

  private static func slot(of key: UInt64, mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
  }
}

private let englishEntries: [(TimeWord, String)] =
  [
    (.season(.spring), "spring"), (.season(.summer), "summer"),
    (.season(.autumn), "autumn fall"), (.season(.winter), "winter"),
    (.unit(.day), "day"), (.unit(.week), "week"), (.unit(.month), "month"),
    (.unit(.quarter), "quarter"), (.unit(.half), "half"), (.unit(.year), "year years"),
    (.unit(.decade), "decade"),
    (.dayOffset(0), "today tonight"), (.dayOffset(-1), "yesterday"), (.dayOffset(1), "tomorrow"),
    (.last, "last"), (.next, "next"), (.this, "this"),
    (.early, "early beginning start"), (.mid, "mid middle"), (.late, "late end"),
    (.ordinal(1), "first"), (.ordinal(2), "second"), (.ordinal(3), "third"),
    (.ordinal(4), "fourth"),
    (.ordinalSuffix, "st nd rd th"),
    (.count(1), "one"), (.count(2), "two"), (.count(3), "three"), (.count(4), "four"),
    (.count(5), "five"), (.count(6), "six"), (.count(7), "seven"),
    (.the, "the"), (.indefinite, "a an its his her their our"),
    (.on, "on"), (.in, "in"), (.since, "since"), (.until, "until till"), (.by, "by"),
    (.from, "from"), (.to, "to"), (.for, "for"), (.during, "during"), (.between, "between"),
    (.and, "and"), (.of, "of"), (.through, "through"), (.before, "before"), (.after, "after"),
    (.up, "up"), (.as, "as"), (.over, "over"), (.throughout, "throughout"), (.or, "or"),
    (.at, "at"),
    (.ago, "ago"), (.every, "every each"),
    (.present, "is are be"),
    (
      .pastVerb,
      "was were had did took held met said began ended left came went told spoke gave saw won lost "
        + "brought made became sent led rose fell hit struck found kept signed has have wrote"
    ),
    (.futureVerb, "will shall would can should ll"),
    (
      .plan,
      "upcoming forthcoming planned scheduled expected plan plans tasks goals priorities due "
        + "planning intends coming future slated preparing agenda prospects"
    ),
    (
      .quantity,
      "people percent troops soldiers dollars euros pounds km kilometres kilometers miles metres "
        + "meters tons tonnes men women members servicemen days hours minutes feet jobs homes "
        + "houses cases deaths participants employees companies students children families units "
        + "points votes seats copies pages words vehicles aircraft kg"
    ),
  ] + months + weekdays

private let months: [(TimeWord, String)] = zip(
  1...12,
  [
    ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may", ""),
    ("june", "jun"), ("july", "jul"), ("august", "aug"), ("september", "sep sept"),
    ("october", "oct"), ("november", "nov"), ("december", "dec"),
  ]
).flatMap { number, names in
  [(.month(number, isShort: false), names.0), (.month(number, isShort: true), names.1)]
}

private let weekdays: [(TimeWord, String)] = zip(
  1...7,
  [
    ("monday", "mon"), ("tuesday", "tue tues"), ("wednesday", "wed"),
    ("thursday", "thu thur thurs"), ("friday", "fri"), ("saturday", "sat"), ("sunday", "sun"),
  ]
).flatMap { number, names in
  [(.weekday(number), names.0), (.shortWeekday(number), names.1)]
}
