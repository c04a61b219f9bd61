import Chronology
import TextCore

/// Terms that stand at the head of a clause: `From 2010 to 2014 P was R`.
extension RoleReader {
  /// A term that opens a clause has so many words.
  private static let longestLead = 14

  /// The term at the head of the clause that tells of an office, where the clause goes on with its
  /// subject. Cost: the words from the head of the sentence to the office.
  func fronted(_ phrase: RolePhrase) -> Term {
    let start = reading.determinedStart(of: phrase.words)
    let opening = handovers.clauseStart(of: start)
    guard opening < start, isLead(opening),
      isToldAsPast(start) || isWord(start - 1, ["been", "is"])
        || isWord(start - 1, ["as"]) && isWord(start - 2, ["serves", "serving"])
    else { return Term() }
    let end = leadEnd(from: opening, before: start)
    guard end < start, isSubject(end),
      !(end..<start).contains(where: {
        isWord($0, ["then", "later", "after", "afterwards", "before", "previously", "earlier"])
      })
    else { return Term() }
    return terms.term(in: opening..<end)
  }

  /// Where a term begins that opens the next clause, before the word `end`: `R, and from 2019 she was S`.
  func nextLead(in words: Range<Int>) -> Int? {
    words.first { index in
      guard isLead(index), index > words.lowerBound, isJoint(index - 1) else { return false }
      let end = leadEnd(from: index, before: reading.count)
      return end < reading.count && reading[end - 1].mark != UInt8(ascii: ",") && isSubject(end)
    }
  }

  /// `From 2010`, `until May 2014`: what a clause may begin with.
  private func isLead(_ index: Int) -> Bool {
    reading.isWord(index, of: openings) && isOfTerm(index + 1)
  }

  private func leadEnd(from start: Int, before limit: Int) -> Int {
    var end = start + 1
    // `Jan`, `April` and `May` are names, too.
    while end < limit, end - start < RoleReader.longestLead, reading.isAdjacent(end), isOfTerm(end),
      persons.starting(at: end) == nil
    {
      end += 1
    }
    return end
  }

  private func isOfTerm(_ index: Int) -> Bool {
    guard index < reading.count else { return false }
    return reading[index].kind == .number || reading[index].has(.month)
      || reading[index].mark == UInt8(ascii: ",")
      || reading.isWord(index, of: wordsOfTerms)
  }

  private func isSubject(_ index: Int) -> Bool {
    if isWord(index, ["he", "she"]) { return true }
    return persons.starting(at: reading.introducedPerson(at: index) ?? index) != nil
  }
}

private let openings = WordList("from between since until")

private let wordsOfTerms = WordList(
  """
  from to until till through and the of end beginning start early late mid his her in on death
  retirement resignation dismissal departure defeat election appointment
  """)
