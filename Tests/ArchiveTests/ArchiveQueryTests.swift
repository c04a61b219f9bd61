@testable import Corpus
import Dispatch
import Synchronization
import TestSupport
import Testing

@testable import Archive

/// The index of an archive finds what reading the text finds.
struct ArchiveQueryTests {
  private static let queries = [
    "harbour", "HARBOUR", "harb*", "har", "\"plan 2\"", "\"plan pla*\"", "erdogan", "erdoğan",
    "\"erdogan s visit\"", "strasse", "straße", "don't", "\"o'neil\"", "москва", "\"東京 harbour\"",
    "naïve", "cafe", "\"e mail\"", "2.5", "c++", "-harbour", "harbour or quays", "not erdogan",
    "visser near/3 rotterdam", "rotterdam near/2 visser", "\"title words\"", "\"words it\"",
    "/harb[o0]ur/", "person:visser harbour", "¶", "¦", "\"it began ¶\"", "x",
  ]

  private func fixture() throws -> ArchiveFixture {
    try ArchiveFixture([
      "a.txt": ArchiveFixture.page(1), "b.txt": ArchiveFixture.page(2, day: "12.03.2024"),
      "c.txt": """
      Erdoğan's visit: title words
      13.03.2024
      It began in the Straße of O'Neil, near a naïve Café; e-mail came (version 2.5) in C++.

      Москва and 東京 harbour answered. Don’t ask; don't tell. One ¶ and ¦ and e\u{301}tude.
      """,
      "d.txt": "Notes on the quays\n\nNobody knows who built them. Harbours are old; x\u{301} too.",
    ])
  }

  @Test(arguments: queries)
  func findsWhatReadingFinds(_ text: String) async throws {
    let fixture = try fixture()
    let indexed = try await fixture.store.update().snapshot
    let fresh = try await fixture.fresh()
    guard let query = try? Query(text) else { return }
    let all = fresh.allArticles
    let found = query.articles(in: indexed, among: all, marks: ReaderMarks())
    #expect(found == query.articles(in: fresh, among: all, marks: ReaderMarks()))
  }

