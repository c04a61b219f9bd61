import TextCore

/// A page as the trainer sees it: its words, the stretches that are tagged, and the features of
/// their words.
package struct TaggingExample: Sendable {
  package var spans: [ByteSpan] = []
  package var stretches: [Range<Int>] = []
  /// The features of the stretches' words, one after the other.
  package var features: [UInt64] = []
  /// Where the features of each of those words begin, and one past the last.
  package var featureStarts: [Int] = [0]

  /// Reads a page, with the rules' proposals.
  package init(_ text: SourceText, scopes: [TextScope], clusters: WordClusters) {
    let reading = Reading(text, scopes: scopes)
    let proposals = EntityRecognizer.ruleProposals(in: reading)
    stretches = TagStretches.find(in: reading)
    let reader = TagFeatures(
      reading, stretches, proposals: proposals,
      winners: proposals.resolved(wordCount: reading.count),
      clusters: clusters)
    spans = reading.words.map(\.span)
    var row: [UInt64] = []
    for stretch in stretches {
      for word in stretch {
        reader.read(word, into: &row)
        features += row
        featureStarts.append(features.count)
      }
    }
  }
}
