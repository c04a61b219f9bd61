import TextCore

/// The features that hang on one word alone: what it says of itself and of the words beside it.
///
/// Their weights are summed once for each distinct word of a text and kept (``ScoreMemory``), so they
/// cost next to nothing however many there are.
struct WordFeatures {
  /// How far a word is heard.
  static let reach = 2
  /// A row of scores for each place from which the word is heard.
  static let rowCount = 2 * reach + 1

  private let facts: WordFacts
  private let classes: UInt64
  private let isWord: Bool
  /// The spelling as it stands.
  private var raw: UInt64 = 0
  private var prefixes: InlineArray<4, UInt64> = .init(repeating: 0)
  private var suffixes: InlineArray<4, UInt64> = .init(repeating: 0)
  /// How many of each there are.
  private var affixCount = 0

  /// The features of the word at `index`.
  static func read(_ index: Int, in reading: Reading, _ facts: WordFacts) -> WordFeatures {
    let word = reading[index]
    var features = WordFeatures(word, facts)
    guard features.isWord else { return features }
    features.raw = hash(reading.text.bytes[word.span.range])
    features.affixCount = min(4, word.key.count)
    var (start, end): (UInt64, UInt64) = (0, 0)
    for length in 0..<features.affixCount {
      start = mix(start, UInt64(reading.folded[word.key.lowerBound + length]))
      end = mix(end, UInt64(reading.folded[word.key.upperBound - 1 - length]))
      features.prefixes[length] = start
      features.suffixes[length] = end
    }
    return features
  }

  private init(_ word: Word, _ facts: WordFacts) {
    self.facts = facts
    classes = word.classes.rawValue & ~WordClasses.opensPhrase.rawValue
    isWord = word.kind == .word
  }

  /// A number for all that is said by ``appendClass(offset:to:)``.
  var classKey: UInt64 {
    mix(mix(mix(6, facts.shape), classes), facts.cluster << 20 ^ facts.broadCluster)
  }

  /// Appends what the word says by its shape, its cluster and the lists that hold it of the one that
  /// stands `offset` words before it (negative: behind).
  func appendClass(offset: Int, to features: inout FeatureList) {
    let place = UInt64(offset + WordFeatures.reach)
    features.add(122, place, facts.cluster)
    guard abs(offset) <= 1 else { return }
    features.add(123, place, facts.broadCluster)
    features.add(124, place, facts.shape)
    features.add(125, place, facts.signature)
    var rest = classes
    while rest != 0 {
      features.add(126, place, UInt64(rest.trailingZeroBitCount))
      rest &= rest - 1
    }
    guard offset == 0 else { return }
    features.add(128, facts.signature, facts.shape)
    features.add(129, facts.broadCluster, facts.shape)
  }

  /// Appends what it says by its letters.
  func append(offset: Int, to features: inout FeatureList) {
    let place = UInt64(offset + WordFeatures.reach)
    features.add(121, place, facts.word)
    guard abs(offset) <= 1, isWord else { return }
    if offset != 0 {
      if affixCount > 2 { features.add(132, place, suffixes[2]) }
      return
    }
    features.add(127, raw)
    for length in 0..<affixCount {
      features.add(130, UInt64(length), prefixes[length])
      features.add(131, UInt64(length), suffixes[length])
    }
  }
}
