import Corpus

/// What a browser is finding out about the articles that it is to show.
struct Looking: Sendable {
  /// The number of the latest request.
  private(set) var number = 0
  /// The request that nobody has taken yet.
  private(set) var request: ViewRequest?
  /// Whether the latest request is not answered to its end.
  private(set) var isUnderWay = false
  /// Whether the articles are still to come; what is shown is the last good result.
  private(set) var isSearching = false
  /// How many were found so far, and how much of the text that must be read has been.
  private(set) var foundSoFar: (count: Int, progress: Double?)?
  /// What queries found lately.
  var cache = QueryCache()
  /// What has to be done when the articles are there.
  var afterwards = Afterwards()

  /// What has to be done when the articles are there.
  struct Afterwards: Sendable {
    /// The snapshot that is shown from then on.
    var snapshot: CorpusSnapshot?
    /// Where the reader then stands.
    var place: TimelinePlace?
    /// Whether that is the first article that was not read.
    var selectsFirstUnread = false
    /// Whether the reader is told when nothing was found.
    var tellsOfNothing = false
    /// Whether the row that is then chosen is where the reader has gone to.
    var staysAtFound = false
    /// Whether what finds nothing may be a field that is being typed, and is passed over.
    var passesOverNothing = false
  }

  /// The number that the next request will have.
  var nextNumber: Int { number + 1 }

  mutating func ask(_ request: ViewRequest, isSearching: Bool) {
    number = request.number
    self.request = request
    isUnderWay = true
    self.isSearching = isSearching
    foundSoFar = nil
  }

  /// Wants to know nothing any more: whatever answers come are late.
  mutating func drop() {
    number += 1
    request = nil
    afterwards = Afterwards()
    end()
  }

  mutating func take() -> ViewRequest? {
    defer { request = nil }
    return request
  }

  mutating func note(_ finding: QueryFinding) {
    foundSoFar = (finding.articles.count, finding.progress)
  }

  mutating func endSearch() {
    isSearching = false
    foundSoFar = nil
  }

  mutating func end() {
    endSearch()
    isUnderWay = false
  }
}
