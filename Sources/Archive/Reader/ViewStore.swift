import Corpus

/// The reader's saved views, in the file of the reader's own data (``ReaderStore``).
///
///     dateline reader data 1
///     view harbour place:Rotterdam (terminal or quay)
///
/// One record a view: its name and its query. Lines of other words are kept as they stand. Each
/// change is made to the file as it is at that moment, under its lock. Cost: each change reads and
/// writes the whole file.
public struct ViewStore: Sendable {
  private let file: ReaderFile

  /// The store in a folder, usually ``UserFolders/data``.
  public init(folder: String) {
    file = ReaderFile(folder: folder)
  }

  /// The queries by name.
  public func views() throws(StoreError) -> [String: String] {
    ViewStore.views(in: try file.records())
  }

  /// Those of the records of a file.
  static func views(in records: ArraySlice<UInt8>) -> [String: String] {
    let views = records.lines { $0.begins(with: "view") }.compactMap(ViewStore.view)
    return Dictionary(views) { _, last in last }
  }

  /// Keeps a query under a name, or with `nil` no longer.
  public func keep(_ query: String?, as name: String) throws(StoreError) {
    try file.change { (lines) throws(StoreError) in
      lines.removeAll { ViewStore.view(of: $0)?.name == name }
      if let query {
        lines.append("view \(name) \(query.map { $0.isNewline ? " " : String($0) }.joined())")
      }
    }
  }

  private static func view(of line: String) -> (name: String, query: String)? {
    let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count == 3, parts[0] == "view", TagName.normalized(parts[1]) == parts[1] else {
      return nil
    }
    return (parts[1], parts[2])
  }
}
