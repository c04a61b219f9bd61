import Chronology
import Entities
import TestSupport
import Testing

@testable import Corpus

/// Which invented articles become stories, and which do not.
struct StoryFinderTests {
  /// The parts and headlines of the stories of pages, `announced: …`.
  private func stories(_ pages: KeyValuePairs<String, String>) -> [[String]] {
    let snapshot = CorpusFixture.snapshot(pages)
    return snapshot.stories.map { story in
      story.members.map { "\($0.part.rawValue): \(snapshot[$0.article].headline)" }
    }
  }

  private static let regatta: KeyValuePairs<String, String> = [
    "soon.txt": """
    Harbour Council announces regatta in Bergvik
    02.05.2024
    The Bergvik Regatta will be held on 18 May 2024. Mayor Olga Lindqvist expects forty sailing \
    boats from nine countries, and the quays will be closed to trucks.
    """,
    "held.txt": """
    Forty boats sail in Bergvik
    19.05.2024
    The Bergvik Regatta was held on 18 May 2024 in strong winds. Mayor Olga Lindqvist thanked the \
    crews of forty boats from nine countries. Sailing went on until dusk, and the quays were \
    crowded with visitors.
    """,
    "after.txt": """
    Bergvik counts what its regatta cost
    02.06.2024
    Two weeks after the Bergvik Regatta of 18 May 2024 the town has counted the costs. Sailing \
    crews from nine countries left damage on the quays, Mayor Olga Lindqvist said.
    """,
    "other.txt": """
    Library of Tarnow opens a reading room
    20.05.2024
    Readers in Tarnow have a new reading room since 18 May 2024. It holds nine thousand volumes, \
    and the librarians hope for students.
    """,
  ]

