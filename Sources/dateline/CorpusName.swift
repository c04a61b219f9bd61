/// What a corpus is called on the screen.
enum CorpusName {
  /// The last part of the first path, and how many more there are.
  static func of(_ paths: [String]) -> String {
    let first = paths.first?.split(separator: "/").last.map(String.init) ?? "/"
    return paths.count > 1 ? "\(first) +\(paths.count - 1)" : first
  }
}