  @Test(arguments: [["harbour"], ["visser"], ["the", "harbour"], ["ship"]], [false, true])
  func threadsFindTogetherWhatOneFinds(_ words: [String], isPrefix: Bool) async throws {
    let fixture = try ArchiveFixture()
    for page in 1...9 { try fixture.sources.write("\(page).txt", ArchiveFixture.page(page)) }
    let snapshot = try await fixture.store.update().snapshot
    let index = try #require(snapshot.textIndex)
    #expect(index.partCount > 1)
    let phrases = [WordSearch.Phrase(words: words.map { Array($0.utf8) }, isPrefix: isPrefix)]
    func find(helpers: Int) -> NumberSet? {
      let work = SharedLookUp(phrases, in: index, of: snapshot, SearchStop())
      DispatchQueue.concurrentPerform(iterations: helpers) { _ in work.help() }
      return work.found
    }
    let found = try #require(find(helpers: 1))
    #expect(found.isEmpty == (words == ["ship"]))
    for helpers in 2...5 { #expect(find(helpers: helpers) == found) }
  }

  @Test func aSearchThatIsStoppedLooksNothingUp() async throws {
    let fixture = try ArchiveFixture()
    for page in 1...9 { try fixture.sources.write("\(page).txt", ArchiveFixture.page(page)) }
    let snapshot = try await fixture.store.update().snapshot
    let stop = SearchStop()
    stop.stop()
    let work = SharedLookUp(
      [WordSearch.Phrase(words: [Array("harbour".utf8)], isPrefix: false)],
      in: try #require(snapshot.textIndex), of: snapshot, stop)
    work.help()
    #expect(work.found?.isEmpty == true)
  }

  @Test(arguments: ["quay", "quayw", "q", "quays"])
  func beginningsOfWordsAreFoundInWhatCameAndNotInWhatWent(_ beginning: String) async throws {
    let fixture = try ArchiveFixture()
    for page in 1...5 { try fixture.sources.write("\(page).txt", ArchiveFixture.page(page)) }
    _ = try await fixture.store.update()
    func found() async throws -> Int {
      let snapshot = try await fixture.store.update().snapshot
      let query = try Query(beginning, isTyping: true)
      let all = snapshot.allArticles
      return query.articles(in: snapshot, among: all, marks: ReaderMarks()).count
    }
    #expect(try await found() == 0)
    let news = ArchiveFixture.page(6).replacing("harbour", with: "quaywall")
    try fixture.sources.write("6.txt", news)
    #expect(try await found() == (beginning == "quays" ? 0 : 1))
    try fixture.sources.write("6.txt", news.replacing("quaywall", with: "quays"))
    #expect(try await found() == (beginning == "quayw" ? 0 : 1))
    try fixture.sources.remove("6.txt")
    #expect(try await found() == 0)
  }

  @Test(arguments: ["harbour", "harb", "plan", "vis", "ship"], [1, 3, 40])
  func whatIsToldOnTheWayGrowsAndIsFoundInTheEnd(_ word: String, rows: Int) async throws {
    let fixture = try ArchiveFixture()
    for page in 1...30 {
      let text = ArchiveFixture.page(page)
      let isOther = page.isMultiple(of: 3)
      try fixture.sources.write(
        "\(page).txt", isOther ? text.replacing("harbour", with: "harbours") : text)
    }
    let snapshot = try await fixture.store.update().snapshot
    let told = Mutex<[NumberSet]>([])
    let found = try Query(word, isTyping: true).search(
      in: snapshot, among: snapshot.allArticles, marks: ReaderMarks(),
      SearchWish(place: 9, rows: rows, stop: SearchStop())
    ) { finding in told.withLock { $0.append(finding.articles) } }
    let parts = told.withLock { $0 }
    let whole = try #require(found)
    #expect(whole.isEmpty == (word == "ship"))
    #expect(parts.allSatisfy { $0.isSubset(of: whole) })
    #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.count < $1.count })
  }

  @Test func hostileTextIsFoundAlike() async throws {
    var random = SeededGenerator(seed: 5)
    let fixture = try ArchiveFixture()
    for index in 0..<20 {
      try fixture.sources.write(
        "\(index).txt", "Page \(index)\n11.03.2024\nText \(random.hostileText(length: 120)) end.")
    }
    let indexed = try await fixture.store.update().snapshot
    let fresh = try await fixture.fresh()
    let all = fresh.allArticles
    for _ in 0..<150 {
      let typed = random.hostileText(length: 3).filter { !$0.isWhitespace }
      guard let query = try? Query("\"\(typed)\"", isTyping: Bool.random(using: &random)) else {
        continue
      }
      let found = query.articles(in: indexed, among: all, marks: ReaderMarks())
      #expect(
        found == query.articles(in: fresh, among: all, marks: ReaderMarks()),
        "\(typed.debugDescription)")
    }
  }

  @Test func furnitureIsNotFound() async throws {
    let fixture = try ArchiveFixture()
    for index in 0..<5 {
      try fixture.sources.write(
        "\(index).txt",
        """
        Plan \(index) of the harbour
        1\(index).03.2024
        Council \(index) approved plan \(index) for the harbour after a long debate.

        Subscribe to our channel to read about the harbour every day.
        """)
    }
    let indexed = try await fixture.store.update().snapshot
    let fresh = try await fixture.fresh()
    let all = fresh.allArticles
    for text in ["subscribe", "harbour", "chan*", "\"about the harbour\"", "debate"] {
      let query = try Query(text)
      let found = query.articles(in: indexed, among: all, marks: ReaderMarks())
      #expect(found == query.articles(in: fresh, among: all, marks: ReaderMarks()), "\(text)")
    }
    #expect(try Query("subscribe").articles(in: indexed, among: all, marks: ReaderMarks()).isEmpty)
    #expect(try Query("harbour").articles(in: indexed, among: all, marks: ReaderMarks()).count == 5)
  }

  /// Pages of paragraphs of which some recur, at the end, in between, and with the words of the news.
  private func recurring(_ random: inout SeededGenerator) throws -> ArchiveFixture {
    let words = "the harbour of plan a council and sea to our channel d'or naïve x-1".split(
      separator: " ")
    func paragraph(_ length: Int, _ random: inout SeededGenerator) -> String {
      (0..<length).map { _ in String(words.randomElement(using: &random) ?? "") }
        .joined(separator: " ") + "."
    }
    let pool = (0..<5).map { _ in paragraph(6, &random) }
    let fixture = try ArchiveFixture()
    for index in 0..<14 {
      var paragraphs = ["Number \(index) said " + paragraph(4, &random)]
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let isNews = Int.random(in: 0..<3, using: &random) == 0
        paragraphs.append(isNews ? paragraph(5, &random) : pool.randomElement(using: &random) ?? "")
      }
      try fixture.sources.write(
        "\(index).txt",
        "Title \(index)\n\(10 + index).03.2024\n"
          + paragraphs.joined(separator: "\n\n"))
    }
    return fixture
  }

