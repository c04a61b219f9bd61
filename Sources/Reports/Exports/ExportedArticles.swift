import Corpus

/// Articles made ready for export one after the other, so that nobody holds all of them; ends early when
/// it is told to stop.
struct ExportedArticles<Numbers: Sequence<ArticleNumber>>: Sequence {
  let numbers: Numbers
  let snapshot: CorpusSnapshot
  let marks: ReaderMarks
  let stop: SearchStop
  /// Is told how many there have been.
  let noting: (Int) -> Void

  func makeIterator() -> AnyIterator<ExportedArticle> {
    var rest = numbers.makeIterator()
    var count = 0
    return AnyIterator {
      guard !stop.isStopped, let number = rest.next() else { return nil }
      defer {
        count += 1
        noting(count)
      }
      return ExportedArticle(number, of: snapshot, marks: marks)
    }
  }
}
