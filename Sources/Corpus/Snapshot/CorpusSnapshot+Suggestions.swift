import Entities

/// Doubtful pairs, read from columns.
extension CorpusSnapshot {
  /// Entities that may be one, those of the most frequent names first. Whoever reads them decides:
  /// ``EntityCorrection``.
  public var suggestions: SnapshotList<EntitySuggestion> {
    SnapshotList(count: tables.suggestions.count) { [tables] in tables.suggestion($0) }
  }
}
