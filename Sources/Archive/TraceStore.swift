import Chronology
import Corpus

/// How articles looked when something was said of them, and which names are one article's, in the file
/// of the reader's own data (``ReaderFile``).
///
///     dateline reader data 1
///     alias 4c1f9a0be37d2216 90be37d22164c1fa
///     trace 4c1f9a0be37d2216 2024-03-11 0f3a…e7 oslo-summit.html Harbour summit opens in Oslo
///
/// By these an article is known again that has another ID since its page was edited or its file renamed
/// (``ArticleFollowing``), whatever has become of any index. docs/formats/files.md describes the records.
public struct TraceStore: Sendable {
  private let file: ReaderFile

  /// The store in a folder, usually ``UserFolders/data``.
  public init(folder: String) {
    file = ReaderFile(folder: folder)
  }

  /// Which names are one article's.
  public func names() throws(StoreError) -> ArticleNames {
    let records = try file.records()
    let aliases = records.lines { $0.begins(with: TraceStore.alias) }
    if aliases.isEmpty { return .none }
    let joined = Set(aliases.lazy.compactMap(TraceStore.pair).flatMap { [$0.old, $0.new] })
    let traces = records.lines { line in
      ArticleTrace.isRecord(line) && ArticleTrace.id(line).map(joined.contains) == true
    }
    return TraceStore.traces(in: aliases + traces).names
  }

  /// Looks for the articles of which the reader has said something, and keeps what it finds.
  ///
  /// Nothing is written where nothing is new. Cost: reads the file, and ``ArticleFollowing``.
  /// - Returns: which names are one article's now, whether a date moves with one, and what is said of
  ///   articles that are not there.
  public func follow(_ snapshot: CorpusSnapshot) throws(StoreError) -> Followed {
    let lines = try file.lines()
    let said = TraceStore.said(in: lines)
    var traces = TraceStore.traces(in: lines)
    let following = ArticleFollowing(
      said: Set(said.keys), datedByReader: Set(said.lazy.filter(\.value).map(\.key)), traces,
      in: snapshot)
    if !following.traces.isEmpty || !following.joined.isEmpty {
      try file.change { (lines) throws(StoreError) in
        let known = Set(lines)
        let new =
          following.joined.map { "\(TraceStore.alias) \($0.old) \($0.new)" }
          + following.traces.map { $1.line(of: $0) }
        lines += new.filter { !known.contains($0) }
        TraceStore.removeWhatIsOfNoUse(in: &lines)
      }
    }
    for (old, new) in following.joined { traces.names.join(old, new) }
    let movesDates = following.joined.contains { pair in
      traces.names.names(of: pair.old).contains { said[$0] == true }
    }
    return Followed(
      names: traces.names, movesDates: movesDates,
      lost: TraceStore.kept(of: following.lost, in: lines, traces))
  }

  /// What is kept of articles that none of some snapshots has, in the order of their headlines.
  public func kept(outside snapshots: [CorpusSnapshot]) throws(StoreError) -> [KeptWords] {
    let lines = try file.lines()
    let traces = TraceStore.traces(in: lines)
    let named = snapshots.map { $0.knowing(traces.names) }
    let lost = TraceStore.said(in: lines).keys.filter { id in
      named.allSatisfy { $0.number(of: id) == nil }
    }
    return TraceStore.kept(of: Set(lost), in: lines, traces)
  }

  /// What looking for articles came to.
  public struct Followed: Sendable {
    /// Which names are one article's.
    public var names: ArticleNames
    /// Whether an article was found again whose date the reader has set right.
    public var movesDates: Bool
    /// What is said of articles that are not there.
    public var lost: [KeptWords]
  }

  /// What the reader has said of one article.
  public struct KeptWords: Hashable, Sendable {
    /// The article.
    public var id: ArticleID
    /// How it looked, if that is known.
    public var trace: ArticleTrace?
    /// Its marks.
    public var marks = ArticleMarks.none
    /// The date that it was given, or `undated`.
    public var date: String?

    /// Whether anything but that it was read is said.
    public var isMoreThanRead: Bool {
      marks.isStarred || !marks.tags.isEmpty || marks.note != nil || date != nil
    }
  }

  private static func kept(
    of ids: Set<ArticleID>, in lines: [String], _ traces: ArticleTraces
  ) -> [KeptWords] {
    if ids.isEmpty { return [] }
    var kept: [ArticleID: KeptWords] = [:]
    for line in lines {
      if let record = ReaderRecord(line: line), ids.contains(record.id) {
        record.add(to: &kept[record.id, default: KeptWords(id: record.id)].marks)
      } else if case .date(let id, let value)? = ReaderCorrection(line: line), ids.contains(id) {
        kept[id, default: KeptWords(id: id)].date = value?.description ?? ReaderCorrection.undated
      }
    }
    for id in kept.keys { kept[id]?.trace = traces.traces[id] }
    return kept.values.sorted {
      ($0.trace?.headline ?? "", $0.id.hash) < ($1.trace?.headline ?? "", $1.id.hash)
    }
  }

