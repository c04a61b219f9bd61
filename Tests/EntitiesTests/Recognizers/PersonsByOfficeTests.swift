import Testing
import TextCore

@testable import Entities

/// Names that a tagger takes for bodies and places, and that hold an office.
struct PersonsByOfficeTests {
  /// What becomes of a name that was found as a body.
  private func kind(of name: String, in string: String) throws -> EntityKind? {
    let text = SourceText(string)
    let reading = Reading(text, scopes: [scope(of: text)])
    let words = name.split(separator: " ").count
    let start = try #require(
      (0..<reading.count).first { reading.form($0..<min($0 + words, reading.count)) == name })
    let proposal = Proposal(
      kind: .organisation, words: start..<start + words, strength: Strength.tagged, rule: .tagged)
    let review = NameReview(reading: reading, offices: [])
    return review.withPersonsByOffice([proposal]).first?.kind
  }

  @Test(arguments: [
    ("Sacca Lafiado", "Its chairman, Sacca Lafiado, read the results."),
    ("Visvald Matijos", "He was an adviser to the mayor of Oslo, Visvald Matijos."),
    ("Ana Pavola Halden", "The council, chaired by Ana Pavola Halden, took weeks."),
    ("Laurens des Carvel", "Laurens des Carvel, the director of the museum, told senators so."),
    ("Cees de Jongvel", "Cees de Jongvel is chairman of the board."),
    ("Cees de Jongvel", "Cees de Jongvel will be deputy chairman."),
  ])
  func whoHoldsAnOfficeIsAPerson(_ name: String, _ text: String) throws {
    #expect(try kind(of: name, in: text) == .person)
  }

  @Test(arguments: [
    ("Olen Zambuno", "Olen Zambuno, the owner of the mine, said so."),
    ("Olen Zambuno", "The rival, Olen Zambuno, said so."),
    ("Olen Zambuno", "Olen Zambuno is a leader in paper."),
    ("Olen Group", "Olen Group, the director of the works, said so."),
    ("Olen Zambuno", "The mayor met Olen Zambuno, and left."),
  ])
  func whatOwnsOrLeadsIsNone(_ name: String, _ text: String) throws {
    #expect(try kind(of: name, in: text) == .organisation)
  }
}
