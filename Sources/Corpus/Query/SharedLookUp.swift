import Synchronization

/// The look-up of some phrases in all parts of an index, in which any number of threads help.
final class SharedLookUp: Sendable {
  private let phrases: [WordSearch.Phrase]
  private let index: any TextIndex
  private let snapshot: CorpusSnapshot
  private let stop: SearchStop
  /// The next piece of the work: a phrase in a part of the index.
  private let next = Atomic<Int>(0)
  private let pieceCount: Int
  private let all: Mutex<NumberSet?>

  /// The articles that hold any of the phrases, once everybody has helped; `nil` when there was something
  /// that the index could not say.
  var found: NumberSet? { all.withLock { $0 } }

  init(
    _ phrases: [WordSearch.Phrase], in index: any TextIndex, of snapshot: CorpusSnapshot,
    _ stop: SearchStop
  ) {
    self.phrases = phrases
    self.index = index
    self.snapshot = snapshot
    self.stop = stop
    pieceCount = phrases.count * index.partCount
    all = Mutex(NumberSet(noneBelow: snapshot.tables.articles.count))
  }

  /// Does pieces of the work until none is left or the search is stopped.
  func help() {
    let found = snapshot.tables.lendItemPlaces { items -> NumberSet? in
      var reader = MatchReader(items, below: snapshot.tables.articles.count, stop)
      while !stop.isStopped, let piece = nextPiece() {
        reader.rewind()
        let phrase = phrases[piece / index.partCount]
        let read: Void? = try? index.readMatches(
          of: phrase.words, isPrefix: phrase.isPrefix, inPart: piece % index.partCount, &reader)
        // What the index cannot say, the text can.
        if read == nil { return nil }
      }
      return reader.articles.set()
    }
    all.withLock { all in all = found.flatMap { all?.union($0) } }
  }

  private func nextPiece() -> Int? {
    let piece = next.add(1, ordering: .relaxed).oldValue
    return piece < pieceCount ? piece : nil
  }
}
