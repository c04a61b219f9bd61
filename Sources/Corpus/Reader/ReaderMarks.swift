/// All that the reader has said about articles: what was read, stars, tags and notes.
///
///     var marks = ReaderMarks()
///     marks[id].isStarred = true
///     marks.starred  // [id]
///
/// Marks stand under lasting names (``ArticleID``). An article that is known by several bears what
/// was said under any of them; what is said of it is said under all, but for the note, which stands
/// once. Looking at one article costs a look-up a name.
public struct ReaderMarks: Hashable, Sendable {
  /// What was read.
  public private(set) var read: Set<ArticleID>
  /// What bears a star.
  public private(set) var starred: Set<ArticleID> = []
  private var tags: [ArticleID: Set<String>] = [:]
  private var notes: [ArticleID: String] = [:]

  /// Makes marks of articles that were read.
  public init(read: Set<ArticleID> = []) {
    self.read = read
  }

  /// What stands under one lasting name.
  public subscript(id: ArticleID) -> ArticleMarks {
    get {
      ArticleMarks(
        isRead: read.contains(id), isStarred: starred.contains(id), tags: tags[id] ?? [],
        note: notes[id])
    }
    set {
      if newValue.isRead { read.insert(id) } else { read.remove(id) }
      if newValue.isStarred { starred.insert(id) } else { starred.remove(id) }
      tags[id] = newValue.tags.isEmpty ? nil : newValue.tags
      notes[id] = newValue.note
    }
  }

  /// What was said of an article, by any of its names.
  public func of(_ article: Article) -> ArticleMarks {
    article.ids.reduce(into: .none) { all, id in
      let marks = self[id]
      all.isRead = all.isRead || marks.isRead
      all.isStarred = all.isStarred || marks.isStarred
      all.tags.formUnion(marks.tags)
      all.note = all.note ?? marks.note
    }
  }

  /// What has to change so that these are the marks of an article; empty when they are already.
  public func changes(to wanted: ArticleMarks, of article: Article) -> [MarkChange] {
    guard of(article) != wanted else { return [] }
    let noted = article.ids.first { notes[$0] != nil } ?? article.id
    return article.ids.compactMap { id in
      var after = wanted
      if id != noted { after.note = nil }
      return self[id] == after ? nil : MarkChange(id: id, from: self[id], to: after)
    }
  }

  /// Makes changes; each takes what it says stands there now.
  public mutating func apply(_ changes: [MarkChange]) {
    for change in changes { self[change.id] = change.after }
  }

  /// All tags with the number of names under which they stand, in alphabetical order.
  public var tagCounts: [(tag: String, count: Int)] {
    let counts = tags.values.reduce(into: [String: Int]()) { counts, tags in
      for tag in tags { counts[tag, default: 0] += 1 }
    }
    return counts.sorted { $0.key < $1.key }.map { (tag: $0.key, count: $0.value) }
  }

  /// The names that bear a tag.
  public func tagged(_ tag: String) -> Set<ArticleID> {
    Set(tags.lazy.filter { $0.value.contains(tag) }.map(\.key))
  }

  /// The names that bear any tag.
  public var tagged: Set<ArticleID> { Set(tags.keys) }

  /// The names of which anything is said.
  public var named: Set<ArticleID> { read.union(starred).union(tags.keys).union(notes.keys) }

  /// The names that bear a note.
  public var noted: Set<ArticleID> { Set(notes.keys) }

  /// The names whose notes are wanted. Cost: the notes.
  func noted(where isWanted: (String) -> Bool) -> Set<ArticleID> {
    Set(notes.filter { isWanted($0.value) }.keys)
  }
}
