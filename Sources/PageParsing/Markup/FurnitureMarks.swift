/// Tells elements that hold no text of the article from those that do, by what they are and are
/// called.
///
/// Names are cut into words (`article__share-bar`, `relatedPosts`), and whole words are compared,
/// so that a `shareholder` is no share bar. Cost: linear in the names.
struct FurnitureMarks {
  let tree: MarkupTree

  /// What an element says about the text below it.
  enum Verdict {
    /// It is navigation, a share bar, a comment …
    case furniture
    /// One of its names may mean that.
    case doubtful
    /// It says that it is the article.
    case article
    /// Nothing.
    case open
  }

  /// What an element says, and what its names speak of.
  struct Mark {
    var verdict = Verdict.open
    /// What it certainly is.
    var subjects: Subjects = []
    /// What it may be.
    var doubtful: Subjects = []
  }

  /// What elements are that hold no text of the article, and those that do.
  struct Subjects: OptionSet {
    var rawValue: UInt16

    static let navigation = Subjects(rawValue: 1 << 0)
    static let side = Subjects(rawValue: 1 << 1)
    static let otherArticles = Subjects(rawValue: 1 << 2)
    static let advertising = Subjects(rawValue: 1 << 3)
    static let request = Subjects(rawValue: 1 << 4)
    static let talk = Subjects(rawValue: 1 << 5)
    static let sharing = Subjects(rawValue: 1 << 6)
    static let about = Subjects(rawValue: 1 << 7)
    static let media = Subjects(rawValue: 1 << 8)
    static let hidden = Subjects(rawValue: 1 << 9)
    static let header = Subjects(rawValue: 1 << 10)
    static let footer = Subjects(rawValue: 1 << 11)
    static let form = Subjects(rawValue: 1 << 12)
    static let lead = Subjects(rawValue: 1 << 13)
    static let article = Subjects(rawValue: 1 << 14)

    static let count = 15
  }

  func mark(_ index: Int) -> Mark {
    let tag = tree.nodes[index].tag
    var mark = namedMark(index)
    // Editors put tables into figures.
    if tag == .figure, holdsTable(index) { return mark }
    if let subject = FurnitureMarks.subject(of: tag) { mark.subjects.insert(subject) }
    mark.verdict = verdict(index, named: mark.verdict)
    if mark.verdict == .article { mark.subjects.insert(.article) }
    return mark
  }

  private func holdsTable(_ index: Int) -> Bool {
    tree.nodes[index..<Int(tree.nodes[index].end)].contains { $0.tag == .table }
  }

  private static func subject(of tag: MarkupTag) -> Subjects? {
    switch tag {
    case .nav, .menu: .navigation
    case .aside: .side
    case .header: .header
    case .footer: .footer
    case .form, .fieldset, .button, .label, .dialog: .form
    case .figure, .figcaption, .picture, .caption: .media
    default: nil
    }
  }

  private func verdict(_ index: Int, named: Verdict) -> Verdict {
    let tag = tree.nodes[index].tag
    switch tag {
    case .nav, .aside, .footer, .form, .button, .select, .option, .textarea, .iframe, .script,
      .style, .object, .canvas, .video, .audio, .template, .dialog, .menu, .svg, .label, .input,
      .figure, .figcaption, .picture, .embed, .head, .fieldset, .noscript:
      return .furniture
    case .html, .body: return .open
    case .p, .h1, .h2, .h3, .b, .i, .em, .strong, .a, .br, .tr, .td, .tbody, .img, .text:
      // A paragraph or heading holds no article.
      return named == .article && !saysArticle(index) ? .open : named
    case .article, .main: return .article
    default: return named
    }
  }

  private func saysArticle(_ index: Int) -> Bool {
    tree.attribute(.itemprop, of: index)?.elementsEqual("articleBody".utf8) == true
  }