  @Test func announcementReportAndFollowUpAreOneStory() {
    #expect(
      stories(Self.regatta) == [
        [
          "announced: Harbour Council announces regatta in Bergvik",
          "reported: Forty boats sail in Bergvik",
          "follow-up: Bergvik counts what its regatta cost",
        ]
      ])
  }

  @Test func aStoryKnowsItsDaysAndItsFullestReport() throws {
    let snapshot = CorpusFixture.snapshot(Self.regatta)
    let story = try #require(snapshot.stories.first)
    #expect(story.title == "Forty boats sail in Bergvik")
    #expect(story.happened == Day("2024-05-18"))
    #expect(story.published.lowerBound == Day("2024-05-02"))
    #expect(story.published.upperBound == Day("2024-06-02"))
    #expect(
      snapshot.articles.indices.map { snapshot.storyNumber(of: ArticleNumber($0))?.index }
        == [0, 0, nil, 0])
  }

  /// Announced for one day, and held on another.
  private static func talks(_ later: (day: String, text: String)) -> KeyValuePairs<String, String> {
    [
      "soon.txt": """
      Ferry talks open in Bergvik
      26.02.2025
      The Bergvik Ferry Talks will be held on 9 March 2025. Mayor Olga Lindqvist expects owners of forty \
      ferries from nine countries, and the quays will be closed to trucks.
      """,
      "sooner.txt": """
      Owners travel to Bergvik for ferry talks
      04.03.2025
      The Bergvik Ferry Talks will be held on 9 March 2025. Mayor Olga Lindqvist said that owners of forty \
      ferries from nine countries are on their way to the quays.
      """,
      "later.txt": """
      Bergvik ferry talks end
      \(later.day)
      \(later.text) Mayor Olga Lindqvist thanked the owners of forty ferries from nine countries, and the \
      quays are open to trucks again.
      """,
    ]
  }

  @Test(arguments: [
    ("16.03.2025", "The Bergvik Ferry Talks were held on 15 March 2025.", nil),
    ("07.03.2025", "The Bergvik Ferry Talks will be held on 15 March 2025.", nil),
    ("10.03.2025", "The Bergvik Ferry Talks were held on 9 March 2025.", "2025-03-09"),
    ("16.03.2025", "The Bergvik Ferry Talks of 9 March 2025 ended on 15 March 2025.", "2025-03-09"),
  ])
  func aDayThatWasOnlyAnnouncedIsNotToldWhereALaterArticleKnowsAnother(
    day: String, text: String, expected: String?
  ) throws {
    let snapshot = CorpusFixture.snapshot(Self.talks((day, text)))
    let story = try #require(snapshot.stories.first)
    #expect(story.members.count == 3)
    #expect(story.happened?.description == expected)
  }

  @Test func everyLinkSaysWhy() throws {
    let snapshot = CorpusFixture.snapshot(Self.regatta)
    let story = try #require(snapshot.stories.first)
    #expect(story.members[0].link == nil)
    for member in story.members.dropFirst() {
      let link = try #require(member.link)
      #expect(link.days == .same(try #require(Day("2024-05-18"))))
      let sentence = StoryReason.sentence(link, in: snapshot)
      #expect(sentence.hasPrefix("both tell of 2024-05-18; both name "))
      #expect(sentence.contains("Olga Lindqvist"))
      #expect(sentence.contains("rare words in common"))
    }
  }

  @Test func aReportWithoutADayAppearsWhenItWasAnnouncedFor() {
    #expect(
      stories([
        "soon.txt": """
        Bridge of Ostrava to open
        02.03.2024
        The new bridge of Ostrava will be opened on 9 March 2024 by Governor Petra Vesela. Its steel \
        arches cross the Odra beside the old mill.
        """,
        "held.txt": """
        Governor opens bridge of Ostrava
        09.03.2024
        Governor Petra Vesela has opened the new bridge of Ostrava. Its steel arches cross the Odra \
        beside the old mill, and the first walkers were children.
        """,
      ]) == [
        ["announced: Bridge of Ostrava to open", "reported: Governor opens bridge of Ostrava"]
      ])
  }

  @Test func twoReportsOfOneDayNeedNoDateInTheText() {
    #expect(
      stories([
        "a.txt": """
        Fire destroys paper mill in Kymen
        11.10.2023
        A fire has destroyed the paper mill of Kymen. Firefighters from three villages saved the \
        warehouse, and nobody was hurt, said Mayor Aino Salo.
        """,
        "b.txt": """
        Kymen paper mill lost to fire
        12.10.2023
        The paper mill of Kymen burnt down at night. Mayor Aino Salo praised the firefighters of \
        three villages, who saved the warehouse. Nobody was hurt.
        """,
      ]).count == 1)
  }

  // MARK: No stories

  @Test func twoMeetingsOfOneDayAndOnePersonStayApart() {
    #expect(
      stories([
        "a.txt": """
        Minister Ruth Adeyemi receives teachers
        05.04.2024
        On 5 April 2024 Minister Ruth Adeyemi met teachers of village schools, who asked for books \
        and higher wages. They spoke about examinations.
        """,
        "b.txt": """
        Minister Ruth Adeyemi visits a dairy
        05.04.2024
        On 5 April 2024 Minister Ruth Adeyemi went to a dairy near the border. Farmers showed her \
        cooling tanks and complained about the price of milk.
        """,
      ]) == [])
  }

  @Test func theYearlyMeetingIsNoStory() {
    let pages = (2021...2024).map { year in
      (
        "report-\(year).txt",
        """
        Board of the Pilots Union meets in Bergvik
        12.06.\(year)
        The yearly meeting of the Pilots Union was held in Bergvik on 11 June \(year). Members chose \
        a board and spoke about wages, rest hours and uniforms.
        """
      )
    }
    let snapshot = CorpusFixture.snapshot(pages)
    #expect(snapshot.articles.count == 4)
    #expect(snapshot.stories.isEmpty)
  }

  @Test func theDailyColumnIsNoStory() {
    let winds = ["north", "southerly", "western", "eastern", "gentle", "strong", "stormy", "icy"]
    let pages = winds.enumerated().map { index, wind in
      (
        "weather-\(index).txt",
        """
        Weather on the coast
        \(10 + index).01.2024
        The weather office expects \(wind) winds over the coast, with showers and clouds until \
        evening. Sailors should listen to the warnings of the harbour office.
        """
      )
    }
    #expect(CorpusFixture.snapshot(pages).stories.isEmpty)
  }

  @Test func undatedArticlesBelongToNoStory() {
    let text = """
      Fire destroys paper mill in Kymen

      A fire has destroyed the paper mill of Kymen. Firefighters from three villages saved the \
      warehouse, and nobody was hurt, said Mayor Aino Salo.
      """
    #expect(stories(["a.txt": text, "b.txt": text + " More will be told."]) == [])
  }

  @Test func weakLinksMakeNoChain() {
    // Each is like the next, the first is not like the last.
    let words = [
      "anchors", "beacons", "cranes", "docks", "eddies", "ferries", "gulls", "hulls", "islets",
      "jetties", "keels", "locks", "masts", "nettings", "oarsmen", "piers",
    ]
    let pages = (0..<3).map { index in
      (
        name: "\(index).txt",
        text: """
        Notes number \(index)
        \(10 + index).02.2024
        On 9 February 2024 they saw \(words[(index * 4)..<index * 4 + 8].joined(separator: ", ")).
        """
      )
    }
    func sizes(_ pages: [(name: String, text: String)]) -> [Int] {
      CorpusFixture.snapshot(pages).stories.map(\.members.count)
    }
    #expect(sizes(Array(pages[0...1])) == [2])
    #expect(sizes(Array(pages[1...2])) == [2])
    #expect(sizes(pages) == [2])
  }

  @Test func theSamePagesGiveTheSameStories() {
    let (one, two) = (CorpusFixture.snapshot(Self.regatta), CorpusFixture.snapshot(Self.regatta))
    #expect(Array(one.stories) == Array(two.stories))
  }
}
