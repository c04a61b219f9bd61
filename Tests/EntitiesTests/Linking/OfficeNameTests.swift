import Testing

@testable import Entities

struct OfficeNameTests {
  private func office(_ title: String) -> OfficeName {
    OfficeName(title) { words in
      [
        "ndo": "ndo", "nordic defence organisation": "ndo", "norway": "norway",
        "norwegian": "norway",
      ][
        words.joined(separator: " ")]
    }
  }

  @Test(arguments: [
    ("NDO Secretary General", "Secretary-General of the NDO"),
    ("NDO Secretary General", "Secretary-General"),
    ("Chief of the NDO Joint Staff", "Chief of the Joint Staff of the Nordic Defence Organisation"),
    ("Norwegian Foreign Minister", "Minister of Foreign Affairs of Norway"),
    ("Secretary General of the Organization", "NDO Secretary General"),
    ("NDO CEO", "Chief Executive Officer of the NDO"), ("NDO chief executive", "NDO CEO"),
    ("Yanso Inc. CEO", "chief executive of Yanso"), ("co-founder", "cofounder"),
    ("Vice Chairwoman", "vice chair"), ("Department Spokesperson", "Spokesman"),
    ("Defence Secretary", "DEFENSE SECRETARY"), ("Sen.", "Senator"),
  ])
  func agrees(_ a: String, _ b: String) {
    #expect(office(a).agrees(with: office(b)))
  }

  @Test(arguments: [
    ("NDO Secretary General", "NDO Deputy Secretary General"),
    ("Foreign Minister of Norway", "NDO Foreign Minister"), ("President", "Vice President"),
    ("CEO", "CFO"), ("founder", "co-founder"),
  ])
  func differs(_ a: String, _ b: String) {
    #expect(!office(a).agrees(with: office(b)))
  }
}
