import PageParsing
import TextCore

/// A text by which an item may be recognised on other pages: all of it, or its body without the
/// title.
struct DuplicateCandidate: Hashable, Sendable {
  /// A text shorter than this many bytes of words opens too many others to prove anything.
  static let shortestOpening = 60

  /// Bodies that are shorter prove nothing where items of different headlines share them: notices, and
  /// the words that go with pictures.
  static let shortestBodyAlone = 240

  /// The hash of its first ``shortestOpening`` bytes: texts of which one opens the other agree
  /// in it.
  var opening: UInt32
  /// All of its words.
  var text: FoldedText

  /// The candidates of an item that has kept these of its paragraphs.
  static func all(of item: ItemFacts, paragraphs: some Sequence<FoldedText>) -> [DuplicateCandidate]
  {
    let body = paragraphs.reduce(FoldedText.empty) { $0.joined(with: $1) }
    let texts = item.title.map { [$0.joined(with: body), body] } ?? [body]
    return zip(item.openings, texts.filter { $0.length > 0 }).map(DuplicateCandidate.init)
  }

  /// The words of the texts of an item, those without words left out.
  static func texts(of item: Item, in text: SourceText) -> [ArraySlice<UInt8>] {
    FoldedItem(item, in: text).texts
  }
}
