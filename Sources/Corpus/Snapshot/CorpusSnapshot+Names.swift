extension CorpusSnapshot {
  /// The article whose lasting ID begins with these digits; `nil` unless there is just one. Cost: a
  /// look at each article, unless the ID is whole.
  public func number(ofIDBeginning digits: String) -> ArticleNumber? {
    if let id = ArticleID(digits) { return number(of: id) }
    let found = numbers(ofIDsBeginning: digits)
    return found.count == 1 ? found[0] : nil
  }

  /// The articles one of whose lasting IDs begins with these digits. Cost: a look at each.
  public func numbers(ofIDsBeginning digits: String) -> [ArticleNumber] {
    let wanted = digits.lowercased()
    return articles.indices.filter { index in
      articles[index].ids.contains { $0.description.hasPrefix(wanted) }
    }.map { ArticleNumber($0) }
  }
}
