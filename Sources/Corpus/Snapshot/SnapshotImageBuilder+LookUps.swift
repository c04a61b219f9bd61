import Entities
import TextCore

/// Puts look-ups into an image: what stands elsewhere in it, in the orders in which it is asked for,
/// so that opening sorts nothing.
extension SnapshotImageBuilder {
  /// Appends the orders of entities, and the words by which they are found; `byName` is their order
  /// by name. What names each entity must be in the image already.
  func append(lookUpsOf entities: [Entity], byName: [Int]) {
    for entity in byName { append(UInt32(entity), to: .entitiesByName) }
    let starts = numbers(.entityArticleStarts)
    func articleCount(_ entity: Int) -> UInt32 { starts[entity + 1] - starts[entity] }
    for kind in EntityKind.allCases {
      // Sorting keeps the order of names among equals.
      let named = byName.filter { entities[$0].kind == kind && articleCount($0) > 0 }
      let byCount = named.enumerated().sorted { a, b in
        (articleCount(b.element), a.offset) < (articleCount(a.element), b.offset)
      }
      append(
        row: byCount.lazy.map { UInt32($0.element) }, to: .entitiesByCount,
        starts: .entitiesByCountStarts)
    }
    appendWords(
      of: entities, { [$0.name] + $0.forms.map(\.text) },
      (.nameWords, .nameWordStarts, .nameWordEntities, .nameWordEntityStarts))
    appendWords(
      of: entities, { $0.roles.map(\.title) },
      (.roleWords, .roleWordStarts, .roleWordEntities, .roleWordEntityStarts))
  }

  private func appendWords(
    of entities: [Entity], _ texts: (Entity) -> [String],
    _ sections: (
      words: SnapshotSection, wordStarts: SnapshotSection, entities: SnapshotSection,
      entityStarts: SnapshotSection
    )
  ) {
    var entitiesOfWord: [[UInt8]: [UInt32]] = [:]
    for (index, entity) in entities.enumerated() {
      for text in texts(entity) {
        let text = SourceText(text)
        for word in WordSpans(text, text.span) {
          let folded = FoldedWord(text, word).bytes
          if entitiesOfWord[folded]?.last != UInt32(index) {
            entitiesOfWord[folded, default: []].append(UInt32(index))
          }
        }
      }
    }
    for (word, entities) in entitiesOfWord.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    {
      append(row: word, to: sections.words, starts: sections.wordStarts)
      append(row: entities, to: sections.entities, starts: sections.entityStarts)
    }
  }
}
