import Corpus
import PageParsing
import TextCore

/// What the reader may stand on in an article, found again in another snapshot: names may have come in
/// between, and others gone.
struct PlacesMoved {
  private let mentions: (old: [ByteSpan], new: [ByteSpan])
  private let links: (old: [ByteSpan], new: [ByteSpan])
  private let isSameText: Bool

  /// Compares an article of one snapshot with itself in another. Cost: reads its page in both.
  init(
    from old: (article: ArticleNumber, snapshot: CorpusSnapshot),
    to new: (article: ArticleNumber, snapshot: CorpusSnapshot)
  ) {
    func spans(
      _ one: (article: ArticleNumber, snapshot: CorpusSnapshot)
    ) -> (mentions: [ByteSpan], links: [ByteSpan]) {
      (
        one.snapshot.mentions(in: one.article).map(\.span),
        one.snapshot.links(in: one.article).map(\.span)
      )
    }
    let (before, after) = (spans(old), spans(new))
    mentions = (before.mentions, after.mentions)
    links = (before.links, after.links)
    // Spans count bytes of a page, and other words may have come to stand above the article.
    let (item, page) = (
      old.snapshot.item(of: old.snapshot[old.article]),
      old.snapshot.page(of: old.snapshot[old.article])
    )
    let (newItem, newPage) = (
      new.snapshot.item(of: new.snapshot[new.article]),
      new.snapshot.page(of: new.snapshot[new.article])
    )
    isSameText = item.span == newItem.span && page.text[item.span] == newPage.text[newItem.span]
  }

  /// Where a place is now; `nil` where there is no such any more.
  func place(_ place: ArticleStanding?) -> ArticleStanding? {
    guard isSameText else { return nil }
    func index(of index: Int, _ spans: (old: [ByteSpan], new: [ByteSpan])) -> Int? {
      spans.old.indices.contains(index) ? spans.new.firstIndex(of: spans.old[index]) : nil
    }
    return switch place {
    case .mention(let mention): index(of: mention, mentions).map { .mention($0) }
    case .link(let link): index(of: link, links).map { .link($0) }
    case .found: place
    case .match, nil: nil
    }
  }
}
