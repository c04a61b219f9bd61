import Entities
import TestSupport
import Testing

@testable import Corpus

/// News that come back to what others told and tell of days of their own, and news of the same
/// people that are about something else.
struct StoryFollowUpTests {
  private static let snapshot = CorpusFixture.snapshot(news)

  private func story(of page: String) throws -> [String] {
    try StoryFollowUpTests.snapshot.storyPages(of: page)
  }

  @Test(arguments: [["strike-begun", "strike-over"], ["coach-left", "coach-found"]])
  func whatComesBackWithADayOfItsOwnIsOneStory(_ pages: [String]) throws {
    #expect(try story(of: pages[0]) == pages)
  }

  /// The same minister and the same general, on another matter and with other headlines.
  @Test(arguments: ["parade-held", "budget-cut"])
  func whoIsNamedAloneIsNoStory(_ page: String) throws {
    #expect(try story(of: page) == [])
  }

  private static let news: KeyValuePairs<String, String> = [
    "strike-begun.txt": """
    Dockers of Kymen lay down work
    Kymen, 3 March 2031 - Dockers of the Kymen Harbour Union laid down work on Monday. Union leader \
    Petra Holm and harbour master Jan Vesely had talked for a week about night shifts. Cranes \
    stood still.
    """,
    "strike-over.txt": """
    Dockers agree to return
    Kymen, 12 March 2031 - Dockers voted on Wednesday to return to work. Petra Holm of the Kymen \
    Harbour Union and Jan Vesely signed a paper on night shifts. Cranes will turn on Friday.
    """,
    "coach-left.txt": """
    Tarnow Rovers part with Ilmar Raud
    Tarnow, 2 April 2031 - Coach Ilmar Raud left Tarnow Rovers on Wednesday after four defeats. \
    Chairman Oskar Lind said the players had stopped running.
    """,
    "coach-found.txt": """
    Bo Yansen takes over at Tarnow Rovers
    Tarnow, 11 April 2031 - Tarnow Rovers named Bo Yansen on Friday as the coach to follow Ilmar \
    Raud. Oskar Lind said that the first match was on Sunday.
    """,
    "parade-held.txt": """
    Troops parade in the capital
    Morvan, 5 May 2031 - General Aino Salo and Defence Minister Kari Berg watched troops on \
    Monday. Bands played in the rain.
    """,
    "budget-cut.txt": """
    Navy to sell two frigates
    Morvan, 29 May 2031 - Defence Minister Kari Berg said on Thursday that two frigates would be \
    sold. General Aino Salo called the price fair. Shipyards want more orders.
    """,
  ]
}
