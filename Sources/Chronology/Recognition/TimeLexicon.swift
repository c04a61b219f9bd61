/// The English words that the rules for calendar dates look at.
enum TimeLexicon {
  static let english = PackedWords<TimeWord>(entries: englishEntries, none: .none)
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
