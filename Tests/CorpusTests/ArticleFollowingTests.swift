import TestSupport
import Testing

@testable import Corpus

/// An article that is edited or moved is known again; another in its place is not taken for it.
struct ArticleFollowingTests {
  private static let bridge = """
    Bridge opens
    19.03.2024
    The new bridge over the river opened on Tuesday after four years of work. Cars may use it from \
    six in the morning, and the old ferry will stop at the end of the month.
    """

  /// What becomes of the first article of `before` in `after`: its headline there, or `nil`.
  private func found(
    _ before: (String, String), in after: [(name: String, text: String)]
  ) throws -> String? {
    let old = CorpusFixture.snapshot([before].map { (name: $0.0, text: $0.1) })
    let id = old[ArticleNumber(0)].id
    let trace = try #require(old.trace(of: id))
    let new = CorpusFixture.snapshot(after)
    let following = ArticleFollowing(said: [id], ArticleTraces(traces: [id: trace]), in: new)
    var names = ArticleNames.none
    for pair in following.joined { names.join(pair.old, pair.new) }
    let number = new.knowing(names).number(of: id)
    #expect(following.lost == (number == nil ? [id] : []))
    if let number { #expect(new.knowing(names)[number].ids.contains(id)) }
    return number.map { new[$0].headline }
  }

  @Test func aFewWordsAreCorrected() throws {
    let edited = Self.bridge.replacing("Cars may", with: "Cars and lorries may")
    #expect(try found(("a.txt", Self.bridge), in: [("a.txt", edited)]) == "Bridge opens")
  }

  @Test func theHeadlineIsCorrected() throws {
    let edited = Self.bridge.replacing("Bridge opens", with: "Bridge opens at last")
    #expect(try found(("a.txt", Self.bridge), in: [("a.txt", edited)]) == "Bridge opens at last")
  }

  @Test func theFileIsRenamed() throws {
    #expect(try found(("a.txt", Self.bridge), in: [("b c.txt", Self.bridge)]) == "Bridge opens")
  }

  @Test func anotherArticleInTheFileIsAnother() throws {
    let other = """
      Harbour closes
      20.03.2024
      Nothing will move in the harbour on Wednesday, since the pilots have gone on strike for pay.
      """
    #expect(try found(("a.txt", Self.bridge), in: [("a.txt", other)]) == nil)
  }

  private static func port(_ headline: String, _ ship: String, _ words: String) -> String {
    """
    \(headline)
    19.03.2024
    \(words) This page is written by the press office of the port and may be copied by anybody \
    who names it. Questions are answered by telephone from nine to five on working days, and by mail \
    at all times. The berths are shown on the map beside the gate. \(ship) leaves on Friday.
    """
  }

  @Test func whatSharesItsFrameAloneIsAnother() throws {
    let one = Self.port(
      "Crane falls in gust", "Aurora", "A crane fell over in a gust and hurt nobody.")
    let other = Self.port("Pilots win a rise", "Boreas", "The pilots get four in the hundred more.")
    #expect(try found(("4.html", one), in: [("4.html", other)]) == nil)
    // The same words under another headline are the same article.
    let renamed = Self.port(
      "Nobody hurt on quay", "Aurora", "A crane fell over in a gust and hurt nobody.")
    #expect(try found(("4.html", one), in: [("4.html", renamed)]) == "Nobody hurt on quay")
  }

  @Test func theNextIssueUnderTheSameHeadlineIsAnother() throws {
    let today = """
      Weather
      19.03.2024
      Rain will come from the west in the morning and turn to snow on the hills by night.
      """
    let tomorrow = """
      Weather
      20.03.2024
      It stays sunny and dry all day with a light wind; ten degrees are reached on the coast.
      """
    #expect(try found(("weather.txt", today), in: [("weather.txt", tomorrow)]) == nil)
  }

  private static func rates(_ day: String, _ dollar: String) -> String {
    """
    Exchange rates of the National Bank
    \(day)
    The National Bank has set the rates of exchange for the day as follows. One dollar costs \(dollar), \
    one pound 1.31 and one franc 0.97. Rates hold until the bank sets others, and banks may ask for more.
    """
  }

  @Test func theNextIssueInTheSameWordsIsAnother() throws {
    let today = Self.rates("19.03.2024", "1.07")
    #expect(
      try found(("latest.txt", today), in: [("latest.txt", Self.rates("20.03.2024", "1.08"))])
        == nil)
    #expect(try found(("a.txt", today), in: [("b.txt", Self.rates("20.03.2024", "1.08"))]) == nil)
    // A correction on the same day is one.
    #expect(
      try found(("latest.txt", today), in: [("latest.txt", Self.rates("19.03.2024", "1.08"))])
        != nil)
  }

  @Test func aDateThatIsCorrectedLosesNothing() throws {
    let moved = Self.bridge.replacing("19.03.2024", with: "18.03.2024")
    #expect(try found(("a.txt", Self.bridge), in: [("a.txt", moved)]) == "Bridge opens")
  }

  @Test(arguments: ["", "\n", "\n\n"]) func aPageThatIsDatedAnewAndGainsALineIsTheSame(
    _ gap: String
  ) throws {
    let moved = Self.bridge.replacing("19.03.2024", with: "21.03.2024")
    let line = "Correction: the bridge opened at seven, not at six."
    let grown = gap.isEmpty ? "\(moved) \(line)" : moved + gap + line
    #expect(try found(("a.txt", Self.bridge), in: [("a.txt", grown)]) == "Bridge opens")
    let first = moved.replacing(
      "21.03.2024\n", with: "21.03.2024\nUpdated on Thursday with the ferry.\n\n")
    #expect(try found(("a.txt", Self.bridge), in: [("a.txt", first)]) == "Bridge opens")
    // What gained a line and changed another may be the next issue.
    let other = grown.replacing("six in the morning", with: "five in the morning")
    #expect(try found(("a.txt", Self.bridge), in: [("a.txt", other)]) == nil)
    #expect(try found(("a.txt", Self.bridge), in: [("b.txt", grown)]) == nil)
  }

  @Test func whatWasNextToNothingHasNotGrown() throws {
    let today = "Weather\n19.03.2024\nNo warnings."
    let next =
      "Weather\n20.03.2024\nNo warnings. Rain comes in from the west, and snow on the hills."
    #expect(try found(("weather.txt", today), in: [("weather.txt", next)]) == nil)
  }

  @Test func theNextIssueThatGainsALineIsAnother() throws {
    let today = Self.rates("19.03.2024", "1.07")
    let next = Self.rates("20.03.2024", "1.08") + "\n\nOn Friday no rates are set."
    #expect(try found(("latest.txt", today), in: [("latest.txt", next)]) == nil)
  }

  @Test func aDateThatWasInferredMayMove() throws {
    func text(_ ending: String) -> String {
      """
      Bridge opens

      On 19 March 2024, the new bridge over the river opened after four years of work. Cars may \
      use it from six in the morning, and the old ferry will stop \(ending).
      """
    }
    #expect(
      try found(("a.txt", text("soon")), in: [("a.txt", text("on 2 April 2024"))]) == "Bridge opens"
    )
  }

  /// A feed of one entry.
  private static func feed(_ name: String, _ date: String, _ words: String) -> String {
    """
    <rss version="2.0"><channel><title>Oslo</title><item><title>Weather for Oslo</title>
    <guid>\(name)</guid>\(date)<description>\(words) in the morning, and by night it gets colder \
    on the hills around the town, where the roads may be slippery.</description></item></channel></rss>
    """
  }

  @Test(arguments: ["", "<pubDate>Tue, 19 Mar 2024 06:00:00 GMT</pubDate>"])
  func theNextEntryOfAFeedIsAnother(_ date: String) throws {
    let first = Self.feed("g1", date, "Rain comes from the west")
    let next = Self.feed("g2", date, "Snow comes from the west")
    #expect(try found(("feed.xml", first), in: [("feed.xml", next)]) == nil)
    let revised = Self.feed("g1", date, "Neither rain nor snow nor hail will fall")
    #expect(try found(("feed.xml", first), in: [("feed.xml", revised)]) == "Weather for Oslo")
  }

  @Test func anEntryThatIsRevisedLaterIsTheSame() throws {
    let first = Self.feed("g1", "<pubDate>Tue, 19 Mar 2024 06:00:00 GMT</pubDate>", "Rain comes")
    let next = Self.feed("g1", "<pubDate>Wed, 20 Mar 2024 06:00:00 GMT</pubDate>", "Snow comes")
    #expect(try found(("feed.xml", first), in: [("feed.xml", next)]) == "Weather for Oslo")
  }

  @Test func theSameHeadlineInAnotherFileIsNotEnough() throws {
    let other = """
      Bridge opens
      19.03.2024
      In Hamburg the drawbridge at the customs house opened for a tall ship, and traffic stood still.
      """
    #expect(try found(("a.txt", Self.bridge), in: [("b.txt", other)]) == nil)
  }

  @Test func whatStoodBesideItIsNotTakenForIt() throws {
    let beside = Self.bridge.replacing("Bridge opens", with: "Bridge opens, in short")
    let old = CorpusFixture.snapshot([("a.txt", Self.bridge)])
    let new = CorpusFixture.snapshot([("x/a.txt", beside)])
    let ids = (old[ArticleNumber(0)].id, new[ArticleNumber(0)].id)
    let traces = [ids.0: old.trace(of: ids.0), ids.1: new.trace(of: ids.1)]
      .compactMapValues(\.self)
    let following = ArticleFollowing(
      said: [ids.0, ids.1], ArticleTraces(traces: traces), in: new)
    #expect(following.joined.isEmpty)
    #expect(following.lost.count == 1)
  }

  @Test func anEditThatIsTakenBackLeadsHome() throws {
    let edited = Self.bridge.replacing("Cars may", with: "Cars and lorries may")
    let (old, new) = (
      CorpusFixture.snapshot([("a.txt", Self.bridge)]), CorpusFixture.snapshot([("a.txt", edited)])
    )
    let ids = (old[ArticleNumber(0)].id, new[ArticleNumber(0)].id)
    var names = ArticleNames.none
    names.join(ids.0, ids.1)
    #expect(old.knowing(names).number(of: ids.1) == ArticleNumber(0))
    #expect(new.knowing(names).number(of: ids.0) == ArticleNumber(0))
    #expect(Set(old.knowing(names)[ArticleNumber(0)].ids) == [ids.0, ids.1])
    #expect(ArticleFollowing(said: [ids.1], ArticleTraces(names: names), in: old).lost.isEmpty)
  }

  /// Many sources number their entries, and many feeds are saved as `feed.xml`.
  @Test func theEntryOfThatNumberInAnotherFeedIsAnother() throws {
    func feed(_ title: String, _ date: String, _ text: String) -> String {
      """
      <rss version="2.0"><channel><title>News</title><item><title>\(title)</title><guid>1</guid>
      <pubDate>\(date)</pubDate><description>\(text)</description></item></channel></rss>
      """
    }
    let rye = feed(
      "Rye flour price doubles in Ghent", "Sun, 03 Mar 2024 06:00:00 GMT",
      "Bakers paid twice as much for flour on Sunday as they did a year ago, their guild says.")
    let mast = feed(
      "Mast breaks off Skye", "Wed, 10 Jul 2024 06:00:00 GMT",
      "A yacht lost its mast in a gale west of the island, and a lifeboat towed it to harbour.")
    #expect(try found(("feed.xml", rye), in: [("feed.xml", mast)]) == nil)
  }
}
