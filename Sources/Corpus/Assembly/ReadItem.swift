import Chronology
import Entities
import PageParsing
import TextCore

/// What an article shows of the item by which it is read: made in the order of pages, asked for in
/// the order of articles.
struct ReadItem {
  var headline: String
  var hasTitle: Bool
  /// What it names, each entity once, in the order of the text.
  var entities: [UInt32]
  var happenings: [(claim: DateClaim, sentence: ByteSpan)]
  /// How many bytes of it a reader reads.
  var readableLength: Int
  /// How many bytes it has, the days of which it tells, and the words of its beginning: its part in
  /// stories.
  var length: Int
  var days: [ClosedRange<Day>]
  var words: StoryWords
}

extension ByteWriter {
  mutating func write(_ item: ReadItem) {
    write(item.headline)
    write(item.hasTitle)
    write(item.entities) { $0.write(count: Int($1)) }
    write(item.happenings) { writer, happening in
      writer.write(happening.claim)
      writer.write(happening.sentence)
    }
    write(count: item.readableLength)
    write(count: item.length)
    write(item.days) { writer, days in
      writer.write(days.lowerBound)
      writer.write(days.upperBound)
    }
    write(item.words.keys) { $0.write(fixed: $1) }
  }
}

extension ByteReader {
  mutating func readItem() throws(DamagedBytes) -> ReadItem {
    ReadItem(
      headline: try string(), hasTitle: try bool(),
      entities: try list { reader throws(DamagedBytes) in UInt32(try reader.count()) },
      happenings: try list { reader throws(DamagedBytes) in
        (claim: try reader.claim(), sentence: try reader.span())
      },
      readableLength: try count(), length: try count(),
      days: try list { reader throws(DamagedBytes) in
        let (first, last) = (try reader.day(), try reader.day())
        guard first <= last else { throw DamagedBytes() }
        return first...last
      },
      words: StoryWords(keys: try list { reader throws(DamagedBytes) in try reader.fixed32() }))
  }
}
