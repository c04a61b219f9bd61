import TestSupport
import Testing

@testable import Entities

/// Two persons of one full name, each on pages of their own.
struct SameNameTests {
  @Test(arguments: [
    // a footballer and a minister
    [
      ["Pedro Yansov: footballer", "Kovel"], ["Pedro Yansov: Spanish Minister of Health", "Berg"],
    ],
    // what somebody does for a living counts as an office does
    [["Pedro Yansov ~ Spanish cyclist"], ["Pedro Yansov: Prime Minister of Spain"]],
    [["Pedro Yansov ~ cyclist", "Yansov"], ["Pedro Yansov: Prime Minister of Spain", "Yansov"]],
    // a judge and an astronaut
    [["Jan Novak: U.S. District Judge"], ["Jan Novak: NASA astronaut"]],
    // ministers of two states
    [["Jan Novak: Kenyan Finance Minister"], ["Jan Novak: Norwegian Health Minister"]],
    [["Jan Novak: Finance Minister of Kenya"], ["Jan Novak: President of Norway"]],
    // singers of two nations
    [["Jan Novak ~ Kenyan singer"], ["Jan Novak ~ Norwegian singer"]],
    // mayors of two cities in one week
    [
      ["2024-03-01", "Jan Novak: Mayor of Oslo"], ["2024-03-04", "Jan Novak: Mayor of Madrid"],
      ["2024-03-05", "Jan Novak: Mayor of Oslo"],
    ],
  ])
  func whoCannotBeOneStaysApartAndIsAsked(_ pages: [[String]]) {
    let cast = Cast(pages)
    let name = pages[1].contains { $0.hasPrefix("Jan Novak") } ? "Jan Novak" : "Pedro Yansov"
    #expect(cast.persons.filter { $0.contains(name) }.count == 2)
    #expect(cast.doubts.contains("\(name) = \(name)"))
  }

  @Test(arguments: [
    // offices follow one another, bodies differ
    [["Jan Novak: Norwegian Foreign Minister"], ["Jan Novak: NATO Secretary General"]],
    [["Jan Novak: Norwegian Foreign Minister"], ["Jan Novak: Ambassador to Kenya"]],
    [["Jan Novak: Norwegian Minister"], ["Jan Novak: CEO of Kovel"]],
    [["Jan Novak: mayor"], ["Jan Novak: Norwegian Minister"]],
    // one seat after another
    [
      ["2014-03-01", "Jan Novak: Mayor of Oslo"], ["2024-03-04", "Jan Novak: Mayor of Madrid"],
    ],
    // a part of the state
    [["Jan Novak: Scottish Minister"], ["Jan Novak: British Minister"]],
    // somebody tells that the minister was a footballer
    [
      ["Jan Novak: former footballer", "Jan Novak: Norwegian Minister"],
      ["Jan Novak: footballer"], ["Jan Novak: Norwegian Minister"],
    ],
    // the same people are around him
    [
      ["Jan Novak: actor", "Olga Berg", "Taal Kovel"],
      ["Jan Novak: Norwegian Minister", "Olga Berg", "Taal Kovel"],
    ],
  ])
  func whoMayBeOneIsOne(_ pages: [[String]]) {
    #expect(Cast(pages).persons.filter { $0.contains("Jan Novak") } == ["Jan Novak"])
  }

  @Test(arguments: [
    // a name that many bear, other work, nothing in common
    ([["John Smith: police chief", "Berg"], ["John Smith: chief executive officer"]], 2),
    ([["John Smith: police chief", "Berg"], ["John Smith: executive director of Kovel"]], 2),
    ([["John Smith: police chief"], ["John Smith: banker"], ["John Smith: bank manager"]], 3),
    // the same work, or somebody in common
    ([["John Smith: police chief"], ["John Smith: chief of police"]], 1),
    (
      [["John Smith: police chief", "Olga Berg"], ["John Smith: banker", "Olga Berg"]], 1
    ),
    // a politician, or a name that few bear
    ([["John Smith: Minister"], ["John Smith: banker"]], 1),
    ([["Taal Yansov: police chief"], ["Taal Yansov: banker"]], 1),
  ])
  func aCommonNameWithNothingInCommonIsTwo(_ pages: [[String]], _ count: Int) {
    let name = String(pages[0][0].prefix { $0 != ":" })
    #expect(Cast(pages).persons.count { $0 == name } == count)
  }

