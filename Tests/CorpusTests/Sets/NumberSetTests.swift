import TestSupport
import Testing

@testable import Corpus

struct NumberSetTests {
  /// Sets of every shape: none, all, runs, single numbers, about half, each of these at bounds that
  /// end inside a word and at its end.
  private static let samples: [(bound: Int, numbers: Set<Int>)] = {
    var random = SeededGenerator(seed: 3)
    return [0, 1, 63, 64, 65, 700, 1024].flatMap { bound -> [(bound: Int, numbers: Set<Int>)] in
      let some = (0..<bound).filter { _ in Bool.random(using: &random) }
      let few = (0..<bound).filter { _ in Int.random(in: 0..<50, using: &random) == 0 }
      return [[], Array(0..<bound), some, few, Array(0..<bound / 2), Array(bound / 2..<bound)]
        .map { (bound, Set($0)) }
    }
  }()

  @Test func saysWhatItHolds() {
    for (bound, numbers) in Self.samples {
      let set = NumberSet(below: bound, holding: numbers)
      #expect(Array(set) == numbers.sorted())
      #expect((0..<set.count).map { set[$0] } == numbers.sorted())
      #expect(set.count == numbers.count)
      for number in -1...bound { #expect(set.contains(number) == numbers.contains(number)) }
    }
  }

  @Test func ranksAndNeighboursAreThoseOfTheSortedNumbers() {
    for (bound, numbers) in Self.samples {
      let set = NumberSet(below: bound, holding: numbers)
      let sorted = numbers.sorted()
      for number in 0...bound {
        #expect(set.rank(of: number) == sorted.count { $0 < number })
        #expect(set.first(from: number) == sorted.first { $0 >= number })
        #expect(set.last(before: number) == sorted.last { $0 < number })
      }
    }
  }

  @Test func operationsAreThoseOfSets() {
    for (bound, a) in Self.samples {
      let first = NumberSet(below: bound, holding: a)
      #expect(Set(first.complement) == Set(0..<bound).subtracting(a))
      for (_, b) in Self.samples where b.allSatisfy({ $0 < bound }) {
        let second = NumberSet(below: bound, holding: b)
        #expect(Set(first.intersection(second)) == a.intersection(b))
        #expect(Set(first.union(second)) == a.union(b))
        #expect(Set(first.subtracting(second)) == a.subtracting(b))
        #expect(first.isSubset(of: second) == a.isSubset(of: b))
        #expect((first == second) == (a == b))
      }
    }
  }

  @Test func rangesAndSingleNumbersComeAndGo() {
    let set = NumberSet(below: 200, holding: 60..<130)
    #expect(Array(set) == Array(60..<130))
    #expect(!set.setting(64, isIn: false).contains(64))
    #expect(set.setting(199, isIn: true).count == 71)
    #expect(NumberSet(allBelow: 3).setting(1, isIn: false) == NumberSet(below: 3, holding: [0, 2]))
  }
}
