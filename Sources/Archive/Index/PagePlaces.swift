import PageParsing

/// Where the pages of a list of files stand: 8 bytes a page beside the paths.
struct PagePlaces: Sendable {
  private let paths: PathList
  /// For each page the place of its file among the paths, and its own in the file.
  private var files: [UInt32] = []
  private var positions: [UInt32] = []

  /// No pages yet of these files.
  init(of paths: PathList) {
    self.paths = paths
  }

  /// Adds a page behind the others: of the file at a place among the paths, at a position in it.
  mutating func append(file: Int, position: Int) {
    files.append(UInt32(file))
    positions.append(UInt32(clamping: position))
  }

  /// The location of a page. Cost: that of copying a path.
  subscript(page: Int) -> PageLocation {
    PageLocation(file: paths[Int(files[page])], index: Int(positions[page]))
  }
}
