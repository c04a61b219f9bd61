import Entities
import TextCore

/// Reads texts in columns, a word a line with its tag in the IOB scheme.
struct ColumnSet {
  var name: String
  /// Which column, from 0, holds the word and which the tag.
  var wordColumn: Int
  var tagColumn: Int
  /// What each tag stands for; a tag that is missing here is no name.
  var kinds: [String: KindSet]
  var unmarkedKinds: KindSet

  static let universal = ColumnSet(
    name: "ewt", wordColumn: 1, tagColumn: 2,
    kinds: [
      "PER": [.person], "ORG": [.organisation], "LOC": [.place],
      "OTH": [.nationality, .event, .document, .other],
    ],
    unmarkedKinds: [.nationality, .event, .document, .other])
  static let wikigold = ColumnSet(
    name: "wikigold", wordColumn: 1, tagColumn: 2,
    kinds: [
      "PER": [.person], "ORG": [.organisation], "LOC": [.place],
      "MISC": [.nationality, .event, .document, .other],
    ],
    unmarkedKinds: [])
  static let emerging = ColumnSet(
    name: "wnut17", wordColumn: 0, tagColumn: 1,
    kinds: [
      "person": [.person], "corporation": [.organisation], "group": [.organisation],
      "location": [.place], "product": [.other], "creative-work": [.other],
    ],
    unmarkedKinds: [.organisation, .nationality, .event, .document])

  /// The documents of a file; a text without document borders is one document.
  func documents(in contents: String) -> [MarkedDocument] {
    var documents: [MarkedDocument] = []
    var builder = ColumnBuilder()
    var rawLine: String?
    var sentence: [(word: String, tag: String)] = []
    func close() {
      builder.append(sentence, raw: rawLine, kinds: kinds)
      sentence = []
      rawLine = nil
    }
    func flush() {
      close()
      if !builder.bytes.isEmpty {
        documents.append(
          MarkedDocument(
            set: name, text: SourceText(validUTF8: builder.bytes), names: builder.names,
            unmarkedKinds: unmarkedKinds))
      }
      builder = ColumnBuilder()
    }
    for line in contents.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# newdoc") {
        flush()
      } else if line.hasPrefix("# text = ") {
        rawLine = String(line.dropFirst(9))
      } else if line.isEmpty {
        close()
        // Messages of a few words each have no borders of documents.
        if name == ColumnSet.emerging.name { flush() }
      } else if !line.hasPrefix("# ") {
        let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard columns.count > max(wordColumn, tagColumn) else { continue }
        if columns[wordColumn] == "-DOCSTART-" {
          flush()
        } else {
          sentence.append((String(columns[wordColumn]), String(columns[tagColumn])))
        }
      }
    }
    flush()
    return documents
  }
}

/// Joins the words of a column file to running text, a line a sentence.
private struct ColumnBuilder {
  var bytes: [UInt8] = []
  var names: [GoldName] = []

  mutating func append(
    _ sentence: [(word: String, tag: String)], raw: String?, kinds: [String: KindSet]
  ) {
    guard !sentence.isEmpty else { return }
    let spans = raw.flatMap { place(sentence.map(\.word), in: $0) } ?? join(sentence.map(\.word))
    bytes.append(UInt8(ascii: "\n"))
    var open: (tag: Substring, start: Int, end: Int)?
    func close() {
      guard let name = open, let kinds = kinds[String(name.tag)] else { return }
      names.append(GoldName(kinds: kinds, span: ByteSpan(name.start, name.end)))
    }
    for ((_, tag), span) in zip(sentence, spans) {
      let parts = tag.split(separator: "-", maxSplits: 1)
      if parts.count == 2, parts[0] == "I", open?.tag == parts[1] {
        open?.end = span.end
        continue
      }
      close()
      open = parts.count == 2 ? (parts[1], span.start, span.end) : nil
    }
    close()
  }

  /// The words where the sentence as it was written has them, or `nil` when it has them not.
  private mutating func place(_ words: [String], in raw: String) -> [ByteSpan]? {
    let line = Array(raw.utf8)
    var spans: [ByteSpan] = []
    var offset = 0
    for word in words {
      let wanted = Array(word.utf8)
      while offset < line.count, line[offset] == 0x20 { offset += 1 }
      guard line[offset...].starts(with: wanted) else { return nil }
      spans.append(ByteSpan(bytes.count + offset, bytes.count + offset + wanted.count))
      offset += wanted.count
    }
    bytes += line
    return spans
  }

  /// The words with the blanks that English sets between them.
  private mutating func join(_ words: [String]) -> [ByteSpan] {
    var spans: [ByteSpan] = []
    var last = ""
    var isQuoteOpen = false
    for word in words {
      let isClosingQuote = word == "\"" && isQuoteOpen
      let isGlued =
        last.isEmpty
        || [",", ".", ";", ":", "!", "?", ")", "]", "%", "'s", "n't", "'", "''"]
          .contains(word)
        || ["(", "[", "$", "``"].contains(last) || isClosingQuote
        || last == "\"" && isQuoteOpen || word.hasPrefix("'") && word.count > 1
      if word == "\"" { isQuoteOpen.toggle() }
      if !isGlued { bytes.append(UInt8(ascii: " ")) }
      let start = bytes.count
      bytes += word.utf8
      spans.append(ByteSpan(start, bytes.count))
      last = word
    }
    return spans
  }
}
