import Chronology
import PageParsing

extension ByteWriter {
  /// Writes what does not stand in columns of its own.
  mutating func write(_ article: Article) {
    write(article.sightings) { writer, sighting in
      writer.write(count: sighting.page)
      writer.write(count: sighting.item)
    }
    write(article.ids) { $0.write(fixed: $1.hash) }
    write(article.headline)
    write(article.hasTitle)
    write(article.published)
  }

  mutating func write(_ location: PageLocation) {
    write(location.file)
    write(count: location.index)
  }
}

extension ByteReader {
  /// Reads an article, but for its entities.
  mutating func article() throws(DamagedBytes) -> Article {
    let sightings = try list { reader throws(DamagedBytes) in try reader.sighting() }
    let article = Article(
      ids: try list { reader throws(DamagedBytes) in ArticleID(hash: try reader.fixed()) },
      headline: try string(), hasTitle: try bool(), published: try claim(), sightings: sightings,
      entities: [])
    guard !article.ids.isEmpty, article.ids.count == article.sightings.count else {
      throw DamagedBytes()
    }
    return article
  }

  /// Reads of an article where it is read, and no more.
  mutating func firstSighting() throws(DamagedBytes) -> Sighting {
    guard try count() > 0 else { throw DamagedBytes() }
    return try sighting()
  }

  private mutating func sighting() throws(DamagedBytes) -> Sighting {
    Sighting(page: try count(), item: try count())
  }

  mutating func location() throws(DamagedBytes) -> PageLocation {
    PageLocation(file: try string(), index: try count())
  }
}
