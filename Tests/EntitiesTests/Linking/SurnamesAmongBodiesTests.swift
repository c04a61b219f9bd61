import TextCore
import Testing

@testable import Entities

/// Surnames that a page takes for a body or a place, letters that touch a surname, and patronymics
/// behind the name.
struct SurnamesAmongBodiesTests {
  /// The entities of pages of names, which begin with P, O or L for their kind.
  private func entities(_ pages: [[String]]) -> [String] {
    var linker = EntityLinker()
    for names in pages {
      var page = PageMentions()
      for name in names {
        let start = page.mentions.count * 100
        let kind: EntityKind =
          switch name.first {
          case "P": .person
          case "O": .organisation
          default: .place
          }
        page.mentions.append(
          Mention(
            kind: kind, span: ByteSpan(start, start + 1), form: String(name.dropFirst(2)),
            item: 0, rule: "-"))
      }
      linker.add(EntityLinker.PageInput(mentions: page, scopes: []))
    }
    return linker.link().entities.map { entity in
      let forms = entity.forms.map(\.text).filter { $0 != entity.name }.sorted()
      return (["\(entity.kind) \(entity.name)"] + forms).joined(separator: " = ")
    }.sorted()
  }

  @Test(arguments: [
    // Another page of the affair names the bearer.
    (
      [["P Anna Wanblau", "O Kovel Mining"], ["O Wanblau", "O Kovel Mining"]],
      ["organisation Kovel Mining", "person Anna Wanblau = Wanblau"]
    ),
    (
      [["P Anna Wanblau", "O Kovel Mining"], ["L Wanblau", "O Kovel Mining"]],
      ["organisation Kovel Mining", "person Anna Wanblau = Wanblau"]
    ),
    // A page of something else.
    (
      [["P Anna Wanblau", "O Kovel Mining"], ["O Wanblau", "O Yanso Bank"]],
      [
        "organisation Kovel Mining", "organisation Wanblau", "organisation Yanso Bank",
        "person Anna Wanblau",
      ]
    ),
    // The firm is named after the family.
    (
      [["P Anna Wanblau", "O Wanblau Group"], ["O Wanblau", "O Wanblau Group"]],
      ["organisation Wanblau Group = Wanblau", "person Anna Wanblau"]
    ),
    // Two bear the surname.
    (
      [
        ["P Anna Wanblau", "P Omar Wanblau", "O Kovel Mining"], ["O Wanblau", "O Kovel Mining"],
      ],
      [
        "organisation Kovel Mining", "organisation Wanblau", "person Anna Wanblau",
        "person Omar Wanblau",
      ]
    ),
  ])
  func aSurnameIsNoBodyWhereItsBearerIsNear(_ pages: [[String]], _ expected: [String]) {
    #expect(entities(pages) == expected)
  }

  @Test(arguments: [
    // Another page of the affair has the legal form.
    (
      [["O Ferrovia Kovel S.A.", "P Anna Wanblau"], ["P Ferrovia Kovel", "P Anna Wanblau"]],
      ["organisation Ferrovia Kovel = Ferrovia Kovel S.A.", "person Anna Wanblau"]
    ),
    // A page of something else, and somebody with a given name.
    (
      [["O Ferrovia Kovel S.A.", "P Anna Wanblau"], ["P Ferrovia Kovel", "P Omar Yanso"]],
      [
        "organisation Ferrovia Kovel S.A.", "person Anna Wanblau", "person Ferrovia Kovel",
        "person Omar Yanso",
      ]
    ),
    (
      [["O Maria Kovel S.A.", "P Anna Wanblau"], ["P Maria Kovel", "P Anna Wanblau"]],
      ["organisation Maria Kovel S.A.", "person Anna Wanblau", "person Maria Kovel"]
    ),
  ])
  func aFirmIsNoPersonWhereItsFullNameIsNear(_ pages: [[String]], _ expected: [String]) {
    #expect(entities(pages) == expected)
  }

  @Test(arguments: [
    ("Sh.Wanblau", ["sh"], "Wanblau"), ("A.B.Wanblau", ["a", "b"], "Wanblau"),
    ("Kh.Wanblau", ["kh"], "Wanblau"), ("St.Wanblau", [], "St.Wanblau"),
  ])
  func lettersThatTouchASurnameAreInitials(
    _ form: String, _ initials: [String], _ surname: String
  ) {
    let name = PersonName(form)
    #expect(name.givens.map(\.key) == initials)
    #expect(name.surname == surname)
  }

  @Test func theLetterOfAPatronymicStandsBeforeTheName() {
    let catalog = link([
      ("Mongolian Prime Minister Gansorig Batmunkhar spoke.", "2031-05-02"),
      ("Mongolian Prime Minister B. Gansorig left.", "2031-05-04"),
    ])
    let persons = catalog.entities.filter { $0.kind == .person }
    #expect(persons.count == 1)
    #expect(persons.first?.forms.map(\.text).sorted() == ["B. Gansorig", "Gansorig Batmunkhar"])
  }

  @Test func anotherLetterIsAnotherPerson() {
    let catalog = link([
      ("Mongolian Prime Minister Gansorig Batmunkhar spoke.", "2031-05-02"),
      ("Mongolian Prime Minister T. Gansorig left.", "2031-05-04"),
    ])
    #expect(catalog.entities.count { $0.kind == .person } == 2)
  }
}
