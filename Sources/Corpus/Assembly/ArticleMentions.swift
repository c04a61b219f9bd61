import Chronology
import Entities
import PageParsing
import TextCore

extension PageDigest {
  /// The mentions of the article that is read at an item: those of the item, and of who signs it.
  func articleMentions(
    of index: Int, _ assignments: some Sequence<EntityID?>
  ) -> [ArticleMention] {
    let signature = signatureLines(of: index)
    return zip(mentions.mentions, assignments)
      .filter { mention, _ in
        mention.item == index
          || mention.item == nil && signature.contains { $0.contains(mention.span) }
      }
      .compactMap { mention, entity in
        entity.map { ArticleMention(entity: $0, kind: mention.kind, span: mention.span) }
      }
      .sorted { $0.span < $1.span }
  }

  /// Boilerplate that stands below the page's own article and before the next item: who signs a
  /// page is named by its article.
  private func signatureLines(of index: Int) -> [ByteSpan] {
    let item = items[index].item
    guard item.role == .main else { return [] }
    let next = items.map(\.item.span.start).filter { $0 >= item.span.end }.min() ?? .max
    return boilerplate.filter { $0.start >= item.span.end && $0.end <= next }
  }
}

extension PageDigest {
  /// The page's own article, where `span` is of who signs it.
  func articleSigned(at span: ByteSpan) -> Item? {
    guard let index = items.firstIndex(where: { $0.item.role == .main }),
      signatureLines(of: index).contains(where: { $0.contains(span.start) })
    else { return nil }
    return items[index].item
  }
}

extension ItemDigest {
  /// What the item says happened, each date of a sentence once.
  var happenings: [(claim: DateClaim, sentence: ByteSpan)] {
    var found: [(claim: DateClaim, sentence: ByteSpan)] = []
    var values: Set<DateValue> = []
    for (claim, sentence) in zip(item.events, sentences) {
      guard claim.low != nil, let value = claim.value, let sentence else { continue }
      if found.last?.sentence != sentence { values = [] }
      if values.insert(value).inserted { found.append((claim, sentence)) }
    }
    return found
  }
}
