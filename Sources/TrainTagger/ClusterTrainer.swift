import Entities
import TextCore

/// Sorts words into clusters by the words beside them: the exchange algorithm for class bigrams
/// (Kneser & Ney 1993; Martin, Liermann & Ney 1998).
///
/// Each word in turn moves to the cluster in which the clusters foretell one another best.
struct ClusterTrainer {
  let clusterCount: Int
  private let followers: [[(word: Int32, count: Int32)]]
  private let leaders: [[(word: Int32, count: Int32)]]
  private let counts: [Int]
  private(set) var clusters: [Int32]
  private var pairs: [Int32]
  private var totals: [Int]

  /// `bigrams` are neighbours as numbers of words, most frequent words first.
  init(bigrams: BigramCounts, clusterCount: Int) {
    self.clusterCount = clusterCount
    followers = bigrams.followers
    leaders = bigrams.leaders
    counts = bigrams.counts
    clusters = (0..<counts.count).map { Int32($0 < clusterCount ? $0 : $0 % clusterCount) }
    pairs = [Int32](repeating: 0, count: clusterCount * clusterCount)
    totals = [Int](repeating: 0, count: clusterCount)
    for word in counts.indices {
      totals[Int(clusters[word])] += counts[word]
      for (next, count) in followers[word] {
        pairs[Int(clusters[word]) * clusterCount + Int(clusters[Int(next)])] += count
      }
    }
  }

  /// Goes over all words once; returns how many moved.
  mutating func improve() -> Int {
    var moved = 0
    let width = clusterCount
    // What the word has before and behind it, by cluster.
    var before = [Int32](repeating: 0, count: width)
    var behind = before
    var (beforeList, behindList): ([Int], [Int]) = ([], [])
    for word in counts.indices {
      let old = Int(clusters[word])
      var itself: Int32 = 0
      for cluster in beforeList { before[cluster] = 0 }
      for cluster in behindList { behind[cluster] = 0 }
      beforeList.removeAll(keepingCapacity: true)
      behindList.removeAll(keepingCapacity: true)
      for (next, count) in followers[word] {
        if Int(next) == word {
          itself = count
          continue
        }
        let cluster = Int(clusters[Int(next)])
        if behind[cluster] == 0 { behindList.append(cluster) }
        behind[cluster] += count
      }
      for (previous, count) in leaders[word] where Int(previous) != word {
        let cluster = Int(clusters[Int(previous)])
        if before[cluster] == 0 { beforeList.append(cluster) }
        before[cluster] += count
      }
      shift(old, by: -1, before, beforeList, behind, behindList, itself)
      totals[old] -= counts[word]
      var (best, bestGain) = (old, -Float.infinity)
      pairs.withUnsafeBufferPointer { pairs in
        for cluster in 0..<width {
          var gain: Float = 0
          for other in behindList where other != cluster {
            let count = pairs[cluster * width + other]
            gain += ClusterTrainer.nLogN(count + behind[other]) - ClusterTrainer.nLogN(count)
          }
          for other in beforeList where other != cluster {
            let count = pairs[other * width + cluster]
            gain += ClusterTrainer.nLogN(count + before[other]) - ClusterTrainer.nLogN(count)
          }
          let own = pairs[cluster * width + cluster]
          gain +=
            ClusterTrainer.nLogN(own + before[cluster] + behind[cluster] + itself)
            - ClusterTrainer.nLogN(own)
          let total = Int32(clamping: totals[cluster])
          gain -=
            2
            * (ClusterTrainer.nLogN(total + Int32(clamping: counts[word]))
              - ClusterTrainer.nLogN(total))
          if gain > bestGain { (best, bestGain) = (cluster, gain) }
        }
      }
      shift(best, by: 1, before, beforeList, behind, behindList, itself)
      totals[best] += counts[word]
      clusters[word] = Int32(best)
      if best != old { moved += 1 }
    }
    return moved
  }

  private mutating func shift(
    _ cluster: Int, by sign: Int32, _ before: [Int32], _ beforeList: [Int], _ behind: [Int32],
    _ behindList: [Int], _ itself: Int32
  ) {
    for other in behindList { pairs[cluster * clusterCount + other] += sign * behind[other] }
    for other in beforeList { pairs[other * clusterCount + cluster] += sign * before[other] }
    pairs[cluster * clusterCount + cluster] += sign * itself
  }

  private static let table: [Float] = (0..<65536).map { Float($0) * logarithm(Float(max(1, $0))) }

  @inline(__always)
  private static func nLogN(_ n: Int32) -> Float {
    n < 65536 ? table[Int(n)] : Float(n) * logarithm(Float(n))
  }
}

/// The natural logarithm of a number from 1, by operations that every machine rounds alike.
func logarithm(_ x: Float) -> Float {
  let exponent = Float(x.exponent)
  // ln m = 2 artanh((m - 1) / (m + 1)) for m in [1, 2).
  let ratio = (x.significand - 1) / (x.significand + 1)
  let square = ratio * ratio
  var sum = 1 / 9 * square + 1 / 7
  sum = sum * square + 1 / 5
  sum = sum * square + 1 / 3
  sum = sum * square + 1
  return exponent * 0.693_147_18 + 2 * ratio * sum
}

/// How often words stand beside one another in free text.
struct BigramCounts {
  private(set) var spellings: [[UInt8]] = []
  private(set) var counts: [Int] = []
  private(set) var followers: [[(word: Int32, count: Int32)]] = []
  private(set) var leaders: [[(word: Int32, count: Int32)]] = []

  /// The `size` most frequent words of `texts`.
  init(texts: [SourceText], size: Int) {
    var numbers: [UInt64: Int32] = [:]
    var spelled: [[UInt8]] = []
    var seen: [Int] = []
    var sequence: [Int32] = []
    for text in texts {
      LookupWords.forEach(in: text) { number, spelling in
        if let known = numbers[number] {
          seen[Int(known)] += 1
          sequence.append(known)
        } else {
          numbers[number] = Int32(seen.count)
          sequence.append(Int32(seen.count))
          spelled.append(Array(spelling))
          seen.append(1)
        }
      }
    }
    let order = seen.indices.sorted { (seen[$0], $1) > (seen[$1], $0) }.prefix(size)
    var rank = [Int32](repeating: -1, count: seen.count)
    for (place, word) in order.enumerated() { rank[word] = Int32(place) }
    spellings = order.map { spelled[$0] }
    counts = order.map { seen[$0] }
    var pairs: [UInt64: Int32] = [:]
    for (first, second) in zip(sequence, sequence.dropFirst()) {
      let (a, b) = (rank[Int(first)], rank[Int(second)])
      if a >= 0, b >= 0 { pairs[UInt64(a) << 32 | UInt64(b), default: 0] += 1 }
    }
    followers = Array(repeating: [], count: order.count)
    leaders = followers
    for (pair, count) in pairs.sorted(by: { $0.key < $1.key }) {
      let (a, b) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
      followers[a].append((Int32(b), count))
      leaders[b].append((Int32(a), count))
    }
  }
}
