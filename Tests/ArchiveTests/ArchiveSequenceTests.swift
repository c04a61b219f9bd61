import Corpus
import TestSupport
import Testing

@testable import Archive

/// Whatever happens to a folder, the archive ends in what reading the folder afresh gives.
struct ArchiveSequenceTests {
  @Test(arguments: 0..<12)
  func anySequenceEndsInTheSameCorpus(seed: Int) async throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let fixture = try ArchiveFixture()
    var names: [String] = []
    for step in 0..<5 {
      var trace: [String] = []
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        trace.append(try change(&names, in: fixture.sources, &random))
      }
      let update = try await fixture.store.update()
      let fresh = try await fixture.fresh()
      #expect(
        update.snapshot.everything == fresh.everything, "seed \(seed), step \(step): \(trace)")
    }
  }

  /// Adds, changes, moves or removes a file.
  private func change(
    _ names: inout [String], in folder: TemporaryFolder, _ random: inout SeededGenerator
  ) throws -> String {
    let choice = Int.random(in: 0..<6, using: &random)
    guard choice > 2, let place = names.indices.randomElement(using: &random) else {
      let name =
        "\(Int.random(in: 0..<4, using: &random))/\(Int.random(in: 0..<30, using: &random)).txt"
      if !names.contains(name) { names.append(name) }
      try folder.write(name, page(&random))
      return "write \(name)"
    }
    let name = names[place]
    switch choice {
    case 3:
      try folder.write(name, page(&random))
      return "change \(name)"
    case 4:
      let target =
        "moved\(Int.random(in: 0..<99, using: &random))/" + name.suffix(6).drop { $0 == "/" }
      if names.contains(target) { return "nothing" }
      try folder.move(name, to: target)
      names[place] = target
      return "move \(name) to \(target)"
    default:
      try folder.remove(name)
      names.remove(at: place)
      return "remove \(name)"
    }
  }

  /// Pages that join one another's entities, articles and dates: teasers of other pages, undated
  /// items that other pages date, spellings of one name.
  private func page(_ random: inout SeededGenerator) -> String {
    let number = Int.random(in: 0..<4, using: &random)
    let name =
      ["Anna Visser", "A. Visser", "Mayor Anna Visser"].randomElement(using: &random) ?? ""
    let lead = """
      On \(10 + number) March, \(name) presented plan \(number) for the harbour of Rotterdam before \
      the assembled council and thanked the engineers from Hull for their long patience.
      """
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return "Council hears plan \(number) for the harbour of the city today\n\n\(lead)"
    case 1:
      return """
        Council hears plan \(number) for the harbour of the city today
        \(11 + number).03.2024
        \(lead) The World Harbour Organization (WHO) paid.
        """
    case 2: return "Another page\n15.03.2024\nThe WHO and \(name) met.\n\n\(lead)"
    default: return Bool.random(using: &random) ? "" : "Shorter\n\(lead)"
    }
  }
}
