import Testing

@testable import Entities

struct CoordinatedBodiesTests {
  private func bodies(_ text: String) -> [String] {
    recognize(text).mentions.filter { $0.kind == .organisation }.map(\.form)
  }

  @Test(arguments: [
    (
      "The Ministries of Health and Education met.",
      ["Ministry of Health", "Ministry of Education"]
    ),
    (
      "The Ministries of Finance, Trade and Industry met.",
      ["Ministry of Finance", "Ministry of Trade", "Ministry of Industry"]
    ),
    ("The Universities of Oslo and Madrid met.", ["University of Oslo", "University of Madrid"]),
    (
      "The Ministries of Finance and Trade of Kenya met.",
      ["Ministry of Finance of Kenya", "Ministry of Trade of Kenya"]
    ),
    (
      "The Ministries of Defence and of the Interior met.",
      ["Ministry of Defence", "Ministry of the Interior"]
    ),
    (
      "The Ministries of Health and of Education of Chile met.",
      ["Ministry of Health of Chile", "Ministry of Education of Chile"]
    ),
    (
      "The Foreign and Defence Ministries of Laos met.",
      ["Foreign Ministry of Laos", "Defence Ministry of Laos"]
    ),
    (
      "The French and German Foreign Ministries said on Monday that they would send aid.",
      ["French Foreign Ministry", "German Foreign Ministry"]
    ),
    (
      "Aid came from the Polish, Czech and Slovak Defence Ministries on Monday.",
      ["Polish Defence Ministry", "Czech Defence Ministry", "Slovak Defence Ministry"]
    ),
    (
      "The Governments of the United States and Kenya met.",
      ["Government of the United States", "Government of Kenya"]
    ),
  ])
  func oneNounForSeveralStandsForEach(_ text: String, _ expected: [String]) {
    #expect(bodies(text) == expected)
  }

  @Test(arguments: [
    (
      "The Kovelian Academy of Sciences and Oslo Technical University met.",
      ["Kovelian Academy of Sciences", "Oslo Technical University"]
    ),
    ("The Bank of Kenya and The Kenya Bank met.", ["Bank of Kenya", "Kenya Bank"]),
    (
      "The Kovelian Council of Churches and Zentrivo Foundation met.",
      ["Kovelian Council of Churches", "Zentrivo Foundation"]
    ),
  ])
  func twoBodiesWithNounsOfTheirOwnAreTwo(_ text: String, _ expected: [String]) {
    #expect(bodies(text) == expected)
  }

  @Test(arguments: [
    "The Federation of Kenyan Universities of Trade and Industry met.",
    "The Ministry of Trade and Industry met.", "The Ministries of Health met.",
    "The Departments of Justice and President Anna Berg met.",
    "The Kovel College of Arts and Sciences met.",
    "The University of Trinidad and Tobago Council met.",
    "The Ministry of Health and Human Services met.",
    "The Committee on Trade and Industry Council met.",
  ])
  func otherBodiesAreLeft(_ text: String) {
    #expect(bodies(text).count == 1)
  }

  @Test func eachIsTheBodyOfThatName() {
    #expect(
      groups(
        .organisation,
        in: ["The Ministries of Health and Education met.", "The Ministry of Education met."])
        == [["Ministry of Education"], ["Ministry of Health"]])
  }
}
