import Corpus
import Entities
import Foundation
import GRDB
import PageParsing
import Synchronization
import TextCore

/// Pages that are read from an index when somebody looks at them. The latest are kept.
final class IndexedPages: PageStore {
  let pageCount: Int
  private let index: FrozenIndex
  /// Connections of the same moment, for threads that read side by side; those in use are taken out.
  private let lanes: Mutex<[FrozenIndex]>
  private let row: @Sendable (Int) -> Int64
  private let place: @Sendable (Int) -> PageLocation
  private let recent = Mutex(Recent())

  private static let keptPages = 512

  /// Whether a page could not be read from the index, and an empty one was given instead.
  var isDamaged: Bool { recent.withLock { $0.isDamaged } }

  private struct Recent {
    var isDamaged = false
    var digests: [Int: PageDigest] = [:]
    var texts: [Int: SourceText] = [:]
    var pool = StringPool()

    mutating func forget() {
      digests = [:]
      pool = StringPool()
    }
  }

  /// The pages whose rows and locations these functions give; `lanes` are more connections that see
  /// the same moment of the index.
  init(
    count: Int, in index: FrozenIndex, lanes: [FrozenIndex] = [],
    row: @escaping @Sendable (Int) -> Int64, location: @escaping @Sendable (Int) -> PageLocation
  ) {
    pageCount = count
    self.index = index
    self.lanes = Mutex(lanes)
    self.row = row
    place = location
  }

  func location(of page: Int) -> PageLocation { place(page) }

  func facts(of page: Int) -> PageFacts {
    let facts = (try? inLane { try $0.facts(row(page)) }) ?? nil
    if facts == nil { recent.withLock { $0.isDamaged = true } }
    return facts ?? .empty
  }

  /// Lends a connection that nobody else is using, or the one that all share.
  private func inLane<Value>(_ body: (FrozenIndex) throws -> Value) rethrows -> Value {
    guard let lane = lanes.withLock({ $0.popLast() }) else { return try body(index) }
    defer { lanes.withLock { $0.append(lane) } }
    return try body(lane)
  }

  func passingDigest(of page: Int) -> PageDigest {
    let digest = (try? inLane { try $0.digest(row(page), sharing: nil) }) ?? nil
    if digest == nil { recent.withLock { $0.isDamaged = true } }
    return digest ?? .empty
  }

  func digest(of page: Int) -> PageDigest {
    recent.withLock { recent in
      if let known = recent.digests[page] { return known }
      if recent.digests.count >= IndexedPages.keptPages { recent.forget() }
      // What the index has lost is an empty page; the next update reads it again.
      let digest = (try? index.digest(row(page), sharing: recent.pool)) ?? nil
      if digest == nil { recent.isDamaged = true }
      recent.digests[page] = digest ?? .empty
      return digest ?? .empty
    }
  }

  func text(of page: Int) -> SourceText {
    recent.withLock { recent in
      if let known = recent.texts[page] { return known }
      if recent.texts.count >= IndexedPages.keptPages / 4 { recent.texts = [:] }
      let text = SourceText(validUTF8: (try? index.text(row(page))) ?? [])
      recent.texts[page] = text
      return text
    }
  }
}

extension IndexedPages {
  func glance(at page: Int) -> (items: [ItemDigest], text: SourceText) {
    let known = recent.withLock { ($0.digests[page], $0.texts[page]) }
    if let digest = known.0, let text = known.1 { return (digest.items, text) }
    return ((try? inLane { try $0.glance(row(page)) }) ?? nil) ?? ([], SourceText(validUTF8: []))
  }
}

extension FrozenIndex {
  /// The facts in a row; `nil` when there is no such row or no sense in it.
  func facts(_ row: Int64) throws -> PageFacts? {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT facts FROM page WHERE id = ?")
      let rows = try Row.fetchCursor(statement, arguments: [row])
      guard let found = try rows.next() else { return nil }
      return try found.withUnsafeData(atIndex: 0) { bytes in
        guard let bytes else { throw DamagedBytes() }
        return try bytes.withUnsafeBytes { try PageFacts(packed: $0) }
      }
    }
  }

  /// The digest in a row; `nil` when there is no such row or no sense in it.
  func digest(_ row: Int64, sharing pool: StringPool?) throws -> PageDigest? {
    try digestAndText(row) { try PageDigest(packed: $0, beside: $1, sharing: pool) }
  }

  /// The items in a row and their text, in one go; `nil` when there is no such row.
  func glance(_ row: Int64) throws -> (items: [ItemDigest], text: SourceText)? {
    try digestAndText(row) { packed, text in
      let digest = try packed.withUnsafeBytes { packed in
        try text.withUnsafeBytes { try PageDigest(itemsOfPacked: packed, beside: $0) }
      }
      guard String(validating: text, as: UTF8.self) != nil else { throw DamagedBytes() }
      return (digest.items, SourceText(validUTF8: text))
    }
  }

  private func digestAndText<Value>(
    _ row: Int64, _ body: (_ digest: [UInt8], _ text: [UInt8]) throws -> Value
  ) throws -> Value? {
    try read { db in
      let sql = """
        SELECT digest, digest_length, text, text_length
        FROM page JOIN page_text ON page = id WHERE id = ?
        """
      let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [row])
      guard let found = try rows.next() else { return nil }
      let packed = try found.withUnsafeData(atIndex: 0) {
        try DeflatedBlob.unpacked($0, length: found[1])
      }
      let text = try found.withUnsafeData(atIndex: 2) {
        try DeflatedBlob.unpacked($0, length: found[3])
      }
      return try body(packed, text)
    }
  }

  /// The text in a row, as UTF-8.
  func text(_ row: Int64) throws -> [UInt8] {
    try read { db in
      let sql = """
        SELECT text, text_length FROM page JOIN page_text ON page = id WHERE id = ?
        """
      let rows = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [row])
      guard let found = try rows.next() else { return [] }
      let length: Int = found[1]
      let bytes = try? found.withUnsafeData(atIndex: 0) {
        try DeflatedBlob.unpacked($0, length: length)
      }
      // Spans were made for a valid text of this length; blanks stand for one that is broken.
      guard let bytes, String(validating: bytes, as: UTF8.self) != nil else {
        return [UInt8](repeating: 0x20, count: length)
      }
      return bytes
    }
  }
}
