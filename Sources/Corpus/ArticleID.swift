/// The lasting name of an article: made from its source, its text and its turn among equal texts,
/// never from its row, so that read marks survive re-reading, sorting and added pages.
///
///     ArticleID("4c1f9a0be37d2216")?.description  // "4c1f9a0be37d2216"
///
/// The value is the 64-bit FNV-1a hash (http://www.isthe.com/chongo/tech/comp/fnv/) of the file's
/// name without folders, a zero byte, the words of the text in lower case, and the turn. Moving a
/// folder keeps it; editing the text makes a new article.
public struct ArticleID: Hashable, Sendable {
  /// The hash.
  public let hash: UInt64

  /// Wraps a hash.
  public init(hash: UInt64) {
    self.hash = hash
  }

  /// Reads the sixteen hexadecimal digits that ``description`` writes.
  public init?(_ text: String) {
    guard text.count == 16, let hash = UInt64(text, radix: 16) else { return nil }
    self.hash = hash
  }

  /// The ID of the `turn`-th item (from 0) that has these bytes as its text in a file of this name.
  init(fileName: String, text: some Sequence<UInt8>, turn: Int) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func mix(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }
    for byte in fileName.utf8 { mix(byte) }
    mix(0)
    for byte in text { mix(byte) }
    mix(0)
    for byte in String(turn).utf8 { mix(byte) }
    self.hash = hash
  }
}

extension ArticleID: CustomStringConvertible {
  /// Sixteen hexadecimal digits.
  public var description: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
