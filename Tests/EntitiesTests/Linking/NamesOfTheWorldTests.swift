import TestSupport
import TextCore
import Testing

@testable import Entities

/// Who is one person, and who is not, all over the world.
struct NamesOfTheWorldTests {
  /// The persons of pages, each given as the names on it; `A = B` for each, sorted.
  private func persons(_ pages: [[String]]) -> [String] {
    var linker = EntityLinker()
    for names in pages {
      let mentions = names.enumerated().map { index, name in
        Mention(
          kind: .person, span: ByteSpan(index * 40, index * 40 + 1), form: name, item: 0, rule: "-")
      }
      linker.add(EntityLinker.PageInput(mentions: PageMentions(mentions: mentions), scopes: []))
    }
    return linker.link().entities.map { $0.forms.map(\.text).sorted().joined(separator: " = ") }
      .sorted()
  }

  @Test(arguments: [
    // surnames of two words, of which the first is used
    (
      ["Gustavo Petro Urrego", "Petro", "Gustavo Petro"],
      ["Gustavo Petro = Gustavo Petro Urrego = Petro"]
    ),
    (
      ["Andrés Manuel López Obrador", "López Obrador"],
      ["Andrés Manuel López Obrador = López Obrador"]
    ),
    (["María José Fernández García", "Fernández"], ["Fernández = María José Fernández García"]),
    // the surname first
    (["Xi Jinping", "Xi"], ["Xi = Xi Jinping"]),
    (["Moon Jae-in", "Moon", "Moon Jae In"], ["Moon = Moon Jae In = Moon Jae-in"]),
    (["Viktor Orbán", "Orban Viktor", "Orban"], ["Orban = Orban Viktor = Viktor Orbán"]),
    // called by what an Icelander has beside the father's name
    (["Katrín Jakobsdóttir", "Katrín"], ["Katrín = Katrín Jakobsdóttir"]),
    // initials with a hyphen, and spellings that only a list joins
    (
      ["Kassym-Jomart Kovel", "K.-J. Kovel"], ["K.-J. Kovel = Kassym-Jomart Kovel"]
    ),
    (["Jeyhun Kovel", "Ceyhun Kovel"], ["Ceyhun Kovel = Jeyhun Kovel"]),
    // particles
    (["Mohammed bin Salman", "Bin Salman"], ["Bin Salman = Mohammed bin Salman"]),
    (["Femke van der Berg", "Van der Berg"], ["Femke van der Berg = Van der Berg"]),
    (
      ["Khalid al-Falih", "Khalid Al Falih", "al-Falih"],
      ["Khalid Al Falih = Khalid al-Falih = al-Falih"]
    ),
    (
      ["Tamim bin Hamad Al Thani", "Tamim bin Hamad al-Thani"],
      ["Tamim bin Hamad Al Thani = Tamim bin Hamad al-Thani"]
    ),
    // other alphabets
    (
      ["Kassym-Jomart Tokayev", "Qasym-Zhomart Toqayev", "Tokaev"],
      ["Kassym-Jomart Tokayev = Qasym-Zhomart Toqayev = Tokaev"]
    ),
    // father and son
    (
      ["Robert Kennedy Jr.", "Robert Kennedy Sr.", "Robert Kennedy"],
      ["Robert Kennedy", "Robert Kennedy Jr.", "Robert Kennedy Sr."]
    ),
    (
      ["Robert Kennedy Jr.", "Kennedy Jr.", "Kennedy"],
      ["Kennedy = Kennedy Jr. = Robert Kennedy Jr."]
    ),
    // marks of Vietnamese
    (["Bạch Minh Đính", "Bach Minh Dinh"], ["Bach Minh Dinh = Bạch Minh Đính"]),
    (["Trương Hồng Thuỷ", "Truong Hong Thuy"], ["Truong Hong Thuy = Trương Hồng Thuỷ"]),
    // two of one surname
    (["Anna Schmidt", "Karl Schmidt", "Schmidt"], ["Anna Schmidt", "Karl Schmidt", "Schmidt"]),
    (["Paul Martin", "Martin Paul"], ["Martin Paul", "Paul Martin"]),
    (["George W. Bush", "George H. W. Bush"], ["George H. W. Bush", "George W. Bush"]),
  ])
  func onOnePage(_ names: [String], _ expected: [String]) {
    #expect(persons([names]) == expected)
  }

  @Test(arguments: [
    // a surname with particles is nobody's in particular elsewhere, but the same everywhere
    (
      [["Femke van der Berg"], ["Van der Berg"], ["Van der Berg"]],
      ["Femke van der Berg", "Van der Berg"]
    ),
    // but a name that only looks so is a name
    ([["Al Gore"], ["Al Gore"]], ["Al Gore"]),
    ([["Charles III"], ["Charles III", "Charles"]], ["Charles = Charles III"]),
    // a part of a name is that person everywhere
    (
      [["Gustavo Petro Urrego", "Gustavo Petro"], ["Gustavo Petro"]],
      ["Gustavo Petro = Gustavo Petro Urrego"]
    ),
    // unless another page tells of another
    (
      [["Maria Lopez Garcia", "Maria Lopez"], ["Maria Lopez Ortega", "Maria Lopez"]],
      ["Maria Lopez", "Maria Lopez Garcia", "Maria Lopez Ortega"]
    ),
    // names alone do not make one person of two
    (
      [["Ashraf Novak"], ["Mohammad Ashraf Novak"], ["Ashraf"]],
      ["Ashraf", "Ashraf Novak", "Mohammad Ashraf Novak"]
    ),
  ])
  func onSeveralPages(_ pages: [[String]], _ expected: [String]) {
    #expect(persons(pages) == expected)
  }

  @Test func theOrderOfPagesDecidesNothing() {
    let names = [
      "Jan Novak", "J. Novak", "Novak", "Jan Petrovich Novak", "Jan Ilyich Novak", "Petr Novak",
      "Berg", "T. Berg", "Taal Berg", "Tol Berg", "Xi Jinping", "Xi", "Van der Berg",
      "Femke van der Berg", "Gustavo Petro", "Gustavo Petro Urrego", "Petro", "Robert Kennedy Jr.",
      "Robert Kennedy", "R. Kennedy", "Smith", "J. Smith",
    ]
    var random = SeededGenerator(seed: 5)
    for _ in 0..<30 {
      let pages = (0..<12).map { _ in
        (0..<4).map { _ in names[Int.random(in: 0..<names.count, using: &random)] }
      }
      let expected = persons(pages)
      for _ in 0..<4 { #expect(persons(pages.shuffled(using: &random)) == expected) }
    }
  }
}
