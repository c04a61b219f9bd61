/// The English words that time expressions are made of.
enum TimexLexicon {
  static let english = PackedWords<TimexWord>(entries: entries, none: .none)

  private static let entries: [(TimexWord, String)] =
    units + numbers + ordinals + [
      (.period, "period"),
      (.few, "few"), (.vague, "several many numerous"), (.couple, "couple"), (.half, "half"),
      (.article, "a an"), (.the, "the"), (.this, "this"), (.that, "that"),
      (.these, "these those"),
      (.last, "last"), (.past, "past"), (.previous, "previous prior preceding"), (.next, "next"),
      (.following, "following ensuing"), (.coming, "coming upcoming"), (.recent, "recent"),
      (.current, "current"), (.latest, "latest"), (.same, "same"), (.another, "another"),
      (.ago, "ago"), (.earlier, "earlier"), (.later, "later"), (.before, "before"),
      (.after, "after"), (.from, "from"), (.now, "now"),
      (.relativeDay(0), "today"), (.relativeDay(-1), "yesterday"), (.relativeDay(1), "tomorrow"),
      (.sometime, "sometime"), (.over, "over under"), (.tonight, "tonight"),
      (.timeOfDay(.morning), "morning mornings"), (.timeOfDay(.afternoon), "afternoon afternoons"),
      (.timeOfDay(.evening), "evening evenings"), (.timeOfDay(.night), "night nights"),
      (.timeOfDay(.noon), "noon midday"), (.timeOfDay(.midnight), "midnight"),
      (.overnight, "overnight"),
      (.early, "early"), (.late, "late"), (.mid, "mid middle"), (.end, "end close"),
      (.beginning, "beginning start"),
      (.approximate, "about around nearly almost approximately roughly"),
      (.more, "more"), (.less, "less fewer"), (.than, "than"), (.at, "at"), (.least, "least"),
      (.most, "most"), (.up, "up"), (.to, "to"), (.or, "or"), (.so, "so"), (.of, "of"),
      (.and, "and"), (.no, "no"), (.on, "on"), (.in, "in"), (.for, "for during"), (.by, "by"),
      (.within, "within"),
      (
        .ofCount,
        "additional consecutive straight full long solid extra whole entire successive further "
          + "working business calendar"
      ),
      (.trading, "trading"),
      (.every, "every each"), (.per, "per"),
      (.frequency(.day), "daily nightly"), (.frequency(.week), "weekly"),
      (.frequency(.month), "monthly"), (.frequency(.quarter), "quarterly"),
      (.frequency(.year), "annual annually yearly"), (.frequency(.hour), "hourly"),
      (.reference(.present), "currently presently nowadays"),
      (.reference(.past), "recently lately"),
      (.reference(.future), "soon"),
      (.fiscal, "fiscal"), (.old, "old"), (.right, "right"),
      (.decadeName(2), "twenties"), (.decadeName(3), "thirties"), (.decadeName(4), "forties"),
      (.decadeName(5), "fifties"), (.decadeName(6), "sixties"), (.decadeName(7), "seventies"),
      (.decadeName(8), "eighties"), (.decadeName(9), "nineties"),
      (.weekdays(1), "mondays"), (.weekdays(2), "tuesdays"), (.weekdays(3), "wednesdays"),
      (.weekdays(4), "thursdays"), (.weekdays(5), "fridays"), (.weekdays(6), "saturdays"),
      (.weekdays(7), "sundays"),
      (.am, "am"), (.pm, "pm"),
      (.zone, "gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet msk ist jst et pt"),
    ]

  private static let units: [(TimexWord, String)] = [
    (.unit(.second, isPlural: true), "seconds"),
    (.unit(.minute, isPlural: false), "minute"), (.unit(.minute, isPlural: true), "minutes"),
    (.unit(.hour, isPlural: false), "hour"), (.unit(.hour, isPlural: true), "hours"),
    (.unit(.day, isPlural: false), "day"), (.unit(.day, isPlural: true), "days"),
    (.unit(.weekend, isPlural: false), "weekend"), (.unit(.weekend, isPlural: true), "weekends"),
    (.unit(.week, isPlural: false), "week"), (.unit(.week, isPlural: true), "weeks"),
    (.unit(.fortnight, isPlural: false), "fortnight"),
    (.unit(.month, isPlural: false), "month"), (.unit(.month, isPlural: true), "months"),
    (.unit(.quarter, isPlural: false), "quarter"), (.unit(.quarter, isPlural: true), "quarters"),
    (.unit(.year, isPlural: false), "year"), (.unit(.year, isPlural: true), "years"),
    (.unit(.decade, isPlural: false), "decade"), (.unit(.decade, isPlural: true), "decades"),
    (.unit(.century, isPlural: false), "century"), (.unit(.century, isPlural: true), "centuries"),
    (.unit(.millennium, isPlural: false), "millennium"),
    (.unit(.millennium, isPlural: true), "millennia"),
  ]

  private static let numbers: [(TimexWord, String)] =
    [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ].enumerated().map { (.count($0.offset + 1), $0.element) }
    + ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    .enumerated().map { (.tens($0.offset * 10 + 20), $0.element) }
    + [(.scale(12), "dozen"), (.scale(100), "hundred"), (.scale(1000), "thousand")]

  private static let ordinals: [(TimexWord, String)] =
    [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
      "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
      "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ].enumerated().map { (.ordinal($0.offset + 1), $0.element) }
}
