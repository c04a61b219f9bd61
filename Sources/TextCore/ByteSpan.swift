/// A half-open range of UTF-8 byte offsets into one ``SourceText``.
///
/// Every derived value of the program remembers where it stood by such a span:
///
///     let text = SourceText("27.01.2026 Meeting")
///     text[ByteSpan(11, 18)]  // "Meeting"
///
/// Offsets count bytes, never characters or cells.
public struct ByteSpan: Hashable, Sendable {
  /// First byte.
  public var start: Int
  /// One past the last byte.
  public var end: Int

  /// Makes the span `start..<end`; `end` must not lie before `start`.
  @inlinable
  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "a span ends before it starts")
    self.start = start
    self.end = end
  }

  /// Length in bytes.
  @inlinable public var count: Int { end - start }

  /// Whether no byte is covered.
  @inlinable public var isEmpty: Bool { start == end }

  /// The offsets as a range for subscripts of byte arrays.
  @inlinable public var range: Range<Int> { start..<end }

  /// Whether the byte at `offset` is covered.
  @inlinable
  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }

  /// Whether all of `other` is covered.
  @inlinable
  public func contains(_ other: ByteSpan) -> Bool { start <= other.start && other.end <= end }

  /// Whether at least one byte is shared.
  @inlinable
  public func overlaps(_ other: ByteSpan) -> Bool { start < other.end && other.start < end }
}

extension ByteSpan: Comparable {
  /// Orders by start; of two that start together the shorter comes first.
  @inlinable
  public static func < (a: ByteSpan, b: ByteSpan) -> Bool {
    (a.start, a.end) < (b.start, b.end)
  }
}

extension ByteSpan: CustomStringConvertible {
  /// `start..<end`, as failed tests print it.
  public var description: String { "\(start)..<\(end)" }
}
