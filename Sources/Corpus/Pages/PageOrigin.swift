/// Where the pages of an archive's snapshot stand in its index.
package struct PageOrigin: Hashable, Sendable {
  /// The row of the page.
  package var row: UInt64
  /// The update that brought it.
  package var update: UInt32
  /// The row of its first item in the text index; the others follow.
  package var firstItem: UInt64

  package init(row: UInt64, update: UInt32, firstItem: UInt64) {
    self.row = row
    self.update = update
    self.firstItem = firstItem
  }
}
