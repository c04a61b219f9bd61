import Entities
import TextCore

extension WordTable {
  /// Words and the rows that they lead to, before they are in order.
  struct Building {
    private var rowsOfWord: [[UInt8]: [UInt32]] = [:]

    /// The words in the order of their bytes, each with its rows, rising.
    var sorted: [(word: [UInt8], rows: [UInt32])] {
      rowsOfWord.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        .map { ($0.key, Set($0.value).sorted()) }
    }

    /// Lets each word of a text lead to a row.
    mutating func add(_ text: String, leadingTo row: UInt32) {
      let text = SourceText(text)
      for word in WordSpans(text, text.span) {
        let folded = FoldedWord(text, word).bytes
        if rowsOfWord[folded]?.last != row { rowsOfWord[folded, default: []].append(row) }
      }
    }
  }

  /// Where a table stands in an image.
  struct Sections {
    var words: SnapshotSection
    var wordStarts: SnapshotSection
    var rows: SnapshotSection
    var rowStarts: SnapshotSection

    /// The words of all spellings of entities.
    static let names = Sections(
      words: .nameWords, wordStarts: .nameWordStarts, rows: .nameWordEntities,
      rowStarts: .nameWordEntityStarts)
    /// The words of the offices that entities have held.
    static let roles = Sections(
      words: .roleWords, wordStarts: .roleWordStarts, rows: .roleWordEntities,
      rowStarts: .roleWordEntityStarts)
  }
}

/// The words by which entities are found.
struct EntityWords {
  private(set) var names = WordTable.Building()
  private(set) var roles = WordTable.Building()

  /// Adds the words of an entity of this number: its name and spellings and, where they are wanted,
  /// its offices.
  mutating func add(_ entity: Entity, number: UInt32, withRoles: Bool = true) {
    names.add(entity.name, leadingTo: number)
    for form in entity.forms { names.add(form.text, leadingTo: number) }
    if withRoles { for role in entity.roles { roles.add(role.title, leadingTo: number) } }
  }
}
