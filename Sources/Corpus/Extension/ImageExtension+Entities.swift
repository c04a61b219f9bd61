import Entities
import TextCore

extension ImageExtension {
  private var oldCount: Int { base.entities.count }

  // MARK: Who they are

  func appendEntities() {
    builder.append(numbers: 0..<oldCount, of: base.image, in: .entityKinds, size: 1)
    let records = ExtendedRecords(of: base.image, in: .entities, starts: .entityStarts, builder)
    var next = 0
    for index in entities.known.keys.sorted() {
      records.append(next..<index)
      let entity = entities.known[index, default: []].reduce(base.entity(index)) { known, new in
        known.named(also: added.entity(new))
      }
      records.append { $0.write(entity) }
      next = index + 1
    }
    records.append(next..<oldCount)
    for index in entities.unknown {
      builder.append(added.entityKinds[index], to: .entityKinds)
      var entity = added.entity(index)
      for role in entity.roles.indices {
        for place in entity.roles[role].evidence.indices {
          entity.roles[role].evidence[place].page += base.pageCount
        }
      }
      records.append { $0.write(entity) }
    }
    records.end()
    appendNameRanks()
  }

  private func appendNameRanks() {
    let byRank = base.entitiesByName
    let names = entities.unknown.enumerated().map { (name: added.entityName($1), index: $0) }
      .sorted { ($0.name, $0.index) < ($1.name, $1.index) }
    let places = Insertions(
      names.map { new in
        byRank.partitioningIndex { base.entityName(Int($0)) > new.name }
      }, among: oldCount)
    base.entityNameRanks.lend { ranks in
      builder.append(
        numbers: ranks.lazy.map { UInt32(places.place(ofOld: Int($0))) }, to: .entityNameRanks)
    }
    var ranks = [UInt32](repeating: 0, count: names.count)
    for (row, new) in names.enumerated() { ranks[new.index] = UInt32(places.place(ofNew: row)) }
    for rank in ranks { builder.append(rank, to: .entityNameRanks) }
    places.forEach { rows in
      byRank.lend { builder.append(numbers: $0[rows], to: .entitiesByName) }
    } new: { row in
      builder.append(UInt32(oldCount + names[row].index), to: .entitiesByName)
    }
  }

  func appendForms() {
    let forms = FormKeys(spillingTo: builder.folder)
    for (key, entity) in zip(base.formKeys, base.formEntities) { forms.append(key, of: entity) }
    for index in 0..<added.entities.count {
      let entity = added.entity(index)
      for form in entity.forms
      where base.entity(entity.kind, withForm: form.text) == nil {
        forms.append(
          FormKey.hash(of: form.text, entity.kind), of: entities.number(of: UInt32(index)))
      }
    }
    builder.append(forms)
  }

  // MARK: Where they are named

  func appendEntityArticles() {
    var next = 0
    for index in entities.known.keys.sorted() {
      appendOldArticles(next..<index)
      let old = base.entityArticles[index].map { UInt32(articles.place(ofOld: Int($0))) }
      let new = entities.known[index, default: []].flatMap(newArticles)
      builder.append(
        row: Set(new).subtracting(old).union(old).sorted(), to: .entityArticles,
        starts: .entityArticleStarts)
      next = index + 1
    }
    appendOldArticles(next..<oldCount)
    for index in entities.unknown {
      builder.append(
        row: newArticles(of: index), to: .entityArticles, starts: .entityArticleStarts)
    }
  }

  private func appendOldArticles(_ rows: Range<Int>) {
    if rows.isEmpty { return }
    builder.appendEnds(
      of: rows, in: base.image, in: .entityArticles, starts: .entityArticleStarts, size: 4)
    let first = base.entityArticles.range(of: rows.lowerBound).lowerBound
    let end = base.entityArticles.range(of: rows.upperBound - 1).upperBound
    base.entityArticles.lend { values in
      builder.append(
        numbers: values[first..<end].lazy.map { UInt32(articles.place(ofOld: Int($0))) },
        to: .entityArticles)
    }
  }

  private func newArticles(of entity: Int) -> [UInt32] {
    added.entityArticles[entity].map { UInt32(articles.place(ofNew: Int($0))) }
  }

  func appendEntityOffices() {
    builder.append(
      rows: 0..<base.image.rowCount(.entityOfficeStarts), of: base.image, in: .entityOffices,
      starts: .entityOfficeStarts, size: 4)
    for _ in entities.unknown {
      builder.append(
        row: EmptyCollection<UInt32>(), to: .entityOffices, starts: .entityOfficeStarts)
    }
  }
}

extension Entity {
  /// The entity with the forms of another that is the same.
  fileprivate func named(also other: Entity) -> Entity {
    var entity = self
    for form in other.forms {
      if let place = entity.forms.firstIndex(where: { $0.text == form.text }) {
        entity.forms[place].mentionCount += form.mentionCount
      } else {
        entity.forms.append(form)
        entity.links.append(
          other.links.first { $0.form == form.text }
            ?? FormLink(form: form.text, to: other.name, reason: "the same name"))
      }
    }
    // Sorting keeps the order of equals.
    entity.forms.sort { $0.mentionCount > $1.mentionCount }
    return entity
  }
}
