/// Verbs that take or leave an office only together with a noun: `left the post`, `completed her
/// assignment`, `began his term`.
extension Reading {
  /// What such a verb does; `nil` for all others. Cost: a look-up for most words.
  func turnOfTerm(at index: Int) -> HandoverReader.Turn.Kind? {
    guard isWord(index, of: verbs), words[index].casing == .lower else { return nil }
    let end = (index + 1..<min(index + 4, count)).first {
      isWord($0, of: posts) || isWord($0, of: terms)
    }
    guard let noun = end,
      (index + 1..<noun).allSatisfy({ isDeterminer($0) || isWord($0, of: between) }),
      (index + 1...noun).allSatisfy({ isAdjacent($0) })
    else { return nil }
    if isWord(index, of: leaving) { return isWord(noun, of: posts) ? .left : nil }
    guard isWord(noun, of: terms) else { return nil }
    return isWord(index, of: ending) ? .left : .taken
  }

  /// Whether a verb tells that somebody leaves an office: `resigned`, `left the post`.
  func leavesOffice(_ verb: Int) -> Bool {
    isKnown(verb..<verb + 1, .leavingOffice) || turnOfTerm(at: verb) == .left
  }
}

private let leaving = WordList("left leave leaves leaving")
private let ending = WordList(
  "completed complete completing ended end ending concluded conclude finished finish")
private let verbs = WordList(
  """
  left leave leaves leaving completed complete completing ended end ending concluded conclude
  finished finish began begin begins started start starts commenced commence
  """)
private let posts = WordList("office post position job role seat")
private let terms = WordList(
  "assignment mission term tenure tour mandate stint posting service duties")
private let between = WordList(
  "his her their its own first second third final full last diplomatic")
