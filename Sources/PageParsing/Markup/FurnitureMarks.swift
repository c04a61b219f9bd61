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

  func verdict(_ index: Int) -> Verdict {
    let tag = tree.nodes[index].tag
    switch tag {
    case .nav, .aside, .footer, .form, .button, .select, .option, .textarea, .iframe, .script,
      .style, .object, .canvas, .video, .audio, .template, .dialog, .menu, .svg, .label, .input,
      .figure, .figcaption, .picture, .embed, .head, .fieldset, .noscript:
      return .furniture
    case .html, .body: return .open
    case .p, .h1, .h2, .h3, .b, .i, .em, .strong, .a, .br, .tr, .td, .tbody, .img, .text:
      return namedVerdict(index, isPlain: true)
    case .article, .main: return .article
    default: return namedVerdict(index, isPlain: false)
    }
  }

  private func namedVerdict(_ index: Int, isPlain: Bool) -> Verdict {
    if isHidden(index) { return .furniture }
    if let part = tree.attribute(.itemprop, of: index), part.elementsEqual("articleBody".utf8) {
      return .article
    }
    if let role = tree.attribute(.role, of: index), let verdict = FurnitureMarks.roles.value(role) {
      return verdict
    }
    var verdict = Verdict.open
    for name in [tree.attribute(.class, of: index), tree.attribute(.id, of: index)] {
      guard let name else { continue }
      for token in name.split(whereSeparator: { $0 <= 0x20 }) {
        switch self.verdict(ofName: token) {
        case .furniture: return .furniture
        case .doubtful: verdict = .doubtful
        case .article: if verdict == .open, !isPlain { verdict = .article }
        case .open: break
        }
      }
    }
    return verdict
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

  /// What one class or ID says. `with-sidebar` only says that there is one somewhere.
  private func verdict(ofName name: ArraySlice<UInt8>) -> Verdict {
    var verdict = Verdict.open
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
      case .furniture: return .furniture
      case .doubtful: if end == name.endIndex { verdict = .doubtful }
      case .modifier: if isFirst { return .open }
      case .body: if last == .subject { verdict = .article }
      case .whole: verdict = .article
      case .subject, nil: break
      }
      last = found
      isFirst = false
      start = end
    }
    return verdict
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

  private enum Word {
    case furniture
    /// Furniture where it ends a name or where little text stands below.
    case doubtful
    /// `with` in `with-sidebar`
    case modifier
    /// `article` in `article-body`
    case subject
    /// `body` in it
    case body
    /// One word that says both
    case whole
  }

  private static let roles = ByteNames<Verdict>(
    [
      "navigation", "complementary", "contentinfo", "search", "dialog", "menu", "menubar",
      "toolbar", "alert", "alertdialog", "form", "tablist", "tooltip",
    ].map { ($0, .furniture) } + [("article", .article), ("main", .article)])

  private static let names = ByteNames<Word>(
    [
      // What leads elsewhere
      "nav", "navi", "navbar", "navigation", "menu", "submenu", "topmenu", "breadcrumb",
      "breadcrumbs", "pagination", "pager", "sitemap", "skip", "toolbar",
      // What stands beside
      "sidebar", "footer", "masthead", "topbar", "bottombar", "copyright", "imprint",
      // Other articles
      "related", "relatedposts", "recommended", "recommendation", "recommendations",
      "trending", "teaser", "teasers", "readmore", "promo", "promos", "crosslinks", "mostread",
      "prevnext", "adjacent",
      // Advertising
      "ads", "advert", "adverts", "advertisement", "advertising", "adsense", "adslot",
      "sponsored", "sponsors", "outbrain", "taboola", "affiliate", "dfp",
      // What asks for something
      "newsletter", "subscribe", "subscription", "signup", "signin", "login", "donate",
      "cookie", "cookies", "consent", "gdpr", "tooltip", "notification", "searchform",
      // Talk about it
      "comments", "commentlist", "respond", "disqus", "replies", "trackback", "trackbacks",
      "pingback",
      // Passing it on
      "share", "shares", "sharing", "sharedaddy", "shariff", "socials", "addtoany", "addthis",
      "bookmarks",
      // About it
      "byline", "authorbox", "postmeta", "entrymeta", "taglist", "tagcloud", "slideshow",
    ].map { ($0, .furniture) }
      + [
        "aside", "footnotes", "popular", "similar", "bestof", "promotion",
        "banner", "sponsor", "register", "paywall", "donation", "modal", "popup", "overlay",
        "lightbox", "disclaimer", "rating", "ratings", "poll", "quiz", "feedback", "survey",
        "search", "comment", "reply", "discussion", "sharebar", "social", "bookmark", "print",
        "printer", "twitter", "facebook", "whatsapp", "pinterest", "follow", "likes", "author",
        "authors", "bio", "meta", "metadata", "dateline", "timestamp", "date", "time", "tags",
        "tag", "categories", "category", "keywords", "topics", "caption", "captions", "credit",
        "credits", "gallery", "carousel", "slider", "thumbnail", "thumbnails", "infobox",
        "factbox", "screenreader", "dialog", "toc", "kicker",
        "siteheader", "header",
      ].map { ($0, .doubtful) }
      + ["with", "has", "no", "show", "hide", "is", "without", "not", "have", "js"]
      .map { ($0, .modifier) }
      + [
        "article", "story", "post", "entry", "news", "blog", "artikel", "single",
      ].map { ($0, .subject) }
      + ["body", "content", "inner", "full", "main", "inhalt", "text"].map { ($0, .body) }
      + [
        "articlebody", "storybody", "postcontent", "entrycontent", "postbody", "articletext",
        "fulltext", "bodytext", "storytext", "articlecontent", "storycontent",
      ].map { ($0, .whole) })
}
