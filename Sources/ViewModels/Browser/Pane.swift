/// The panes of the browser, from left to right.
public enum Pane: Int, Hashable, Sendable, CaseIterable {
  /// Articles or happenings in order of time.
  case timeline
  /// The text of the selected article.
  case article
  /// Who and what the articles in view name.
  case entities
}
