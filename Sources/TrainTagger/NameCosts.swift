import Entities

/// What it costs to begin a name of a kind, as a logarithm of odds.
///
/// The chain as trained finds too many organisations: press releases are full of them. What counts is
/// found and missed names alike (F1), not the probability of whole sentences that training maximises;
/// a cost for each kind weighs one against the other. Chosen on the development part of English-EWT
/// and by cross-validation over names/ (decision 0012).
struct NameCosts {
  var costs: [TaggedKind: Float]

  static let shipped = NameCosts(costs: [.person: 0.3, .organisation: 0.6, .place: 0.2])

  /// Takes the costs from the weights of the steps of ``TagChain/names`` that begin a name.
  func charge(_ steps: inout [Float]) {
    for (kind, cost) in costs {
      let begun = TagLabel(kind, .only).index
      let before = Set(TagLabel.all.compactMap { TagChain.names.step($0.index, begun) })
      for step in before { steps[step] -= cost }
    }
  }
}
