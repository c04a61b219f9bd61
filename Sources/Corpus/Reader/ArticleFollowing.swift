/// What is kept so that articles are known again: how they looked, and which names are one article's.
public struct ArticleTraces: Hashable, Sendable {
  /// How articles looked, by lasting names: at least those that a snapshot lacks, or has on other days
  /// (``CorpusSnapshot/hasOnOtherDays(_:than:)``).
  public var traces: [ArticleID: ArticleTrace]
  /// The names of which it is known how their articles looked, be that here or not.
  public var traced: Set<ArticleID>
  /// Which names are one article's.
  public var names: ArticleNames

  /// Makes them.
  public init(
    traces: [ArticleID: ArticleTrace] = [:], traced: Set<ArticleID> = [],
    names: ArticleNames = .none
  ) {
    self.traces = traces
    self.traced = traced.union(traces.keys)
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
  public private(set) var joined: [Joint] = []
  /// How articles look of which that is not known yet, or known as it is no longer.
  public private(set) var traces: [ArticleID: ArticleTrace] = [:]
  /// Names of which something is said and that no article of the snapshot has.
  public private(set) var lost: Set<ArticleID> = []

  /// Two names of one article.
  public struct Joint: Hashable, Sendable {
    /// The one that is gone.
    public var old: ArticleID
    /// The one that it has now.
    public var new: ArticleID
    /// Whether its date moved while its text grew: their traces alone do not tell that they are one.
    public var hasGrown: Bool

    /// Joins two names.
    public init(old: ArticleID, new: ArticleID, hasGrown: Bool) {
      (self.old, self.new, self.hasGrown) = (old, new, hasGrown)
    }
  }

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
    let unknown = there.filter { !known.traced.contains($0) }
    for id in unknown {
      traces[id] = snapshot.trace(
        of: id, isSketched: unknown.count <= ArticleFollowing.mostSketched,
        isDatedByReader: datedByReader.contains(id))
    }
    renew(known, datedByReader, in: snapshot)
  }

  /// The date of a web page is corrected without a word of its article, so that its name stays; were
  /// the date of before kept, the next edit would be taken for another day's article. What its texts of
  /// before were like stays known, each as if it had the date of now.
  private mutating func renew(
    _ known: ArticleTraces, _ datedByReader: Set<ArticleID>, in snapshot: CorpusSnapshot
  ) {
    for (id, before) in known.traces where traces[id] == nil && snapshot.hasOwn(id) {
      let names = known.names.names(of: id)
      guard
        let now = snapshot.trace(
          of: id, isDatedByReader: names.contains(where: datedByReader.contains)),
        now.published != before.published || now.isDateStated != before.isDateStated
      else { continue }
      traces[id] = now
      for other in names where other != id && !snapshot.hasOwn(other) {
        guard var trace = known.traces[other] else { continue }
        (trace.published, trace.isDateStated) = (now.published, now.isDateStated)
        traces[other] = trace
      }
    }
  }

  private struct Candidate {
    /// The first of the names of what is lost, and that of the article that may be it.
    var joint: Joint
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
        func hasGrown(_ before: ArticleTrace) -> Bool {
          before.sketch.map { snapshot.text(of: sighting).hasGrown(from: $0) } ?? false
        }
        for old in Set(likeNamed + inFile) {
          guard let before = known.traces[old],
            let likeness = before.likeness(
              to: trace, hasGrown: { hasGrown(before) },
              headlinePart: { snapshot.text(of: sighting).part(ofHeadline: before.headline) })
          else { continue }
          // Of what stood beside it before, it is told apart by more than its headline.
          if known.traced.contains(new), before.headline != trace.headline { continue }
          candidates.append(
            Candidate(
              joint: Joint(old: old, new: new, hasGrown: before.excludes(trace)), trace: trace,
              likeness: likeness))
        }
      }
    }
    candidates.sort {
      let (a, b) = ($0.joint, $1.joint)
      return ($1.likeness, a.old.hash, a.new.hash) < ($0.likeness, b.old.hash, b.new.hash)
    }
    var found: Set<ArticleID> = []
    var taken: [ArticleID: String] = [:]
    for candidate in candidates {
      let (old, new) = (candidate.joint.old, candidate.joint.new)
      let headline = known.traces[old]?.headline ?? ""
      guard !found.contains(old), taken[new, default: headline] == headline else { continue }
      taken[new] = headline
      joined.append(candidate.joint)
      if !known.traced.contains(new) { traces[new] = candidate.trace }
      found.formUnion(known.names.names(of: old))
    }
    lost.subtract(found)
  }
}

extension CorpusSnapshot {
  /// The words of what was seen of an article. Cost: reads its page.
  fileprivate func text(of sighting: Sighting) -> GrownText {
    let item = store.digest(of: sighting.page).items[sighting.item].item
    return GrownText(item, in: pages[sighting.page].text)
  }
}
