import Chronology

/// A day that an element gives in an attribute, whatever it shows its readers.
///
///     <time datetime="2024-03-05">Tuesday</time>   <abbr class="published" title="05.03.2024">
struct ElementDate {
  var node: Int
  var day: Day
  /// What the elements around it are called.
  var mark: DateMarks.Mark?
  /// It is given in universal time: readers may have seen the day before or after.
  var isUniversal: Bool

  private static let longestTitle = 60
  /// Attributes that scripts read, to write the date in the reader's own time zone and language.
  private static let data: [MarkupAttribute] = [
    .dataDate, .dataDatetime, .dataTime, .dataTimestamp,
  ]

  /// The first `most` of a page in its order. Cost: linear in the tree.
  static func all(in tree: MarkupTree, _ marks: DateMarks, most: Int) -> [ElementDate] {
    var result: [ElementDate] = []
    for index in tree.nodes.indices where tree.nodes[index].tag != .text {
      guard result.count < most else { break }
      if tree.nodes[index].tag == .time {
        if let value = tree.attribute(.datetime, of: index), let day = MetadataDay.day(in: value) {
          result.append(ElementDate(index, day, marks.mark(around: index), value))
        }
      } else if let (day, mark, value) = titleDay(index, in: tree, marks) {
        result.append(ElementDate(index, day, mark, value))
      }
      for name in data {
        if let value = tree.attribute(name, of: index), value.count >= 8,
          let day = MetadataDay.day(in: value)
        {
          result.append(ElementDate(index, day, marks.mark(around: index) ?? .date, value))
        }
      }
    }
    return result
  }

  private init(_ node: Int, _ day: Day, _ mark: DateMarks.Mark?, _ value: ArraySlice<UInt8>) {
    self.node = node
    self.day = day
    self.mark = mark
    isUniversal = MetadataDay.isUniversal(value)
  }

  /// The day in the `title` of an `<abbr>` or of an element that is called a date.
  private static func titleDay(
    _ index: Int, in tree: MarkupTree, _ marks: DateMarks
  ) -> (Day, DateMarks.Mark, ArraySlice<UInt8>)? {
    switch tree.nodes[index].tag {
    case .abbr, .span, .a, .small, .div, .p: break
    default: return nil
    }
    guard let value = tree.attribute(.title, of: index), value.count <= longestTitle,
      value.contains(where: { (0x30...0x39).contains($0) }),
      let mark = marks.mark(index) ?? (tree.nodes[index].tag == .abbr ? .date : nil),
      let day = WrittenDay.all(in: value).lazy.compactMap({ $0.day(.dayFirst) }).first
    else { return nil }
    return (day, mark, value)
  }
}
