extension Appearances {
  /// What one page tells.
  struct Appearance {
    var page: Int
    /// What its titles tell, with the items in which they stand.
    var facts: [(item: Int32, fact: TitleEvidence.Fact, isFormer: Bool)] = []
    /// Offices of ``OfficeTable`` that name their body.
    var offices: Set<Int> = []
    /// Other persons of the page, who are named in full.
    var persons: Set<UInt32> = []
    /// Bodies, events and documents of the page.
    var others: Set<UInt32> = []
    /// Places of the page, and hashes of the words of all offices and callings; only for names that
    /// many people have.
    var places: Set<UInt32> = []
    var words: Set<UInt64> = []
    /// The same without nouns for offices, of which everybody has some.
    var topics: Set<UInt64> = []
    /// The states that the page names, or tells of by their cities; as rarely.
    var states: Set<UInt16> = []
    /// When the person was born: the first and last possible day.
    var birth: (first: Int32, last: Int32)?
    /// Whether the page names somebody else of that name before, and what they are joined by.
    var isNamesake = false
    var root = 0
    /// Whether many people are called so.
    var isCommon = false
    /// When the page appeared.
    var days: (first: Int32, last: Int32) = (Int32.max, Int32.min)
  }
}
