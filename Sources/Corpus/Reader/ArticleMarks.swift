/// What the reader has said about one article.
public struct ArticleMarks: Hashable, Sendable {
  /// Whether it was read.
  public var isRead: Bool
  /// Whether it bears a star.
  public var isStarred: Bool
  /// Its tags, as ``TagName`` writes them.
  public var tags: Set<String>
  /// What the reader has written about it; `nil` without a note.
  public var note: String?

  /// Makes marks.
  public init(
    isRead: Bool = false, isStarred: Bool = false, tags: Set<String> = [], note: String? = nil
  ) {
    self.isRead = isRead
    self.isStarred = isStarred
    self.tags = tags
    self.note = note
  }

  /// Nothing was said.
  public static let none = ArticleMarks()
}

/// A change of the marks under one lasting name, which can be taken back.
public struct MarkChange: Hashable, Sendable {
  /// The lasting name.
  public var id: ArticleID
  /// What stood there.
  public var before: ArticleMarks
  /// What stands there now.
  public var after: ArticleMarks

  /// Makes a change.
  public init(id: ArticleID, from before: ArticleMarks, to after: ArticleMarks) {
    self.id = id
    self.before = before
    self.after = after
  }

  /// The change that takes this one back.
  public var inverse: MarkChange { MarkChange(id: id, from: after, to: before) }
}

/// How tags are spelled: one word in lower case, so that `tag:x` needs no quotes.
public enum TagName {
  /// The tag that a reader means by a word: `#Follow-Up` gives `follow-up`; `nil` when it holds no
  /// letter and no digit.
  public static func normalized(_ word: String) -> String? {
    let kept = word.lowercased().filter { $0.isLetter || $0.isNumber || "-_./+".contains($0) }
    return kept.contains { $0.isLetter || $0.isNumber } ? kept : nil
  }
}
