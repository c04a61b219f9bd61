/// A calendar date that was read, before the words around it are.
struct CalendarDate {
  var tokens: Range<Int>
  var form: TimeForm
  /// The byte behind its last one: in scripts without spaces a word goes on behind a date.
  var end: Int

  init(_ text: CalendarText, _ tokens: Range<Int>, _ form: TimeForm, end: Int? = nil) {
    self.tokens = tokens
    self.form = form
    self.end = end ?? text.lexed.tokens[tokens.upperBound - 1].span.end
  }
}
