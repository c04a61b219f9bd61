/// Reads the names that won once more, each by the others of its page and by the words beside it.
///
/// A class, so that handing it on copies nothing of the page.
final class NameReview {
  let reading: Reading
  /// The words of the offices that the tagger found, in order.
  let offices: [Range<Int>]

  init(reading: Reading, offices: [Range<Int>]) {
    self.reading = reading
    self.offices = offices
  }
}
