import PageParsing

/// Dates that only the rest of the corpus decides.
enum CorpusChronology {
  /// The pages with the claims that other pages complete.
  static func refine(_ pages: [Page]) -> [Page] {
    pages
  }
}
