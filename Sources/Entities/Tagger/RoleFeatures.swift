/// The features of words as parts of a person's office: where the names of the sentence stand, as the
/// first chain tagged them.
struct RoleFeatures {
  /// The label of each word of the stretch in the chain of names.
  private var labels: [TagLabel] = []
  private var start = 0
  /// The persons of the sentence, in order.
  private var persons: [Range<Int>] = []
  private var nextPerson = 0

  /// Begins a stretch. `names` are those of its sentence, in order.
  mutating func begin(_ stretch: Range<Int>, names: some Sequence<TaggedName>) {
    start = stretch.lowerBound
    labels.removeAll(keepingCapacity: true)
    labels.append(contentsOf: repeatElement(.outside, count: stretch.count))
    persons.removeAll(keepingCapacity: true)
    nextPerson = 0
    for name in names {
      if name.kind == .person { persons.append(name.words) }
      for word in name.words.clamped(to: stretch) {
        labels[word - start] = TagLabel(name.kind, RoleFeatures.place(of: word, in: name.words))
      }
    }
  }

  var hasPersons: Bool { !persons.isEmpty }

  private static func place(of word: Int, in words: Range<Int>) -> TagLabel.Place {
    if words.count == 1 { return .only }
    return word == words.lowerBound ? .first : word == words.upperBound - 1 ? .last : .inner
  }

  private func label(_ index: Int) -> UInt64 {
    let place = index - start
    return UInt64((place >= 0 && place < labels.count ? labels[place] : .outside).index)
  }

  /// What stands between the word and the persons before and behind it.
  struct Surroundings {
    /// How far the person before and the one behind are, in steps; 0 for none.
    var before: UInt64 = 0
    var behind: UInt64 = 0
    /// What marks and names stand between.
    var marksBefore: UInt64 = 0
    var marksBehind: UInt64 = 0
  }

  mutating func surroundings(_ index: Int, in reading: Reading) -> Surroundings {
    while nextPerson < persons.count, persons[nextPerson].upperBound <= index { nextPerson += 1 }
    var result = Surroundings()
    if nextPerson > 0 {
      let end = persons[nextPerson - 1].upperBound
      result.before = RoleFeatures.step(index - end + 1)
      result.marksBefore = marks(end..<index, in: reading)
    }
    if nextPerson < persons.count {
      let person = persons[nextPerson].lowerBound
      result.behind = person <= index ? 15 : RoleFeatures.step(person - index)
      result.marksBehind = person <= index ? 0 : marks(index + 1..<person, in: reading)
    }
    return result
  }

  private static func step(_ distance: Int) -> UInt64 {
    switch distance {
    case ...4: UInt64(distance)
    case ...6: 5
    case ...9: 6
    case ...14: 7
    default: 8
    }
  }

  private func marks(_ words: Range<Int>, in reading: Reading) -> UInt64 {
    var marks: UInt64 = 0
    for index in words.prefix(14) {
      let word = reading[index]
      switch word.kind {
      case .mark: marks |= word.mark == UInt8(ascii: ",") ? 1 : 2
      case .number: marks |= 4
      case .word:
        if word.casing == .lower { marks |= word.has(.function) ? 8 : 16 }
      }
      if word.has(.speech), word.casing == .lower { marks |= 32 }
      if word.opensLine { marks |= 64 }
    }
    return marks
  }

  func key(_ index: Int, _ around: Surroundings) -> UInt64 {
    let near =
      around.before | around.behind << 4 | around.marksBefore << 8
      | around.marksBehind << 16
    return mix(mix(mix(5, near), label(index)), label(index - 1) << 8 | label(index + 1))
  }

  /// Appends the features whose sum is kept.
  func append(_ index: Int, _ around: Surroundings, to features: inout FeatureList) {
    let (before, label, after) = (label(index - 1), label(index), label(index + 1))
    features.add(200, label)
    features.add(201, before, label)
    features.add(202, label, after)
    features.add(203, before, label, after)
    features.add(204, around.before)
    features.add(205, around.behind)
    features.add(206, around.before, around.marksBefore)
    features.add(207, around.behind, around.marksBehind)
    features.add(208, around.before, around.behind)
    features.add(209, around.before, label)
    features.add(210, around.behind, label)
  }

  /// Appends the features that are looked up for every word.
  func append(
    _ index: Int, _ around: Surroundings, _ words: StretchFacts, to features: inout FeatureList
  ) {
    let word = words[index]
    features.add(220, word.word, around.behind, around.marksBehind)
    features.add(221, word.word, around.before, around.marksBefore)
    features.add(222, word.signature, around.behind, around.marksBehind)
    features.add(223, word.signature, around.before, around.marksBefore)
    features.add(224, word.cluster, min(2, around.behind), min(4, around.before))
    features.add(225, words[index - 1].word, around.before, around.behind)
    features.add(226, words[index + 1].word, around.before, around.behind)
  }
}
