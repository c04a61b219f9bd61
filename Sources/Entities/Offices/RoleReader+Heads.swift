import Chronology
import TextCore

/// Bodies that somebody headed for a time, without a word for the office.
extension RoleReader {
  /// `P headed BODY until DATE`, `P, who has chaired BODY since DATE`: only where the text says for
  /// what time, since companies and teams are led in other ways, too.
  func headships() -> [RoleMention] {
    found.indices.compactMap { index in
      let body = found[index].words
      guard found[index].kind == .organisation, let headship = headship(before: body) else {
        return nil
      }
      let sentence = reading.sentence(of: body.lowerBound).words
      let behind = body.upperBound..<max(body.upperBound, sentence.upperBound)
      let end = persons.first(in: behind).map { found[$0].words.lowerBound } ?? behind.upperBound
      let words = body.upperBound..<end
      guard let first = terms.dates(in: words).first, first.word - words.lowerBound <= 2 else {
        return nil
      }
      let term = terms.term(in: words)
      if term.from == nil && term.until == nil { return nil }
      return RoleMention(
        title: headship.office + reading.form(headship.verb + 1..<body.upperBound),
        span: reading.span(headship.verb..<body.upperBound), person: headship.person,
        item: reading.scopes[Int(reading[body.lowerBound].scope)].item, from: term.from,
        until: term.until, isFormer: term.until != nil)
    }
  }

  private struct Headship {
    var office: String
    var verb: Int
    var person: Int
  }

  private func headship(before body: Range<Int>) -> Headship? {
    var verb = body.lowerBound - 1
    if verb > 0, reading.isWord(verb, "the") { verb -= 1 }
    guard verb > 0, reading[verb].casing == .lower, reading[verb].kind == .word,
      reading.isAdjacent(verb), reading.isAdjacent(body.lowerBound),
      let office = office(of: verb)
    else { return nil }
    var end = verb
    while end > 0, reading.isAdjacent(end),
      ["has", "had", "who", "previously"].contains(where: { reading.isWord(end - 1, $0) })
        || reading[end - 1].mark == UInt8(ascii: ",")
    {
      end -= 1
    }
    return (persons.ending(at: end) ?? subject(of: verb)).map {
      Headship(office: office, verb: verb, person: $0)
    }
  }

  private func office(of verb: Int) -> String? {
    if ["headed", "heads", "led", "leads", "run", "ran"].contains(where: {
      reading.isWord(verb, $0)
    }) {
      return "head of "
    }
    return reading.isWord(verb, "chaired") || reading.isWord(verb, "chairs") ? "chair of " : nil
  }
}
