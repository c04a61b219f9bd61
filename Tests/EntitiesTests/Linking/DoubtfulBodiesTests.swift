import Testing

@testable import Entities

/// Which organisations and places are put to the reader.
struct DoubtfulBodiesTests {
  private func suggestions(_ texts: [String]) -> [String] {
    let catalog = link(texts)
    return catalog.suggestions.map { pair in
      let names = [catalog[pair.first].name, catalog[pair.second].name].sorted()
      return "\(names[0]) = \(names[1]): \(pair.reason)"
    }
  }

  @Test func unlikeLegalFormsAreAsked() {
    #expect(
      suggestions(["Kovel Pumps AG grew.", "The firm Kovel Pumps Ltd left."])
        == [
          "Kovel Pumps AG = Kovel Pumps Ltd: ‘Kovel Pumps AG’ and ‘Kovel Pumps Ltd’ differ in their "
            + "legal form"
        ])
  }

  @Test func lettersThatFitOneNameAreAsked() {
    let pages = ["The National Kelp Research Institute met.", "The NKRI left Oslo."]
    #expect(
      suggestions(pages)
        == [
          "NKRI = National Kelp Research Institute: ‘NKRI’ are the first letters of ‘National Kelp "
            + "Research Institute’ and of no other name"
        ])
    #expect(suggestions(pages + ["The Nordic Krill Research Institute met."]).isEmpty)
  }

  @Test func oneWordMoreIsAsked() {
    #expect(
      suggestions([
        "The Kovel Institute for Marine Research met.",
        "The Kovel Institute for Marine Research and Ecology left.",
      ]) == [
        "Kovel Institute for Marine Research = Kovel Institute for Marine Research and Ecology: ‘Kovel "
          + "Institute for Marine Research and Ecology’ has one word more than ‘Kovel Institute for "
          + "Marine Research’"
      ])
  }

  @Test(arguments: [
    ["The firm Kemelovo Coal grew.", "The firm Kemerovo Coal left."],
    ["They met in Zentrivo.", "They met in Zentrivoo."],
  ])
  func oneLetterIsAsked(_ texts: [String]) {
    let found = suggestions(texts)
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("differ by one letter") == true)
  }

  @Test(arguments: [
    ["The Ministry of Health met.", "The Ministry of Wealth left."],
    ["The Kovel University met.", "The Kovel University Press left."],
    [
      "The Kovel Institute for Marine Research met.",
      "The Norwegian Kovel Institute for Marine Research left.",
    ],
    ["The Supreme Court met.", "The Supreme Administrative Court left."],
    ["They met in Iran.", "They met in Iraq."],
    ["The FBI met.", "The Federation of Bavarian Inns left."],
    ["The Kovel Bank Group met.", "The Kovel Fund left."],
    ["The 1st Brigade met.", "The 2nd Brigade left."],
  ])
  func whatIsPlainlyAnotherIsNotAsked(_ texts: [String]) {
    #expect(suggestions(texts).isEmpty)
  }
}
