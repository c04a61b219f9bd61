/// Bodies that news in English calls by their names in other languages: `Banco de Chile`, `Fondation Louis
/// Vuitton`, `Konrad Adenauer Stiftung`.
///
/// Their nouns stand first in Romance and many other languages, where small words tie the rest together,
/// and last in Germanic ones. Cost: nothing on a page without such a noun, else a look-up for each capital.
struct ForeignBodyRecognizer: NameRecognizer {
  /// No such name has more words.
  private static let longest = 9

  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    guard reading.holds([.foreignHead, .foreignTail]) else { return }
    for index in reading.capitals where reading.isNameLike(index) {
      let name: Range<Int>
      if reading.isKnown(index..<index + 1, .foreignHead), !isSurname(index, in: reading) {
        name = front(before: index, in: reading)..<end(from: index, in: reading)
      } else if reading.isKnown(index..<index + 1, .foreignTail) {
        name = start(before: index, in: reading)..<index + 1
      } else {
        continue
      }
      if name.count > 1 {
        proposals.add(
          .organisation, name, Strength.foreignNoun, .headNoun, quoting: index..<index + 1)
      }
    }
  }

  /// `Anna Corte`: a name, and no court.
  private func isSurname(_ index: Int, in reading: Reading) -> Bool {
    index > 0 && reading.continues(index) && reading[index - 1].isCapitalised
      && (reading[index - 1].has([.givenName, .honorific]) || reading[index - 1].isInitials)
  }

  /// Where a name begins that has words before its noun: `Pontificia Universidad`, `Club Deportivo`.
  private func front(before head: Int, in reading: Reading) -> Int {
    var start = head
    while start > 0, head - start < 3, reading.continues(start), reading.isNameLike(start - 1),
      reading[start - 1].has(.organisationHead)
        || !reading.isCommon(start - 1)
          && !reading[start - 1].has([.people, .place, .office, .givenName, .title, .rank])
    {
      start -= 1
    }
    return start
  }

  /// Where the words end that go on with the name behind its noun.
  private func end(from head: Int, in reading: Reading) -> Int {
    var end = head + 1
    var next = end
    while next < reading.count, next < head + ForeignBodyRecognizer.longest, reading.continues(next)
    {
      if isPart(next, in: reading) {
        next += 1
        end = next
      } else if isJoint(next, in: reading), next < end + 2 {
        next += 1
      } else {
        break
      }
    }
    return end
  }

  private func start(before tail: Int, in reading: Reading) -> Int {
    var start = tail
    while start > 0, tail - start < ForeignBodyRecognizer.longest, reading.continues(start),
      isPart(start - 1, in: reading)
    {
      start -= 1
    }
    return start
  }

  /// A word of the name: any capital but an office and, in a headline, what English knows.
  private func isPart(_ index: Int, in reading: Reading) -> Bool {
    reading.isNameLike(index) && !reading[index].has([.title, .rank, .honorific])
      && !(reading[index].has(.office) && reading.isCommon(index))
      && !(reading.sentence(of: index).isTitleCased && reading.isCommon(index))
  }

  private func isJoint(_ index: Int, in reading: Reading) -> Bool {
    reading[index].casing == .lower && reading[index].kind == .word
      && (reading[index].has(.particle) && !reading[index].has(.function)
        || ForeignBodyRecognizer.joints.contains { reading.isWord(index, $0) })
  }

  /// Small words between the words of a name: articles, prepositions and `and`.
  private static let joints: [StaticString] = [
    "et", "es", "og", "och", "und", "fur", "voor", "het", "die", "les", "lo", "pour", "para", "por",
    "per", "sur", "pela", "pelo", "en", "em", "na", "nad", "pro", "dla", "ve", "alla", "delle",
    "dos", "l",
  ]
}
