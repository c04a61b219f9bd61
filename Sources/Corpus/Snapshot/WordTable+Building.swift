import Entities
import TextCore

extension WordTable {
  /// Words and the rows that they lead to, before they are in order.
  ///
  /// Storage: each word once, and 8 bytes for each row of each, in a file where there is a folder for
  /// it.
  struct Building {
    /// The words under numbers, with how many rows each has and which came last.
    private var numbers: [[UInt8]: UInt32] = [:]
    private var counts: [UInt32] = []
    private var lastRows: [UInt32] = []
    /// Numbers of words with the rows that they lead to, as they came.
    private let leads: SpillBuffer

    init(spillingTo folder: String? = nil) {
      leads = SpillBuffer(in: folder)
    }

    /// The `errno` of what was lost; 0 while all is well.
    var failure: Int32 { leads.failure }

    /// Lets each word of a text lead to a row.
    mutating func add(_ text: String, leadingTo row: UInt32) {
      let text = SourceText(text)
      for word in WordSpans(text, text.span) {
        let number = number(of: FoldedWord(text, word).bytes)
        if counts[number] > 0, lastRows[number] == row { continue }
        counts[number] += 1
        lastRows[number] = row
        leads.append(UInt32(number))
        leads.append(row)
      }
    }

    private mutating func number(of word: [UInt8]) -> Int {
      if let known = numbers[word] { return Int(known) }
      numbers[word] = UInt32(counts.count)
      counts.append(0)
      lastRows.append(0)
      return counts.count - 1
    }

    /// Lends the words in the order of their bytes, each with its rows, rising.
    func forEachWord(_ body: (_ word: [UInt8], _ rows: [UInt32]) -> Void) {
      let words = numbers.sorted { $0.key.lexicographicallyPrecedes($1.key) }
      var places = [UInt32](repeating: 0, count: words.count)
      for (place, word) in words.enumerated() { places[Int(word.value)] = UInt32(place) }
      RowTurner(counts: words.map { counts[Int($0.value)] }).forEachRow { take in
        leads.forEachBlock { (block) throws(Never) in
          for offset in stride(from: 0, to: block.count, by: 8) {
            let number = block.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
            let row = block.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
            take(places[Int(UInt32(littleEndian: number))], UInt32(littleEndian: row))
          }
        }
      } _: { place, rows in
        let isRising = zip(rows, rows.dropFirst()).allSatisfy { $0 < $1 }
        body(words[place].key, isRising ? Array(rows) : Set(rows).sorted())
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
  private(set) var names: WordTable.Building
  private(set) var roles: WordTable.Building

  /// No words yet; what is many is kept in files of a folder where there is one.
  init(spillingTo folder: String? = nil) {
    names = WordTable.Building(spillingTo: folder)
    roles = WordTable.Building(spillingTo: folder)
  }

  /// Adds the words of an entity of this number: its name and spellings and, where they are wanted,
  /// its offices.
  mutating func add(_ entity: Entity, number: UInt32, withRoles: Bool = true) {
    names.add(entity.name, leadingTo: number)
    for form in entity.forms { names.add(form.text, leadingTo: number) }
    if withRoles { for role in entity.roles { roles.add(role.title, leadingTo: number) } }
  }
}
