import Testing

@testable import Entities

struct WordClustersTests {
  @Test func readsALineAWord() {
    let table = Array("# a comment\nbank\t17\t3\nriver\t200\t31\nbroken\tx\t1\n".utf8)
    let clusters = table.withUnsafeBufferPointer { WordClusters(table: $0) }
    let bank = clusters.clusters(of: hash("bank".utf8))
    let river = clusters.clusters(of: hash("river".utf8))
    #expect(bank.narrow != river.narrow)
    #expect(bank.broad != river.broad)
    #expect(bank.narrow != 0)
    #expect(clusters.clusters(of: hash("broken".utf8)) == (0, 0))
    #expect(clusters.clusters(of: hash("unknown".utf8)) == (0, 0))
  }

  @Test func noneKnowsNothing() {
    #expect(WordClusters.none.clusters(of: 5) == (0, 0))
  }
}
