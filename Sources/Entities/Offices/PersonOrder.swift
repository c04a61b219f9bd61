import TextCore

/// The persons among the names of a page, by where they stand.
///
/// Persons are given as indices into the names. Cost: each question is logarithmic.
struct PersonOrder {
  private let found: [Proposal]
  private let persons: [Int]

  /// `found` are the names of the page in text order.
  init(_ found: [Proposal]) {
    self.found = found
    persons = found.indices.filter { found[$0].kind == .person }
  }

  var isEmpty: Bool { persons.isEmpty }

  /// The person whose name begins at this word.
  func starting(at start: Int) -> Int? {
    let place = count(endingBy: start)
    guard place < persons.count, words(place).lowerBound == start else { return nil }
    return persons[place]
  }

  /// The person whose name ends before this word.
  func ending(at end: Int) -> Int? {
    let place = count(endingBy: end)
    guard place > 0, words(place - 1).upperBound == end else { return nil }
    return persons[place - 1]
  }

  /// Where a person's name begins.
  func nameStart(of person: Int) -> Int { found[person].words.lowerBound }

  /// Where it ends.
  func nameEnd(of person: Int) -> Int { found[person].words.upperBound }

  /// The first person whose name stands in these words.
  func first(in range: Range<Int>) -> Int? {
    var place = count(endingBy: range.lowerBound)
    // A name that reaches over the first word is none of these words.
    if place < persons.count, words(place).lowerBound < range.lowerBound { place += 1 }
    guard place < persons.count, words(place).upperBound <= range.upperBound else { return nil }
    return persons[place]
  }

  /// The names of all persons that stand in these words.
  func within(_ range: Range<Int>) -> [Range<Int>] {
    (count(endingBy: range.lowerBound)..<persons.count).lazy.map { words($0) }
      .prefix { $0.upperBound <= range.upperBound }
      .filter { $0.lowerBound >= range.lowerBound }
  }

  /// The last person whose name stands in these words.
  func last(in range: Range<Int>) -> Int? {
    let place = count(endingBy: range.upperBound)
    guard place > 0, words(place - 1).lowerBound >= range.lowerBound else { return nil }
    return persons[place - 1]
  }

  /// Where the name of a person ends within these words; `nil` where none does.
  func end(within range: Range<Int>) -> Int? {
    let place = count(endingBy: range.upperBound - 1)
    guard place > 0, words(place - 1).upperBound > range.lowerBound else { return nil }
    return words(place - 1).upperBound
  }

  /// Where the name of a person begins that goes on beyond the words that end here.
  func start(across end: Int) -> Int? {
    let place = count(endingBy: end)
    guard place < persons.count, words(place).lowerBound < end else { return nil }
    return words(place).lowerBound
  }

  /// Whether these words are part of a person's name.
  func contains(_ range: Range<Int>) -> Bool {
    let place = count(endingBy: range.lowerBound)
    guard place < persons.count else { return false }
    return words(place).lowerBound <= range.lowerBound
      && range.upperBound <= words(place).upperBound
  }

  private func words(_ place: Int) -> Range<Int> { found[persons[place]].words }

  /// How many persons' names end at this word or before.
  private func count(endingBy end: Int) -> Int {
    persons.partitioningIndex { found[$0].words.upperBound > end }
  }
}
