import Chronology
import TextCore

/// A feed file, RSS 2.0 (https://www.rssboard.org/rss-specification), RSS 1.0 or Atom (RFC 4287):
/// every entry is a page.
struct FeedFormat: PageFormat {
  let holdsManyPages = true

  func recognizes(_ source: FormatSource) -> Bool {
    guard source.head.first == UInt8(ascii: "<") else { return false }
    return FeedFormat.roots.contains { source.headHolds($0) } && !source.headHolds("<html")
  }

  private static let roots = ["<rss", "<feed", "<rdf:RDF"]

  func documents(in source: FormatSource) -> [PageDocument] {
    let decoded = TextDecoder.decode(source.bytes, declared: Charset.declared(in: source.head))
    guard !decoded.issues.contains(where: { $0.severity == .error }) else {
      return [PageDocument(text: decoded.text, issues: decoded.issues)]
    }
    let tree = MarkupTree(xml: Array(decoded.text.bytes[decoded.start...]))
    var documents = tree.nodes.indices.filter { index in
      tree.nodes[index].tag == .item || tree.nodes[index].tag == .entry
    }.map { FeedEntry(tree: tree, index: $0).document() }
    if documents.isEmpty { documents = [PageDocument(text: SourceText(""))] }
    documents[0].issues = decoded.issues + documents[0].issues
    switch tree.loss {
    case .none: break
    case .tooDeep: documents[documents.count - 1].issues.append(ParseIssue(.warning, .tooDeep))
    case .broken: documents[documents.count - 1].issues.append(ParseIssue(.warning, .damaged))
    }
    return documents
  }
}

/// One entry of a feed.
private struct FeedEntry {
  let tree: MarkupTree
  let index: Int

  func document() -> PageDocument {
    var text = ArticleText()
    let children = tree.children(of: index)
    func first(_ tags: MarkupTag...) -> Int? {
      for tag in tags {
        if let child = children.first(where: { tree.nodes[$0].tag == tag }) { return child }
      }
      return nil
    }
    text.setTitle(first(.title).map { HTMLFragment.text(tree.content(of: $0)) })
    if let body = first(.encoded, .content, .description, .summary) { append(body, to: &text) }
    var article = text.metadata
    article.published = published(first)
    return PageDocument(
      text: text.sourceText, article: article, markup: text.markup, sourceName: name(first))
  }

  /// By what readers of feeds tell an entry from others, else where it leads.
  private func name(_ first: (MarkupTag...) -> Int?) -> [UInt8]? {
    if let name = first(.guid, .id) { return tree.content(of: name) }
    if let about = tree.attribute(.about, of: index) { return Array(about) }
    return first(.link).map {
      tree.attribute(.href, of: $0).map(Array.init) ?? tree.content(of: $0)
    }
  }

  private func published(_ first: (MarkupTag...) -> Int?) -> ArticleMetadata.Published? {
    let places: [(MarkupTag, String)] = [
      (.pubDate, "pubDate"), (.published, "published"), (.date, "dc:date"), (.updated, "updated"),
    ]
    for (tag, name) in places {
      if let child = first(tag), let day = MetadataDay.day(in: tree.content(of: child)[...]) {
        return ArticleMetadata.Published(value: .day(day), rule: "the entry of the feed (\(name))")
      }
    }
    return nil
  }

  /// Atom may hold elements as they are; else HTML is escaped into text.
  private func append(_ body: Int, to text: inout ArticleText) {
    let hasElements = tree.children(of: body).contains { tree.nodes[$0].tag != .text }
    if hasElements {
      for block in HTMLFragment.blocks(tree, in: body) { text.append(block) }
    } else {
      let raw = tree.below(body).reduce(into: [UInt8]()) { $0 += tree.text($1) }
      for block in HTMLFragment.blocks(of: raw) { text.append(block) }
    }
  }
}
