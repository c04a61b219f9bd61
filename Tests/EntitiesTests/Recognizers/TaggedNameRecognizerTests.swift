import TextCore
import Testing

@testable import Entities

struct TaggedNameRecognizerTests {
  /// A tagger that takes every word of its list for a name.
  private static func tagger(_ words: [(String, TaggedKind)]) -> NameTagger {
    let width = TagLabel.count
    return NameTagger(
      weights: TaggerWeights(
        features: words.map { word, kind in
          .init(
            number: mix(mix(mix(1, hash(word.utf8)), 0), 0),
            weights: [(UInt8(TagLabel(kind, .only).index), 100)])
        }, transitions: [Int32](repeating: 0, count: width * width)),
      clusters: .none)
  }

  @Test(arguments: [
    // What it tags is a name, whatever the rules say.
    ("they met {O Kovel} there", "kovel", TaggedKind.organisation),
    // The small noun that belongs to a place stays with it.
    ("they trained in {L Almaty region} for days", "almaty", .place),
    // Peoples and works are no entities.
    ("they met Kovel there", "kovel", .nationality),
    ("they read Kovel there", "kovel", .other),
  ])
  func takesTags(_ marked: String, _ word: String, _ kind: TaggedKind) {
    let tagger = TaggedNameRecognizerTests.tagger([(word, kind)])
    #expect(MarkedText.recognized(in: marked, tagger: tagger) == marked)
  }

  @Test(arguments: [
    // Weak rules need its word.
    "they met President Kovel in Oslo",
    // Sure ones stand without it.
    "they sued {O Kovel Oil Ltd.} over it",
    "they joined the {E Kovel Peace Conference} there",
  ])
  func keepsTheSurestRules(_ marked: String) {
    let tagger = TaggedNameRecognizerTests.tagger([])
    #expect(MarkedText.recognized(in: marked, tagger: tagger) == marked)
  }

  @Test func cutsNamesAtAnOpenBracket() throws {
    // The tagger is taught to take the three words and the bracket for one name.
    let width = TagLabel.count
    func feature(_ word: String, _ place: TagLabel.Place) -> TaggerWeights.Feature {
      .init(
        number: mix(mix(mix(1, hash(word.utf8)), 0), 0),
        weights: [(UInt8(TagLabel(.organisation, place).index), 100)])
    }
    let bracket = TaggerWeights.Feature(
      number: mix(mix(mix(1, UInt64(UInt8(ascii: "("))), 0), 0),
      weights: [(UInt8(TagLabel(.organisation, .inner).index), 100)])
    let tagger = NameTagger(
      weights: TaggerWeights(
        features: [feature("kovel", .first), bracket, feature("yanso", .last)],
        transitions: [Int32](repeating: 0, count: width * width)),
      clusters: .none)
    let marked = "they met {O Kovel} ({O Yanso} today) there"
    #expect(MarkedText.recognized(in: marked, tagger: tagger) == marked)
  }
}
