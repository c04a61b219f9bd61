/// What is kept so that articles are known again: how they looked, and which names are one article's.
public struct ArticleTraces: Hashable, Sendable {
  /// How articles looked, by lasting names.
  public var traces: [ArticleID: ArticleTrace]
  /// Which names are one article's.
  public var names: ArticleNames

  /// Makes them.
  public init(traces: [ArticleID: ArticleTrace] = [:], names: ArticleNames = .none) {
    self.traces = traces
    self.names = names
  }
}

/// Where in a snapshot the articles are of which the reader has said something.
///
///     let following = ArticleFollowing(said: marks.all, traces, in: snapshot)
///     following.joined  // (old name, new name): edited or renamed since
///     following.lost    // no longer there
///
/// Cost: a look-up a name; a look at each article when any is not there under a name that is known.
public struct ArticleFollowing: Sendable {
  /// Names that are gone, each with that of the article that it is now.
  public private(set) var joined: [(old: ArticleID, new: ArticleID)] = []
  /// How articles look of which that is not known yet.
  public private(set) var traces: [ArticleID: ArticleTrace] = [:]
  /// Names of which something is said and that no article of the snapshot has.
  public private(set) var lost: Set<ArticleID> = []

  /// Texts are read of so many articles whose looks are not known yet.
  private static let mostSketched = 2000

  /// Looks for them.
  /// - Parameters:
  ///   - said: the names of which something is said.
  ///   - datedByReader: those for which the reader says another date than their pages.
  public init(
    said: Set<ArticleID>, datedByReader: Set<ArticleID> = [], _ known: ArticleTraces,
    in snapshot: CorpusSnapshot
  ) {
    let snapshot = snapshot.knowing(known.names)
    let there = said.filter { snapshot.number(of: $0) != nil }
    lost = said.subtracting(there)
    follow(known, in: snapshot)
    let unknown = there.filter { known.traces[$0] == nil }
    for id in unknown {
      traces[id] = snapshot.trace(
        of: id, isSketched: unknown.count <= ArticleFollowing.mostSketched,
        isDatedByReader: datedByReader.contains(id))
    }
  }

  private struct Candidate {
    /// The first of the names of what is lost.
    var old: ArticleID
    var new: ArticleID
    var trace: ArticleTrace
    var likeness: Int
  }

  private mutating func follow(_ known: ArticleTraces, in snapshot: CorpusSnapshot) {
    var byFile: [String: [ArticleID]] = [:]
    var byHeadline: [String: [ArticleID]] = [:]
    for id in Set(lost.flatMap(known.names.names)) {
      guard let trace = known.traces[id] else { continue }
      byFile[trace.fileName, default: []].append(id)
      byHeadline[trace.headline.lowercased(), default: []].append(id)
    }
    guard !byFile.isEmpty else { return }
    var candidates: [Candidate] = []
    for article in snapshot.articles {
      let headline = article.headline.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let likeNamed = byHeadline[headline.lowercased()] ?? []
      for (index, sighting) in article.sightings.enumerated() {
        let inFile = byFile[snapshot.location(ofPage: sighting.page).fileName] ?? []
        guard !likeNamed.isEmpty || !inFile.isEmpty else { continue }
        let new = article.ids[index]
        let trace = snapshot.trace(of: article, sighting: index, isSketched: true)
        for old in Set(likeNamed + inFile) {
          guard let before = known.traces[old], let likeness = before.likeness(to: trace) else {
            continue
          }
          // Of what stood beside it before, it is told apart by more than its headline.
          if known.traces[new] != nil, before.headline != trace.headline { continue }
          candidates.append(Candidate(old: old, new: new, trace: trace, likeness: likeness))
        }
      }
    }
    candidates.sort {
      ($1.likeness, $0.old.hash, $0.new.hash) < ($0.likeness, $1.old.hash, $1.new.hash)
    }
    var found: Set<ArticleID> = []
    var taken: [ArticleID: String] = [:]
    for candidate in candidates {
      let headline = known.traces[candidate.old]?.headline ?? ""
      guard !found.contains(candidate.old), taken[candidate.new, default: headline] == headline
      else { continue }
      taken[candidate.new] = headline
      joined.append((candidate.old, candidate.new))
      if known.traces[candidate.new] == nil { traces[candidate.new] = candidate.trace }
      found.formUnion(known.names.names(of: candidate.old))
    }
    lost.subtract(found)
  }
}
