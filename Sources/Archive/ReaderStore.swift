import Corpus

/// The reader's own data: which articles were read.
///
/// It is kept apart from everything that can be computed again, in a plain file that a person can
/// read, diff and version: one record a line, sorted, after a line that names the version.
///
///     dateline reader data 1
///     read 4c1f9a0be37d2216 Harbour summit opens in Oslo
///
/// What follows the ID on a `read` line is the headline, for people; the program ignores it. Lines
/// of other words are kept as they stand, so that a file may go back and forth between versions
/// that know more. Two running copies do not hurt each other: each change is made to the file as it
/// is at that moment, under a lock. Cost: each change reads and writes the whole file.
public struct ReaderStore: Sendable {
  private let file: AtomicFile

  private static let header = "dateline reader data "
  private static let version = 1

  /// The store in a folder, usually ``UserFolders/data``.
  public init(folder: String) {
    file = AtomicFile(path: folder + "/reader.txt")
  }

  /// The articles that were read.
  public func readArticles() throws(StoreError) -> Set<ArticleID> {
    Set(try records().compactMap(\.readArticle))
  }

  /// Keeps these articles as read, with their headlines.
  public func markRead(_ articles: [(id: ArticleID, headline: String)]) throws(StoreError) {
    try change { records in
      let known = Set(records.compactMap(\.readArticle))
      return records
        + articles.filter { !known.contains($0.id) }.map {
          Record(line: "read \($0.id) \($0.headline.filter { !$0.isNewline })")
        }
    }
  }

  /// Keeps these articles as unread.
  public func markUnread(_ articles: [ArticleID]) throws(StoreError) {
    let unread = Set(articles)
    try change { records in
      records.filter { record in record.readArticle.map { !unread.contains($0) } ?? true }
    }
  }

  // MARK: Records

  private struct Record {
    var line: String

    var readArticle: ArticleID? {
      let words = line.split(separator: " ", maxSplits: 2)
      return words.count >= 2 && words[0] == "read" ? ArticleID(String(words[1])) : nil
    }
  }

  private func records() throws(StoreError) -> [Record] {
    guard let text = try file.read() else { return [] }
    var lines = text.split(separator: "\n").map(String.init)
    guard let first = lines.first, first.hasPrefix(ReaderStore.header) else {
      return lines.map(Record.init)
    }
    let version = Int(first.dropFirst(ReaderStore.header.count)) ?? ReaderStore.version
    if version > ReaderStore.version {
      throw .fromLaterVersion(path: file.path, version: version)
    }
    lines.removeFirst()
    return lines.map(Record.init)
  }

  private func change(_ transform: ([Record]) -> [Record]) throws(StoreError) {
    try file.locked { () throws(StoreError) in
      let lines = transform(try records()).map(\.line).sorted()
      let header = ReaderStore.header + String(ReaderStore.version)
      try file.write(([header] + lines).joined(separator: "\n") + "\n")
    }
  }
}
