import Chronology
import PageParsing
import TextCore

/// What an article looked like when the reader said something of it: by this it is known again when
/// its page is edited or its file renamed, and with that its ``ArticleID`` is another.
public struct ArticleTrace: Hashable, Sendable {
  /// Its file's name without folders.
  public var fileName: String
  /// When it appeared; `nil` when that is not known or the reader says otherwise than its page.
  public var published: DateValue?
  /// Its words; `nil` where so much was said at once that texts were not read.
  public var sketch: ArticleSketch?
  /// Its headline, with one blank between words.
  public var headline: String

  /// Makes a trace.
  public init(
    fileName: String, published: DateValue?, sketch: ArticleSketch?, headline: String
  ) {
    self.fileName = fileName
    self.published = published
    self.sketch = sketch
    self.headline = headline.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Of this many of sixteen bytes …
  private enum Shared {
    /// … texts with a headline in common have something in common …
    static let some = 3
    /// … most words are the same, with a few changed in a short text …
    static let most = 8
    /// … and all but a few.
    static let nearlyAll = 12
  }

  /// How much speaks for a later article being the one that left this trace; `nil` when it is another.
  ///
  /// In a file of the same name it is that of the same headline, unless nothing else is the same, or
  /// one of the same date with most words the same. In another file all three have to agree.
  func likeness(to later: ArticleTrace) -> Int? {
    let shared = sketch.flatMap { one in later.sketch.map { one.shared(with: $0) } }
    let isSameFile = fileName == later.fileName
    let isSameHeadline = headline.lowercased() == later.headline.lowercased()
    let isSameDate = published != nil && published == later.published
    let mayBeSameDate = isSameDate || published == nil || later.published == nil
    let isIt =
      if isSameFile, isSameHeadline {
        isSameDate || (shared ?? Shared.some) >= Shared.some
      } else if isSameFile {
        mayBeSameDate && (shared ?? 0) >= Shared.most
      } else {
        isSameHeadline && mayBeSameDate
          && (shared ?? Shared.most) >= (isSameDate ? Shared.most : Shared.nearlyAll)
      }
    guard isIt else { return nil }
    return (shared ?? 0) + (isSameHeadline ? 17 : 0) + (isSameFile ? 34 : 0)
  }
}

extension CorpusSnapshot {
  /// What an article looks like under one of its names; `nil` when it has no such name of its own.
  /// Cost: reads its page where `isSketched`.
  public func trace(of id: ArticleID, isSketched: Bool = true) -> ArticleTrace? {
    guard let number = number(of: id) else { return nil }
    let article = self[number]
    guard let index = article.ids.prefix(article.sightings.count).firstIndex(of: id) else {
      return nil
    }
    return trace(of: article, sighting: index, isSketched: isSketched)
  }

  /// What an article looks like where it was seen.
  func trace(of article: Article, sighting index: Int, isSketched: Bool) -> ArticleTrace {
    let sighting = article.sightings[index]
    return ArticleTrace(
      fileName: location(ofPage: sighting.page).fileName, published: article.published.value,
      sketch: isSketched
        ? ArticleSketch(
          store.digest(of: sighting.page).items[sighting.item].item, in: pages[sighting.page].text)
        : nil,
      headline: article.headline)
  }
}
