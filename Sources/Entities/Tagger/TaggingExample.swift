import TextCore

/// A page as the trainer sees it: its words, the stretches that are tagged, and the features of
/// their words.
package struct TaggingExample: Sendable {
  package var spans: [ByteSpan] = []
  package var stretches: [Range<Int>] = []
  /// The features of the stretches' words in the chain of names, one word after the other.
  package var features = FeatureRows()
  /// The same in the chain of offices.
  package var roleFeatures = FeatureRows()

  /// Rows of features.
  package struct FeatureRows: Sendable {
    package var numbers: [UInt64] = []
    /// Where each row begins, and one past the last.
    package var starts: [Int] = [0]

    mutating func take(_ list: inout FeatureList) {
      for index in 0..<list.count { numbers.append(list[index]) }
      list.removeAll()
    }

    mutating func close() { starts.append(numbers.count) }
  }

  /// Reads a page, with the rules' proposals. `names` gives the names whose words have these spans.
  package init(
    _ text: SourceText, scopes: [TextScope], clusters: WordClusters,
    names: (_ words: [ByteSpan]) -> [TaggedName]
  ) {
    let reading = Reading(text, scopes: scopes)
    let proposals = EntityRecognizer.ruleProposals(in: reading)
    stretches = TagStretches.find(in: reading)
    spans = reading.words.map(\.span)
    let names = names(spans)
    let reader = TagFeatures(
      reading, proposals: proposals, winners: proposals.resolved(wordCount: reading.count))
    var words = StretchFacts()
    var roles = RoleFeatures()
    FeatureList.with { list in
      for stretch in stretches {
        words.begin(stretch, in: reading)
        for index in StretchFacts.words(around: stretch, in: reading) {
          words.append(WordFacts.read(index, in: reading, clusters))
        }
        words.findRuns(in: reading)
        let sentence = reading.sentence(of: stretch.lowerBound).words
        roles.begin(stretch, names: names.filter { sentence.contains($0.words.lowerBound) })
        for index in stretch {
          let first = features.numbers.count
          for other in StretchFacts.words(around: index..<index + 1, in: reading) {
            let features = WordFeatures.read(other, in: reading, words[other])
            features.appendClass(offset: other - index, to: &list)
            features.append(offset: other - index, to: &list)
            self.features.take(&list)
          }
          for group in TagFeatures.Group.allCases {
            reader.append(group, index, words, to: &list)
            features.take(&list)
          }
          reader.append(index, words, to: &list)
          features.take(&list)
          features.close()
          if roles.hasPersons {
            roleFeatures.numbers += features.numbers[first...]
            let around = roles.surroundings(index, in: reading)
            roles.append(index, around, to: &list)
            roles.append(index, around, words, to: &list)
            roleFeatures.take(&list)
          }
          roleFeatures.close()
        }
      }
    }
  }
}
