import PageParsing
import TextCore

/// The words of an item in lower case, folded once for all that is told by them: which item it is,
/// and on which other pages it stands.
struct FoldedItem {
  /// The words of the title and the paragraphs.
  private var words: [UInt8] = []
  /// Where those of the title end, and of each paragraph.
  private var ends: [Int] = []
  private let hasTitle: Bool
  /// All words of the item's span, where others stand between the paragraphs.
  private let spanWords: [UInt8]?

  init(_ item: Item, in text: SourceText) {
    hasTitle = item.title != nil
    words.reserveCapacity(item.span.count + 1)
    for piece in item.readableSpans {
      text.appendFoldedWords(piece, to: &words)
      ends.append(words.count)
    }
    spanWords = item.isWhole(in: text) ? nil : text.foldedWords(item.span)
  }

  /// The whole and, where there is a title, the body; none of them empty.
  var texts: [ArraySlice<UInt8>] {
    [words[...]].filter { !$0.isEmpty } + [body].compactMap(\.self)
  }

  /// The body, where a title and a body are told apart.
  private var body: ArraySlice<UInt8>? {
    let start = hasTitle ? ends[0] : 0
    return start > 0 && start < words.count ? words[start...] : nil
  }

  /// How the texts begin.
  var openings: [UInt32] {
    texts.map { words in
      var hash = FNV1a()
      hash.mix(words.prefix(DuplicateCandidate.shortestOpening))
      return UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 32)
    }
  }

  /// What an item is known by.
  struct Identity {
    /// What it brings into its ID.
    var id: FNV1a
    var title: FoldedText?
    var paragraphs: [FoldedText]
  }

  /// What the item is known by on other pages. Cost: linear.
  func identify(fileName: String) -> Identity {
    var id = ArticleID.identity(fileName: fileName, text: EmptyCollection<UInt8>())
    var pieces: [FoldedText] = []
    var start = 0
    for end in ends {
      var piece = FoldedText.empty
      // Each multiplication of one hash waits for the one before it, and meanwhile those of the
      // other are done.
      for byte in words[start..<end] {
        id.mix(byte)
        piece.mix(byte)
      }
      pieces.append(piece)
      start = end
    }
    if let spanWords {
      id = ArticleID.identity(fileName: fileName, text: spanWords)
    }
    return Identity(
      id: id, title: hasTitle ? pieces[0] : nil,
      paragraphs: Array(pieces.dropFirst(hasTitle ? 1 : 0)))
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
