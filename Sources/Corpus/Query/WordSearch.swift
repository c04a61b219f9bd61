import Dispatch
import Synchronization

/// A search for words in the text index.
///
/// What begins with a word is asked for word by word: the index would merge the places of all of them
/// first, which takes three times as long and cannot be stopped.
struct WordSearch {
  let snapshot: CorpusSnapshot
  let index: any TextIndex
  let stop: SearchStop
  /// So many parts of the work are done side by side.
  let threads: Int

  /// So many items are worth a second thread.
  private static let itemsOfThread = 1 << 15

  /// A search in a snapshot that has a text index; `nil` for others.
  init?(_ snapshot: CorpusSnapshot, _ stop: SearchStop, threads: Int? = nil) {
    guard let index = snapshot.textIndex else { return nil }
    self.snapshot = snapshot
    self.index = index
    self.stop = stop
    self.threads = threads ?? (snapshot.tables.itemCount > WordSearch.itemsOfThread ? 2 : 1)
  }

  /// The articles whose text holds words one after the other, the last of which may go on as a prefix;
  /// `nil` when the index cannot tell. `whole`, if they are known, are those that hold the words as they
  /// stand.
  ///
  /// Cost: a twentieth of a microsecond for each item that holds a word, furniture included; of a search that is
  /// stopped, those found so far.
  func articles(
    holding words: [[UInt8]], isPrefix: Bool, knowing whole: NumberSet? = nil
  ) -> NumberSet? {
    guard isPrefix, words.count == 1, let word = words.first else {
      // One word is followed as fast as half of it between two rows.
      let parts = words.count == 1 ? 1 : threads
      return articles(
        snapshot.tables.itemRows(inParts: parts).map {
          Part(words: words, isPrefix: isPrefix, rows: $0)
        })
    }
    guard var longer = try? index.words(beginningWith: word) else { return nil }
    // The index keeps words in a form of its own, which does not change any more.
    if whole != nil, longer.first == IndexWords.indexed(word) { longer.removeFirst() }
    let found = articles(
      longer.map { Part(words: [$0], isPrefix: false, rows: 0...UInt64(Int64.max)) })
    return found?.union(whole ?? NumberSet(noneBelow: snapshot.tables.articles.count))
  }

  /// What one thread looks up at a time.
  private struct Part: Sendable {
    var words: [[UInt8]]
    var isPrefix: Bool
    var rows: ClosedRange<UInt64>
  }

  private func articles(_ parts: [Part]) -> NumberSet? {
    let next = Atomic<Int>(0)
    let bound = snapshot.tables.articles.count
    let all = Mutex<NumberSet?>(NumberSet(noneBelow: bound))
    DispatchQueue.concurrentPerform(iterations: min(threads, parts.count)) { _ in
      let found = snapshot.tables.lendItemPlaces { items -> NumberSet? in
        var reader = MatchReader(items, below: bound, stop)
        while !stop.isStopped {
          let place = next.add(1, ordering: .relaxed).oldValue
          if place >= parts.count { break }
          let part = parts[place]
          reader.rewind()
          let read: Void? = try? index.readMatches(
            of: part.words, isPrefix: part.isPrefix, in: part.rows, &reader)
          // What the index cannot say, the text can.
          if read == nil { return nil }
        }
        return reader.articles.set()
      }
      all.withLock { all in all = found.flatMap { all?.union($0) } }
    }
    return all.withLock { $0 }
  }
}
