import Chronology

extension PageFacts {
  /// The facts as bytes. Cost: linear, some 200 bytes an item.
  package var packed: [UInt8] {
    var writer = ByteWriter()
    writer.write(items) { $0.write($1) }
    return writer.bytes
  }

  /// Reads what ``packed`` wrote.
  package init(packed: UnsafeRawBufferPointer) throws(DamagedBytes) {
    var reader = ByteReader(packed)
    items = try reader.list { reader throws(DamagedBytes) in try reader.itemFacts() }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ facts: ItemFacts) {
    write(count: (facts.isMain ? 1 : 0) | (facts.isStated ? 2 : 0) | (facts.isOpen ? 4 : 0))
    write(facts.low) { $0.write($1) }
    // Most know one day.
    write(facts.high.map { $0.number - (facts.low?.number ?? 0) }) { $0.write($1) }
    var last = facts.low?.number ?? 0
    write(facts.eventDays) { writer, day in
      writer.write(day.number - last)
      last = day.number
    }
    write(facts.reportedEvent) { $0.write(count: $1) }
    write(fixed: facts.identity.value)
    write(facts.title) { $0.write($1) }
    write(facts.paragraphs) { $0.write($1) }
    write(facts.wordCounts) { $0.write(count: $1) }
    write(facts.openings) { $0.write(fixed: $1) }
    write(facts.leads) { $0.write(fixed: $1) }
    write(facts.storyWords)
    write(facts.nameWords)
  }

  private mutating func write(_ text: FoldedText) {
    write(count: text.length)
    write(fixed: text.hash)
  }

  /// Differences of rising numbers take fewer bytes than the numbers.
  private mutating func write(_ words: StoryWords) {
    var last: UInt32 = 0
    write(words.keys) { writer, key in
      writer.write(count: Int(key - last))
      last = key
    }
  }
}

extension ByteReader {
  fileprivate mutating func itemFacts() throws(DamagedBytes) -> ItemFacts {
    let flags = try count(limit: 7)
    let low = try optional { reader throws(DamagedBytes) in try reader.day() }
    let start = low?.number ?? 0
    let high = try optional { reader throws(DamagedBytes) in
      Day(number: start &+ (try reader.number()))
    }
    var last = start
    let eventDays = try list { reader throws(DamagedBytes) in
      last = last &+ (try reader.number())
      return Day(number: last)
    }
    let reported = try optional { reader throws(DamagedBytes) in try reader.count() }
    return ItemFacts(
      isMain: flags & 1 != 0, isStated: flags & 2 != 0, isOpen: flags & 4 != 0, low: low,
      high: high, eventDays: eventDays, reportedEvent: reported,
      identity: FNV1a(continuing: try fixed()),
      title: try optional { reader throws(DamagedBytes) in try reader.foldedText() },
      paragraphs: try list { reader throws(DamagedBytes) in try reader.foldedText() },
      wordCounts: try list { reader throws(DamagedBytes) in try reader.count() },
      openings: try list { reader throws(DamagedBytes) in try reader.fixed32() },
      leads: try list { reader throws(DamagedBytes) in try reader.fixed32() },
      storyWords: try storyWords(), nameWords: try storyWords())
  }

  private mutating func foldedText() throws(DamagedBytes) -> FoldedText {
    FoldedText(length: try count(), hash: try fixed())
  }

  private mutating func storyWords() throws(DamagedBytes) -> StoryWords {
    var last = 0
    return StoryWords(
      keys: try list { reader throws(DamagedBytes) in
        last += try reader.count(limit: Int(StoryWords.limit) - 1 - last)
        return UInt32(last)
      })
  }
}
