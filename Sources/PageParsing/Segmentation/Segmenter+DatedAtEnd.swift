/// Pages on which the date of an item stands below its text.
extension Segmenter {
  /// Whether each date closes the item above it.
  func isDatedAtEnd(_ heads: [Head]) -> Bool {
    guard heads.allSatisfy({ $0.title == nil && $0.opening == nil }) else { return false }
    let last = heads[heads.count - 1]
    let hasTextBehind = lines[last.bodyLine...].contains(where: \.isProse)
    var start = 0
    for head in heads {
      guard lines[start..<head.firstLine].contains(where: \.isProse) else { return false }
      if case .stamp = lines[head.firstLine].shape {} else { return false }
      start = head.bodyLine
    }
    return !hasTextBehind
  }

  mutating func segmentDatedAtEnd(_ heads: [Head]) {
    var start = 0
    for head in heads {
      let content = (start..<head.firstLine).filter { lines[$0].isContent }
      var draft = Draft(stamp: head.stamp, stampPlace: "date line below the text")
      var body = start..<head.firstLine
      if let first = content.first(where: { lines[$0].isTitle }), content.count > 1,
        content.prefix(while: { $0 < first }).allSatisfy({ lines[$0].isShort })
      {
        draft.title = lines[first].span
        take(first..<first + 1)
        body = first + 1..<head.firstLine
      }
      addBody(body, to: &draft)
      take(head.firstLine..<head.bodyLine)
      drafts.append(draft)
      start = head.bodyLine
    }
  }
}
