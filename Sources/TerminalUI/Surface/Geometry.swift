/// A place on the grid: column and row of one cell, from 0 at the top left.
public struct CellPoint: Hashable, Sendable {
  /// Cells from the left edge.
  public var column: Int
  /// Cells from the top edge.
  public var row: Int

  /// Makes a point.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// How many columns and rows something has; never less than none.
public struct CellSize: Hashable, Sendable {
  /// Cells from left to right.
  public let width: Int
  /// Cells from top to bottom.
  public let height: Int

  /// Makes a size; negative lengths count as 0.
  public init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// Reads `120x40`, or gives `nil` when it is no size.
  public init?(notation: String) {
    let parts = notation.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let width = Int(parts[0]), let height = Int(parts[1]),
      (0...1000).contains(width), (0...1000).contains(height)
    else { return nil }
    self.init(width: width, height: height)
  }
}

extension CellSize: CustomStringConvertible {
  /// `120x40`.
  public var description: String { "\(width)x\(height)" }
}

/// A rectangle of cells. It may reach beyond the grid that it is drawn on; drawing clips.
public struct CellRect: Hashable, Sendable {
  /// The left column.
  public var column: Int
  /// The top row.
  public var row: Int
  /// Its columns and rows.
  public var size: CellSize

  /// Makes a rectangle; negative lengths count as 0.
  public init(column: Int, row: Int, width: Int, height: Int) {
    self.column = column
    self.row = row
    self.size = CellSize(width: width, height: height)
  }

  /// The whole of a grid.
  public init(_ size: CellSize) {
    self.init(column: 0, row: 0, width: size.width, height: size.height)
  }

  /// Its columns.
  public var width: Int { size.width }
  /// Its rows.
  public var height: Int { size.height }
  /// One past its right column.
  public var endColumn: Int { column + width }
  /// One past its bottom row.
  public var endRow: Int { row + height }
  /// Whether it has no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// The rectangle without so many cells at each side.
  public func inset(horizontally columns: Int, vertically rows: Int) -> CellRect {
    CellRect(
      column: column + min(columns, width), row: row + min(rows, height),
      width: width - 2 * columns, height: height - 2 * rows)
  }

  /// What it shares with `other`.
  public func intersection(_ other: CellRect) -> CellRect {
    let left = max(column, other.column)
    let top = max(row, other.row)
    return CellRect(
      column: left, row: top, width: min(endColumn, other.endColumn) - left,
      height: min(endRow, other.endRow) - top)
  }

  /// One of its rows, counted from its top.
  public func line(_ index: Int) -> CellRect {
    CellRect(column: column, row: row + index, width: width, height: index < height ? 1 : 0)
  }

  /// A rectangle of at most `wanted` cells in its middle.
  public func centred(_ wanted: CellSize) -> CellRect {
    let width = min(wanted.width, self.width)
    let height = min(wanted.height, self.height)
    return CellRect(
      column: column + (self.width - width) / 2, row: row + (self.height - height) / 2,
      width: width, height: height)
  }
}
