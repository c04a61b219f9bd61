import TextCore

/// Finds names by trained weights over the features of words.
package struct NameTagger: Sendable {
  package let weights: TaggerWeights
  package let clusters: WordClusters

  package init(weights: TaggerWeights, clusters: WordClusters) {
    self.weights = weights
    self.clusters = clusters
  }

  /// The names of a reading, in order.
  func names(
    in reading: Reading, proposals: ProposalSet, winners: [Proposal]
  ) -> [TaggedName] {
    let stretches = TagStretches.find(in: reading)
    let features = TagFeatures(
      reading, stretches, proposals: proposals, winners: winners, clusters: clusters)
    var decoder = TagDecoder(transitions: weights.transitions)
    var names: [TaggedName] = []
    var row: [UInt64] = []
    var scores: [Int32] = []
    var scratch: [UInt32] = []
    for stretch in stretches {
      scores.removeAll(keepingCapacity: true)
      scores.append(contentsOf: repeatElement(0, count: stretch.count * TagLabel.count))
      scores.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        for (offset, word) in stretch.enumerated() {
          features.read(word, into: &row)
          weights.score(
            row, into: base + offset * TagLabel.count, scratch: &scratch)
        }
      }
      names += TagLabel.names(of: decoder.labels(scores), from: stretch.lowerBound)
    }
    return names
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
    return names(in: reading, proposals: proposals, winners: winners).map {
      ($0.kind, reading.span($0.words))
    }
  }
}
