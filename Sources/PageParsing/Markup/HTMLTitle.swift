import TextCore

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
    if let said = said.last, let line = firstLine(in: said) ?? headingOfText(sayingMoreThan: said) {
      return line
    }
    return metadata.documentTitle.map(withoutSite) ?? first.first?.text
  }

  /// The line at the top of the page with which its title ends or begins: `Valley Gazette : Ships
  /// came` above `Ships came`.
  private func firstLine(in title: [UInt8]) -> [UInt8]? {
    func isBound(_ byte: UInt8?) -> Bool { byte.map { $0 <= 0x20 } ?? false }
    return MarkupLine.lines(of: tree).prefix(HTMLTitle.top).lazy.map(\.text).first { line in
      guard line.count >= 12, line.count < title.count, line.count * 4 >= title.count else {
        return false
      }
      return title.reversed().starts(with: line.reversed())
        && isBound(title.dropLast(line.count).last)
        || title.starts(with: line) && isBound(title.dropFirst(line.count).first)
    }
  }

  /// The first heading of the second level, where it stands above all prose and more of its words are in
  /// that than of the title's: `Press Release | Ministry of Energy` stands above every page of a site.
  private func headingOfText(sayingMoreThan title: [UInt8]) -> [UInt8]? {
    guard let heading = tree.nodes.indices.first(where: { tree.nodes[$0].tag == .h2 }),
      let prose = tree.nodes.indices.first(where: isProse), prose >= Int(tree.nodes[heading].end)
    else { return nil }
    let text = tree.content(of: heading)
    guard text.count >= 12, text.count <= HTMLTitle.longest else { return nil }
    let words = Set(HTMLTitle.words(tree.text(prose)))
    func known(_ line: [UInt8]) -> Int { Set(HTMLTitle.words(line[...])).intersection(words).count }
    let found = known(text)
    return found >= 2 && found > known(title) ? text : nil
  }

  private func isProse(_ index: Int) -> Bool {
    let node = tree.nodes[index]
    guard node.tag == .text, node.count >= 60, node.parent >= 0 else { return false }
    var parent = Int(node.parent)
    while parent >= 0 {
      switch tree.nodes[parent].tag {
      case .head, .script, .style, .a, .nav, .noscript, .template, .header, .h1, .h2: return false
      default: parent = Int(tree.nodes[parent].parent)
      }
    }
    return true
  }

  /// The longer words of a text in lower case.
  private static func words(_ text: ArraySlice<UInt8>) -> [[UInt8]] {
    text.split { !(0x61...0x7A).contains($0 | 0x20) && $0 < 0x80 }.filter { $0.count >= 4 }
      .map { $0.map(loweredASCII) }
  }

  /// So many lines stand at the top of a page.
  private static let top = 40

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
