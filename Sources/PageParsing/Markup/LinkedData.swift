import Chronology

/// What the JSON-LD of a page says about its article (https://schema.org/Article).
struct LinkedData {
  private(set) var isArticle = false
  private(set) var headline: [UInt8]?
  /// The text of the article.
  private(set) var body: [UInt8]?
  /// Who wrote the article; several are parted by commas.
  private(set) var author: [UInt8]?
  /// When the article appeared.
  private(set) var article: MetadataDate?
  /// When the page appeared, or the recipe, video or broadcast that it holds.
  private(set) var page: MetadataDate?
  /// When either was changed last.
  private(set) var change: MetadataDate?

  private static let deepest = 12

  /// Adds what one script says. Broken JSON is searched for its dates.
  mutating func read(_ script: [UInt8]) {
    guard let value = JSONValue.read(trimmed(script)) else {
      if article == nil, let text = loneValue(of: "\"datePublished\"", in: script) {
        article = date(text, "datePublished of its linked data")
      }
      return
    }
    visit(value, depth: 0)
  }

  private mutating func visit(_ value: JSONValue, depth: Int) {
    guard depth < LinkedData.deepest else { return }
    for element in value.elements {
      guard case .object(let members) = element else { continue }
      let kinds = element["@type"]?.elements.compactMap(\.bytes) ?? []
      let published = element["datePublished"]?.bytes
        .flatMap { date($0[...], "datePublished of its linked data") }
      let isPage = !kinds.contains { LinkedData.others.value($0[...]) != nil }
      if kinds.contains(where: isArticleKind) {
        isArticle = true
        if article == nil { article = published }
        if headline == nil { headline = element["headline"]?.bytes }
        if body == nil { body = element["articleBody"]?.bytes }
        if author == nil { author = element["author"].flatMap(names) }
      } else if page == nil, isPage {
        page =
          published
          ?? element["uploadDate"]?.bytes
          .flatMap { date($0[...], "uploadDate of its linked data") }
      }
      if change == nil, isPage {
        change = element["dateModified"]?.bytes
          .flatMap { date($0[...], "dateModified of its linked data") }
      }
      for (key, member) in members where leads(key) { visit(member, depth: depth + 1) }
    }
  }

  /// `"author": "A. Roe"`, `"author": [{"name": "A. Roe"}, …]`
  private func names(of authors: JSONValue) -> [UInt8]? {
    let names = authors.elements.compactMap { $0.bytes ?? $0["name"]?.bytes }
    return names.isEmpty ? nil : Array(names.joined(separator: Array(", ".utf8)))
  }

  private func date(_ text: ArraySlice<UInt8>, _ place: String) -> MetadataDate? {
    MetadataDate(text, place)
  }

  /// Only what leads to the page's own article is followed, not its comments or related pieces.
  private func leads(_ key: [UInt8]) -> Bool {
    ["@graph", "mainEntity", "mainEntityOfPage"].contains { $0.utf8.elementsEqual(key) }
  }

  private func isArticleKind(_ kind: [UInt8]) -> Bool {
    ends(kind, "Article") || ends(kind, "Posting") || kind.elementsEqual("Report".utf8)
      || ends(kind, "NewsArticle") || kind.elementsEqual("LiveBlogPosting".utf8)
  }

  /// What stands beside the thing that a page is about.
  private static let others = ByteNames<Bool>(
    [
      "WebSite", "Comment", "Review", "ImageObject", "Person", "Organization",
      "NewsMediaOrganization",
      "BreadcrumbList", "ItemList", "Product", "Offer", "Event", "JobPosting", "AggregateRating",
      "SearchAction", "Corporation", "LocalBusiness", "Place", "Question", "Answer",
    ].map { ($0, true) })

  private func ends(_ bytes: [UInt8], _ word: String) -> Bool {
    bytes.suffix(word.utf8.count).elementsEqual(word.utf8)
  }

  /// Without the comment or CDATA marks that some pages write around it.
  private func trimmed(_ script: [UInt8]) -> ArraySlice<UInt8> {
    guard let first = script.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }),
      let last = script.lastIndex(where: { $0 == 0x7D || $0 == 0x5D }), first < last
    else { return script[...] }
    // "//<![CDATA[" holds a bracket itself.
    let start = script[first...].starts(with: "[CDATA[".utf8) ? first + 7 : first
    guard start != first else { return script[first...last] }
    let end = script[start...last].lastIndex { $0 == 0x7D } ?? last
    return start <= end ? script[start...end] : script[...]
  }

  private func loneValue(of key: String, in script: [UInt8]) -> ArraySlice<UInt8>? {
    let key = Array(key.utf8)
    guard script.count > key.count else { return nil }
    for start in 0..<script.count - key.count
    where script[start] == key[0] && script[start...].starts(with: key) {
      guard let open = script[(start + key.count)...].firstIndex(of: UInt8(ascii: "\"")) else {
        return nil
      }
      return script[(open + 1)...].prefix(40).prefix { $0 != UInt8(ascii: "\"") }
    }
    return nil
  }
}
