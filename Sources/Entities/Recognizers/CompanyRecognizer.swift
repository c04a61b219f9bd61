import TextCore

/// Companies by their legal form (`Co-Diagnostics, Inc.`), and organisations that a small noun
/// beside them names: `the Interpax news agency`, `carmaker Yanso`.
struct CompanyRecognizer: NameRecognizer {
  func propose(in reading: Reading, to proposals: inout ProposalSet) {
    for index in reading.capitals where reading[index].has(.companySuffix) && index > 0 {
      legalForm(at: index, in: reading, to: &proposals)
    }
    for index in reading.cued
    where reading[index].has([.organisationCue, .opensPhrase]) && reading[index].casing == .lower {
      cue(at: index, in: reading, to: &proposals)
    }
  }

  private func legalForm(at index: Int, in reading: Reading, to proposals: inout ProposalSet) {
    var last = index - 1
    if reading[last].mark == UInt8(ascii: ","), last > 0 { last -= 1 }
    guard reading.isAdjacent(index), reading.isNameLike(last), reading[last].casing != .lower
    else { return }
    var start = last
    while start > 0, reading.isAdjacent(start), index - start < 7 {
      let isJoint =
        start > 1 && reading.isNameLike(start - 2) && !reading[start - 2].has(.companySuffix)
        && (reading[start - 1].mark == UInt8(ascii: "&") || reading.isWord(start - 1, "and"))
      if reading.isNameLike(start - 1), reading.continues(start) {
        start -= 1
      } else if isJoint {
        start -= 2
      } else {
        break
      }
    }
    while start < last, reading[start].opensSentence, reading[start].has(.function) { start += 1 }
    proposals.add(
      .organisation, start..<index + 1, Strength.legalForm, .legalForm)
  }

  private func cue(at index: Int, in reading: Reading, to proposals: inout ProposalSet) {
    guard let cue = reading.phrase(at: index, .organisationCue) else { return }
    // `the Yanso news agency`
    if index > 0, reading.continues(index), reading.isNameLike(index - 1) {
      var start = index - 1
      while start > 0, reading.continues(start), reading.isNameLike(start - 1) { start -= 1 }
      let run = start..<index
      if isPlainName(run, in: reading) {
        proposals.add(.organisation, run, Strength.nounAfter, .nounBehind)
      }
    }
    // `carmaker Yanso`
    let end = cue.end
    if end < reading.count, reading.continues(end), reading.isNameLike(end),
      reading.isKnown(index..<end, .leadingCue)
    {
      let run = end..<reading.runEnd(from: end)
      if run.count <= 3, isPlainName(run, in: reading) {
        proposals.add(.organisation, run, Strength.nounBefore, .nounBefore)
      }
    }
  }

  private func isPlainName(_ run: Range<Int>, in reading: Reading) -> Bool {
    if run.count > 4 { return false }
    if reading.isEvidentPerson(run) { return false }
    return run.contains { !reading.isCommon($0) && !reading[$0].has([.people, .function]) }
      && !run.contains { reading[$0].has(.personTitle) && !reading[$0].has(.surname) }
      && !(run.count == 1 && reading[run.lowerBound].has([.people, .country]))
  }
}
