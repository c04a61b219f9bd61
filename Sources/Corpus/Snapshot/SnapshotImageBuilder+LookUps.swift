import Entities

/// Puts look-ups into an image: what stands elsewhere in it, in the orders in which it is asked for,
/// so that opening sorts nothing.
extension SnapshotImageBuilder {
  /// Appends for each kind the entities that some article names, the most named first and then in
  /// the order of names. `kind` gives the place of a kind among all. Cost: that of sorting numbers.
  func append(
    entitiesByCountOf byName: [UInt32], kind: (Int) -> UInt8, articleCount: (Int) -> Int
  ) {
    var keys = [[UInt64]](repeating: [], count: EntityKind.allCases.count)
    for (rank, entity) in byName.enumerated() {
      let count = articleCount(Int(entity))
      if count == 0 { continue }
      keys[Int(kind(Int(entity)))].append(UInt64(UInt32.max - UInt32(count)) << 32 | UInt64(rank))
    }
    for keys in keys {
      append(
        row: keys.sorted().lazy.map { byName[Int($0 & UInt64(UInt32.max))] },
        to: .entitiesByCount, starts: .entitiesByCountStarts)
    }
  }

  /// Appends words in order.
  func append(_ words: WordTable.Building, to sections: WordTable.Sections) {
    words.forEachWord { word, rows in append(word, leadingTo: rows, to: sections) }
    note(failure: words.failure)
  }

  /// Appends the words of another image with more of them, in order. Cost: that of copying.
  func append(
    _ words: WordTable.Building, over table: WordTable, of image: SnapshotImage,
    to sections: WordTable.Sections
  ) {
    var next = 0
    func keep(upTo end: Int) {
      append(rows: next..<end, of: image, in: sections.words, starts: sections.wordStarts)
      append(rows: next..<end, of: image, in: sections.rows, starts: sections.rowStarts, size: 4)
      next = end
    }
    words.forEachWord { word, rows in
      keep(upTo: table.place(of: word))
      guard let known = table.rows(at: next, if: word) else {
        append(word, leadingTo: rows, to: sections)
        return
      }
      append(word, leadingTo: Set(known).union(rows).sorted(), to: sections)
      next += 1
    }
    keep(upTo: table.count)
    note(failure: words.failure)
  }

  private func append(
    _ word: [UInt8], leadingTo rows: [UInt32], to sections: WordTable.Sections
  ) {
    append(row: word, to: sections.words, starts: sections.wordStarts)
    append(row: rows, to: sections.rows, starts: sections.rowStarts)
  }
}
