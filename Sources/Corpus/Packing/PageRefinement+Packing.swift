import Chronology
import TextCore

extension ByteWriter {
  mutating func write(_ refinement: PageRefinement) {
    write(refinement.losses) { writer, loss in
      writer.write(count: loss.item)
      writer.write(loss.places) { $0.write(count: $1) }
    }
    write(refinement.datings) { writer, dating in
      writer.write(count: dating.item)
      writer.write(dating.published)
      writer.write(dating.events) { $0.write($1) }
      writer.write(dating.sentences) { writer, sentence in writer.write(sentence) { $0.write($1) } }
    }
  }
}

extension ByteReader {
  mutating func refinement() throws(DamagedBytes) -> PageRefinement {
    PageRefinement(
      losses: try list { reader throws(DamagedBytes) in
        PageRefinement.Loss(
          item: try reader.count(),
          places: try reader.list { reader throws(DamagedBytes) in try reader.count() })
      },
      datings: try list { reader throws(DamagedBytes) in try reader.dating() })
  }

  private mutating func dating() throws(DamagedBytes) -> PageRefinement.Dating {
    let dating = PageRefinement.Dating(
      item: try count(), published: try claim(),
      events: try list { reader throws(DamagedBytes) in try reader.claim() },
      sentences: try list { reader throws(DamagedBytes) in
        try reader.optional { reader throws(DamagedBytes) in try reader.span() }
      })
    guard dating.sentences.count == dating.events.count else { throw DamagedBytes() }
    return dating
  }
}
