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
    TraceStore.names(in: try file.records())
  }

  /// Looks for the articles of which the reader has said something, and keeps what it finds.
  ///
  /// Nothing is written where nothing is new. Cost: a look at the bytes of each record; reads the traces
  /// of what is not there or dated anew; and ``ArticleFollowing``.
  /// - Returns: which names are one article's now, whether a date moves with one, and what is said of
  ///   articles that are not there.
  public func follow(_ snapshot: CorpusSnapshot) throws(StoreError) -> Followed {
    let records = try file.records()
    let said = TraceStore.said(in: records.allLines)
    var traces = TraceStore.traces(
      in: records, missingIn: [snapshot], of: said.keys, datedAnewIn: snapshot)
    let following = ArticleFollowing(
      said: Set(said.keys), datedByReader: Set(said.lazy.filter(\.value).map(\.key)), traces,
      in: snapshot)
    if !following.traces.isEmpty || !following.joined.isEmpty {
      try file.change { (lines) throws(StoreError) in
        lines.removeAll { ArticleTrace.id($0).map { following.traces[$0] != nil } ?? false }
        let known = Set(lines)
        let new =
          following.joined.map(TraceStore.line) + following.traces.map { $1.line(of: $0) }
        lines += new.filter { !known.contains($0) }
        TraceStore.removeWhatIsOfNoUse(in: &lines)
      }
    }
    for pair in following.joined { traces.names.join(pair.old, pair.new) }
    let movesDates = following.joined.contains { pair in
      traces.names.names(of: pair.old).contains { said[$0] == true }
    }
    return Followed(
      names: traces.names, movesDates: movesDates, hasFound: !following.joined.isEmpty,
      lost: TraceStore.kept(of: following.lost, in: records, traces))
  }

  /// What is kept of articles that none of some snapshots has, in the order of their headlines.
  public func kept(outside snapshots: [CorpusSnapshot]) throws(StoreError) -> [KeptWords] {
    let records = try file.records()
    let said = TraceStore.said(in: records.allLines).keys
    let traces = TraceStore.traces(in: records, missingIn: snapshots, of: said)
    let lost = TraceStore.missing(said, in: snapshots, traces.names)
    return TraceStore.kept(of: lost, in: records, traces)
  }

  /// What looking for articles came to.
  public struct Followed: Sendable {
    /// Which names are one article's.
    public var names: ArticleNames
    /// Whether an article was found again whose date the reader has set right.
    public var movesDates: Bool
    /// Whether any article was found again.
    public var hasFound: Bool
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
    of ids: Set<ArticleID>, in records: ArraySlice<UInt8>, _ traces: ArticleTraces
  ) -> [KeptWords] {
    if ids.isEmpty { return [] }
    var kept: [ArticleID: KeptWords] = [:]
    for line in records.allLines {
      if let record = ReaderRecord(line) {
        guard ids.contains(record.id) else { continue }
        record.add(to: &kept[record.id, default: KeptWords(id: record.id)].marks)
      } else if let (id, value) = date(line), ids.contains(id) {
        kept[id, default: KeptWords(id: id)].date = value?.description ?? ReaderCorrection.undated
      }
    }
    for id in kept.keys { kept[id]?.trace = traces.traces[id] }
    return kept.values.sorted {
      ($0.trace?.headline ?? "", $0.id.hash) < ($1.trace?.headline ?? "", $1.id.hash)
    }
  }

  /// The date that a record gives an article.
  private static func date(_ line: ArraySlice<UInt8>) -> (id: ArticleID, value: DateValue?)? {
    guard line.begins(with: "date"),
      case .date(let id, let value)? = ReaderCorrection(line: String(decoding: line, as: UTF8.self))
    else { return nil }
    return (id, value)
  }

  /// The names of which something is said, with whether that is a date.
  private static func said(in lines: some Sequence<ArraySlice<UInt8>>) -> [ArticleID: Bool] {
    lines.reduce(into: [:]) { said, line in
      if let record = ReaderRecord(line) {
        said[record.id] = said[record.id] ?? false
      } else if let (id, _) = date(line) {
        said[id] = true
      }
    }
  }

  /// Those of some names under which no snapshot has an article.
  private static func missing(
    _ said: some Collection<ArticleID>, in snapshots: [CorpusSnapshot], _ names: ArticleNames
  ) -> Set<ArticleID> {
    let named = snapshots.map { $0.knowing(names) }
    return Set(said.filter { id in named.allSatisfy { $0.number(of: id) == nil } })
  }

  // MARK: Aliases

  /// What the record of two names begins with.
  private static let alias = "alias"
  /// What it ends with where the text grew while its date moved.
  private static let grown = "grown"

  private static func line(of pair: ArticleFollowing.Joint) -> String {
    "\(alias) \(pair.old) \(pair.new)" + (pair.hasGrown ? " \(grown)" : "")
  }

  /// The names that a record joins.
  private static func pair(_ line: String) -> ArticleFollowing.Joint? {
    guard line.hasPrefix(alias + " ") else { return nil }
    let words = line.split(separator: " ").dropFirst()
    let ids = words.prefix(2).map { ArticleID(String($0)) }
    let hasGrown = words.dropFirst(2).elementsEqual([Substring(grown)])
    guard words.count == 2 || hasGrown, ids.count == 2, let old = ids[0], let new = ids[1] else {
      return nil
    }
    return .init(old: old, new: new, hasGrown: hasGrown)
  }

  private static func names(in records: ArraySlice<UInt8>) -> ArticleNames {
    let aliases = records.lines { $0.begins(with: alias) }
    if aliases.isEmpty { return .none }
    let joined = Set(aliases.lazy.compactMap(pair).flatMap { [$0.old, $0.new] })
    return traces(in: aliases + lines(ofTraces: joined, in: records)).names
  }

  // MARK: Traces

  /// The traces of what is said of articles that no snapshot has, or that one of them has on other days;
  /// and which names have one at all.
  private static func traces(
    in records: ArraySlice<UInt8>, missingIn snapshots: [CorpusSnapshot],
    of said: some Collection<ArticleID>, datedAnewIn latest: CorpusSnapshot? = nil
  ) -> ArticleTraces {
    let names = names(in: records)
    var wanted = missing(said, in: snapshots, names)
    var traced: Set<ArticleID> = []
    for line in records.allLines where ArticleTrace.isRecord(line) {
      guard let id = ArticleTrace.id(line) else { continue }
      traced.insert(id)
      if let latest, latest.hasOnOtherDays(id, than: ArticleTrace.days(line)) { wanted.insert(id) }
    }
    wanted = Set(wanted.flatMap(names.names))
    let traces = traces(in: wanted.isEmpty ? [] : lines(ofTraces: wanted, in: records)).traces
    return ArticleTraces(traces: traces, traced: traced, names: names)
  }

  private static func lines(
    ofTraces ids: Set<ArticleID>, in records: ArraySlice<UInt8>
  ) -> [String] {
    records.lines { ArticleTrace.isRecord($0) && ArticleTrace.id($0).map(ids.contains) == true }
  }

  private static func traces(in lines: [String]) -> ArticleTraces {
    var traces = ArticleTraces()
    var pairs: [ArticleFollowing.Joint] = []
    for line in lines {
      if let pair = pair(line) {
        pairs.append(pair)
      } else if let (id, trace) = ArticleTrace.read(line) {
        traces.traces[id] = trace
      }
    }
    for pair in pairs where !traces.isMistaken(pair) { traces.names.join(pair.old, pair.new) }
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
    let all = said(in: lines.lazy.map { Array($0.utf8)[...] })
    let said = Set(all.keys.flatMap(traces.names.names))
    lines.removeAll { line in
      if let id = ArticleTrace.id(line) { return !said.contains(id) }
      guard let pair = pair(line) else { return false }
      return !said.contains(pair.old) || traces.isMistaken(pair)
    }
  }
}

extension ArticleTraces {
  /// Whether an alias joins two articles that differ for sure.
  fileprivate func isMistaken(_ pair: ArticleFollowing.Joint) -> Bool {
    guard !pair.hasGrown, let old = traces[pair.old], let new = traces[pair.new] else {
      return false
    }
    return old.excludes(new)
  }
}
