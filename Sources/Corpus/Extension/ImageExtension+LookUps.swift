import Entities

/// Look-ups of the whole: those of before, with what is new in its place.
extension ImageExtension {
  func appendFirstHappenings() {
    articles.forEach { rows in
      for row in rows {
        append(firstHappening: base.articleFirstHappenings[row]) { happenings.place(ofOld: $0) }
      }
    } new: { row in
      append(firstHappening: added.articleFirstHappenings[row]) { happenings.place(ofNew: $0) }
    }
  }

  private func append(firstHappening number: UInt32, _ place: (Int) -> Int) {
    let isNone = number == SnapshotTables.noHappening
    builder.append(isNone ? number : UInt32(place(Int(number))), to: .articleFirstHappenings)
  }

  /// Needs what the whole names, and the order of names.
  func appendEntitiesByCount() {
    let oldCount = base.entities.count
    let starts = builder.numbers(.entityArticleStarts)
    builder.append(
      entitiesByCountOf: builder.numbers(.entitiesByName),
      kind: { entity in
        entity < oldCount
          ? base.entityKinds[entity]
          : added.entityKinds[entities.unknown[entity - oldCount]]
      },
      articleCount: { Int(starts[$0 + 1] - starts[$0]) })
  }

  func appendWords() {
    var words = EntityWords()
    for index in 0..<added.entities.count {
      let number = entities.number(of: UInt32(index))
      // Of those who are known nobody takes over offices yet.
      words.add(added.entity(index), number: number, withRoles: number >= base.entities.count)
    }
    builder.append(words.names, over: base.nameWords, of: base.image, to: .names)
    builder.append(words.roles, over: base.roleWords, of: base.image, to: .roles)
  }
}
