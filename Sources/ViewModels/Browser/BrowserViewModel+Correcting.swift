import Corpus

/// Doing what was proposed, so that it can be taken back.
extension BrowserViewModel {
  /// Does what is proposed; the corpus is read anew with it.
  mutating func acceptProposal() -> [Effect] {
    if waitingExport != nil { return acceptExport() }
    guard let proposal, overlay?.kind == .proposal else { return [] }
    self.proposal = nil
    overlay = nil
    let effects = correct(
      proposal.corrections, proposal.title, of: proposal.entity, as: proposal.result)
    // Whatever it is called now, the reader stands on the same.
    if !effects.isEmpty, let result = proposal.result { returnsTo(result) }
    return effects.isEmpty ? [] : effects + [.reload]
  }

  /// Says something against the rules, so that it can be taken back.
  mutating func correct(
    _ corrections: [ReaderCorrection], _ title: String, of entity: NamedEntity? = nil,
    as result: NamedEntity? = nil
  ) -> [Effect] {
    let before = self.corrections.all
    for correction in corrections { self.corrections.add(correction) }
    let change = CorrectionChange(from: before, to: self.corrections.all)
    guard !change.isEmpty else {
      message = StatusMessage("That is said already")
      return []
    }
    changes.record(
      ReaderChange(
        title: title, correction: change, entity: entity, result: result,
        place: timeline.place(in: snapshot)))
    message = StatusMessage("\(title); \(key(of: .undo)) takes it back")
    return [.correct(change)]
  }
}
