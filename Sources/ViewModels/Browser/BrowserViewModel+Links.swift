import PageParsing

/// Links in the article.
extension BrowserViewModel {
  /// The link on which the reader stands.
  var chosenLink: PageMarkup.Link? {
    article.currentLink.map { article.links[$0] }
  }

  /// Steps to the next or previous link and says where it leads.
  mutating func stepLink(by distance: Int) {
    guard !article.links.isEmpty else {
      message = StatusMessage("No link in this article")
      return
    }
    bringArticleForward()
    let next = article.step(
      by: distance, from: article.currentLink, among: article.links.map(\.span))
    guard article.links.indices.contains(next) else {
      message = StatusMessage(
        distance > 0 ? "The last link of the article" : "The first link of the article")
      return
    }
    article.stand(on: .link(next), in: snapshot)
    focus = .article
    stay()
    message = StatusMessage(article.links[next].address)
  }

  /// Asks for the link on which the reader stands to be shown.
  func openCurrentLink() -> [Effect] {
    chosenLink.map { [.openOutside($0.address)] } ?? []
  }

  /// Asks for an address to be put on the clipboard.
  mutating func copyLink() -> [Effect] {
    guard let link = chosenLink ?? article.links.first else {
      message = StatusMessage("No link in this article")
      return []
    }
    return [.copy(link.address, what: link.address)]
  }
}
