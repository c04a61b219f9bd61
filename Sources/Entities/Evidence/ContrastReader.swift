/// Finds persons of like names whom a sentence tells apart: `Ivan Petrov and Ivan Sergeyevich Petrov`,
/// `Ahmed Ali, a cousin of Ahmed Mohamed Ali`, `Kamal Oli, the envoy to China, met K. P. Oli`.
struct ContrastReader {
  let reading: Reading
  /// The names of the page, in their order.
  let found: [Proposal]

  /// So many words may stand between two names that are told apart.
  private static let widestGap = 6

  /// The pairs, as indices into ``found``. Cost: linear.
  func contrasts() -> [Contrast] {
    var contrasts: [Contrast] = []
    var last: Int?
    for index in found.indices where found[index].kind == .person {
      defer { last = index }
      guard let before = last else { continue }
      let (first, second) = (found[before], found[index])
      guard first.words.count > 1, second.words.count > 1, areAlike(first.words, second.words),
        reading[first.words.lowerBound].sentence == reading[second.words.lowerBound].sentence
      else { continue }
      let gap = first.words.upperBound..<second.words.lowerBound
      if before + 1 == index && (isTellingApart(gap) || givesTo(gap)) || meets(gap)
        || isOfOnePlaceAndAnother(gap, second.words.upperBound)
      {
        contrasts.append(Contrast(first: before, second: index))
      }
    }
    return contrasts
  }

  /// Whether the first, described between commas or not, does something to the second, before whom
  /// nothing but a title stands.
  func meets(_ gap: Range<Int>) -> Bool {
    guard
      let verb = gap.last(where: {
        reading[$0].casing == .lower && reading.isKnown($0..<$0 + 1, .encounter)
      })
    else { return false }
    let isSubject = verb == gap.lowerBound || reading[verb - 1].mark == UInt8(ascii: ",")
    return (isSubject || isComplement(gap.lowerBound..<verb))
      && (verb + 1..<gap.upperBound).allSatisfy {
        reading[$0].kind == .word && (reading[$0].isCapitalised || reading.isWord($0, "the"))
      }
  }

  /// `of Lund`, `of the Northern League`, `of the regional league`
  private func isComplement(_ words: Range<Int>) -> Bool {
    words.count > 1 && reading.isWord(words.lowerBound, "of")
      && words.dropFirst().allSatisfy {
        reading[$0].kind == .word && (!reading[$0].has(.function) || reading.isWord($0, "the"))
      }
  }

  /// `of Lund and`, with `of` behind the second name.
  private func isOfOnePlaceAndAnother(_ gap: Range<Int>, _ end: Int) -> Bool {
    guard let last = gap.last, end < reading.count, reading.isWord(end, "of") else { return false }
    return reading.isWord(last, "and") && isComplement(gap.dropLast())
  }

  /// `handed the cup to`, where nothing tells of a name.
  private func givesTo(_ gap: Range<Int>) -> Bool {
    guard let first = gap.first, let last = gap.last, gap.count > 1,
      gap.count <= ContrastReader.widestGap, reading[first].casing == .lower
    else { return false }
    return reading.isWord(last, "to")
      && gap.allSatisfy { reading[$0].kind == .word && !reading.isWord($0, of: wordsOfNaming) }
  }

  /// Whether names share a word and are not the same: others are nobody's to mistake.
  private func areAlike(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    func has(_ words: Range<Int>, _ index: Int) -> Bool {
      words.contains { reading[$0].hash == reading[index].hash }
    }
    let shared = second.count { has(first, $0) }
    let different = first.count { !has(first.lowerBound..<$0, $0) }
    return shared > 0 && (shared < second.count || shared < different)
  }

  /// A comma, `and`, or what relatives are called.
  private func isTellingApart(_ gap: Range<Int>) -> Bool {
    guard let first = gap.first, gap.count <= ContrastReader.widestGap else { return false }
    if gap.count == 1, reading[first].mark == UInt8(ascii: ",") { return true }
    return reading.isWord(first, "and") || reading[first].mark == UInt8(ascii: "&")
      || gap.contains { reading.isKnown($0..<$0 + 1, .relative) }
  }
}

private let wordsOfNaming = WordList(
  "name names named renamed known changed married his her their he she that who and as is was referred "
    + "according similar related")
