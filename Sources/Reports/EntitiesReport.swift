import Chronology
import Corpus
import Entities
import TextCore

/// Entities with counts, spellings and offices.
public struct EntitiesReport: Report {
  /// The columns, as docs/formats/reports.md describes them.
  public static let columns = [
    "kind", "name", "articles", "first", "last", "forms", "roles", "offices",
  ]

  /// One record an entity.
  public let records: [Record]
  /// The lines for people.
  public let textLines: [String]

  /// A report of the entities that the articles in `visible` name, of one kind or of all, the most
  /// named first within their kind.
  public init(in visible: NumberSet, of snapshot: CorpusSnapshot, kind: EntityKind? = nil) {
    var records: [Record] = []
    var lines: [String] = []
    for kind in EntityKind.allCases.filter({ kind == nil || kind == $0 }) {
      let counted = EntitiesReport.counted(kind, in: visible, of: snapshot)
      if counted.isEmpty { continue }
      if !lines.isEmpty { lines.append("") }
      lines.append("\(kind.rawValue) (\(counted.count))")
      for (id, numbers) in counted {
        let entity = snapshot.catalog[id]
        var record = EntitiesReport.record(entity, numbers, of: snapshot)
        record.fields.append(OfficeValues.field(of: id, in: snapshot))
        records.append(record)
        lines += EntitiesReport.lines(entity, numbers.count)
      }
    }
    self.records = records
    textLines = lines
  }

  private static func counted(
    _ kind: EntityKind, in visible: NumberSet, of snapshot: CorpusSnapshot
  ) -> [(EntityID, NumberSet)] {
    let counted = snapshot.catalog.entities.indices.compactMap { index -> (EntityID, NumberSet)? in
      guard snapshot.catalog.kind(of: EntityID(index)) == kind else { return nil }
      let numbers = snapshot.postings(of: EntityID(index)).intersection(visible)
      return numbers.isEmpty ? nil : (EntityID(index), numbers)
    }
    return counted.sorted { a, b in
      let names = (snapshot.catalog.name(of: a.0), snapshot.catalog.name(of: b.0))
      return (b.1.count, names.0) < (a.1.count, names.1)
    }
  }

  private static func record(
    _ entity: Entity, _ numbers: NumberSet, of snapshot: CorpusSnapshot
  ) -> Record {
    let days = numbers.compactMap { snapshot.firstDay(of: ArticleNumber($0)) }
    return Record([
      ("kind", .text(entity.kind.rawValue)),
      ("name", .text(entity.name)),
      ("articles", .number(numbers.count)),
      ("first", .optional(days.min()?.description)),
      ("last", .optional(days.max()?.description)),
      ("forms", .list(entity.forms.map { .text($0.text) })),
      ("roles", .list(entity.roles.map(value(of:)))),
    ])
  }

  private static func value(of role: Role) -> Record.Value {
    .fields([
      "title": .text(role.title),
      "attested_first": .optional(role.attested?.lowerBound.description),
      "attested_last": .optional(role.attested?.upperBound.description),
      "former_since": .optional(role.formerSince?.description),
      "from": .optional(role.from?.description),
      "other_starts": .list(role.otherStarts.map { .text($0.description) }),
      "until": .optional(role.until?.description),
      "other_ends": .list(role.otherEnds.map { .text($0.description) }),
    ])
  }

  private static func lines(_ entity: Entity, _ count: Int) -> [String] {
    let number = String(count)
    let margin = String(repeating: " ", count: max(0, 5 - number.count))
    let others = entity.forms.map(\.text).filter { $0 != entity.name }
    let forms = others.isEmpty ? "" : " = " + others.joined(separator: " = ")
    let roles = entity.roles.map { role in
      let attested = role.attested.map { days in
        days.lowerBound == days.upperBound
          ? "  \(days.lowerBound)" : "  \(days.lowerBound)…\(days.upperBound)"
      }
      let stated = [("from", role.from), ("until", role.until)].compactMap { word, value in
        value.map { " \(word) \($0)" }
      }
      let others =
        role.otherStarts.map { " elsewhere from \($0)" }.joined()
        + role.otherEnds.map { " elsewhere until \($0)" }.joined()
      let former = role.formerSince.map { " called former on \($0)" } ?? ""
      return "         \(role.title)\(attested ?? "")\(stated.joined())\(others)\(former)"
    }
    return ([margin + number + "  " + entity.name + forms] + roles).map {
      TextSanitizer.outgoing($0)
    }
  }
}
