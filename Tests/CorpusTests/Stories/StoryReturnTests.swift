import TestSupport
import Testing

@testable import Corpus

/// Stories of more than two articles, to which others come back weeks and months later, and news of the
/// same people and places that is none of them.
struct StoryReturnTests {
  private func stories(_ pages: KeyValuePairs<String, String>) -> [[String]] {
    let snapshot = CorpusFixture.snapshot(pages)
    return snapshot.stories.map { story in
      story.members.map { "\($0.part.rawValue): \(snapshot[$0.article].headline)" }
    }
  }

  @Test func anInquiryMonthsLaterBelongsToTheStory() {
    #expect(
      stories([
        "blast.txt": """
        Blast hits chemical plant near Tarnow
        5 August 2031

        An explosion tore through a chemical plant in Kovel near Tarnow on Tuesday and killed at least \
        nine workers, the fire service said. The plant belongs to Yanso Chemicals Ltd.
        """,
        "toll.txt": """
        Death toll in Kovel plant blast rises to 14
        6 August 2031

        The number of people killed in the explosion at a Yanso Chemicals Ltd plant in Kovel has risen \
        to 14, police said on Wednesday. Two managers were detained.
        """,
        "families.txt": """
        Families of Kovel dead demand compensation
        19 August 2031

        Relatives of the 14 workers who died in the blast at Yanso Chemicals Ltd marched through \
        Tarnow on Tuesday. They want two million crowns for each of the dead.
        """,
        "strike.txt": """
        Garment workers in Tarnow strike for pay
        20 August 2031

        Thousands of garment workers in Tarnow stopped work on Wednesday and marched for higher pay. \
        They want two thousand crowns more a month, police said.
        """,
        "report.txt": """
        Report blames faulty tank for plant blast
        30 October 2031

        A faulty tank and missing alarms led to the explosion that killed 14 people in Kovel on 5 \
        August, a government committee said on Thursday. Yanso Chemicals Ltd lost its licence.
        """,
      ]) == [
        [
          "reported: Blast hits chemical plant near Tarnow",
          "reported: Death toll in Kovel plant blast rises to 14",
          "follow-up: Families of Kovel dead demand compensation",
          "follow-up: Report blames faulty tank for plant blast",
        ]
      ])
  }

  @Test func anInquiryNamesTheDayOfWhatItLooksInto() {
    #expect(
      stories([
        "sinks.txt": """
        Ferry sinks off Zanzibar
        26 May 2031

        The ferry MV Kipepeo sank off Zanzibar on Monday. Eleven people died, the Tanzania Ports \
        Authority said.
        """,
        "other.txt": """
        Port of Zanzibar gets new cranes
        2 June 2031

        The Tanzania Ports Authority will put up two cranes in Zanzibar by autumn. They come from Turku.
        """,
        "inquiry.txt": """
        Inquiry blames ferry's captain
        30 July 2031

        The ferry MV Kipepeo, which sank off Zanzibar on 26 May, was overloaded, an inquiry of the \
        Tanzania Ports Authority found on Wednesday.
        """,
      ]) == [["reported: Ferry sinks off Zanzibar", "follow-up: Inquiry blames ferry's captain"]])
  }

  @Test func otherWordsOfTheSamePersonAreNoPartOfIt() {
    #expect(
      stories([
        "ahead.txt": """
        Lind says Oslo Bank will hold rates
        4 February 2031

        Oslo Bank Governor Erik Lind said on Tuesday that interest rates would be held until summer. \
        Inflation fell to two percent in January.
        """,
        "held.txt": """
        Oslo Bank holds interest rate, Lind sees calm
        5 February 2031

        Oslo Bank held its interest rate on Wednesday, and Governor Erik Lind said inflation was calm.
        """,
        "other.txt": """
        Oslo Bank's Lind warns of cyber attacks
        17 March 2031

        Oslo Bank Governor Erik Lind warned on Monday that cyber attacks could stop payments for days. \
        He called for a reserve of banknotes in every household.
        """,
      ]).allSatisfy { !$0.contains("follow-up: Oslo Bank's Lind warns of cyber attacks") })
  }
}
