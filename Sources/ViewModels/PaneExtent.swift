/// How much text a pane has room for.
public struct PaneExtent: Hashable, Sendable {
  /// Columns of text: what a narrow letter fills.
  public var columns: Int
  /// Lines of text.
  public var rows: Int

  /// Makes an extent.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}
