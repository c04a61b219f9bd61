import Chronology
import Corpus
import Entities

/// What the reader has set right, in the file of the reader's own data (``ReaderFile``).
///
///     dateline reader data 1
///     apart person A. Visser = Aron Visser
///     date 4c1f9a0be37d2216 2024-03-11 Harbour summit opens in Oslo
///     ignore place Geopolitics
///     rename person A. Visser = Anna Visser-Maas
///
/// docs/formats/files.md describes the records. Lines of other words are kept as they stand.
public struct CorrectionStore: Sendable {
  private let file: ReaderFile

  /// The store in a folder, usually ``UserFolders/data``.
  public init(folder: String) {
    file = ReaderFile(folder: folder)
  }

  /// All that the reader has corrected.
  public func corrections() throws(StoreError) -> ReaderCorrections {
    CorrectionStore.corrections(in: try file.records())
  }

  /// What the records of a file say.
  static func corrections(in records: ArraySlice<UInt8>) -> ReaderCorrections {
    corrections(
      in: records.lines { ReaderRecord.Word.of($0) == nil && !ArticleTrace.isRecord($0) })
  }

  /// The headlines that stand beside the dates of articles, which may be in no source that is read.
  static func headlines(in records: ArraySlice<UInt8>) -> [ArticleID: String] {
    records.lines { $0.begins(with: "date") }.reduce(into: [:]) { headlines, line in
      let words = line.split(separator: " ", maxSplits: 3)
      if words.count == 4, let id = ArticleID(String(words[1])) { headlines[id] = String(words[3]) }
    }
  }

  /// Keeps a correction, in place of whatever says otherwise, or takes it back.
  /// - Parameter headline: what people shall read beside the date of an article.
  /// - Returns: what that changed; its inverse takes it back.
  @discardableResult
  public func keep(
    _ correction: ReaderCorrection, isKept: Bool, headline: String = ""
  ) throws(StoreError) -> CorrectionChange {
    try change(headline: { _ in headline }) {
      isKept ? $0.add(correction) : $0.remove(correction)
    }
  }

  /// Makes a change, as far as it is not made already.
  /// - Parameter headline: what people shall read beside the date of an article.
  /// - Returns: what that changed.
  @discardableResult
  public func make(
    _ wanted: CorrectionChange, headline: (ArticleID) -> String = { _ in "" }
  ) throws(StoreError) -> CorrectionChange {
    try change(headline: headline) { $0.make(wanted) }
  }

  private func change(
    headline: (ArticleID) -> String, _ body: (inout ReaderCorrections) -> CorrectionChange
  ) throws(StoreError) -> CorrectionChange {
    try file.change { (lines) throws(StoreError) in
      var corrections = CorrectionStore.corrections(in: lines)
      let change = body(&corrections)
      let left = corrections.all
      var kept: Set<ReaderCorrection> = []
      lines.removeAll { line in
        guard let known = ReaderCorrection(line: line) else { return false }
        return !left.contains(known) || !kept.insert(known).inserted
      }
      lines += left.subtracting(kept).map { $0.line(headline: headline) }
      TraceStore.removeWhatIsOfNoUse(in: &lines)
      return change
    }
  }

  private static func corrections(in lines: [String]) -> ReaderCorrections {
    var corrections = ReaderCorrections()
    corrections.add(lines.sorted().compactMap(ReaderCorrection.init(line:)))
    return corrections
  }
}

extension ReaderCorrection {
  static let undated = "undated"

  /// Reads a record; `nil` for those of other words, which are to be left alone.
  init?(line: String) {
    let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
    guard parts.count == 3 else { return nil }
    if parts[0] == "date" {
      let word = parts[2].split(separator: " ").first ?? ""
      let value = DateValue(word)
      guard let id = ArticleID(parts[1]), value != nil || word == ReaderCorrection.undated else {
        return nil
      }
      self = .date(id, value)
    } else {
      guard EntityKind(rawValue: parts[1]) != nil else { return nil }
      let names = parts[2].split(separator: " = ", maxSplits: 1).map(String.init)
      guard let correction = EntityCorrection(words: parts[..<2] + names) else { return nil }
      self = .entity(correction)
    }
  }

  /// The record, with a headline for people beside dates.
  fileprivate func line(headline: (ArticleID) -> String) -> String {
    switch self {
    case .entity(let correction):
      let words = correction.words
      return words[..<2].joined(separator: " ") + " " + words[2...].joined(separator: " = ")
    case .date(let id, let value):
      let line = "date \(id) \(value?.description ?? ReaderCorrection.undated)"
      let words = headline(id).filter { !$0.isNewline }
      return words.isEmpty ? line : line + " " + words
    }
  }
}