  private func namedMark(_ index: Int) -> Mark {
    var mark = Mark()
    for name in [tree.attribute(.class, of: index), tree.attribute(.id, of: index)] {
      guard let name else { continue }
      for token in name.split(whereSeparator: { $0 <= 0x20 }) { add(token, to: &mark) }
    }
    if let role = tree.attribute(.role, of: index), let subject = FurnitureMarks.roles.value(role) {
      mark.verdict = subject == .article ? .article : .furniture
      mark.subjects.insert(subject)
    }
    if saysArticle(index) { mark.verdict = .article }
    if isHidden(index) {
      mark.verdict = .furniture
      mark.subjects.insert(.hidden)
    }
    return mark
  }

  private func isHidden(_ index: Int) -> Bool {
    if let style = tree.attribute(.style, of: index) {
      let tight = style.filter { $0 > 0x20 }
      if contains(tight, "display:none") || contains(tight, "visibility:hidden") { return true }
    }
    if tree.attribute(.hidden, of: index) != nil { return true }
    return tree.attribute(.ariaHidden, of: index)?.elementsEqual("true".utf8) == true
  }

  private func contains(_ bytes: [UInt8], _ words: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    guard bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { bytes[$0...].starts(with: wanted) }
  }

  // MARK: Words of names

  /// Adds what one class or ID says. `with-sidebar` only says that there is one somewhere.
  private func add(_ name: ArraySlice<UInt8>, to mark: inout Mark) {
    var verdict = Verdict.open
    var doubtful: Subjects = []
    var last: Word?
    var isFirst = true
    var start = name.startIndex
    while start < name.endIndex {
      let end = wordEnd(name, start)
      if end == start {
        start += 1
        continue
      }
      let word = name[start..<end].map { $0 | 0x20 }
      let found = word.count > 1 ? FurnitureMarks.names.value(word[...]) : nil
      switch found {
      case .furniture(let subject):
        mark.verdict = .furniture
        mark.subjects.insert(subject)
        return
      case .doubtful(let subject):
        doubtful.insert(subject)
        if end == name.endIndex { verdict = .doubtful }
      case .modifier: if isFirst { return }
      case .body: if last == .subject { verdict = .article }
      case .whole: verdict = .article
      case .lead: mark.subjects.insert(.lead)
      case .subject, nil: break
      }
      last = found
      isFirst = false
      start = end
    }
    mark.doubtful.formUnion(doubtful)
    switch (verdict, mark.verdict) {
    case (.doubtful, .open), (.doubtful, .article): mark.verdict = .doubtful
    case (.article, .open): mark.verdict = .article
    default: break
    }
  }

  /// Where a word ends: before what is no letter, and before a capital behind a small letter.
  private func wordEnd(_ name: ArraySlice<UInt8>, _ start: Int) -> Int {
    var end = start
    var wasLower = false
    while end < name.endIndex {
      let isUpper = (0x41...0x5A).contains(name[end])
      let isLower = (0x61...0x7A).contains(name[end])
      if !isUpper && !isLower || isUpper && wasLower { break }
      wasLower = isLower
      end += 1
    }
    return end
  }

  private enum Word: Equatable {
    case furniture(Subjects)
    /// Furniture where it ends a name or where little text stands below.
    case doubtful(Subjects)
    /// `with` in `with-sidebar`
    case modifier
    /// `article` in `article-body`
    case subject
    /// `body` in it
    case body
    /// One word that says both
    case whole
    /// The first sentences of an article
    case lead
  }

  private static let roles = ByteNames<Subjects>([
    ("navigation", .navigation), ("complementary", .side), ("contentinfo", .footer),
    ("search", .form), ("dialog", .request), ("menu", .navigation), ("menubar", .navigation),
    ("toolbar", .navigation), ("alert", .request), ("alertdialog", .request), ("form", .form),
    ("tablist", .navigation), ("tooltip", .hidden), ("article", .article), ("main", .article),
  ])

