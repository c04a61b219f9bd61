/// Finds the headline of a page of HTML.
///
/// The heading that the page's metadata repeat is the headline; else the only first-level heading,
/// what the metadata say, or the page's title without the name of its site.
struct HTMLTitle {
  let tree: MarkupTree
  let metadata: HTMLMetadata

  private static let longest = 400

  init(_ tree: MarkupTree, _ metadata: HTMLMetadata) {
    self.tree = tree
    self.metadata = metadata
  }

  func text() -> [UInt8]? {
    let said = [metadata.headline, metadata.documentTitle].compactMap(\.self)
      .map { foldingBlanks($0[...]) }
    let headings = tree.nodes.indices.filter {
      tree.nodes[$0].tag == .h1 || tree.nodes[$0].tag == .h2
    }
    .prefix(40).map { (isFirst: tree.nodes[$0].tag == .h1, text: tree.content(of: $0)) }
    .filter { $0.text.count >= 2 && $0.text.count <= HTMLTitle.longest }
    for heading in headings where heading.text.count >= 12 {
      if said.contains(where: { $0.starts(with: heading.text) }) { return heading.text }
    }
    let first = headings.filter(\.isFirst)
    if first.count == 1, first[0].text.count >= 12 { return first[0].text }
    if let headline = metadata.headline.map({ foldingBlanks($0[...]) }), !headline.isEmpty {
      return headline
    }
    return metadata.documentTitle.map(withoutSite) ?? first.first?.text
  }

  /// `Ships came | The Harbour Times`
  private func withoutSite(_ title: [UInt8]) -> [UInt8] {
    let separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " • "].map { Array($0.utf8) }
    var cut = title.count
    for separator in separators where title.count > separator.count {
      for place in (1..<title.count - separator.count).reversed()
      where title[place...].starts(with: separator) {
        if place * 2 >= title.count, place < cut { cut = place }
        break
      }
    }
    return Array(title[..<cut])
  }
}
