import Chronology

/// Articles as a text to be read: years as headings, under each article its date and its source.
enum MarkdownExport {
  static func lines(_ articles: some Sequence<ExportedArticle>, title: String) -> [String] {
    var lines = ["# " + Markdown.escaped(title)]
    var year: String?
    for article in articles {
      let own = article.claim.low.map { String($0.year) } ?? "Undated"
      if own != year { lines += ["", "## " + own] }
      year = own
      lines += ["", "### " + Markdown.escaped(article.title), "", date(of: article)]
      lines += zip(article.leads, article.paragraphs).flatMap {
        ["", Markdown.paragraph($1, behind: $0)]
      }
      if let note = article.marks.note {
        lines.append("")
        lines += note.split(separator: "\n", omittingEmptySubsequences: false).map {
          "> " + Markdown.escaped(String($0))
        }
      }
    }
    return lines
  }

  /// `*2024-03-14, day, stated: …* · file, bytes 3–412 · #tag`
  private static func date(of article: ExportedArticle) -> String {
    let precision = article.claim.precision.map { ", \($0.rawValue)" } ?? ""
    let date = "\(article.days)\(precision), \(article.claim.basisName): \(article.claim.rule)"
    let tags = article.marks.tags.sorted().map { "#" + $0 }
    return
      (["*\(Markdown.escaped(date))*", Markdown.escaped(article.source)]
      + tags.map(Markdown.escaped)).joined(separator: " · ")
  }
}
