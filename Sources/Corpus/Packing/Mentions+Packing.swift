import Entities
import TextCore

extension ByteWriter {
  mutating func write(_ mentions: PageMentions, beside text: [UInt8]) {
    write(mentions.mentions, beside: text)
    write(mentions.roles) { writer, role in
      writer.write(role.span)
      writer.write(role.title, standingAt: role.span, in: text)
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
    write(mentions.contrasts) { writer, contrast in
      writer.write(count: contrast.first)
      writer.write(count: contrast.second)
    }
    write(mentions.callings) { writer, calling in
      writer.write(calling.span)
      writer.write(calling.title, standingAt: calling.span, in: text)
      writer.write(count: calling.person)
      writer.write(calling.item.map { $0 + 1 } ?? 0)
    }
    write(mentions.ages) { writer, age in
      writer.write(count: age.person)
      writer.write(count: age.years)
    }
    write(mentions.namesakes) { $0.write(count: $1) }
    write(mentions.datelines) { $0.write(count: $1) }
  }

  /// What is alike of all mentions stands together: kinds, places and so on take less room packed.
  private mutating func write(_ mentions: [Mention], beside text: [UInt8]) {
    write(mentions) { $0.write(choice: $1.kind) }
    var last = 0
    for mention in mentions {
      write(mention.span.start - last)
      last = mention.span.start
    }
    for mention in mentions { write(count: mention.span.count) }
    for mention in mentions { write(mention.item.map { $0 + 1 } ?? 0) }
    for mention in mentions { write(mention.rule) }
    for mention in mentions { write(mention.form, standingAt: mention.span, in: text) }
  }
}

extension ByteReader {
  /// The mentions of a page with so many items.
  mutating func pageMentions(
    itemCount: Int, beside text: UnsafeRawBufferPointer
  ) throws(DamagedBytes) -> PageMentions {
    func item(_ number: Int) throws(DamagedBytes) -> Int? {
      guard (0...itemCount).contains(number) else { throw DamagedBytes() }
      return number == 0 ? nil : number - 1
    }
    let mentions = try mentions(item, beside: text)
    func mention(_ index: Int) throws(DamagedBytes) -> Int {
      guard mentions.indices.contains(index) else { throw DamagedBytes() }
      return index
    }
    let roles = try list { reader throws(DamagedBytes) in
      let span = try reader.span()
      return RoleMention(
        title: try reader.string(standingAt: span, in: text), span: span,
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
    let contrasts = try list { reader throws(DamagedBytes) in
      Contrast(first: try mention(try reader.count()), second: try mention(try reader.count()))
    }
    let callings = try list { reader throws(DamagedBytes) in
      let span = try reader.span()
      return Calling(
        title: try reader.string(standingAt: span, in: text), span: span,
        person: try mention(try reader.count()), item: try item(try reader.number()))
    }
    let ages = try list { reader throws(DamagedBytes) in
      Age(person: try mention(try reader.count()), years: try reader.count())
    }
    let namesakes = try list { reader throws(DamagedBytes) in try mention(try reader.count()) }
    let datelines = try list { reader throws(DamagedBytes) in try mention(try reader.count()) }
    return PageMentions(
      mentions: mentions, roles: roles, acronyms: acronyms, contrasts: contrasts,
      callings: callings, ages: ages, namesakes: namesakes, datelines: datelines)
  }

  private mutating func mentions(
    _ item: (Int) throws(DamagedBytes) -> Int?, beside text: UnsafeRawBufferPointer
  ) throws(DamagedBytes) -> [Mention] {
    var last = 0
    var mentions = try list { reader throws(DamagedBytes) in
      Mention(
        kind: try reader.choice(EntityKind.self), span: ByteSpan(0, 0), form: "", item: nil,
        rule: "")
    }
    var starts: [Int] = []
    starts.reserveCapacity(mentions.count)
    for _ in mentions {
      last += try number()
      guard (0...text.count).contains(last) else { throw DamagedBytes() }
      starts.append(last)
    }
    for index in mentions.indices {
      mentions[index].span = ByteSpan(starts[index], starts[index] + (try count()))
    }
    for index in mentions.indices { mentions[index].item = try item(try number()) }
    for index in mentions.indices { mentions[index].rule = try string() }
    for index in mentions.indices {
      mentions[index].form = try string(standingAt: mentions[index].span, in: text)
    }
    return mentions
  }
}
