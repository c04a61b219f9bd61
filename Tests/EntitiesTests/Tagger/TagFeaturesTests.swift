import TextCore
import Testing

@testable import Entities

struct TagFeaturesTests {
  @Test func mixingIsTheSameOnEveryMachine() {
    #expect(mix(0, 0) == 0)
    #expect(mix(1, 2) != mix(2, 1))
    #expect(hash("yanso".utf8) == hash([121, 97, 110, 115, 111]))
    #expect(hash([UInt8]()) == 0xcbf2_9ce4_8422_2325)
    #expect(hash([UInt8(ascii: "a")]) == 0xaf63_dc4c_8601_ec8c)
  }

  @Test func sameWordsInSamePlacesHaveSameFeatures() {
    let first = TagFeaturesTests.features("Yanso met Kovel there.")
    let second = TagFeaturesTests.features("Yanso met Kovel there.")
    #expect(first == second)
    #expect(!first.isEmpty)
  }

  @Test func theWordBesideMakesADifference() {
    let one = Set(TagFeaturesTests.features("they met Kovel there"))
    let other = Set(TagFeaturesTests.features("they left Kovel there"))
    #expect(one != other)
    #expect(one.intersection(other).count > 5)
  }

  @Test func clustersAreFeatures() {
    let word = LookupWords.number(of: "met".utf8)
    let clusters = WordClusters([(word, 3, 1)])
    #expect(
      TagFeaturesTests.features("they met Kovel there", clusters: clusters)
        != TagFeaturesTests.features("they met Kovel there"))
  }

  /// The features of the first word in the first stretch.
  private static func features(_ string: String, clusters: WordClusters = .none) -> [UInt64] {
    let text = SourceText(string)
    let example = TaggingExample(
      text, scopes: [TextScope(span: text.span, item: 0)], clusters: clusters
    ) { _ in [] }
    guard example.features.starts.count > 1 else { return [] }
    return Array(example.features.numbers[..<example.features.starts[1]])
  }
}
