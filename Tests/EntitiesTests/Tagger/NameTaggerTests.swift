import Testing

@testable import Entities

/// The shipped weights on invented sentences of plain kinds.
struct NameTaggerTests {
  @Test(arguments: [
    "President {P Marta Oyelaran} of {L Kenya} visited {L Nairobi} on Monday.",
    "The {O Ministry of Health} said on Friday that {P Ivan Korolenko} had resigned.",
    "{P Yusuf Adeyemi}, chief executive of {O Brightwater Energy Ltd}, spoke in {L London}.",
    "Officials from {L Japan} and {L South Korea} met in {L Geneva}.",
    "The report was published and nobody read it.",
  ])
  func marksPlainNews(_ marked: String) throws {
    let tagger = try #require(NameTagger.shipped)
    #expect(MarkedText.recognized(in: marked, tagger: tagger) == marked)
  }

  @Test func peoplesAreTaggedButNoEntities() throws {
    let tagger = try #require(NameTagger.shipped)
    let text = MarkedText("The Kenyan army said it had left Mombasa.").text
    let names = tagger.names(in: text, scopes: [scope(of: text)])
    #expect(names.map { text[$0.span] } == ["Kenyan", "Mombasa"])
    #expect(names.map(\.kind) == [.nationality, .place])
  }
}
