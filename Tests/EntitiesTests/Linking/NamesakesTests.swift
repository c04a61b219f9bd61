import TestSupport
import Testing

@testable import Entities

/// What names alone tell of the persons of one surname.
struct NamesakesTests {
  /// `name: decision` for each name, sorted; a group is called by the name that opened it.
  private func decisions(_ names: [String], isFrequent: Bool = false) -> [String] {
    var decided: [(Int, Namesakes.Decision)] = []
    let namesakes = Namesakes(
      names.enumerated().map { ($0, PersonName($1)) }, isFrequent: isFrequent,
      join: { _, _ in true }, decided: { decided.append(($0, $1)) })
    func called(_ groups: [Int]) -> String {
      groups.map { names[namesakes.groups[$0].spelling] }.sorted().joined(separator: " | ")
    }
    return decided.map { number, decision in
      switch decision {
      case .member(let group): "\(names[number]): \(called([group]))"
      case .ambiguous(_, let fitting): "\(names[number]): one of \(called(fitting))"
      case .initials(let fitting): "\(names[number]): perhaps \(called(fitting))"
      case .bare: "\(names[number]): anybody"
      }
    }.sorted()
  }

  @Test func compatibleNamesAreOnePerson() {
    #expect(
      decisions(["Jan Novak", "Jan Petrovich Novak", "Petr Novak", "Novak"]) == [
        "Jan Novak: Jan Petrovich Novak", "Jan Petrovich Novak: Jan Petrovich Novak",
        "Novak: anybody", "Petr Novak: Petr Novak",
      ])
  }

  @Test func aNameThatFitsTwoIsLeftToThePages() {
    #expect(
      decisions(["Jan Novak", "Jan Petrovich Novak", "Jan Ilyich Novak", "J. Novak"]) == [
        "J. Novak: perhaps Jan Ilyich Novak | Jan Novak | Jan Petrovich Novak",
        "Jan Ilyich Novak: Jan Ilyich Novak",
        "Jan Novak: one of Jan Ilyich Novak | Jan Petrovich Novak",
        "Jan Petrovich Novak: Jan Petrovich Novak",
      ])
  }

  @Test func initialsThatNobodyFitsAreOnePersonUnlessTheSurnameIsFrequent() {
    #expect(
      decisions(["J. Novak", "J. P. Novak"]) == [
        "J. Novak: perhaps J. P. Novak", "J. P. Novak: perhaps J. P. Novak",
      ])
    #expect(decisions(["J. Novak"], isFrequent: true) == ["J. Novak: perhaps "])
  }

  @Test func theOrderOfNamesDecidesNothing() {
    let names = [
      "Jan P. Novak", "Jan Petr Novak", "Jan Pavel Novak", "J. Petr Novak", "Jan Novak",
      "J. Novak", "P. Novak", "Olga Novak", "O. Novak", "Olga A. B. Novak", "Novak", "Ian Novak",
    ]
    var random = SeededGenerator(seed: 3)
    let all = (0..<20).map { _ in decisions(names.shuffled(using: &random)) }
    #expect(Set(all).count == 1)
  }
}
