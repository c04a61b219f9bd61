import TextCore

/// Where a dated item begins: its date with the title beside it.
struct Head {
  /// The first line that belongs to the item or its date.
  var firstLine: Int
  /// The first line of its text after title and date.
  var bodyLine: Int
  var title: ByteSpan?
  /// Text that stands on the line of the date.
  var opening: ByteSpan?
  var stamp: Stamp
  var place: String
  /// Whether the line of the date goes on with title or text.
  var isStampedText = false
  /// Further dates of publication that belong to it.
  var others: [Stamp] = []
}
