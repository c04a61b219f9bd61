import TextCore

/// A word of running text as name recognisers see it: tokens that are glued together by hyphens,
/// apostrophes or abbreviating full stops are one word (`Jean-Pierre`, `O'Brien`, `U.S.`,
/// `Northern Shield-2012`), and the possessive ending is cut off.
///
/// Pages are small and words many: places are kept in 32 bits each, so that a word takes one line
/// of the processor's cache.
struct Word: Sendable {
  enum Kind: Sendable {
    case word
    /// Starts with a digit: `27`, `134th`.
    case number
    /// Punctuation; one scalar.
    case mark
  }

  /// The hash of its spelling for look-ups, as the ``Lexicon`` computes it.
  var hash: UInt64 = 0
  var classes: WordClasses = []
  private var start: UInt32
  private var end: UInt32
  private var keyStart: UInt32 = 0
  private var keyEnd: UInt32 = 0
  /// Index into ``Reading/scopes``.
  var scope: Int32
  /// Which sentence of the page it belongs to; index into ``Reading/sentences``.
  var sentence: Int32 = 0
  /// The place that the word alone names; 0 for none.
  var place: UInt16 = 0
  var kind: Kind
  var casing: Token.Casing = .lower
  /// Whether no white space stands before it.
  var isGlued: Bool
  var isPossessive = false
  /// `J.`, `A.E.`, `U.S.`: letters with full stops.
  var isInitials = false
  /// Whether its spelling for look-ups has several words: `Jean-Pierre`.
  var hasParts = false
  /// Whether phrases of the ``Lexicon`` have it behind their first word.
  var isInPhrases = false
  /// Whether a line begins with it.
  var opensLine = false
  /// Whether a sentence or a quotation begins with it, so that its capital says nothing.
  var opensSentence = false
  /// The byte of an ASCII mark, or a ``Mark``; 0 for everything else.
  var mark: UInt8 = 0

  init(kind: Kind, span: ByteSpan, scope: Int, isGlued: Bool) {
    start = UInt32(span.start)
    end = UInt32(span.end)
    self.scope = Int32(scope)
    self.kind = kind
    self.isGlued = isGlued
  }

  /// Where it stands, without `'s`.
  var span: ByteSpan {
    get { ByteSpan(Int(start), Int(end)) }
    set { (start, end) = (UInt32(newValue.start), UInt32(newValue.end)) }
  }

  /// Its spelling for look-ups, as a range of ``Reading/folded``.
  var key: Range<Int> {
    get { Int(keyStart)..<Int(keyEnd) }
    set { (keyStart, keyEnd) = (UInt32(newValue.lowerBound), UInt32(newValue.upperBound)) }
  }

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
