/// Tells from the names of elements which of them hold dates, and which stand apart from the
/// article.
///
/// Classes, IDs and properties are cut into words (`entry-date`, `publishDate`). Cost: linear in
/// the names.
struct DateMarks {
  let tree: MarkupTree

  /// What an element says of a date in it.
  enum Mark: Hashable {
    /// `published`, `datePublished`, `posted-on`
    case published
    /// `date`, `timestamp`, `byline`
    case date
    /// `dateModified`, `lastmod`
    case changed
    /// `startDate`, `member-since`
    case other
  }

  /// Parts of a page in which the dates of other things stand.
  struct Zone: OptionSet {
    let rawValue: UInt8
    static let footer = Zone(rawValue: 1)
    static let navigation = Zone(rawValue: 2)
    static let aside = Zone(rawValue: 4)
    static let comments = Zone(rawValue: 8)
    static let others = Zone(rawValue: 16)
    static let article = Zone(rawValue: 32)
    static let quote = Zone(rawValue: 64)
  }

  /// What an element is called, if that says anything of dates.
  func mark(_ index: Int) -> Mark? {
    for name in [MarkupAttribute.itemprop, .property, .class, .id, .testID] {
      guard let value = tree.attribute(name, of: index) else { continue }
      var found: Mark?
      for token in DateMarks.tokens(value) {
        for word in token {
          switch DateMarks.words.value(word[...]) {
          case .mark(.other): return .other
          case .mark(.published): found = .published
          case .mark(.changed): if found != .published { found = .changed }
          case .mark(.date): if found == nil { found = .date }
          default: break
          }
        }
      }
      if let found { return found }
    }
    return nil
  }

  /// What the elements around a text say, at most three of them up: the nearest that says
  /// anything, unless one farther up makes it a date of publication.
  func mark(around node: Int) -> DateMarks.Mark? {
    var index = Int(tree.nodes[node].tag == .text ? tree.nodes[node].parent : Int32(node))
    var found: DateMarks.Mark?
    var steps = 0
    while index >= 0, steps < 3, tree.nodes[index].tag != .body {
      switch mark(index) {
      case .published?: return .published
      case .date?: found = .date
      case let mark?: return found ?? mark
      case nil: break
      }
      index = Int(tree.nodes[index].parent)
      steps += 1
    }
    return found
  }

  /// The zones of every node. An element around the headline is no zone of others, whatever it is
  /// called.
  func zones(headline: Int?) -> [Zone] {
    var zones = Array(repeating: Zone(), count: tree.nodes.count)
    for index in tree.nodes.indices {
      let node = tree.nodes[index]
      var zone = node.parent >= 0 ? zones[Int(node.parent)] : []
      let holdsHeadline = headline.map { index <= $0 && $0 < Int(node.end) } ?? false
      switch node.tag {
      case .text, .html, .body: break
      case .article, .main: zone.insert(.article)
      default: if !holdsHeadline { zone.formUnion(ownZone(index)) }
      }
      zones[index] = zone
    }
    return zones
  }

  private func ownZone(_ index: Int) -> Zone {
    var zone = Zone()
    switch tree.nodes[index].tag {
    case .footer: zone = .footer
    case .nav, .menu: zone = .navigation
    case .aside: zone = .aside
    case .blockquote: zone = .quote
    default: break
    }
    for name in [MarkupAttribute.class, .id] {
      guard let value = tree.attribute(name, of: index) else { continue }
      for token in DateMarks.tokens(value) {
        // The footer of an article is no footer of the page.
        guard !token.contains(where: { DateMarks.subjects.value($0[...]) != nil }) else {
          if case .zone(.comments)? = token.last.flatMap({ DateMarks.words.value($0[...]) }) {
            zone.insert(.comments)
          }
          continue
        }
        for word in [token.first, token.last] {
          if let word, case .zone(let found)? = DateMarks.words.value(word[...]) {
            zone.formUnion(found)
          }
        }
      }
    }
    return zone
  }

  // MARK: Words

  /// The names in an attribute, each cut into its words in small letters: before what is no letter
  /// and before a capital behind a small letter. `has-sidebar` only says that there is one, and is
  /// left out.
  static func tokens(_ value: ArraySlice<UInt8>) -> [[[UInt8]]] {
    value.prefix(longestName).split(whereSeparator: { $0 <= 0x20 }).compactMap { name in
      let words = words(of: name)
      guard let first = words.first, modifiers.value(first[...]) == nil else { return nil }
      return words
    }
  }

  private static func words(of name: ArraySlice<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var wasLower = false
    for byte in name {
      let isUpper = (0x41...0x5A).contains(byte)
      let isLower = (0x61...0x7A).contains(byte)
      if isUpper && wasLower || !isUpper && !isLower {
        if word.count > 1 { words.append(word) }
        word.removeAll(keepingCapacity: true)
      }
      if isUpper || isLower { word.append(byte | 0x20) }
      wasLower = isLower
    }
    if word.count > 1 { words.append(word) }
    return words
  }

  /// Longer attributes are not written to be read.
  private static let longestName = 500

  private static let modifiers = ByteNames<Bool>(
    ["has", "with", "no", "is", "without", "not", "have", "js", "show", "hide"].map { ($0, true) })

  private static let subjects = ByteNames<Bool>(
    ["article", "post", "entry", "story", "node", "artikel"].map { ($0, true) })

  private enum Word {
    case mark(Mark)
    case zone(Zone)
  }

  private static let words = ByteNames<Word>(
    [
      "published", "publish", "pubdate", "publishdate", "publicationdate", "publication", "posted",
      "postdate", "entrydate", "datepublished", "articledate", "newsdate", "submitted", "created",
      "datecreated", "issued", "released",
    ].map { ($0, .mark(.published)) }
      + [
        "date", "dates", "dateline", "timestamp", "datum", "byline", "meta", "time", "datetime",
        "fecha", "postmeta", "entrymeta", "articlemeta", "dato", "dtime", "daytime", "updated",
        "infoline", "metadata",
      ].map { ($0, .mark(.date)) }
      + ["modified", "datemodified", "lastmod", "lastmodified", "lastupdated", "revision"]
      .map { ($0, .mark(.changed)) }
      + [
        "start", "end", "birth", "birthday", "joined", "registered", "expires",
        "expiry", "deadline", "startdate", "enddate", "countdown", "copyright",
      ].map { ($0, .mark(.other)) }
      + ["footer", "copyright", "imprint", "impressum", "colophon"].map { ($0, .zone(.footer)) }
      + ["nav", "menu", "navigation", "breadcrumb", "breadcrumbs", "navbar"]
      .map { ($0, .zone(.navigation)) }
      + ["sidebar", "aside", "widget", "rail", "marginal"].map { ($0, .zone(.aside)) }
      + [
        "comment", "comments", "commentlist", "respond", "replies", "reply", "disqus", "kommentar",
        "kommentare",
      ].map { ($0, .zone(.comments)) }
      + [
        "related", "teaser", "teasers", "recent", "popular", "similar", "mostread", "recommended",
        "recommendations", "latest", "trending", "ticker", "archive", "archives", "newsletter",
        "promo", "profile", "tweet", "twitter", "carousel", "slider", "upcoming", "calendar",
      ].map { ($0, .zone(.others)) })
}
