/// The elements that some rule asks for; names are those of HTML, RSS 2.0 and Atom.
enum MarkupTag: String, CaseIterable, Sendable {
  /// A text node.
  case text = "#text"
  /// An element that no rule asks for.
  case other = "#other"

  // HTML
  case a, abbr, address, article, aside, b, base, blockquote, body, br, button, canvas, caption
  case center, code, dd, details, dialog, div, dl, dt, em, embed, fieldset, figcaption, figure
  case font, footer, form, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img
  case input, label, li, link, main, menu, meta, nav, noscript, object, ol, option, p, picture, pre
  case q, s, script, section, select, small, span, strong, style, sub, summary, sup, svg, table
  case tbody, td, template, textarea, tfoot, th, thead, time, title, tr, u, ul, video, audio

  // RSS 2.0 and Atom
  case rss, channel, item, feed, entry, description, guid, pubDate, author, name, content
  case published, updated, rdf = "rdf:RDF", encoded = "content:encoded", date = "dc:date"
  case creator = "dc:creator", subtitle, id

  private static let byName = ByteNames(allCases.map { ($0.rawValue, $0) })

  static func named(_ bytes: [UInt8], _ range: Range<Int>) -> MarkupTag {
    byName.value(bytes, range) ?? .other
  }

  /// Elements that begin a paragraph of their own.
  var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog,
      .div, .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6,
      .header, .hgroup, .hr, .html, .li, .main, .menu, .nav, .noscript, .ol, .option, .p, .pre,
      .section, .select, .summary, .table, .tbody, .td, .textarea, .tfoot, .th, .thead, .tr, .ul,
      .iframe, .video, .audio, .canvas, .object, .button:
      true
    default: false
    }
  }

  /// `h1` to `h6`.
  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }
}

/// The attributes that some rule asks for.
enum MarkupAttribute: String, CaseIterable, Sendable {
  case `class`, id, property, name, itemprop, content, datetime, href, rel, role, type, title
  case hidden, style, charset, pubdate, itemtype, lang, start, value, reversed
  case about = "rdf:about"
  case httpEquiv = "http-equiv"
  case ariaHidden = "aria-hidden"
  case testID = "data-testid"
  case dataDate = "data-date"
  case dataDatetime = "data-datetime"
  case dataTime = "data-time"
  case dataTimestamp = "data-timestamp"
  case other = "#other"

  private static let byName = ByteNames(allCases.map { ($0.rawValue, $0) })

  static func named(_ bytes: [UInt8], _ range: Range<Int>) -> MarkupAttribute {
    byName.value(bytes, range) ?? .other
  }
}
