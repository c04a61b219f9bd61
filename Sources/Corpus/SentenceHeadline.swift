import TextCore

extension SourceText {
  /// A sentence as a headline. A date that opens it is left out, since the timeline shows it:
  ///
  ///     On 7 February, talks were held.  →  Talks were held.
  func headline(_ sentence: ByteSpan, lessOpening date: ByteSpan?) -> String {
    guard let date, date.start == sentence.start, date.end < sentence.end,
      bytes[date.end] == UInt8(ascii: ",")
    else { return self[sentence].foldingBlanks() }
    let rest = self[ByteSpan(date.end + 1, sentence.end)].foldingBlanks()
    return rest.prefix(1).uppercased() + rest.dropFirst()
  }
}

extension Happening {
  /// The sentence as a row shows it: on one line, without the date that opens it.
  public func headline(in snapshot: CorpusSnapshot) -> String {
    snapshot.page(of: snapshot[article]).text
      .headline(sentence, lessOpening: claim.evidence)
  }
}
