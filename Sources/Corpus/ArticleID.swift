/// The lasting name of an article: made from its source, its text and its turn among equal texts,
/// never from its row, so that read marks survive re-reading, sorting and added pages.
///
///     ArticleID("4c1f9a0be37d2216")?.description  // "4c1f9a0be37d2216"
///
/// The value is the 64-bit FNV-1a hash (http://www.isthe.com/chongo/tech/comp/fnv/) of the file's
/// name without folders, a zero byte, the words of the text in lower case, and the turn. Moving a
/// folder keeps it; after editing the text or renaming the file it is another, which what the reader
/// has said follows (``ArticleFollowing``).
public struct ArticleID: Hashable, Sendable {
  /// The hash.
  public let hash: UInt64

  /// Wraps a hash.
  public init(hash: UInt64) {
    self.hash = hash
  }

  /// Reads the sixteen hexadecimal digits that ``description`` writes.
  public init?(_ text: String) {
    self.init(digits: Array(text.utf8)[...])
  }

  /// Reads the bytes of sixteen hexadecimal digits.
  public init?(digits: ArraySlice<UInt8>) {
    guard digits.count == 16 else { return nil }
    var hash: UInt64 = 0
    for digit in digits {
      // Not by `Character`: opening reads the names of all that was ever read.
      let value: UInt8
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = digit - UInt8(ascii: "A") + 10
      default: return nil
      }
      hash = hash << 4 | UInt64(value)
    }
    self.hash = hash
  }

  /// The ID of the `turn`-th item (from 0) that has these bytes as its text in a file of this name.
  init(fileName: String, text: some Sequence<UInt8>, turn: Int) {
    self.init(identity: ArticleID.identity(fileName: fileName, text: text), turn: turn)
  }

  /// The ID of the `turn`-th item (from 0) of those that have one identity.
  init(identity: FNV1a, turn: Int) {
    var hash = identity
    hash.mix(0)
    hash.mix(String(turn).utf8)
    self.hash = hash.value
  }

  /// What an item brings into its ID: the hash of its file's name and of the bytes of its words.
  static func identity(fileName: String, text: some Sequence<UInt8>) -> FNV1a {
    var hash = FNV1a()
    hash.mix(fileName.utf8)
    hash.mix(0)
    hash.mix(text)
    return hash
  }
}

extension ArticleID: CustomStringConvertible {
  /// Sixteen hexadecimal digits.
  public var description: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
