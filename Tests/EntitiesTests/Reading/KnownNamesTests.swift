import Testing

@testable import Entities

struct KnownNamesTests {
  private func name(_ strength: Int, length: Int = 1) -> KnownNames.Name {
    KnownNames.Name(kind: .person, spelling: 0..<length, strength: strength, isSurname: false)
  }

  @Test func namesAreFoundByTheirSpellings() {
    var names = KnownNames(capacity: 4)
    names.learn(name(1), spelling: 10, firstWord: 7)
    names.learn(name(2), spelling: 20, firstWord: 7)
    #expect(names[10]?.strength == 1)
    #expect(names[20]?.strength == 2)
    #expect(names[30] == nil)
  }

  @Test func theLongestOfEachFirstWordIsKnown() {
    var names = KnownNames(capacity: 4)
    names.learn(name(1, length: 9), spelling: 10, firstWord: 7)
    names.learn(name(1, length: 5), spelling: 20, firstWord: 7)
    #expect(names.longest(firstWord: 7) == 9)
    #expect(names.longest(firstWord: 8) == 0)
  }

  @Test func strongerEvidenceTakesTheLastPlace() throws {
    var names = KnownNames(capacity: 4)
    names.learn(name(1), spelling: 10, firstWord: 7)
    names.learn(name(2), spelling: 20, firstWord: 7)
    names.learn(name(5), spelling: 10, firstWord: 7)
    names.learn(name(4), spelling: 10, firstWord: 7)
    let (first, second) = (try #require(names[20]), try #require(names[10]))
    #expect(second.strength == 5)
    #expect(first.number < second.number)
  }

  @Test func nothingIsKnownAtFirst() {
    #expect(KnownNames(capacity: 0)[0] == nil)
  }

  /// Spellings that fall into one slot of the table are told apart.
  @Test func collisionsAreToldApart() {
    var names = KnownNames(capacity: 2)
    names.learn(name(1), spelling: 4, firstWord: 4)
    names.learn(name(2), spelling: 8, firstWord: 8)
    #expect(names[4]?.strength == 1)
    #expect(names[8]?.strength == 2)
    #expect(names[12] == nil)
  }
}
