import TextCore

/// What the format of a page says of stretches of its text: where links lead, what is an entry of a
/// list, what is quoted. Plain text says none of it.
public struct PageMarkup: Hashable, Sendable {
  /// Words that lead elsewhere.
  public struct Link: Hashable, Sendable {
    /// The words.
    public var span: ByteSpan
    /// Where they lead: an absolute address.
    public var address: String

    /// Makes a link.
    public init(span: ByteSpan, address: String) {
      self.span = span
      self.address = address
    }
  }

  /// A paragraph of a list.
  public struct ListEntry: Hashable, Sendable {
    /// The paragraph.
    public var span: ByteSpan
    /// What stands before the entry: `•`, `3.`; empty where the text itself begins with it.
    public var mark: String
    /// In how many lists it stands: 1 in a list that is in no other.
    public var depth: Int
    /// Whether its entry began with an earlier paragraph.
    public var isContinued: Bool

    /// Makes an entry.
    public init(span: ByteSpan, mark: String = "•", depth: Int = 1, isContinued: Bool = false) {
      self.span = span
      self.mark = mark
      self.depth = depth
      self.isContinued = isContinued
    }
  }

  /// A paragraph that is quoted from elsewhere.
  public struct Quotation: Hashable, Sendable {
    /// The paragraph.
    public var span: ByteSpan
    /// In how many quotations it stands: 1 in a quotation that is in no other.
    public var depth: Int

    /// Makes a quotation.
    public init(span: ByteSpan, depth: Int = 1) {
      self.span = span
      self.depth = depth
    }
  }

  /// A paragraph that is a line of several: of verse, of an address, of what is laid out by its author.
  public struct Line: Hashable, Sendable {
    /// The line.
    public var span: ByteSpan
    /// The blanks before it.
    public var indent: Int
    /// Whether it begins a stretch of lines, and stands apart from what is above.
    public var isFirst: Bool

    /// Makes a line.
    public init(span: ByteSpan, indent: Int = 0, isFirst: Bool = false) {
      self.span = span
      self.indent = indent
      self.isFirst = isFirst
    }
  }

  /// A paragraph that is a cell of a table.
  public struct Cell: Hashable, Sendable {
    /// The cell.
    public var span: ByteSpan
    /// A number that the cells of its table share, and no others of the page.
    public var table: Int
    /// A number that the cells of its row share, and no others of the page.
    public var row: Int
    /// The column, from 0.
    public var column: Int

    /// Makes a cell.
    public init(span: ByteSpan, table: Int, row: Int, column: Int) {
      self.span = span
      self.table = table
      self.row = row
      self.column = column
    }
  }

  /// The links in text order.
  public var links: [Link]
  /// Paragraphs of lists, in text order.
  public var listEntries: [ListEntry]
  /// Paragraphs that are quoted from elsewhere, in text order.
  public var quotations: [Quotation]
  /// Paragraphs that are lines of several, in text order.
  public var lines: [Line]
  /// Paragraphs that are cells of tables, in text order.
  public var cells: [Cell]

  /// Makes markup.
  public init(
    links: [Link] = [], listEntries: [ListEntry] = [], quotations: [Quotation] = [],
    lines: [Line] = [], cells: [Cell] = []
  ) {
    self.links = links
    self.listEntries = listEntries
    self.quotations = quotations
    self.lines = lines
    self.cells = cells
  }

  /// Of a page whose format says nothing of its text.
  public static let none = PageMarkup()

  /// The same for a text that was cut behind `length` bytes.
  func cut(to length: Int) -> PageMarkup {
    PageMarkup(
      links: links.filter { $0.span.end <= length },
      listEntries: listEntries.filter { $0.span.end <= length },
      quotations: quotations.filter { $0.span.end <= length },
      lines: lines.filter { $0.span.end <= length }, cells: cells.filter { $0.span.end <= length })
  }
}