  /// The names of which something is said, with whether that is a date.
  private static func said(in lines: [String]) -> [ArticleID: Bool] {
    lines.reduce(into: [:]) { said, line in
      if let record = ReaderRecord(line: line) {
        said[record.id] = said[record.id] ?? false
      } else if case .date(let id, _)? = ReaderCorrection(line: line) {
        said[id] = true
      }
    }
  }

  /// What the record of two names begins with.
  private static let alias = "alias"

  /// The names that a record joins.
  private static func pair(_ line: String) -> (old: ArticleID, new: ArticleID)? {
    guard line.hasPrefix(alias + " ") else { return nil }
    let ids = line.split(separator: " ").dropFirst().map { ArticleID(String($0)) }
    guard ids.count == 2, let old = ids[0], let new = ids[1] else { return nil }
    return (old, new)
  }

  private static func traces(in lines: [String]) -> ArticleTraces {
    var traces = ArticleTraces()
    var pairs: [(old: ArticleID, new: ArticleID)] = []
    for line in lines {
      if let pair = pair(line) {
        pairs.append(pair)
      } else if let (id, trace) = ArticleTrace.read(line) {
        traces.traces[id] = trace
      }
    }
    for (old, new) in pairs where !traces.isMistaken(old, new) { traces.names.join(old, new) }
    return traces
  }

  /// Removes traces and aliases of articles of which nothing is said any more, under any name, and
  /// aliases by which two articles were taken for one. Cost: a look at each line.
  static func removeWhatIsOfNoUse(in lines: inout [String]) {
    let joined = Set(lines.lazy.compactMap(pair).flatMap { [$0.old, $0.new] })
    let traces = traces(
      in: joined.isEmpty
        ? []
        : lines.filter { line in
          ArticleTrace.id(line).map(joined.contains) ?? line.hasPrefix(alias + " ")
        })
    let said = Set(said(in: lines).keys.flatMap(traces.names.names))
    lines.removeAll { line in
      if let id = ArticleTrace.id(line) { return !said.contains(id) }
      guard let (old, new) = pair(line) else { return false }
      return !said.contains(old) || traces.isMistaken(old, new)
    }
  }
}

extension ArticleTraces {
  /// Whether an alias joins two articles that differ for sure.
  fileprivate func isMistaken(_ old: ArticleID, _ new: ArticleID) -> Bool {
    guard let old = traces[old], let new = traces[new] else { return false }
    return old.excludes(new)
  }
}

extension ArticleTrace {
  private static let word = "trace"
  private static let unknown = "-"
  /// What stands before a date that no page states.
  private static let inferred = "~"

  /// The record of the trace of an article.
  func line(of id: ArticleID) -> String {
    var file = fileName.unicodeScalars.reduce(into: "") { escaped, scalar in
      if scalar.value > 0x20, scalar != "%", scalar != "#", scalar.value != 0x7F {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += (scalar.value < 16 ? "%0" : "%") + String(scalar.value, radix: 16)
      }
    }
    if let sourceName { file += "#" + ArticleID(hash: sourceName).description }
    let date = published.map { (isDateStated ? "" : ArticleTrace.inferred) + $0.description }
    return [
      ArticleTrace.word, id.description, date ?? ArticleTrace.unknown,
      sketch?.description ?? ArticleTrace.unknown, file, headline,
    ].joined(separator: " ")
  }

  /// Whether the bytes of a line are such a record.
  static func isRecord(_ line: ArraySlice<UInt8>) -> Bool { line.begins(with: word) }

  /// The article whose trace a record is; cheaper than the trace.
  static func id(_ line: String) -> ArticleID? {
    guard line.hasPrefix(word + " ") else { return nil }
    return ArticleID(String(line.dropFirst(word.utf8.count + 1).prefix(16)))
  }

  /// The same of a record's bytes.
  static func id(_ line: ArraySlice<UInt8>) -> ArticleID? {
    ArticleID(digits: line.dropFirst(word.utf8.count + 1).prefix(16))
  }

  /// Reads a record; `nil` for those of other words.
  static func read(_ line: String) -> (ArticleID, ArticleTrace)? {
    guard line.hasPrefix(word + " ") else { return nil }
    let parts = line.split(separator: " ", maxSplits: 5)
    guard parts.count >= 5, let id = ArticleID(String(parts[1])) else { return nil }
    let isInferred = parts[2].hasPrefix(inferred)
    var file = parts[4]
    var sourceName: UInt64?
    if file.utf8.count > 17, let mark = file.lastIndex(of: "#"),
      let name = ArticleID(String(file[mark...].dropFirst()))
    {
      sourceName = name.hash
      file = file[..<mark]
    }
    return (
      id,
      ArticleTrace(
        fileName: unescaped(file), sourceName: sourceName,
        published: DateValue(parts[2].dropFirst(isInferred ? 1 : 0)), isDateStated: !isInferred,
        sketch: ArticleSketch(parts[3]), headline: parts.count > 5 ? String(parts[5]) : "")
    )
  }

  private static func unescaped(_ file: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = file.utf8[...]
    while let byte = rest.popFirst() {
      if byte == 0x25, rest.count >= 2,
        let escaped = UInt8(String(Substring(rest.prefix(2))), radix: 16)
      {
        bytes.append(escaped)
        rest.removeFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
