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
    (["Taal Yansov, the Mayor of Oslo, spoke. T. Yansov left."], [["T. Yansov", "Taal Yansov"]]),
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
    // a sentence that names both tells of two, here and on all pages
    (
      [
        "Minister Jan Petrovich Novak and General Jan Novak met.", "General Jan Novak spoke.",
        "Minister Jan Petrovich Novak spoke.",
      ],
      [["Jan Novak"], ["Jan Petrovich Novak"]]
    ),
    (
      [
        "Minister Taal Yansov Kovel met his father, President Taal Yansov. President Taal Yansov left."
      ],
      [["Taal Yansov"], ["Taal Yansov Kovel"]]
    ),
    // what else stands between the names tells nothing
    (
      ["Minister Jan Petrovich Novak came. General Jan Novak spoke."],
      [["Jan Novak", "Jan Petrovich Novak"]]
    ),
    // two trades and two towns are two persons' until a reader says otherwise
    (
      [
        "Taal Yansov, a baker from Bergen, won. He lives in Bergen.",
        "T. Yansov, an engineer from Odessa, spoke in Odessa.",
      ],
      [["T. Yansov"], ["Taal Yansov"]]
    ),
    (
      [
        "Taal Yansov, a baker from Bergen, won. He lives in Bergen.",
        "T. Yansov, a baker, spoke in Odessa.",
      ],
      [["T. Yansov", "Taal Yansov"]]
    ),
    // of two of a name, the one is called the other
    (
      [
        "Jan Petrovich Novak resigned. There were two men of that name. The other, Jan Novak of Lund, died."
      ],
      [["Jan Novak"], ["Jan Petrovich Novak"]]
    ),
    // the first half of a name is another name
    (
      ["Minister Taal Min left. The minister met General Taal Min-ho again."],
      [["Taal Min"], ["Taal Min-ho"]]
    ),
  ])
  func joins(_ texts: [String], _ expected: [[String]]) {
    #expect(groups(.person, in: texts) == expected)
  }

  @Test func everyJointHasAReason() throws {
    let catalog = link(["Taal Yansov, the Mayor of Oslo, spoke. T. Yansov left."])
    let person = try #require(catalog.entities.first { $0.kind == .person })
    #expect(person.name == "Taal Yansov")
    #expect(person.links.map(\.reason) == ["‘T.’ abbreviates ‘Taal’, same surname"])
  }
}
