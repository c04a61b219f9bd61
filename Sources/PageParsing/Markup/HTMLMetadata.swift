import Chronology
import TextCore

/// What a page of HTML says about itself beside its text.
struct HTMLMetadata {
  /// The headline, without the name of the site.
  private(set) var headline: [UInt8]?
  /// The day of publication, with the place that says so.
  private(set) var published: ArticleMetadata.Published?
  /// Whether the page says that it is an article.
  private(set) var isArticle = false
  /// A sentence or two about the article.
  private(set) var summary: [UInt8]?
  /// The text of the article, where linked data give it.
  private(set) var body: [UInt8]?
  /// The page's own address.
  private(set) var address: [UInt8]?

  private let tree: MarkupTree
  private var names: [(name: [UInt8], content: ArraySlice<UInt8>)] = []
  private var titles: [Int] = []
  private var times: [Int] = []
  private var dateProperties: [Int] = []
  private var linked = LinkedData()

  init(_ tree: MarkupTree) {
    self.tree = tree
    collect()
    headline = content(["og:title", "twitter:title", "dc.title", "headline"]) ?? linked.headline
    summary = content(["og:description", "description", "twitter:description"])
    body = linked.body
    isArticle = linked.isArticle || content(["og:type"]) == Array("article".utf8)
    if address == nil { address = content(["og:url", "twitter:url"]) }
    published = findPublished()
    if published != nil, content(["article:published_time"]) != nil { isArticle = true }
  }

  /// The text of the page's `<title>`.
  var documentTitle: [UInt8]? { titles.first.map(tree.content(of:)) }

  private mutating func collect() {
    for index in tree.nodes.indices {
      switch tree.nodes[index].tag {
      case .meta:
        let name =
          tree.attribute(.property, of: index) ?? tree.attribute(.name, of: index)
          ?? tree.attribute(.itemprop, of: index) ?? tree.attribute(.httpEquiv, of: index)
        if let name, let content = tree.attribute(.content, of: index), !content.isEmpty {
          names.append((name.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, content))
        }
      case .title: titles.append(index)
      case .time: times.append(index)
      case .link:
        if tree.attribute(.rel, of: index)?.elementsEqual("canonical".utf8) == true {
          address = tree.attribute(.href, of: index).map(Array.init)
        }
      case .script:
        let json = tree.below(index).reduce(into: [UInt8]()) { $0 += tree.text($1) }
        linked.read(json)
      default: break
      }
      if tree.nodes[index].tag != .text, tree.nodes[index].tag != .meta,
        let property = tree.attribute(.itemprop, of: index),
        property.starts(with: "datePublished".utf8)
      {
        dateProperties.append(index)
      }
    }
  }

  private func content(_ wanted: [String]) -> [UInt8]? {
    for name in wanted {
      if let found = names.first(where: { $0.name.elementsEqual(name.utf8) }) {
        let text = foldingBlanks(found.content)
        if !text.isEmpty { return text }
      }
    }
    return nil
  }

  // MARK: The day of publication

  private static let publicationNames = [
    "article:published_time", "og:article:published_time", "og:published_time", "og:pubdate",
    "bt:pubdate", "datepublished", "date_published", "publish_date", "publish-date",
    "publishdate", "published_time", "published-date", "publisheddate", "publication_date",
    "publication-date", "publicationdate", "pubdate", "pub_date", "sailthru.date",
    "parsely-pub-date", "article.published", "article_date_original", "article:published",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "rnews:datepublished",
    "originalpublicationdate", "dc.date.issued", "dcterms.issued", "dc.issued",
    "citation_publication_date", "citation_online_date", "dcterms.created", "dc.date.created",
    "dc.created", "dcterms.date", "dc.date", "date.issued", "date.created", "datecreated",
    "creation_date", "displaydate", "timestamp", "article.created", "date", "dcterms.available",
    "vr:published_time", "vr:originalpublicationdate", "shareaholic:article_published_time",
  ]

  private func findPublished() -> ArticleMetadata.Published? {
    if let day = linked.articleDay { return stated(day, "datePublished of its linked data") }
    for name in HTMLMetadata.publicationNames {
      for found in names where found.name.elementsEqual(name.utf8) {
        if let day = MetadataDay.day(in: found.content) { return stated(day, name) }
      }
    }
    for index in dateProperties {
      if let day = day(of: index) { return stated(day, "itemprop datePublished") }
    }
    if let day = linked.pageDay { return stated(day, "datePublished of its linked data") }
    return nil
  }

  private func stated(_ day: Day, _ place: String) -> ArticleMetadata.Published {
    ArticleMetadata.Published(value: .day(day), rule: "the page's metadata (\(place))")
  }

  private func day(of index: Int) -> Day? {
    for name in [MarkupAttribute.datetime, .content, .title] {
      if let value = tree.attribute(name, of: index), let day = MetadataDay.day(in: value) {
        return day
      }
    }
    let text = tree.content(of: index)
    return text.count <= 120 ? MetadataDay.day(in: text[...]) : nil
  }

  /// The day that a `<time>` gives, of those that stand below `root` and before anything else.
  func timeElement(in range: Range<Int>) -> ArticleMetadata.Published? {
    for index in times where range.contains(index) {
      if let day = day(of: index) {
        return ArticleMetadata.Published(value: .day(day), rule: "the first <time> of the article")
      }
    }
    return nil
  }
}
