import Testing

@testable import Entities

/// Offices that change hands: whose they are, from when and until when.
struct HandoverReaderTests {
  @Test(arguments: [
    "replacing Jan Novak, who held the office from 7 August 2022 to 18 February 2025",
    "in place of Jan Novak, who had led since 7 August 2022 until 18 February 2025",
    "to replace Jan Novak, in office from 7 August 2022 to 18 February 2025",
  ])
  func thePredecessorsTimeIsTheirs(_ rest: String) {
    #expect(
      holdings("The council appointed Ann Berg as Mayor of Oslo, \(rest).") == [
        "Ann Berg: Mayor of Oslo",
        "Jan Novak: Mayor of Oslo from 2022-08-07 until 2025-02-18 former",
      ])
  }

  @Test(arguments: [
    ("Ann Berg succeeded Jan Novak as Mayor of Oslo.", ["Ann Berg", "Jan Novak former"]),
    ("Ann Berg replaces Jan Novak as Mayor of Oslo.", ["Ann Berg", "Jan Novak former"]),
    ("Ann Berg became Mayor of Oslo, succeeding Jan Novak.", ["Ann Berg", "Jan Novak former"]),
    (
      "Ann Berg replaces Jan Novak, who had been Mayor of Oslo since 2019.",
      ["Jan Novak from 2019 former", "Ann Berg"]
    ),
    (
      "On 3 March 2025 Ann Berg replaced Jan Novak, who had been Mayor of Oslo since 2019.",
      ["Jan Novak from 2019 until 2025-03-03 former", "Ann Berg from 2025-03-03"]
    ),
    (
      "Ann Berg will take over from Jan Novak, who has been Mayor of Oslo since 2019.",
      ["Jan Novak from 2019", "Ann Berg coming"]
    ),
    (
      "Ann Berg will succeed Jan Novak, in office since 2003, as Mayor of Oslo.",
      ["Ann Berg coming", "Jan Novak from 2003"]
    ),
    (
      "Ann Berg succeeds Jan Novak, who has led since 2003, as Mayor of Oslo.",
      ["Ann Berg", "Jan Novak from 2003 former"]
    ),
    (
      "The council elected Ann Berg to replace General Jan Novak, who had served as Mayor of Oslo.",
      ["Jan Novak former", "Ann Berg"]
    ),
    (
      "Jan Novak, who had been Mayor of Oslo since 2019, was replaced by Ann Berg on 3 March 2025.",
      ["Jan Novak from 2019 until 2025-03-03 former", "Ann Berg from 2025-03-03"]
    ),
    (
      "Ann Berg took over from Jan Novak as Mayor of Oslo on 3 March 2025.",
      ["Ann Berg from 2025-03-03", "Jan Novak until 2025-03-03 former"]
    ),
    (
      "Ann Berg will succeed Jan Novak as Mayor of Oslo on 1 May 2025.",
      ["Ann Berg from 2025-05-01 coming", "Jan Novak until 2025-05-01"]
    ),
    (
      "Jan Novak was succeeded by Ann Berg as Mayor of Oslo on 3 March 2025.",
      ["Jan Novak until 2025-03-03 former", "Ann Berg from 2025-03-03"]
    ),
    (
      "Jan Novak was replaced as Mayor of Oslo by Ann Berg on 3 March 2025.",
      ["Jan Novak until 2025-03-03 former", "Ann Berg from 2025-03-03"]
    ),
  ])
  func whoSucceedsHoldsTheOffice(_ text: String, _ expected: [String]) {
    #expect(holdings(text).map { $0.replacing(": Mayor of Oslo", with: "") } == expected)
  }

  @Test(arguments: [
    (
      "Ann Berg replaced Jan Novak, who had been Governor of Bergen, as Mayor of Oslo.",
      ["Ann Berg: Mayor of Oslo", "Jan Novak: Governor of Bergen former"]
    ),
    (
      "Ann Berg was appointed Mayor of Oslo, replacing Jan Novak, who had been Governor of Bergen.",
      ["Ann Berg: Mayor of Oslo", "Jan Novak: Governor of Bergen former"]
    ),
    (
      "Ann Berg replaced Jan Novak, who was Mayor of Oslo from 2015 to 2019.",
      ["Jan Novak: Mayor of Oslo from 2015 until 2019 former"]
    ),
    (
      "Ann Berg met Jan Novak, who had been Mayor of Oslo since 2019.",
      ["Jan Novak: Mayor of Oslo from 2019 former"]
    ),
  ])
  func whoReplacesSomebodyInOneOfficeHasNotTheirOthers(_ text: String, _ expected: [String]) {
    let holdings = holdings(text)
    #expect(expected.allSatisfy(holdings.contains))
    #expect(!holdings.contains { $0.hasPrefix("Ann Berg") && !expected.contains($0) })
  }

  @Test func whoIsReplacedHadTheOfficeThatTheyAreCalledBy() {
    #expect(
      holdings("Ann Berg was appointed Mayor of Oslo, replacing Interim Mayor Jan Novak.") == [
        "Ann Berg: Mayor of Oslo", "Jan Novak: Interim Mayor former",
      ])
  }

  @Test(arguments: [
    "Ann Berg resigned as Mayor of Oslo on 3 March 2025.",
    "Ann Berg resigned on 3 March 2025 as Mayor of Oslo.",
    "On 3 March 2025 Ann Berg stepped down as Mayor of Oslo.",
    "Ann Berg was dismissed as Mayor of Oslo on 3 March 2025.",
    "Ann Berg was removed from the post of Mayor of Oslo on 3 March 2025.",
  ])
  func whoLeavesHadTheOfficeUntilThen(_ text: String) {
    #expect(holdings(text) == ["Ann Berg: Mayor of Oslo until 2025-03-03 former"])
  }

  @Test(arguments: [
    "Ann Berg became Mayor of Oslo on 3 March 2025.",
    "Ann Berg took office as Mayor of Oslo on 3 March 2025.",
    "Ann Berg took office on 3 March 2025 as Mayor of Oslo.",
    "Ann Berg was sworn in as Mayor of Oslo on 3 March 2025.",
    "Ann Berg was appointed Mayor of Oslo, effective 3 March 2025.",
    "Ann Berg was appointed Mayor of Oslo with effect from 3 March 2025.",
  ])
  func whoTakesAnOfficeHasItFromThen(_ text: String) {
    #expect(holdings(text) == ["Ann Berg: Mayor of Oslo from 2025-03-03"])
  }

  @Test(arguments: [
    ("Ann Berg will become Mayor of Oslo on 3 March 2025.", " from 2025-03-03"),
    ("Ann Berg is to become Mayor of Oslo.", ""),
  ])
  func whoIsYetToTakeItIsComing(_ text: String, _ from: String) {
    #expect(holdings(text) == ["Ann Berg: Mayor of Oslo\(from) coming"])
  }

  @Test(arguments: [
    "Ann Berg became Mayor of Oslo and visited Bergen on 3 March 2025.",
    "Ann Berg, who became Mayor of Oslo, said that the road was closed on 3 March 2025.",
    "Ann Berg took over Yanso on 3 March 2025 after serving as Mayor of Oslo.",
  ])
  func otherDatesOfTheSentenceAreNotThatOfTheOffice(_ text: String) {
    #expect(holdings(text) == ["Ann Berg: Mayor of Oslo"])
  }

  @Test(arguments: [
    (
      "Ann Berg was minister of health from 12 May 2015 to 28 May 2019.", "2015-05-12", "2019-05-28"
    ),
    ("Ann Berg, 52, was minister of health from 2015 until 2019.", "2015", "2019"),
    ("Ann Berg, who was minister of health between May 2015 and June 2019.", "2015-05", "2019-06"),
  ])
  func theFieldOfAnOfficeInSmallLettersBelongsToIt(
    _ text: String, _ from: String, _ until: String
  ) {
    #expect(
      holdings(text) == ["Ann Berg: minister of health from \(from) until \(until) former"])
  }

  @Test func eachOfTwoOfficesHasItsOwnTime() {
    #expect(
      holdings(
        "Ann Berg, Mayor of Oslo from 1999 to 2003 and Governor of Bergen from 2004 to 2006, died."
      ) == [
        "Ann Berg: Mayor of Oslo from 1999 until 2003",
        "Ann Berg: Governor of Bergen from 2004 until 2006",
      ])
  }

  @Test func ofTwoOfOneRankOneComesForTheOther() {
    #expect(
      holdings(
        "Colonel Ann Berg relieved Colonel Jan Novak as commander of Kovel Fleet on 2 March 2026."
      )
        == [
          "Ann Berg: commander of Kovel Fleet from 2026-03-02",
          "Jan Novak: commander of Kovel Fleet until 2026-03-02 former",
        ])
  }

  @Test func whoSucceedsTheHolderByNameHasTheOffice() {
    #expect(
      holdings("Ann Berg succeeded Mayor of Oslo Jan Novak on 3 February 2025.") == [
        "Jan Novak: Mayor of Oslo until 2025-02-03 former",
        "Ann Berg: Mayor of Oslo from 2025-02-03",
      ])
  }
}
