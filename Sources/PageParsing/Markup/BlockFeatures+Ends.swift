extension BlockFeatures {
  /// Whether nothing stands behind some rows, which lie in `element`, in the element around it that says
  /// that it is the article.
  func endsArticle(_ rows: Range<Int>, of element: Int) -> Bool {
    var article = element
    while article >= 0, marks[article].verdict != .article {
      article = Int(tree.nodes[article].parent)
    }
    guard article >= 0 else { return false }
    let next = rows.upperBound
    return next == blocks.count || blocks[next].element >= Int(tree.nodes[article].end)
  }
}
