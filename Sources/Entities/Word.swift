import TextCore

/// A word of running text as name recognisers see it: tokens that are glued together by hyphens,
/// apostrophes or abbreviating full stops are one word (`Jean-Pierre`, `O'Brien`, `U.S.`,
/// `Northern Shield-2012`), and the possessive ending is cut off.
struct Word: Sendable {
  enum Kind: Sendable {
    case word
    /// Starts with a digit: `27`, `134th`.
    case number
    /// Punctuation; one scalar.
    case mark
  }

  var kind: Kind
  /// Where it stands, without `'s`.
  var span: ByteSpan
  /// Its spelling for look-ups, as a range of ``Reading/folded``.
  var key: Range<Int>
  /// The hash of that spelling, as the ``Lexicon`` computes it.
  var hash: UInt64 = 0
  var casing: Token.Casing
  var classes: WordClasses
  /// The place that the word alone names; 0 for none.
  var place: UInt16
  /// Index into ``Reading/scopes``.
  var scope: Int
  /// Which sentence of the page it belongs to; index into ``Reading/sentences``.
  var sentence: Int = 0
  /// Whether no white space stands before it.
  var isGlued: Bool
  var isPossessive = false
  /// `J.`, `A.E.`, `U.S.`: letters with full stops.
  var isInitials = false
  /// Whether a line begins with it.
  var opensLine = false
  /// Whether a sentence or a quotation begins with it, so that its capital says nothing.
  var opensSentence = false
  /// The byte of an ASCII mark, or a ``Mark``; 0 for everything else.
  var mark: UInt8 = 0

  var isCapitalised: Bool { kind == .word && casing != .lower }

  func has(_ wanted: WordClasses) -> Bool { !classes.isDisjoint(with: wanted) }
}

/// The typographic marks that are not ASCII, under bytes that stand in no UTF-8 text.
enum Mark {
  static let quote = UInt8(ascii: "\"")
  static let openQuote: UInt8 = 0xF8
  static let closeQuote: UInt8 = 0xF9
  static let dash: UInt8 = 0xFA
  static let bullet: UInt8 = 0xFB
}
