import Foundation
import TextCore
import Testing

@testable import Entities

struct EntityRecognizerTests {
  @Test(arguments: [
    // business
    "{O Acme Widgets Inc.} said chief executive {P Maria Lopez} would leave for {O Beta Holdings} in {L Singapore}.",
    // disaster
    "A ferry sank off {L Mindanao}, the {O Philippine Coast Guard} said; {L Manila} sent divers.",
    // court
    "Judge {P Harold Stein} told the {O Federal Court of Australia} that {P Stein} & others could wait.",
    // US politics
    "{O Senate} Majority Leader {P Harry Reid} met {P John Thune} of {L South Dakota} at the {O White House}.",
    // Asia, Africa
    "{L Kenya}'s President {P William Ruto} flew from {L Nairobi} to {L Addis Ababa} for talks with the {O African Union}.",
    "Prime Minister {P Shigeru Ishiba} of {L Japan} spoke with {P Narendra Modi} in {L New Delhi}.",
    // lists of acronyms
    "representatives of the {O UNODC}, the {O UNHCR}, the {O OAU ATC} and the {O ICRC} came.",
    "the drill “{E Silent Storm}” ended; {E Interaction-2012} did not",
  ])
  func readsManyKindsOfNews(_ marked: String) {
    #expect(MarkedText.recognized(in: marked) == marked)
  }

  @Test(arguments: [
    "Prosecutors asked for more time. Meanwhile, nothing happened on Monday or in May.",
    "However, the Government and the Parliament disagreed. Officials declined to comment.",
    "The CEO said GDP fell. Many NGOs use TV and AI. Yesterday was quiet.",
    "Read more about this topic. Share this article. Go back",
  ])
  func marksNoOrdinaryCapitals(_ text: String) {
    #expect(MarkedText.recognized(in: text) == text)
  }

  @Test func mentionsLieInTheirScopesInOrder() throws {
    for text in try seeds() {
      let scopes = text.lines.filter { !$0.isEmpty }.enumerated().map { index, line in
        TextScope(span: line, item: index.isMultiple(of: 2) ? index : nil)
      }
      let found = EntityRecognizer().recognize(text, scopes: scopes)
      #expect(!found.mentions.isEmpty)
      var (start, end) = (0, 0)
      for mention in found.mentions {
        // A name stands behind the one before it or wholly inside of it.
        #expect(
          !mention.span.isEmpty && mention.span.start >= start
            && (mention.span.start >= end || mention.span.end <= end))
        #expect(!mention.form.isEmpty && !mention.rule.isEmpty)
        let scope = try #require(scopes.first { $0.span.contains(mention.span) })
        #expect(scope.item == mention.item)
        start = mention.span.start
        end = max(end, mention.span.end)
      }
      for role in found.roles {
        #expect(found.mentions[role.person].kind == .person)
        #expect(scopes.contains { $0.span.contains(role.span) })
      }
    }
  }

  @Test func isDeterministic() throws {
    for text in try seeds() {
      let scopes = [TextScope(span: text.span, item: 0)]
      let first = EntityRecognizer().recognize(text, scopes: scopes)
      let second = EntityRecognizer().recognize(text, scopes: scopes)
      #expect(first.mentions == second.mentions)
      #expect(first.roles == second.roles)
      #expect(first.acronyms == second.acronyms)
    }
  }

  /// Cutting a text anywhere must not trap, whatever half names that leaves.
  @Test func readsTextCutAnywhere() throws {
    let text = try #require(try seeds().first)
    for length in stride(from: 0, to: min(900, text.bytes.count), by: 7) {
      let cut = SourceText(String(decoding: text.bytes.prefix(length), as: UTF8.self))
      let found = EntityRecognizer().recognize(cut, scopes: [TextScope(span: cut.span, item: 0)])
      #expect(found.mentions.allSatisfy { cut.span.contains($0.span) })
    }
  }

  @Test func readsNothingFromNothing() {
    let text = SourceText("")
    #expect(EntityRecognizer().recognize(text, scopes: []).mentions.isEmpty)
    let marks = SourceText("“ ( \" ) — … \n * \n -")
    let found = EntityRecognizer().recognize(marks, scopes: [TextScope(span: marks.span, item: 0)])
    #expect(found.mentions.isEmpty)
  }
}

/// The texts of the repository's seeds.
func seeds() throws -> [SourceText] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../seeds").standardizedFileURL
  let files = try FileManager.default.contentsOfDirectory(
    at: folder, includingPropertiesForKeys: nil)
  return try files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.map {
    SourceText(try String(contentsOf: $0, encoding: .utf8))
  }
}
