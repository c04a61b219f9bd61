import Corpus
import PageParsing
import TextCore

/// Taking articles elsewhere.
extension BrowserViewModel {
  /// Asks for a part of the article to be put on the clipboard.
  mutating func copy(_ action: BrowserAction) -> [Effect] {
    guard let number = currentOrTell() else { return [] }
    let article = snapshot[number]
    switch action {
    case .copyText: return [.copy(plainText(of: number), what: "the text")]
    case .copyID: return [.copy(article.id.description, what: "the ID")]
    default:
      let file = snapshot.location(ofPage: article.sightings[0].page).file
      let line = "\(article.headline) (\(DateLabel.marked(article.published)), \(file))"
      return [.copy(line, what: "headline, date and file")]
    }
  }

  /// Asks for the page of the article to be shown elsewhere.
  mutating func openOutside() -> [Effect] {
    guard let number = currentOrTell() else { return [] }
    return [.openOutside(snapshot.location(ofPage: snapshot[number].sightings[0].page).file)]
  }

  /// Asks for a command that comes back here to be put on the clipboard.
  mutating func copyPermalink() -> [Effect] {
    guard currentOrTell() != nil, let permalink else { return [] }
    return [.copy("dateline open " + permalink.shellWord, what: "the permalink")]
  }

  /// Where the reader is, for others and for later.
  public var permalink: Permalink? {
    current.map { number in
      let query = narrowing.queryText(in: snapshot)
      return Permalink(id: snapshot[number].id.description, query: query)
    }
  }

  /// Asks for the text of the article to be given to a command.
  mutating func pipe(to command: String) -> [Effect] {
    guard let number = currentOrTell() else { return [] }
    return [.pipe(plainText(of: number), command: command)]
  }

  /// An article as plain text: title, date and file, paragraphs with empty lines between them.
  func plainText(of number: ArticleNumber) -> String {
    let article = snapshot[number]
    let page = snapshot.page(of: article)
    let paragraphs = PlainParagraphs(of: snapshot.item(of: article), on: page).blocks
    let date = DateLabel.marked(article.published)
    let head = (article.hasTitle ? [article.headline] : []) + ["\(date) · \(page.location.file)"]
    return ([head.joined(separator: "\n")] + paragraphs).joined(separator: "\n\n") + "\n"
  }
}
