import Chronology

/// A day that the metadata of a page give, with the name under which they do.
struct MetadataDate: Hashable {
  var day: Day
  /// `article:published_time`, `datePublished of its linked data`
  var place: String
  /// It is given with a time of day in universal time: readers may have seen the day before or
  /// after on the page.
  var isUniversal = false

  init?(_ text: ArraySlice<UInt8>, _ place: String, order: NumericDateOrder = .open) {
    let day =
      MetadataDay.day(in: text)
      ?? WrittenDay.all(in: text.prefix(60)).lazy.compactMap({ $0.day(order) }).first
    guard let day else { return nil }
    self.day = day
    self.place = place
    isUniversal = MetadataDay.isUniversal(text)
  }

  init(_ day: Day, _ place: String, isUniversal: Bool = false) {
    self.day = day
    self.place = place
    self.isUniversal = isUniversal
  }
}
