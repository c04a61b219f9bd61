import Testing

@testable import Entities

struct TagLabelTests {
  @Test func everyLabelHasItsIndex() {
    var seen: Set<Int> = [TagLabel.outside.index]
    for kind in TaggedKind.allCases {
      for place in TagLabel.Place.allCases {
        let label = TagLabel(kind, place)
        #expect(label.kind == kind)
        #expect(label.place == place)
        seen.insert(label.index)
      }
    }
    #expect(seen == Set(TagLabel.all.map(\.index)))
    #expect(TagLabel.all.allSatisfy { $0.index < TagLabel.count })
  }

  @Test func aNameThatWasBegunIsEnded() {
    let first = TagLabel(.person, .first)
    #expect(first.admits(TagLabel(.person, .last)))
    #expect(first.admits(TagLabel(.person, .inner)))
    #expect(!first.admits(TagLabel(.place, .last)))
    #expect(!first.admits(.outside))
    #expect(!first.admits(TagLabel(.person, .only)))
    #expect(!TagLabel.outside.admits(TagLabel(.person, .last)))
    #expect(TagLabel(.person, .last).admits(TagLabel(.place, .first)))
  }

  @Test func labelsSpellNames() {
    let labels: [TagLabel] = [
      .outside, TagLabel(.place, .only), TagLabel(.person, .first), TagLabel(.person, .inner),
      TagLabel(.person, .last), .outside,
    ]
    #expect(
      TagLabel.names(of: labels, from: 10) == [
        TaggedName(kind: .place, words: 11..<12), TaggedName(kind: .person, words: 12..<15),
      ])
  }
}