  private static let certain: [(Subjects, [String])] = [
    (
      .navigation,
      [
        "nav", "navi", "navbar", "navigation", "menu", "submenu", "topmenu", "breadcrumb",
        "breadcrumbs", "pagination", "pager", "sitemap", "skip", "toolbar",
      ]
    ),
    (.side, ["sidebar", "masthead", "topbar", "bottombar"]),
    (.footer, ["footer", "copyright", "imprint"]),
    (
      .otherArticles,
      [
        "related", "relatedposts", "recommended", "recommendation", "recommendations",
        "trending", "teaser", "teasers", "readmore", "promo", "promos", "crosslinks", "mostread",
        "prevnext", "adjacent",
      ]
    ),
    (
      .advertising,
      [
        "ads", "advert", "adverts", "advertisement", "advertising", "adsense", "adslot",
        "sponsored", "sponsors", "outbrain", "taboola", "affiliate", "dfp",
      ]
    ),
    (
      .request,
      [
        "newsletter", "subscribe", "subscription", "signup", "signin", "login", "donate",
        "cookie", "cookies", "consent", "gdpr", "tooltip", "notification", "searchform",
      ]
    ),
    (
      .talk,
      [
        "comments", "commentlist", "respond", "disqus", "replies", "trackback", "trackbacks",
        "pingback",
      ]
    ),
    (
      .sharing,
      [
        "share", "shares", "sharing", "sharedaddy", "shariff", "socials", "addtoany", "addthis",
        "bookmarks",
      ]
    ),
    (.about, ["byline", "authorbox", "postmeta", "entrymeta", "taglist", "tagcloud"]),
    (.media, ["slideshow"]),
  ]

  private static let possible: [(Subjects, [String])] = [
    (.side, ["aside", "footnotes", "infobox", "factbox", "toc", "widget"]),
    (.otherArticles, ["popular", "similar", "bestof"]),
    (.advertising, ["promotion", "banner", "sponsor"]),
    (
      .request,
      [
        "register", "paywall", "donation", "modal", "popup", "overlay", "lightbox", "disclaimer",
        "dialog", "feedback", "survey", "poll", "quiz",
      ]
    ),
    (.talk, ["comment", "reply", "discussion", "rating", "ratings", "likes"]),
    (
      .sharing,
      [
        "sharebar", "social", "bookmark", "print", "printer", "twitter", "facebook", "whatsapp",
        "pinterest", "follow",
      ]
    ),
    (
      .about,
      [
        "author", "authors", "bio", "meta", "metadata", "dateline", "timestamp", "date", "time",
        "tags", "tag", "categories", "category", "keywords", "topics", "kicker",
      ]
    ),
    (
      .media,
      [
        "caption", "captions", "credit", "credits", "gallery", "carousel", "slider", "thumbnail",
        "thumbnails",
      ]
    ),
    (.hidden, ["screenreader"]),
    (.header, ["siteheader", "header"]),
    (.form, ["search"]),
  ]

  private static let names = ByteNames<Word>(
    certain.flatMap { entry in entry.1.map { ($0, .furniture(entry.0)) } }
      + possible.flatMap { entry in entry.1.map { ($0, .doubtful(entry.0)) } }
      + ["with", "has", "no", "show", "hide", "is", "without", "not", "have", "js"]
      .map { ($0, .modifier) }
      + ["article", "story", "post", "entry", "news", "blog", "artikel", "single"]
      .map { ($0, .subject) }
      + ["body", "content", "inner", "full", "main", "inhalt", "text"].map { ($0, .body) }
      + [
        "articlebody", "storybody", "postcontent", "entrycontent", "postbody", "articletext",
        "fulltext", "bodytext", "storytext", "articlecontent", "storycontent",
      ].map { ($0, .whole) }
      + [
        "lead", "intro", "introduction", "standfirst", "abstract", "subtitle", "dek", "excerpt",
        "summary", "vorspann", "description", "lede", "subhead", "subheading", "chapo", "leader",
      ].map { ($0, .lead) })
}
