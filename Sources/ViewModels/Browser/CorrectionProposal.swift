import Corpus

/// What the reader is asked before it is set right.
struct CorrectionProposal: Sendable {
  /// What was done, as the history lists it.
  var title: String
  /// What is said against the rules, in this order.
  var corrections: [ReaderCorrection]
  /// The entity that was chosen.
  var entity: NamedEntity?
  /// What it is called afterwards.
  var result: NamedEntity?
}
