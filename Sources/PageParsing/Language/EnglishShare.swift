import TextCore

/// How many of the words that a text writes small are English.
///
/// Nine of ten are in English, of other languages one in five by chance. Names have capitals and say
/// nothing, so a few words decide: a headline of six. Decision 0084.
struct EnglishShare {
  private var english = 0
  private var others = 0
  private var first: [ArraySlice<UInt8>] = []

  /// Fewer different words that are not English may be words of a country in English text: `wadi`,
  /// `barangay`.
  private static let fewestOthers = 3

  /// Whether the text is surely in another language, whichever that is.
  var isForeign: Bool {
    first.count >= EnglishShare.fewestOthers && others * 2 >= english * 3
  }

  /// Counts a word written small.
  mutating func add(_ word: ArraySlice<UInt8>) {
    if EnglishWords.all.contains(word) {
      english += 1
      return
    }
    others += 1
    if first.count < EnglishShare.fewestOthers, !first.contains(word) { first.append(word) }
  }
}
