import Corpus

/// What the reader is told in the status line until the next key, or until there is news.
public struct StatusMessage: Error, Hashable, Sendable {
  /// What a message is about, which decides what comes of it when articles come in.
  public enum Subject: Hashable, Sendable {
    /// What the reader has just done; news comes in its place unless it warns.
    case answer
    /// Something that waits for the reader's answer; it stays.
    case question
    /// Files that could not be read; it stays until there is news.
    case fault
    /// Articles that are gone; it stays until there is news or one of them is back.
    case absence([ArticleID])
    /// That nothing is in view as far as the sources are read; it stays until something is.
    case reading
    /// Articles that have come in or gone.
    case news
  }

  /// The sentence.
  public var text: String
  /// How it is drawn: ``TextRole/dim``, ``TextRole/warning`` or ``TextRole/error``.
  public var role: TextRole
  /// What it is about.
  public var subject: Subject
  /// What came in and went since the reader's last key.
  var news = CorpusNews.none
  /// What of it was there before and had gone.
  var seen: Set<ArticleID> = []

  /// Makes a message.
  public init(_ text: String, _ role: TextRole = .dim, about subject: Subject = .answer) {
    self.text = text
    self.role = role
    self.subject = subject
  }

  /// The sentence, and behind it the news in whose way it stands.
  public var words: String {
    guard subject != .news, let told = StatusMessage.words(for: news, besides: absent, seen: seen)
    else {
      return text
    }
    return "\(text); \(told)"
  }

  /// The articles of which the sentence says that they are gone.
  private var absent: [ArticleID] {
    if case .absence(let ids) = subject { ids } else { [] }
  }

  /// Says how many articles are new, changed, there again and gone; `nil` where none is.
  static func words(
    for news: CorpusNews, besides told: [ArticleID] = [], seen: Set<ArticleID> = []
  ) -> String? {
    let counts = news.counts(besides: Set(told), seen: seen)
    func articles(_ count: Int) -> String { "article\(count == 1 ? "" : "s")" }
    var parts: [String] = []
    if counts.new > 0 { parts.append("\(counts.new) new \(articles(counts.new))") }
    for (count, what) in [
      (counts.changed, "changed"), (counts.back, "back"), (counts.gone, "gone"),
    ] where count > 0 {
      parts.append(parts.isEmpty ? "\(count) \(articles(count)) \(what)" : "\(count) \(what)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  /// Whether news comes in its place rather than behind it.
  var givesWayToNews: Bool {
    switch subject {
    case .answer: role == .dim
    case .question: false
    case .fault, .absence, .reading, .news: true
    }
  }
}
