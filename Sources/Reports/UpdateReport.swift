/// What bringing an index up to date came to.
public struct UpdateReport: Report {
  /// The columns, as docs/formats/reports.md describes them.
  public static let columns = ["folder", "state", "articles", "pages"]

  /// One record.
  public let records: [Record]
  /// The line for people.
  public let textLines: [String]

  /// A report of an index that has changed or has not.
  public init(folder: String, isChanged: Bool, articleCount: Int, pageCount: Int) {
    let state = isChanged ? "indexed" : "up to date"
    records = [
      Record([
        ("folder", .text(folder)), ("state", .text(state)), ("articles", .number(articleCount)),
        ("pages", .number(pageCount)),
      ])
    ]
    textLines = ["\(articleCount) articles of \(pageCount) pages \(state): \(folder)"]
  }
}
