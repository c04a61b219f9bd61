import PageParsing
import TextCore

/// The words of an item in lower case, folded once for all that is told by them: which item it is,
/// and on which other pages it stands.
struct FoldedItem {
  /// The words of the title and the paragraphs.
  private var words: [UInt8] = []
  /// Where those of the paragraphs begin.
  private let bodyStart: Int
  /// All words of the item's span, where others stand between the paragraphs.
  private let spanWords: [UInt8]?

  init(_ item: Item, in text: SourceText) {
    words.reserveCapacity(item.span.count + 1)
    if let title = item.title { text.appendFoldedWords(title, to: &words) }
    bodyStart = words.count
    for paragraph in item.paragraphs { text.appendFoldedWords(paragraph, to: &words) }
    spanWords = item.isWhole(in: text) ? nil : text.foldedWords(item.span)
  }

  /// The whole and, where there is a title, the body; none of them empty.
  var texts: [ArraySlice<UInt8>] {
    [words[...]].filter { !$0.isEmpty } + [body].compactMap(\.self)
  }

  /// The body, where a title and a body are told apart.
  private var body: ArraySlice<UInt8>? {
    bodyStart > 0 && bodyStart < words.count ? words[bodyStart...] : nil
  }

  /// What the item brings into its ID, and the texts by which it is known again. Cost: linear, each
  /// word is looked at twice.
  func identify(fileName: String) -> (identity: FNV1a, candidates: [DuplicateCandidate]) {
    var identity = ArticleID.identity(fileName: fileName, text: EmptyCollection<UInt8>())
    var (whole, rest) = (FNV1a(), FNV1a())
    if let spanWords {
      identity.mix(spanWords)
      whole.mix(words)
    } else {
      FNV1a.mix(words[...], into: &identity, &whole)
    }
    if let body { rest.mix(body) }
    let hashes = [whole, rest]
    return (identity, zip(texts, hashes).map { DuplicateCandidate($0, whole: $1) })
  }
}

extension Item {
  /// Whether nothing but blanks stands between its title and its paragraphs, so that its words are
  /// theirs.
  fileprivate func isWhole(in text: SourceText) -> Bool {
    var end = span.start
    for piece in readableSpans {
      let gap = end..<max(end, piece.start)
      // Pieces that touch may cut a word.
      guard end == span.start ? gap.isEmpty : !gap.isEmpty,
        gap.allSatisfy({ isASCIIBlank(text.bytes[$0]) })
      else { return false }
      end = piece.end
    }
    return end == span.end
  }
}
