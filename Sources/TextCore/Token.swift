/// A word, a number or one other character of a text.
///
/// Tokens are deliberately small: `Kassym-Jomart` is three, `14th` is two, `27.01.2026` is five.
/// Recognisers put them together by adjacency (``isGlued``), which keeps glued date lines such as
/// `21.05.2020On` readable without a special case.
public struct Token: Hashable, Sendable {
  /// What a token is made of.
  public enum Kind: Hashable, Sendable {
    /// A run of letters with their combining marks.
    case word
    /// A run of ASCII digits.
    case number
    /// One scalar of anything else.
    case mark
  }

  /// How the letters of a word are cased.
  public enum Casing: Hashable, Sendable {
    /// `meeting`, and every token that is no word.
    case lower
    /// `Meeting`, and one capital letter alone.
    case title
    /// `NATO`: two capitals or more and nothing else.
    case upper
    /// `BioUtah`, `iPhone`.
    case mixed
  }

  /// What the token is made of.
  public let kind: Kind
  /// How its letters are cased.
  public let casing: Casing
  /// Whether no white space stands between this token and the one before it.
  public let isGlued: Bool
  /// Where it stands.
  public let span: ByteSpan
}
