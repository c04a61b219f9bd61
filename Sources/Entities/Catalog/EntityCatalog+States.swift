extension EntityCatalog {
  /// Whether an entity is a state or a part of one that lists have among the states: England, Greenland. Cost: a
  /// look-up.
  public func isState(_ entity: EntityID) -> Bool {
    kind(of: entity) == .place && States.shared.isState(folded(name(of: entity)))
  }
}
