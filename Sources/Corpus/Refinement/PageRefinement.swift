import Chronology
import Entities
import PageParsing
import TextCore

/// What the rest of the corpus changes about a page: paragraphs that are no text of its items, and
/// dates that the page leaves open.
///
/// It is laid over the digest whenever somebody looks at the page, so that what was read from a page
/// never changes, and what the corpus makes of it is a few bytes. Names are not looked for again: a
/// name in furniture becomes one in boilerplate.
package struct PageRefinement: Hashable, Sendable {
  /// The paragraphs that an item loses.
  struct Loss: Hashable, Sendable {
    var item: Int
    /// Their places among its paragraphs, rising.
    var places: [Int]
  }

  /// What becomes of an item whose day is found elsewhere.
  struct Dating: Hashable, Sendable {
    var item: Int
    var published: DateClaim
    /// Its events, read against that day, and their sentences.
    var events: [DateClaim]
    var sentences: [ByteSpan?]
  }

  var losses: [Loss] = []
  var datings: [Dating] = []

  var isEmpty: Bool { losses.isEmpty && datings.isEmpty }
}

extension PageDigest {
  /// The digest as the corpus sees it. Cost: linear in the mentions and items of the page.
  func refined(by refinement: PageRefinement) -> PageDigest {
    var digest = self
    for loss in refinement.losses where loss.item < items.count { digest.apply(loss) }
    for dating in refinement.datings where dating.item < items.count {
      digest.items[dating.item].item.published = dating.published
      digest.items[dating.item].item.events = dating.events
      digest.items[dating.item].sentences = dating.sentences
    }
    if !refinement.losses.isEmpty {
      digest.boilerplate.sort()
      digest.mentions = digest.mentions.inBoilerplate { item, span in
        !digest.items[item].item.span.contains(span)
      }
    }
    return digest
  }

  private mutating func apply(_ loss: PageRefinement.Loss) {
    let item = items[loss.item].item
    let removed = loss.places.filter(item.paragraphs.indices.contains).map { item.paragraphs[$0] }
    var kept = item
    kept.paragraphs.removeAll(where: removed.contains)
    let end = kept.paragraphs.last?.end ?? item.title?.end ?? item.span.end
    kept.span = ByteSpan(item.span.start, max(end, item.title?.end ?? end))
    var sentences: [ByteSpan?] = []
    kept.events = []
    for (claim, sentence) in zip(item.events, items[loss.item].sentences) {
      let isRemoved = claim.evidence.map { span in removed.contains { $0.contains(span) } } ?? false
      if isRemoved { continue }
      kept.events.append(claim)
      sentences.append(sentence)
    }
    items[loss.item].item = kept
    items[loss.item].sentences = sentences
    // Between paragraphs that stay it is still inside of the item's span.
    boilerplate += removed.filter { !kept.span.overlaps($0) }
  }
}

extension PageMentions {
  /// The mentions with those taken out of their items of which `isOutside` says so.
  fileprivate func inBoilerplate(_ isOutside: (Int, ByteSpan) -> Bool) -> PageMentions {
    var result = self
    for index in mentions.indices {
      guard let item = mentions[index].item, isOutside(item, mentions[index].span) else { continue }
      result.mentions[index].item = nil
    }
    for index in roles.indices {
      guard let item = roles[index].item, isOutside(item, roles[index].span) else { continue }
      result.roles[index].item = nil
    }
    return result
  }
}
