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

  /// The links in text order.
  public var links: [Link]
  /// Paragraphs that are entries of a list.
  public var listEntries: [ByteSpan]
  /// Paragraphs that are quoted from elsewhere.
  public var quotations: [ByteSpan]

  /// Makes markup.
  public init(links: [Link] = [], listEntries: [ByteSpan] = [], quotations: [ByteSpan] = []) {
    self.links = links
    self.listEntries = listEntries
    self.quotations = quotations
  }

  /// Of a page whose format says nothing of its text.
  public static let none = PageMarkup()

  /// The same for a text that was cut behind `length` bytes.
  func cut(to length: Int) -> PageMarkup {
    PageMarkup(
      links: links.filter { $0.span.end <= length },
      listEntries: listEntries.filter { $0.end <= length },
      quotations: quotations.filter { $0.end <= length })
  }
}
