import Entities
import TextCore

extension ByteWriter {
  mutating func write(_ mentions: PageMentions) {
    var last = 0
    write(mentions.mentions) { writer, mention in
      writer.write(choice: mention.kind)
      writer.write(mention.span.start - last)
      writer.write(count: mention.span.count)
      last = mention.span.start
      writer.write(mention.form)
      writer.write(mention.item.map { $0 + 1 } ?? 0)
      writer.write(mention.rule)
    }
    write(mentions.roles) { writer, role in
      writer.write(role.title)
      writer.write(role.span)
      writer.write(count: role.person)
      writer.write(role.item.map { $0 + 1 } ?? 0)
      writer.write(role.from) { $0.write($1) }
      writer.write(role.until) { $0.write($1) }
      writer.write(role.isFormer)
      writer.write(role.isComing)
      writer.write(choice: role.use)
    }
    write(mentions.acronyms) { writer, acronym in
      writer.write(count: acronym.short)
      writer.write(count: acronym.long)
    }
  }
}

extension ByteReader {
  /// The mentions of a page with so many items.
  mutating func pageMentions(itemCount: Int) throws(DamagedBytes) -> PageMentions {
    func item(_ number: Int) throws(DamagedBytes) -> Int? {
      guard (0...itemCount).contains(number) else { throw DamagedBytes() }
      return number == 0 ? nil : number - 1
    }
    var last = 0
    let mentions = try list { reader throws(DamagedBytes) -> Mention in
      let kind = try reader.choice(EntityKind.self)
      let start = last + (try reader.number())
      guard start >= 0 else { throw DamagedBytes() }
      last = start
      return Mention(
        kind: kind, span: ByteSpan(start, start + (try reader.count())),
        form: try reader.string(), item: try item(try reader.number()), rule: try reader.string())
    }
    func mention(_ index: Int) throws(DamagedBytes) -> Int {
      guard mentions.indices.contains(index) else { throw DamagedBytes() }
      return index
    }
    let roles = try list { reader throws(DamagedBytes) in
      RoleMention(
        title: try reader.string(), span: try reader.span(),
        person: try mention(try reader.count()), item: try item(try reader.number()),
        from: try reader.optional { reader throws(DamagedBytes) in try reader.dateValue() },
        until: try reader.optional { reader throws(DamagedBytes) in try reader.dateValue() },
        isFormer: try reader.bool(), isComing: try reader.bool(),
        use: try reader.choice(RoleUse.self))
    }
    let acronyms = try list { reader throws(DamagedBytes) in
      AcronymDefinition(
        short: try mention(try reader.count()), long: try mention(try reader.count()))
    }
    return PageMentions(mentions: mentions, roles: roles, acronyms: acronyms)
  }
}
