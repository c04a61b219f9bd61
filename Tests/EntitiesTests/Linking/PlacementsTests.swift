import Testing

@testable import Entities

struct PlacementsTests {
  @Test func aSpellingNamesWhereItIsPlacedWhatItWasPlacedAtLast() {
    var placements = Placements(spellingCount: 4)
    placements.place(3, page: 5, at: 17)
    placements.place(3, page: 0, at: 18)
    placements.place(1, page: 5, at: 19)
    placements.place(3, page: 5, at: 20)
    #expect(placements.node(of: 3, page: 5) == 20)
    #expect(placements.node(of: 3, page: 0) == 18)
    #expect(placements.node(of: 1, page: 5) == 19)
    #expect(placements.node(of: 3, page: 4) == nil)
    #expect(placements.node(of: 3, page: 6) == nil)
    #expect(placements.node(of: 0, page: 5) == nil)
    #expect((0..<4).map(placements.isPlaced) == [false, true, false, true])
  }

  /// A page with so many names that they are looked up by hash, and pages in more than one block.
  @Test func manyPlacementsAreFoundAgain() {
    var placements = Placements(spellingCount: 20_000)
    for spelling in 0..<20_000 { placements.place(spelling, page: spelling / 10, at: spelling + 1) }
    for spelling in 0..<1000 { placements.place(spelling, page: 7000, at: spelling + 5) }
    for spelling in 0..<1000 { placements.place(spelling, page: 7000, at: spelling + 9) }
    #expect(
      (0..<20_000).allSatisfy {
        placements.node(of: $0, page: $0 / 10) == UInt32($0 + 1)
      })
    #expect((0..<1000).allSatisfy { placements.node(of: $0, page: 7000) == UInt32($0 + 9) })
    #expect(placements.node(of: 1000, page: 7000) == nil)
  }
}
