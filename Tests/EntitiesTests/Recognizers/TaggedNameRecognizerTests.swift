import TextCore
import Testing

@testable import Entities

struct TaggedNameRecognizerTests {
  /// A tagger that takes every word of its list for a name.
  private static func tagger(_ words: [(String, TaggedKind)]) -> NameTagger {
    tagger(
      features: words.map { word, kind in
        .init(
          number: number(hash(word.utf8)),
          weights: [(UInt8(TagLabel(kind, .only).index), 100)])
      })
  }

  private static func tagger(features: [TaggerWeights.Feature]) -> NameTagger {
    NameTagger(
      weights: TaggerWeights(
        features: features, nameSteps: [Int32](repeating: 0, count: TagChain.names.stepCount),
        roleSteps: [Int32](repeating: 0, count: TagChain.roles.stepCount)),
      clusters: .none)
  }

  /// The feature that the word itself has this number.
  private static func number(_ word: UInt64) -> UInt64 {
    FeatureList.with { list in
      list.add(121, UInt64(WordFeatures.reach), word)
      return list[0]
    }
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

  /// `Northern Shield-2012` is often taken for a work.
  @Test func aNameJoinedToItsYearIsAnEvent() {
    let tagger = TaggedNameRecognizerTests.tagger([("kovel 2031", .other)])
    let marked = "they ended {E Kovel-2031} early"
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
    func feature(_ word: String, _ place: TagLabel.Place) -> TaggerWeights.Feature {
      .init(
        number: TaggedNameRecognizerTests.number(hash(word.utf8)),
        weights: [(UInt8(TagLabel(.organisation, place).index), 100)])
    }
    let bracket = TaggerWeights.Feature(
      number: TaggedNameRecognizerTests.number(UInt64(UInt8(ascii: "("))),
      weights: [(UInt8(TagLabel(.organisation, .inner).index), 100)])
    let tagger = TaggedNameRecognizerTests.tagger(
      features: [feature("kovel", .first), bracket, feature("yanso", .last)])
    let marked = "they met {O Kovel} ({O Yanso} today) there"
    #expect(MarkedText.recognized(in: marked, tagger: tagger) == marked)
  }
}
