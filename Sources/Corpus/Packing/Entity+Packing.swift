import Chronology
import Entities
import TextCore

extension ByteWriter {
  mutating func write(_ entity: Entity) {
    write(choice: entity.kind)
    write(entity.name)
    write(entity.forms) { writer, form in
      writer.write(form.text)
      writer.write(count: form.mentionCount)
    }
    write(entity.links) { writer, link in
      writer.write(link.form)
      writer.write(link.to)
      writer.write(link.reason)
    }
    write(entity.roles) { $0.write($1) }
  }

  private mutating func write(_ role: Role) {
    write(role.title)
    write(role.attested) { writer, days in
      writer.write(days.lowerBound)
      writer.write(days.upperBound)
    }
    write(role.formerSince) { $0.write($1) }
    write(role.from) { $0.write($1) }
    write(role.otherStarts) { $0.write($1) }
    write(role.until) { $0.write($1) }
    write(role.otherEnds) { $0.write($1) }
    write(role.evidence) { writer, evidence in
      writer.write(count: evidence.page)
      writer.write(evidence.item) { $0.write(count: $1) }
      writer.write(evidence.span)
      writer.write(evidence.title)
    }
  }
}

extension ByteReader {
  mutating func entity() throws(DamagedBytes) -> Entity {
    Entity(
      kind: try choice(EntityKind.self), name: try string(),
      forms: try list { reader throws(DamagedBytes) in
        EntityForm(text: try reader.string(), mentionCount: try reader.count())
      },
      links: try list { reader throws(DamagedBytes) in
        FormLink(form: try reader.string(), to: try reader.string(), reason: try reader.string())
      },
      roles: try list { reader throws(DamagedBytes) in try reader.role() })
  }

  private mutating func role() throws(DamagedBytes) -> Role {
    Role(
      title: try string(),
      attested: try optional { reader throws(DamagedBytes) -> ClosedRange<Day> in
        let (first, last) = (try reader.day(), try reader.day())
        guard first <= last else { throw DamagedBytes() }
        return first...last
      },
      formerSince: try optional { reader throws(DamagedBytes) in try reader.day() },
      from: try optional { reader throws(DamagedBytes) in try reader.dateValue() },
      otherStarts: try list { reader throws(DamagedBytes) in try reader.dateValue() },
      until: try optional { reader throws(DamagedBytes) in try reader.dateValue() },
      otherEnds: try list { reader throws(DamagedBytes) in try reader.dateValue() },
      evidence: try list { reader throws(DamagedBytes) in
        RoleEvidence(
          page: try reader.count(),
          item: try reader.optional { reader throws(DamagedBytes) in try reader.count() },
          span: try reader.span(), title: try reader.string())
      })
  }
}