  @Test(arguments: 0..<6)
  func whatStandsBesideFurnitureIsFoundAsByReading(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let fixture = try recurring(&random)
    let indexed = try await fixture.store.update().snapshot
    let fresh = try await fixture.fresh()
    let all = fresh.allArticles
    let queries = [
      "the", "harbour", "th*", "c*", "\"of the\"", "\"the harbour\"", "\"to our channel\"", "-the",
      "the -harbour", "harbour or sea", "x", "or", "\"x 1\"", "naive", "\"plan pla*\"", "said the",
      "the near/2 sea",
    ]
    for text in queries {
      let query = try Query(text == "or" ? "\"or\"" : text)
      #expect(
        query.articles(in: indexed, among: all, marks: ReaderMarks())
          == query.articles(in: fresh, among: all, marks: ReaderMarks()), "seed \(seed): \(text)")
    }
  }

  @Test func wordsOfFurnitureAreFoundWithoutReading() async throws {
    let fixture = try ArchiveFixture()
    for index in 0..<5 {
      try fixture.sources.write(
        "\(index).txt",
        """
        Plan \(index) of the council
        1\(index).03.2024
        Council \(index) approved \(index < 2 ? "the harbour" : "a bridge") after a debate.

        Subscribe to our channel to read about the harbour every day.
        """)
    }
    _ = try await fixture.store.update()
    // Nobody can read them any more.
    try IndexDatabase.update(fixture.folder.index) { try $0.execute(sql: "DELETE FROM page_text") }
    let snapshot = try #require(fixture.store.published())
    for (text, count) in [("harbour", 2), ("harb*", 2), ("\"the harbour\"", 2), ("channel", 0)] {
      let found = try Query(text).articles(
        in: snapshot, among: snapshot.allArticles, marks: ReaderMarks())
      #expect(found.count == count, "\(text)")
    }
  }

  @Test func whatIsGoneIsNotFound() async throws {
    let fixture = try fixture()
    _ = try await fixture.store.update()
    try fixture.sources.remove("c.txt")
    _ = try await fixture.store.update()
    try fixture.sources.write("a.txt", ArchiveFixture.page(7))
    let snapshot = try await fixture.store.update().snapshot
    let all = snapshot.allArticles
    #expect(try Query("erdogan").articles(in: snapshot, among: all, marks: ReaderMarks()).isEmpty)
    #expect(
      try Query("\"plan 7\"").articles(in: snapshot, among: all, marks: ReaderMarks()).count == 1)
    #expect(
      try Query("\"plan 1\"").articles(in: snapshot, among: all, marks: ReaderMarks()).isEmpty)
  }
}

/// What an update brought since the reader last looked.
struct NewArticleTests {
  private func new(_ snapshot: CorpusSnapshot) throws -> [String] {
    let all = snapshot.allArticles
    let found = try Query("is:new").articles(in: snapshot, among: all, marks: ReaderMarks())
    return found.map { snapshot.location(ofPage: snapshot.articles[$0].sightings[0].page).fileName }
  }

  @Test func nothingIsNewTheFirstTime() async throws {
    let fixture = try ArchiveFixture(["a.txt": ArchiveFixture.page(1)])
    let snapshot = try await fixture.store.update().snapshot
    #expect(fixture.store.seenUpdate() == nil)
    #expect(try new(snapshot.marking(newSince: fixture.store.seenUpdate())) == [])
  }

  @Test func whatCameOrChangedIsNewAndWhatMovedIsNot() async throws {
    let fixture = try ArchiveFixture([
      "a.txt": ArchiveFixture.page(1), "b.txt": ArchiveFixture.page(2),
      "c.txt": ArchiveFixture.page(3),
    ])
    _ = try await fixture.store.update()
    fixture.store.markSeen()
    let seen = fixture.store.seenUpdate()
    try fixture.sources.write("b.txt", ArchiveFixture.page(20))
    try fixture.sources.move("c.txt", to: "z/c.txt")
    try fixture.sources.write("d.txt", ArchiveFixture.page(4))
    let snapshot = try await fixture.store.update().snapshot
    #expect(try Set(new(snapshot.marking(newSince: seen))) == ["b.txt", "d.txt"])
    fixture.store.markSeen()
    #expect(try new(snapshot.marking(newSince: fixture.store.seenUpdate())) == [])
  }
}
