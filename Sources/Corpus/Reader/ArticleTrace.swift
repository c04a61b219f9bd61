import Chronology
import PageParsing
import TextCore

/// What an article looked like when the reader said something of it: by this it is known again when
/// its page is edited or its file renamed, and with that its ``ArticleID`` is another.
public struct ArticleTrace: Hashable, Sendable {
  /// Its file's name without folders.
  public var fileName: String
  /// The hash of what its source calls its page: the `guid` of a feed's entry; `nil` where it has no
  /// such name, or where so much was said at once that pages were not read.
  public var sourceName: UInt64?
  /// When it appeared, by its own page; `nil` when that is not known.
  public var published: DateValue?
  /// Whether its page states that, and nothing had to be inferred.
  public var isDateStated: Bool
  /// Its words; `nil` where so much was said at once that texts were not read.
  public var sketch: ArticleSketch?
  /// Its headline, with one blank between words.
  public var headline: String

  /// Makes a trace.
  public init(
    fileName: String, sourceName: UInt64? = nil, published: DateValue?, isDateStated: Bool = true,
    sketch: ArticleSketch?, headline: String
  ) {
    self.fileName = fileName
    self.sourceName = sourceName
    self.published = published
    self.isDateStated = isDateStated
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

  /// Whether it is surely another article than a later one, however like they are: what its source
  /// calls it, or the day that its page states, is another. So are the issues of what appears daily
  /// in one frame of words, as weather and exchange rates do. Where no word but the date is another, in a
  /// file of the same name, the date was corrected.
  ///
  /// Two traces do not tell whether the later text is the earlier with something put in (``GrownText``).
  public func excludes(_ later: ArticleTrace) -> Bool {
    if let sourceName, let name = later.sourceName {
      // The date of an entry moves when it is revised.
      return sourceName != name
    }
    guard isDateStated, later.isDateStated, let days = published?.days,
      let others = later.published?.days
    else { return false }
    let isSameText =
      fileName == later.fileName && headline == later.headline
      && sketch?.words != nil && sketch?.words == later.sketch?.words
    return !days.overlaps(others) && !isSameText
  }

  /// Whether only its words can tell that a later one, which its date excludes, is the same: of the same file
  /// and headline.
  func maySurviveAnotherDate(in later: ArticleTrace) -> Bool {
    sourceName == nil && later.sourceName == nil && fileName == later.fileName
      && headline == later.headline
  }

  /// How much speaks for a later article being the one that left this trace; `nil` when it is another.
  ///
  /// In a file of the same name it is what its source calls the same, or that of the same headline,
  /// unless nothing else is the same; or one of the same date with most words the same, those of the earlier
  /// headline among them. In another file all three have to agree.
  ///
  /// Where dates exclude it, `hasGrown` is asked whether the later text is this one with something put in;
  /// where headlines differ, `headlinePart`, which part of this one's words the later text has.
  func likeness(
    to later: ArticleTrace, hasGrown: () -> Bool, headlinePart: () -> Double
  ) -> Int? {
    if excludes(later) {
      guard maySurviveAnotherDate(in: later), hasGrown() else { return nil }
    }
    let shared = sketch.flatMap { one in later.sketch.map { one.shared(with: $0) } }
    let isSameFile = fileName == later.fileName
    let isSameName = sourceName != nil && sourceName == later.sourceName
    let isSameHeadline = headline.lowercased() == later.headline.lowercased()
    let isSameDate = published != nil && published == later.published
    let mayBeSameDate = isSameDate || published == nil || later.published == nil
    let isIt =
      if isSameFile, isSameName {
        // Sources that number their entries call many by one number.
        isSameHeadline || shared.map { $0 >= Shared.some } ?? isSameDate
      } else if isSameFile, isSameHeadline {
        isSameDate || (shared ?? Shared.some) >= Shared.some
      } else if isSameFile {
        // One file name and one frame of sentences stand in the pages of many sources: what the headline
        // said has to be told still.
        mayBeSameDate && (shared ?? 0) >= Shared.most
          && headlinePart() >= ((shared ?? 0) >= Shared.nearlyAll ? 0.3 : 0.5)
      } else {
        isSameHeadline && mayBeSameDate
          && (shared ?? Shared.most) >= (isSameDate ? Shared.most : Shared.nearlyAll)
      }
    guard isIt else { return nil }
    return (shared ?? 0) + (isSameHeadline ? 17 : 0) + (isSameFile ? 34 : 0)
      + (isSameName ? 68 : 0)
  }
}

extension CorpusSnapshot {
  /// What an article looks like under one of its names; `nil` when it has no such name of its own.
  /// Cost: reads its page where `isSketched`.
  public func trace(
    of id: ArticleID, isSketched: Bool = true, isDatedByReader: Bool = false
  ) -> ArticleTrace? {
    guard let number = number(of: id) else { return nil }
    let article = self[number]
    guard let index = article.ids.prefix(article.sightings.count).firstIndex(of: id) else {
      return nil
    }
    return trace(
      of: article, sighting: index, isSketched: isSketched, isDatedByReader: isDatedByReader)
  }

  /// What an article looks like where it was seen.
  func trace(
    of article: Article, sighting index: Int, isSketched: Bool, isDatedByReader: Bool = false
  ) -> ArticleTrace {
    let sighting = article.sightings[index]
    let page = isSketched ? store.digest(of: sighting.page) : nil
    let item = page?.items[sighting.item].item
    // What the page itself states, whatever another copy or the reader says.
    let isItsOwn = isDatedByReader || item?.published.basis == .stated
    let published = isItsOwn ? item?.published : article.published
    return ArticleTrace(
      fileName: location(ofPage: sighting.page).fileName, sourceName: page?.sourceName,
      published: published?.value, isDateStated: published?.basis == .stated,
      sketch: item.map { ArticleSketch($0, in: pages[sighting.page].text) },
      headline: article.headline)
  }
}
