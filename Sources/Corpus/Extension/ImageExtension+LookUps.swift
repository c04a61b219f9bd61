import Entities

/// Look-ups of the whole: those of before, with what is new in its place.
extension ImageExtension {
  func appendFirstHappenings() {
    articles.forEach { rows in
      base.articleFirstHappenings.lend { firsts in
        builder.append(
          numbers: firsts[rows].lazy.map { placed($0) { happenings.place(ofOld: $0) } },
          to: .articleFirstHappenings)
      }
    } new: { row in
      builder.append(
        placed(added.articleFirstHappenings[row]) { happenings.place(ofNew: $0) },
        to: .articleFirstHappenings)
    }
  }

  private func placed(_ number: UInt32, _ place: (Int) -> Int) -> UInt32 {
    number == SnapshotTables.noHappening ? number : UInt32(place(Int(number)))
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
