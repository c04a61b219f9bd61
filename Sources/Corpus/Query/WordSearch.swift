import Dispatch

/// A search for words in the text index.
///
/// What begins with a word is asked for word by word: the index would merge the places of all of them
/// first, which takes three times as long and cannot be stopped.
struct WordSearch {
  /// What the index is asked for at a time.
  struct Phrase: Sendable {
    var words: [[UInt8]]
    var isPrefix: Bool
  }

  let snapshot: CorpusSnapshot
  let index: any TextIndex
  let stop: SearchStop
  /// So many threads help.
  let threads: Int

  /// So many items are worth a second thread.
  private static let itemsOfThread = 1 << 15

  /// A search in a snapshot that has a text index; `nil` for others.
  init?(_ snapshot: CorpusSnapshot, _ stop: SearchStop) {
    guard let index = snapshot.textIndex else { return nil }
    self.snapshot = snapshot
    self.index = index
    self.stop = stop
    threads = snapshot.tables.itemCount > WordSearch.itemsOfThread ? index.partCount : 1
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
      return articles([Phrase(words: words, isPrefix: isPrefix)])
    }
    guard var longer = try? index.words(beginningWith: word) else { return nil }
    // The index keeps words in a form of its own, which does not change any more.
    if whole != nil, longer.first == IndexWords.indexed(word) { longer.removeFirst() }
    let found = articles(longer.map { Phrase(words: [$0], isPrefix: false) })
    return found?.union(whole ?? NumberSet(noneBelow: snapshot.tables.articles.count))
  }

  /// The articles that hold any of some phrases.
  private func articles(_ phrases: [Phrase]) -> NumberSet? {
    let work = SharedLookUp(phrases, in: index, of: snapshot, stop)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in work.help() }
    return work.found
  }
}
