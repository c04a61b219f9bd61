import TextCore

extension PageMarkup {
  /// The lines with those turned into entries of which the format says that they are: cells of tables
  /// behind the first sentences and, on a page that is one article, entries of lists.
  ///
  /// A cell may hold nothing but a date, and a list of few words may end the text; by themselves they
  /// look like a date of publication and like what stands below an article. What leads elsewhere is left
  /// as it is. Cost: linear.
  func listed(_ lines: [PageLine], isArticle: Bool) -> [PageLine] {
    guard !cells.isEmpty || !listEntries.isEmpty,
      let first = lines.firstIndex(where: \.isProse)
    else { return lines }
    let linked = Set(links.map(\.span.start))
    let entries = isArticle ? listEntries.map(\.span.start) : []
    let starts = Set(cells.map(\.span.start)).union(entries)
    var lines = lines
    for index in lines.indices[first...] where starts.contains(lines[index].span.start) {
      switch lines[index].shape {
      case .short where !linked.contains(lines[index].span.start), .stamp, .clock:
        lines[index].shape = .listItem
      default: break
      }
    }
    return lines
  }
}
