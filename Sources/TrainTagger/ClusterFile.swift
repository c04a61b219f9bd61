import Foundation
import TextCore

/// Clusters the words of a file of free text.
struct ClusterFile {
  /// How many of the most frequent words, and into how many clusters.
  static let wordCount = 20_000
  static let narrowCount = 256
  static let broadCount = 32
  private static let mostRounds = 8

  let texts: [SourceText]

  init(text path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    var texts: [SourceText] = []
    var start = 0
    while start < bytes.count {
      var end = min(start + 1 << 20, bytes.count)
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      texts.append(SourceText(String(decoding: bytes[start..<end], as: UTF8.self)))
      start = end
    }
    self.texts = texts
  }

  /// Prints spelling, narrow and broad cluster, a line a word.
  func print() {
    let counts = BigramCounts(texts: texts, size: ClusterFile.wordCount)
    let clusters = [ClusterFile.narrowCount, ClusterFile.broadCount].map { count in
      var trainer = ClusterTrainer(bigrams: counts, clusterCount: count)
      for _ in 0..<ClusterFile.mostRounds {
        if trainer.improve() * 100 < counts.counts.count { break }
      }
      return trainer.clusters
    }
    for (index, spelling) in counts.spellings.enumerated() where !spelling.isEmpty {
      let word = String(decoding: spelling, as: UTF8.self)
      Swift.print("\(word)\t\(clusters[0][index])\t\(clusters[1][index])")
    }
  }
}
