import Testing

@testable import Entities

struct PersonLinkerTests {
  @Test(arguments: [
    (
      ["Minister Taal Yansykov came.", "Minister Tol Yansykov and Minister Taal Yansikov left."],
      [["Taal Yansikov", "Taal Yansykov"], ["Tol Yansykov"]]
    ),
    (
      [
        "General Andrei Volkov spoke.", "General Andrey Nikolaevich Volkov spoke.",
        "General Andrei Nikolayevich Volkov spoke.",
      ],
      [["Andrei Nikolayevich Volkov", "Andrei Volkov", "Andrey Nikolaevich Volkov"]]
    ),
    (["Taal Yansov, the Mayor of Oslo, met T. Yansov."], [["T. Yansov", "Taal Yansov"]]),
    (["President Jan Novak spoke. Novak left."], [["Jan Novak", "Novak"]]),
    // an initial that two people share stays alone
    (
      ["Minister Anna Yansov came.", "Minister Aron Yansov came.", "Mr A. Yansov came."],
      [["A. Yansov"], ["Anna Yansov"], ["Aron Yansov"]]
    ),
    // a bare surname goes to the bearer with its office
    (
      [
        "President of Norway Jan Novak spoke.", "Mayor Petr Novak spoke.", "President Novak spoke.",
      ],
      [["Jan Novak", "Novak"], ["Petr Novak"]]
    ),
    // and stays alone without one
    (["President of Norway Jan Novak spoke.", "Mr Novak spoke."], [["Jan Novak"], ["Novak"]]),
    // cliques: the short form fits both, which do not fit each other
    (
      [
        "General Jan Petrovich Novak spoke.", "General Jan Ilyich Novak spoke.",
        "General Jan Novak spoke.",
      ],
      [["Jan Ilyich Novak"], ["Jan Novak"], ["Jan Petrovich Novak"]]
    ),
  ])
  func joins(_ texts: [String], _ expected: [[String]]) {
    #expect(groups(.person, in: texts) == expected)
  }

  @Test func everyJointHasAReason() throws {
    let catalog = link(["Taal Yansov, the Mayor of Oslo, met T. Yansov."])
    let person = try #require(catalog.entities.first { $0.kind == .person })
    #expect(person.name == "Taal Yansov")
    #expect(person.links.map(\.reason) == ["‘T.’ abbreviates ‘Taal’, same surname"])
  }
}
