/// A language that text is written in.
///
///     Language(code: "de", name: "German").code  // "de"
public struct Language: Hashable, Sendable {
  /// Its code in ISO 639-1.
  public let code: String
  /// Its English name.
  public let name: String

  /// Makes a language.
  public init(code: String, name: String) {
    self.code = code
    self.name = name
  }

  /// The language whose names are read, and whose dates are read in full.
  public static let english = Language(code: "en", name: "English")

  /// Any other whose name is not known: `und` in ISO 639.
  public static let other = Language(code: "und", name: "another language")
}
