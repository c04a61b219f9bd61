/// The phrases by which pages of all sites steer their readers, in lower case.
///
/// Deliberately few and general: structure decides wherever it can.
enum FurnitureWords {
  /// Whole lines.
  static let phrases = PhraseTable([
    "go back", "back", "home", "menu", "search", "share", "print", "top", "next", "previous",
    "more", "news", "contact us", "about us", "sign in", "log in", "register", "read more",
    "see more", "show more", "load more", "learn more", "comments", "leave a comment",
    "advertisement", "subscribe", "newsletter", "tags", "download", "close", "email", "copy link",
    "facebook", "twitter", "telegram", "whatsapp", "linkedin", "reddit", "vk", "x", "youtube",
    "instagram", "rss", "all news", "news archive", "site map", "sitemap", "live", "video", "photo",
    "save", "like", "reply", "follow", "for immediate release", "press release", "news release",
    "media release", "press releases",
  ])

  /// Beginnings of short lines.
  static let openings = PhraseTable([
    "back to ", "go to ", "return to ", "skip to ", "jump to ", "share:", "share this", "share on ",
    "share via ", "share ", "follow us", "subscribe ", "sign up ", "print this", "email this",
    "read more", "see all ", "view all ", "show all ", "cookie ", "privacy policy", "terms of use",
    "terms and conditions", "tags:", "tagged:",
    "topics:", "filed under", "click here", "download the ", "view original ", "views:",
    "comments:",
    "image source", "photo:", "photos:", "getty images", "image caption", "media caption",
  ])

  /// Beginnings of short notices, which may end as sentences do.
  static let notices = PhraseTable(["all rights reserved", "copyright ", "\u{A9}"])

  /// Headings of lists of other items.
  static let sections = PhraseTable([
    "read also", "see also", "read more on", "also read", "also on", "related", "more on this",
    "more news", "more from", "more stories", "latest news", "latest stories", "other news",
    "recent news", "recent posts", "news on the topic", "on the topic", "you may also",
    "recommended", "most read", "most popular", "top stories", "in other news", "previous news",
    "in this story", "similar news", "don't miss", "don\u{2019}t miss",
  ])

  /// Words beside a date of publication.
  static let labels = PhraseTable([
    "published", "publication", "posted", "date", "dated", "on", "at", "issued", "released",
    "release", "last", "created", "added", "time", "first", "by", "the",
    "views", "view", "comments", "comment", "reads", "read", "min", "mins", "minute", "minutes",
    "shares", "likes", "hits", "print", "source",
    "am", "pm", "a", "p", "m", "h", "hrs", "local", "st", "nd", "rd", "th",
  ])

  /// Words that make the date beside them one of a change.
  static let updateLabels = PhraseTable([
    "updated", "modified", "edited", "revised", "changed",
  ])

  /// Labels that events carry as well as pages.
  static let eventLabels = PhraseTable(["date", "time"])

  /// Words before a number to call.
  static let contactLabels = PhraseTable([
    "tel", "phone", "telephone", "fax", "mobile", "mob", "cell", "call", "whatsapp",
  ])
}
