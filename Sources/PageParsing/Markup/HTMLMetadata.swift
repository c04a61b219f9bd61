import Chronology
import TextCore

/// What a page of HTML says about itself beside its text.
struct HTMLMetadata {
  /// The headline, without the name of the site.
  private(set) var headline: [UInt8]?
  /// Days that are given as that of publication, those first that publishers take most care of.
  private(set) var published: [MetadataDate] = []
  /// Days under names that may mean another day: of making, of delivery.
  private(set) var dated: [MetadataDate] = []
  /// Days on which the page was changed.
  private(set) var changed: [MetadataDate] = []
  /// Whether the page says that it is an article.
  private(set) var isArticle = false
  /// A sentence or two about the article.
  private(set) var summary: [UInt8]?
  /// The text of the article, where linked data give it.
  private(set) var body: [UInt8]?
  /// Who wrote the article, as the page says it.
  private(set) var byline: [UInt8]?
  /// The page's own address.
  private(set) var address: [UInt8]?

  /// The language of the page, as `en-GB` or `en_GB`; empty where it does not say.
  private(set) var language: [UInt8] = []

  private let tree: MarkupTree
  private var names: [(name: [UInt8], content: ArraySlice<UInt8>)] = []
  private var titles: [Int] = []
  private var dateProperties: [Int] = []
  private var linked = LinkedData()

  init(_ tree: MarkupTree) {
    self.tree = tree
    collect()
    headline = content(["og:title", "twitter:title", "dc.title", "headline"]) ?? linked.headline
    summary = content(["og:description", "description", "twitter:description"])
    body = linked.body
    byline = [linked.author, content(HTMLMetadata.authorNames)].compactMap(\.self)
      .first(where: HTMLMetadata.isByline)
    isArticle = linked.isArticle || content(["og:type"]) == Array("article".utf8)
    if address == nil { address = content(["og:url", "twitter:url"]) }
    // "en" alone leaves open of which country.
    if language.count <= 2, let locale = content(["og:locale"]), locale.starts(with: language) {
      language = locale
    }
    findDates()
    if content(["article:published_time"]) != nil, !published.isEmpty { isArticle = true }
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
      case .html: language = tree.attribute(.lang, of: index).map(Array.init) ?? language
      case .title: titles.append(index)
      case .link:
        if tree.attribute(.rel, of: index)?.elementsEqual("canonical".utf8) == true {
          address = tree.attribute(.href, of: index).map(Array.init)
        }
      case .script:
        linked.read(tree.below(index).reduce(into: [UInt8]()) { $0 += tree.text($1) })
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

  private static let authorNames = [
    "author", "article:author", "dc.creator", "dcterms.creator", "parsely-author",
    "sailthru.author", "byl", "citation_author",
  ]
  private static let longestByline = 160

  /// Some give the address of a page about the author instead.
  private static func isByline(_ text: [UInt8]) -> Bool {
    (3...longestByline).contains(text.count) && !text.starts(with: "http".utf8)
      && !text.contains(UInt8(ascii: "@")) && !text.contains(UInt8(ascii: "/"))
  }

  // MARK: Days

  private static let publicationNames = [
    "article:published_time", "og:article:published_time", "og:published_time", "og:pubdate",
    "bt:pubdate", "datepublished", "date_published", "publish_date", "publish-date",
    "publishdate", "published_time", "published-date", "publisheddate", "publication_date",
    "publication-date", "publicationdate", "pubdate", "pub_date", "sailthru.date",
    "parsely-pub-date", "article.published", "article_date_original", "article:published",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "rnews:datepublished",
    "originalpublicationdate", "dc.date.issued", "dcterms.issued", "dc.issued",
    "citation_publication_date", "citation_online_date", "displaydate", "vr:published_time",
    "vr:originalpublicationdate", "shareaholic:article_published_time", "article:post_date",
    "og:published", "og:release_date", "og:datepublished", "publish_time", "pubtime",
    "article:publish_date", "dateposted", "published", "published_at", "mediator_published_time",
    "dcterms.available", "citation_date", "prism.publicationdate", "date_publication",
    "dtreviewed", "article_publish_date", "firstpublished", "artikel.datum", "release_date",
    "issued",
  ]

  private static let datedNames = [
    "dcterms.created", "dc.date.created", "dc.created", "dc:created", "dcterms:created",
    "date.created", "datecreated", "article.created", "creation_date", "dcterms.date", "dc.date",
    "dc:date", "dcterms:date", "dc.date.publication", "date.issued", "article:created_time",
    "timestamp", "date", "created", "created_at", "datum",
  ]

  private static let changeNames = [
    "article:modified_time", "og:updated_time", "og:article:modified_time", "datemodified",
    "dc.date.modified", "dcterms.modified", "dc.modified", "modified_time", "modified",
    "last-modified", "lastmod", "lastmodified", "last_modified", "last-updated", "lastupdated",
    "updated_time", "updated", "revised", "article.updated", "article:modified",
  ]

  private mutating func findDates() {
    published = [linked.article].compactMap(\.self) + metaDates(HTMLMetadata.publicationNames)
    let properties = dateProperties.compactMap { date(of: $0, "itemprop datePublished") }
    // More are those of a list of articles.
    if Set(properties.map(\.day)).count <= 2 { published += properties }
    published += [linked.page].compactMap(\.self)
    if published.isEmpty { published = ownDates() }
    dated = metaDates(HTMLMetadata.datedNames)
    changed = [linked.change].compactMap(\.self) + metaDates(HTMLMetadata.changeNames)
  }

  private func metaDates(_ wanted: [String]) -> [MetadataDate] {
    let order = NumericDateOrder.of(language: language) ?? .open
    return wanted.flatMap { name in
      names.filter { $0.name.elementsEqual(name.utf8) }
        .compactMap { MetadataDate($0.content, name, order: order) }
    }
  }

  /// Names that publishers made up themselves: `harbour_times:published_time`.
  private func ownDates() -> [MetadataDate] {
    names.compactMap { name, content in
      guard let colon = name.lastIndex(of: UInt8(ascii: ":")),
        HTMLMetadata.ownEndings.contains(where: { name[(colon + 1)...].elementsEqual($0.utf8) })
      else { return nil }
      return MetadataDate(content, String(decoding: name, as: UTF8.self))
    }
  }

  private static let ownEndings = [
    "published_time", "publish_time", "published", "published_at", "pubdate", "publish_date",
    "publishdate", "publication_date", "datepublished", "date_published", "uploaded", "posted",
  ]

  private func date(of index: Int, _ place: String) -> MetadataDate? {
    for name in [MarkupAttribute.datetime, .content, .title] {
      if let value = tree.attribute(name, of: index), let date = MetadataDate(value, place) {
        return date
      }
    }
    let text = tree.content(of: index)
    return text.count <= 120 ? MetadataDate(text[...], place) : nil
  }
}
