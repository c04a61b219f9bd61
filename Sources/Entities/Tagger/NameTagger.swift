import Synchronization
import TextCore

/// Finds names, and the offices of persons, by trained weights over the features of words.
package struct NameTagger: Sendable {
  package let weights: TaggerWeights
  package let clusters: WordClusters
  private let decoders = Decoders()

  package init(weights: TaggerWeights, clusters: WordClusters) {
    self.weights = weights
    self.clusters = clusters
  }

  /// What the tagger finds on a page, in order.
  struct Tags {
    var names: [TaggedName] = []
    /// The words of the offices of persons.
    var offices: [Range<Int>] = []
  }

  /// Decoders that nobody uses at the moment: what one page has summed serves the next.
  private final class Decoders: Sendable {
    let idle = Mutex<[PageDecoder]>([])
  }

  /// The names and offices of a reading.
  func tags(in reading: Reading, proposals: ProposalSet, winners: [Proposal]) -> Tags {
    var decoder =
      decoders.idle.withLock { $0.popLast() } ?? PageDecoder(weights: weights, clusters: clusters)
    let features = TagFeatures(reading, proposals: proposals, winners: winners)
    let stretches = TagStretches.find(in: reading)
    var tags = Tags()
    TagScorer.Lists.with { lists in
      var first = 0
      while first < stretches.count {
        let sentence = reading[stretches[first].lowerBound].sentence
        var end = first + 1
        while end < stretches.count, reading[stretches[end].lowerBound].sentence == sentence {
          end += 1
        }
        decoder.decode(stretches[first..<end], features, in: reading, &lists, into: &tags)
        first = end
      }
    }
    decoders.idle.withLock { $0.append(decoder) }
    return tags
  }
}

/// Decodes a page, a sentence at a time: first the names, then the offices, which hang on them.
///
/// It is kept from page to page with the room that it has made for itself.
///
/// Unchecked: one thread at a time uses it, and it points into ``rows`` only within a call.
private struct PageDecoder: @unchecked Sendable {
  private var scorer: TagScorer
  private var names: TagDecoder
  private var offices: RoleDecoder
  private var roles = RoleFeatures()
  private var rows: [Int16] = []

  init(weights: TaggerWeights, clusters: WordClusters) {
    scorer = TagScorer(weights: weights, clusters: clusters, memory: TagScorer.Memory())
    names = TagDecoder(steps: weights.nameSteps)
    offices = RoleDecoder(steps: weights.roleSteps)
  }

  mutating func decode(
    _ stretches: ArraySlice<Range<Int>>, _ features: TagFeatures, in reading: Reading,
    _ lists: inout TagScorer.Lists, into tags: inout NameTagger.Tags
  ) {
    let size = stretches.reduce(0) { $0 + $1.count } * TagScores.width
    rows.removeAll(keepingCapacity: true)
    rows.append(contentsOf: repeatElement(0, count: size))
    let known = tags.names.count
    // Taken out for the time, so that it is held once.
    var rows: [Int16] = []
    swap(&rows, &self.rows)
    defer { swap(&rows, &self.rows) }
    rows.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      var row = base
      for (number, stretch) in stretches.enumerated() {
        scorer.score(number, stretch, features, in: reading, into: row, &lists)
        row += stretch.count * TagScores.width
      }
      scorer.finish(&lists)
      row = base
      for stretch in stretches {
        names.decode(row, count: stretch.count, from: stretch.lowerBound, into: &tags.names)
        row += stretch.count * TagScores.width
      }
      let found = tags.names[known...]
      guard found.contains(where: { $0.kind == .person }) else { return }
      row = base
      for (number, stretch) in stretches.enumerated() {
        roles.begin(stretch, names: found)
        scorer.score(number, stretch, &roles, in: reading, into: row, &lists)
        row += stretch.count * TagScores.width
      }
      scorer.finish(&lists)
      row = base
      for stretch in stretches {
        offices.decode(row, count: stretch.count, from: stretch.lowerBound, into: &tags.offices)
        row += stretch.count * TagScores.width
      }
    }
  }
}

extension NameTagger {
  /// The names of a page by the tagger alone, without the rules that decide beside it.
  package func names(
    in text: SourceText, scopes: [TextScope]
  ) -> [(kind: TaggedKind, span: ByteSpan)] {
    let reading = Reading(text, scopes: scopes)
    guard reading.count > 0 else { return [] }
    let proposals = EntityRecognizer.ruleProposals(in: reading)
    let winners = proposals.resolved(wordCount: reading.count)
    return tags(in: reading, proposals: proposals, winners: winners).names.map {
      ($0.kind, reading.span($0.words))
    }
  }
}
