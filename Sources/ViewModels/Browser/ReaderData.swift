import Corpus

/// What the reader's own file says.
public struct ReaderData: Sendable {
  /// What was said of articles.
  public var marks: ReaderMarks
  /// The saved views, as queries by name.
  public var views: [String: String]
  /// What was set right.
  public var corrections: ReaderCorrections
  /// The headlines of articles whose dates were set right: they may be in no source that is read.
  public var headlines: [ArticleID: String]

  /// What a file that says nothing says.
  public static let nothing = ReaderData(marks: ReaderMarks(), views: [:], corrections: .none)

  /// Makes it of its parts.
  public init(
    marks: ReaderMarks, views: [String: String], corrections: ReaderCorrections,
    headlines: [ArticleID: String] = [:]
  ) {
    (self.marks, self.views, self.corrections) = (marks, views, corrections)
    self.headlines = headlines
  }
}

extension BrowserViewModel {
  /// Takes what the reader's own file says now; another running copy may have written it.
  public mutating func receive(_ data: ReaderData) -> [Effect] {
    views = data.views
    headlines = data.headlines
    if data.marks != marks {
      marks = data.marks
      readArticles = snapshot.articles(named: marks.read)
      marksChanged([])
    }
    guard data.corrections != corrections else { return [] }
    corrections = data.corrections
    return [.reload]
  }
}
