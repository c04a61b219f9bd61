import Corpus
import PageParsing
import TextCore

/// Taking articles elsewhere.
extension BrowserViewModel {
  /// Asks for the text of the article to be given to a command.
  func pipe(to command: String) -> [Effect] {
    guard let number = current else { return [] }
    return [.pipe(plainText(of: number), command: command)]
  }

  /// An article as plain text: title, date and file, paragraphs with empty lines between them.
  func plainText(of number: ArticleNumber) -> String {
    let article = snapshot[number]
    let page = snapshot.page(of: article)
    let paragraphs = snapshot.item(of: article).paragraphs.map {
      TextSanitizer.collapsed(page.text, $0)
    }
    let date = DateLabel.full(article.published)
    let head = (article.hasTitle ? [article.headline] : []) + ["\(date) · \(page.location.file)"]
    return ([head.joined(separator: "\n")] + paragraphs).joined(separator: "\n\n") + "\n"
  }
}