  @Test func shortNamesAndPagesWithoutOfficesGoToTheOneWhoseCompanyTheyKeep() {
    let pages = [
      ["Pedro Yansov ~ cyclist", "Taal Kovel", "Yansov"],
      ["Pedro Yansov: Prime Minister of Spain", "Olga Berg", "P. Yansov"],
      ["Pedro Yansov", "Taal Kovel"],
      ["Pedro Yansov", "Olga Berg", "Yansov"],
    ]
    let catalog = Cast(pages).catalog
    let rows = (0..<4).map { page in catalog.assignments[page].map { $0?.index ?? -1 } }
    #expect(rows[0][0] == rows[0][2])
    #expect(rows[0][0] == rows[2][0])
    #expect(rows[1][0] == rows[1][2])
    #expect(rows[1][0] == rows[3][0])
    #expect(rows[3][0] == rows[3][2])
    #expect(rows[0][0] != rows[1][0])
  }

  @Test func theKnownOneHasThePagesThatTellNothing() {
    let known = (0..<6).map { _ in ["Pedro Yansov: Prime Minister of Spain"] }
    let catalog = Cast(known + [["Pedro Yansov ~ cyclist"], ["Pedro Yansov"]]).catalog
    #expect(catalog.assignments[7][0] == catalog.assignments[0][0])
    #expect(catalog.assignments[6][0] != catalog.assignments[0][0])
  }

  @Test func anAnswerJoinsThemAndIsNotAskedAgain() {
    let pages = [["Jan Novak: Kenyan Minister"], ["Jan Novak: Norwegian Minister"]]
    let yes = EntityCorrections([.same(.person, "Jan Novak", "Jan Novak")])
    #expect(Cast(pages, corrections: yes).persons == ["Jan Novak"])
    let no = EntityCorrections([.apart(.person, "Jan Novak", "Jan Novak")])
    #expect(Cast(pages, corrections: no).persons == ["Jan Novak", "Jan Novak"])
    #expect(Cast(pages, corrections: no).doubts == [])
  }

  @Test func theQuestionSaysWhatEachIs() {
    let pages = [["Jan Novak: Kenyan Minister"], ["Jan Novak: Norwegian Minister"]]
    #expect(
      Cast(pages).catalog.suggestions.map(\.reason) == [
        "both are called ‘Jan Novak’: Kenyan Minister, Norwegian Minister"
      ])
  }

  @Test func theOrderOfPagesDecidesNothing() {
    let lines = [
      "Jan Novak", "Jan Novak: Kenyan Minister", "Jan Novak: Norwegian Minister",
      "Jan Novak ~ footballer", "Jan Novak: former footballer", "Jan Novak: Norwegian Senator",
      "Olga Berg", "Taal Kovel", "Novak", "Novak: Minister", "Yansov", "Yansov: Kenyan Minister",
      "Yansov ~ singer", "J. Novak", "Jan Novak: Mayor of Oslo", "Jan Novak: Mayor of Madrid",
    ]
    func said(_ pages: [[String]]) -> [String] {
      let catalog = Cast(pages).catalog
      return catalog.entities.map { entity in
        let forms = entity.forms.map { "\($0.text) \($0.mentionCount)" }
        return "\(forms) \(entity.roles.map(\.title))"
      }.sorted()
    }
    var random = SeededGenerator(seed: 7)
    for _ in 0..<30 {
      let pages = (0..<8).map { page in
        ["2024-03-0\(1 + page)"]
          + (0..<3).map { _ in lines[Int.random(in: 0..<lines.count, using: &random)] }
      }
      let expected = said(pages)
      for _ in 0..<4 { #expect(said(pages.shuffled(using: &random)) == expected) }
    }
  }
}
