import Corpus

/// One line of the reader's file: what was said of one article.
///
///     ReaderRecord(line: "tag 4c1f9a0be37d2216 follow-up Harbour summit opens")
struct ReaderRecord: Hashable {
  /// What a line begins with.
  enum Word: String, CaseIterable {
    case note, read, star, tag

    /// What the bytes of a line begin with, if they are a record.
    static func of(_ line: ArraySlice<UInt8>) -> Word? {
      allCases.first { line.begins(with: $0.rawValue) }
    }
  }

  var word: Word
  var id: ArticleID
  /// The tag, or the note with its line breaks; empty for other words.
  var value = ""

  init(_ word: Word, _ id: ArticleID, value: String = "") {
    self.word = word
    self.id = id
    self.value = value
  }

  /// Reads a line; `nil` for those of other words, which are to be left alone.
  init?(line: String) {
    self.init(Array(line.utf8)[...])
  }

  /// Reads the bytes of a line. Cost: no string where the line says no more than one word.
  init?(_ line: ArraySlice<UInt8>) {
    guard let word = Word.of(line) else { return nil }
    let said = line.dropFirst(word.rawValue.utf8.count).drop { $0 == UInt8(ascii: " ") }
    let digits = said.prefix { $0 != UInt8(ascii: " ") }
    guard let id = ArticleID(digits: digits) else { return nil }
    self.init(word, id)
    if word == .read || word == .star { return }
    let rest = Substring(decoding: said[digits.endIndex...].dropFirst(), as: UTF8.self)
    switch word {
    case .read, .star: break
    case .tag:
      value = rest.split(separator: " ").first.flatMap { TagName.normalized(String($0)) } ?? ""
    case .note: value = ReaderRecord.unescaped(rest)
    }
    if (word == .tag || word == .note) && value.isEmpty { return nil }
  }

  /// The records that say what marks say.
  static func records(of marks: ArticleMarks, id: ArticleID) -> [ReaderRecord] {
    var records: [ReaderRecord] = []
    if marks.isRead { records.append(ReaderRecord(.read, id)) }
    if marks.isStarred { records.append(ReaderRecord(.star, id)) }
    records += marks.tags.sorted().map { ReaderRecord(.tag, id, value: $0) }
    if let note = marks.note { records.append(ReaderRecord(.note, id, value: note)) }
    return records
  }

  /// Says in marks what the record says.
  func add(to marks: inout ArticleMarks) {
    switch word {
    case .read: marks.isRead = true
    case .star: marks.isStarred = true
    case .tag: marks.tags.insert(value)
    case .note: marks.note = value
    }
  }

  /// The line, with a headline for people.
  func line(headline: String) -> String {
    let headline = headline.filter { !$0.isNewline }
    let words =
      switch word {
      case .read, .star: [word.rawValue, id.description, headline]
      case .tag: [word.rawValue, id.description, value, headline]
      case .note: [word.rawValue, id.description, ReaderRecord.escaped(value)]
      }
    return words.joined(separator: " ")
  }

  // MARK: Notes on one line

  private static func escaped(_ note: String) -> String {
    var line = ""
    for scalar in note.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": break
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  private static func unescaped(_ line: Substring) -> String {
    var note = ""
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if isEscaped {
        note.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        note.unicodeScalars.append(scalar)
      }
    }
    return note
  }
}
