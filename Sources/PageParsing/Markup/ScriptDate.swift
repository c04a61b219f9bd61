import Chronology
import TextCore

/// Reads the day of publication off the data that scripts of a page carry: the state of its
/// framework, what it tells its analytics.
///
///     {"article": {"publishedAt": "2024-03-05T10:00:00Z", …}}
///
/// They may stand in attributes as well, with `&quot;` for quotes. Such data describe other articles
/// too, so a day counts only where all that are given agree. Cost: linear in the bytes.
struct ScriptDate {
  private(set) var day: Day?
  /// Another was given, too.
  private var isDoubtful = false

  /// The day, where the scripts agree on it.
  var agreed: Day? { isDoubtful ? nil : day }

  /// Reads a script, or a page of HTML with all that are in it.
  mutating func read(_ script: ArraySlice<UInt8>) {
    var place = script.startIndex
    while let name = nextName(in: script, from: &place) {
      guard ScriptDate.isPublication(name), let value = value(in: script, at: place) else {
        continue
      }
      let day =
        MetadataDay.day(in: value)
        ?? WrittenDay.all(in: value).lazy.compactMap({ $0.day(.open) }).first
      guard let day else { continue }
      if let known = self.day {
        if known != day { isDoubtful = true }
      } else {
        self.day = day
      }
    }
  }

  /// Names end in a quote before a colon, perhaps a quote that is escaped itself.
  private func nextName(
    in script: ArraySlice<UInt8>, from place: inout Int
  ) -> ArraySlice<UInt8>? {
    while let colon = script[place...].firstIndex(of: UInt8(ascii: ":")) {
      place = colon + 1
      var end = colon
      while end > script.startIndex, script[end - 1] <= 0x20 { end -= 1 }
      let quote = quoteCount(before: end, in: script)
      guard quote > 0 else { continue }
      end -= quote
      var start = end
      while start > script.startIndex, end - start <= 40, isNamePart(script[start - 1]) {
        start -= 1
      }
      if end - start >= 7 { return script[start..<end] }
    }
    return nil
  }

  private func value(in script: ArraySlice<UInt8>, at place: Int) -> ArraySlice<UInt8>? {
    var start = place
    while start < script.endIndex, script[start] <= 0x20 { start += 1 }
    let opening = script[start...].prefix(8)
    if opening.starts(with: ScriptDate.entity) {
      start += ScriptDate.entity.count
    } else {
      if opening.first == UInt8(ascii: "\\") { start += 1 }
      guard start < script.endIndex, isQuote(script[start]) else { return nil }
      start += 1
    }
    return script[start...].prefix(40).prefix {
      !isQuote($0) && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: "&")
    }
  }

  private static let entity = Array("&quot;".utf8)

  /// How many bytes make the quote that ends at `end`: `"`, `\"` or `&quot;`.
  private func quoteCount(before end: Int, in script: ArraySlice<UInt8>) -> Int {
    guard end > script.startIndex else { return 0 }
    if isQuote(script[end - 1]) {
      return end - 2 >= script.startIndex && script[end - 2] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard script[end - 1] == UInt8(ascii: ";"), end - script.startIndex > ScriptDate.entity.count
    else { return 0 }
    return script[..<end].suffix(ScriptDate.entity.count).elementsEqual(ScriptDate.entity) ? 6 : 0
  }

  private func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private func isNamePart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || (0x30...0x39).contains(byte)
  }

  private static func isPublication(_ name: ArraySlice<UInt8>) -> Bool {
    names.value(
      name.filter { (0x61...0x7A).contains($0 | 0x20) }.map { $0 | 0x20 }[...]) != nil
  }

  private static let names = ByteNames<Bool>(
    [
      "datepublished", "publishedat", "publishdate", "publisheddate", "publicationdate",
      "publisheddatetime", "publishedtime", "publishtime", "publicationtime", "firstpublished",
      "firstpublishedat", "firstpublication", "firstpublishdate", "publishedfirst", "publishedon",
      "pubdate", "datepublication", "datepublish", "cmspublishingdate", "publishingdate",
      "datepublishedfirst", "articlepublisheddate", "articlepublishdate", "pagepublishdate",
      "articlepublishedtime", "originalpublicationdate", "firstpublicationdate", "postdate",
      "articledate", "published",
    ].map { ($0, true) })
}
