import Testing

@testable import Entities

/// Which names are put to the reader, and what the answers do.
struct DoubtfulPairsTests {
  /// `A = B: reason` for each suggestion.
  private func suggestions(
    _ texts: [String], corrections: EntityCorrections = .none
  ) -> [String] {
    let catalog = link(texts, corrections: corrections)
    return catalog.suggestions.map { pair in
      "\(catalog[pair.first].name) = \(catalog[pair.second].name): \(pair.reason)"
    }
  }

  private let yansovs = [
    "Minister Anna Yansov came.", "Minister Aron Yansov came.", "Mr A. Yansov came.",
  ]

  @Test func anInitialThatTwoShareIsAsked() {
    #expect(
      suggestions(yansovs) == [
        "A. Yansov = Anna Yansov: ‘A.’ abbreviates ‘Anna’, same surname; 2 persons fit",
        "A. Yansov = Aron Yansov: ‘A.’ abbreviates ‘Aron’, same surname; 2 persons fit",
      ])
  }

  @Test func lettersThatTransliterationsConfuseAreAsked() {
    let found = suggestions(["Minister Jusuf Novak came.", "Minister Yusuf Novak came."])
    #expect(found.count == 1)
    #expect(
      found.first?.hasSuffix(
        ": ‘Jusuf Novak’ and ‘Yusuf Novak’ differ by letters that some transliterations confuse")
        == true)
  }

  @Test(arguments: [
    ["Mohamed Elbaradei", "Mohamed al-Baradei"], ["Joweri Novak", "Yoweri Novak"],
    ["Choe Son-hui", "Choi Son-hui"],
  ])
  func gluedArticlesAndFirstSoundsAreAsked(_ names: [String]) {
    #expect(suggestions(names.map { "Minister \($0) came." }).count == 1)
  }

  @Test func aSecondSurnameIsAsked() {
    #expect(
      suggestions(["Minister María F. Kovel came.", "Minister María Fernanda Kovel Ospina came."])
        == [
          "María F. Kovel = María Fernanda Kovel Ospina: ‘María F. Kovel’ may be ‘María Fernanda Kovel "
            + "Ospina’ without the second surname"
        ])
    #expect(
      suggestions(["Minister María F. Kovel came.", "Minister María Petra Kovel Ospina came."])
        .isEmpty)
  }

  @Test(arguments: [
    ["Anna Alberg", "Anna Berg"], ["Anna Eldorf", "Anna Dorf"], ["Cho Son-hui", "Choi Son-hui"],
  ])
  func likeLettersOfOthersAreNotAsked(_ names: [String]) {
    #expect(suggestions(names.map { "Minister \($0) came." }).isEmpty)
  }

  @Test(arguments: [
    ["Kenji Ohta", "Kenji Ota"], ["Taro Ohno", "Taro Ōno"],
    ["Lars Schoenberg", "Lars Schonberg"], ["Zurab Jhvania", "Zurab Zhvania"],
  ])
  func longVowelsAndLettersLeftOutAreAsked(_ names: [String]) {
    #expect(suggestions(names.map { "Minister \($0) came." }).count == 1)
  }

  @Test func aNameInsideAnotherIsAsked() {
    #expect(
      suggestions(["Minister Ashraf Novak came.", "Minister Mohammad Ashraf Novak came."]) == [
        "Ashraf Novak = Mohammad Ashraf Novak: ‘Ashraf Novak’ is a part of ‘Mohammad Ashraf Novak’"
      ])
  }

  @Test func aNameWithAndWithoutJuniorIsAsked() {
    #expect(
      suggestions(["Minister Jan Yansov came.", "Minister Jan Yansov Jr. came."]) == [
        "Jan Yansov = Jan Yansov Jr.: ‘Jan Yansov’ and ‘Jan Yansov Jr.’ are one person, or of two "
          + "generations"
      ])
  }

  @Test func aNameWithAnotherSurnameBehindItIsAsked() {
    #expect(
      suggestions(["Minister Jan Novak came.", "Minister Jan Novak Yansov came."]) == [
        "Jan Novak = Jan Novak Yansov: ‘Jan Novak’ is the beginning of ‘Jan Novak Yansov’"
      ])
  }

  @Test(arguments: [
    ["Minister Anna Yansov came.", "Minister Olga Yansov came."],
    ["Minister Anna Yansov came.", "Minister Anna Petrov came."],
    ["Minister Jusuf Hovak came.", "Minister Yusuf Govak came."],
    ["Minister Anna Yansov came.", "Anna Yansov left."],
  ])
  func othersAreNot(_ texts: [String]) {
    #expect(suggestions(texts) == [])
  }

  @Test func anAcronymOfTwoBodiesIsAsked() {
    let found = suggestions([
      "The World Harbour Organization (WHO) met in Oslo.",
      "The Western Herring Office (WHO) met in Hull.",
      "The WHO met in Bergen.",
    ])
    #expect(found.contains { $0.hasPrefix("WHO = World Harbour Organization: ‘WHO’ stands for") })
    #expect(found.contains { $0.hasPrefix("WHO = Western Herring Office: ‘WHO’ stands for") })
  }

  // MARK: Answers

  private func persons(_ texts: [String], _ corrections: EntityCorrections) -> [[String]] {
    link(texts, corrections: corrections).entities.filter { $0.kind == .person }
      .map { $0.forms.map(\.text).sorted() }.sorted { $0.joined() < $1.joined() }
  }

  @Test func yesMakesOneOfTwoAndSaysWhy() throws {
    let yes = EntityCorrections([EntityCorrection(.same, .person, "A. Yansov", "Anna Yansov")])
    #expect(persons(yansovs, yes) == [["A. Yansov", "Anna Yansov"], ["Aron Yansov"]])
    let anna = try #require(
      link(yansovs, corrections: yes).entities.first { $0.name == "Anna Yansov" })
    #expect(anna.links.map(\.reason) == ["you said so"])
    #expect(!suggestions(yansovs, corrections: yes).contains { $0.contains("Anna") })
  }

  @Test func noIsNotAskedAgain() {
    let no = EntityCorrections([EntityCorrection(.apart, .person, "A. Yansov", "Anna Yansov")])
    #expect(suggestions(yansovs, corrections: no).count == 1)
  }

  @Test func whatIsKeptApartIsNotJoinedByRules() {
    let texts = ["Taal Yansov, the Mayor of Oslo, spoke. T. Yansov left."]
    #expect(persons(texts, .none) == [["T. Yansov", "Taal Yansov"]])
    let no = EntityCorrections([EntityCorrection(.apart, .person, "T. Yansov", "Taal Yansov")])
    #expect(persons(texts, no) == [["T. Yansov"], ["Taal Yansov"]])
  }

  @Test func ofTwoVerdictsTheLaterHolds() {
    let yes = EntityCorrection(.same, .person, "B", "A")
    var corrections = EntityCorrections()
    corrections.add(yes)
    let no = EntityCorrection(.apart, .person, "A", "B")
    corrections.add(no)
    #expect(corrections.all == [no])
    corrections.remove(no)
    #expect(corrections == .none)
  }
}
