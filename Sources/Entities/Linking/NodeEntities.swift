/// The entity of each node of a ``Linkage``, as the reader has corrected it.
///
/// Storage: 4 bytes a node, twice that where the reader has corrected anything.
struct NodeEntities: Sendable {
  private let corrected: CorrectedMembers
  /// By node where the reader has corrected nothing, else by group.
  private let entities: [UInt32]
  private let groupOfNode: [UInt32]

  /// Those of nodes that are in these groups, which are these entities.
  init(groupOfNode: [UInt32], entityOfGroup: [UInt32], _ corrected: CorrectedMembers) {
    self.corrected = corrected
    let isCorrected = !corrected.groups.isEmpty
    entities = isCorrected ? entityOfGroup : groupOfNode.map { entityOfGroup[Int($0)] }
    self.groupOfNode = isCorrected ? groupOfNode : []
  }

  /// The entity that a spelling names at a node; ``EntityAssignments/none`` for none.
  func entity(ofNode node: Int, spelling: Int) -> UInt32 {
    if groupOfNode.isEmpty { return entities[node] }
    return entities[Int(corrected.group(of: groupOfNode[node], spelling))]
  }
}
