import Testing

@testable import Entities

/// Two persons of one name whom ages, unlike callings in unlike places, or one page tell apart.
struct NamesakesOfPagesTests {
  private func count(_ name: String, _ pages: [[String]]) -> Int {
    Cast(pages).persons.count { $0.contains(name) }
  }

  @Test func agesTellTwoApart() {
    let pages = [["2025-03-03", "Taal Yansov, 24"], ["2025-03-10", "Taal Yansov, 58"]]
    #expect(count("Taal Yansov", pages) == 2)
    #expect(Cast(pages).doubts == ["Taal Yansov = Taal Yansov"])
  }

  @Test func whoGrowsOlderIsOne() {
    #expect(
      count(
        "Taal Yansov",
        [
          ["2024-01-02", "Taal Yansov, 24"], ["2024-12-05", "Taal Yansov, 25"],
          ["2034-12-05", "Taal Yansov, 35"],
        ]) == 1)
  }

  @Test func anAgeIsLookedForAmongThoseOfOthers() {
    let cast = Cast([
      ["2025-07-01", "Taal Yansov: actor", "Taal Yansov, 88"],
      ["2025-08-03", "Taal Yansov ~ swimmer", "Taal Yansov, 19"],
      ["2025-08-09", "Taal Yansov, 19"],
    ])
    #expect(cast.persons == ["Taal Yansov", "Taal Yansov"])
    #expect(cast.catalog.assignments[1].numbers[0] == cast.catalog.assignments[2].numbers[0])
  }

  @Test(arguments: [
    [["Taal Yansov: city councillor", "in Toronto"], ["Taal Yansov: Minister", "in Colombo"]],
    [
      ["Taal Yansov: Mines Minister", "in Conakry"], ["Taal Yansov: health minister", "in Bamako"],
    ],
    [["Taal Yansov: ambassador to Kenya"], ["Taal Yansov: ambassador to Norway"]],
    // two governors of one week
    [
      ["2025-07-01", "Taal Yansov: governor of Huilo"],
      ["2025-07-02", "Taal Yansov: governor of Bahio"],
    ],
    // an artist is no general, wherever
    [["Taal Yansov ~ general", "in Oslo"], ["Taal Yansov ~ singer", "in Oslo"]],
  ])
  func unlikeCallingsInUnlikePlacesAreTwo(_ pages: [[String]]) {
    let placed = pages.enumerated().map { index, page in
      page.contains { $0.contains("ambassador") }
        ? page + [["in Nairobi", "in Oslo"][index]] : page
    }
    #expect(count("Taal Yansov", placed) == 2)
  }

  @Test(arguments: [
    // in one place
    [["Taal Yansov: city councillor", "in Toronto"], ["Taal Yansov: Minister", "in Ottawa"]],
    // years later
    [
      ["2020-01-01", "Taal Yansov: Minister", "in Oslo"],
      ["2024-01-01", "Taal Yansov: banker", "in London"],
    ],
    // with the same people
    [
      ["Taal Yansov: city councillor", "in Toronto", "Olga Berg"],
      ["Taal Yansov: Minister", "in Colombo", "Olga Berg"],
    ],
    // on a journey
    [["Taal Yansov: Prime Minister", "in Oslo"], ["Taal Yansov: Prime Minister", "in London"]],
  ])
  func whoMayBeOneIsOne(_ pages: [[String]]) {
    #expect(count("Taal Yansov", pages) == 1)
  }

  @Test func aFarmerIsNoSenatorWhereManyAreCalledSo() {
    func pages(_ name: String) -> [[String]] {
      [["\(name) ~ farmer", "in Des Moines"], ["\(name): Senator", "in Washington"]]
    }
    #expect(count("John Smith", pages("John Smith")) == 2)
    #expect(count("Taal Yansov", pages("Taal Yansov")) == 1)
  }

  @Test func aFatherIsPartedFromOthersByHisAge() {
    #expect(
      Cast([
        ["2025-05-07", "Taal Yansov, 34", "Taal Yansov Jr., 14"],
        ["2025-05-08", "Taal Yansov, 61"],
      ]).persons == ["Taal Yansov", "Taal Yansov", "Taal Yansov Jr."])
  }

  @Test func whoIsCalledLikeAnotherOfThePageIsFoundElsewhere() {
    let cast = Cast([
      ["Taal Yansov: Minister", "another Taal Yansov ~ swimmer", "another Yansov"],
      ["Taal Yansov ~ swimmer"], ["Taal Yansov: Minister"],
    ])
    let rows = (0..<3).map { cast.catalog.assignments[$0].numbers }
    #expect(rows[0][0] == rows[2][0])
    #expect(rows[0][1] == rows[1][0])
    #expect(rows[0][1] == rows[0][2])
    #expect(rows[0][0] != rows[0][1])
  }

  @Test func fatherAndSonAreCalledInShortOnTheirPages() {
    let cast = Cast([
      ["Taal Yansov Jr.: President", "Yansov"],
      ["Taal Yansov Sr.", "Taal Yansov", "Yansov"],
      ["Taal Yansov Jr.", "Taal Yansov Sr.", "Yansov Sr."],
    ])
    // whoever stands before his son is the father
    #expect(
      Cast([["Taal Yansov, 34", "Taal Yansov Jr., 14"]]).persons == [
        "Taal Yansov", "Taal Yansov Jr.",
      ])
    #expect(
      cast.persons == [
        "Taal Yansov = Taal Yansov Sr. = Yansov = Yansov Sr.", "Taal Yansov Jr. = Yansov",
      ])
  }
}
