import CPattern
import TextCore

/// A regular expression as queries write it, compiled once; case does not matter.
///
/// PCRE2 runs it with a limit on backtracking: an expression that would take for ever finds nothing
/// instead. Cost: of a search, linear for sensible expressions.
final class Expression: @unchecked Sendable {
  // The compiled code never changes after `init`, and PCRE2 lets threads share it.
  private let compiled: OpaquePointer
  /// The expression as it was typed.
  let source: String

  /// Compiles an expression; `nil` when it is none.
  init?(_ source: String) {
    let bytes = Array(source.utf8)
    guard let compiled = pattern_compile(bytes, bytes.count) else { return nil }
    self.compiled = compiled
    self.source = source
  }

  deinit {
    pattern_free(compiled)
  }

  /// The first match in `span` at or after `start` that covers at least one byte.
  func firstMatch(in text: SourceText, _ span: ByteSpan, from start: Int) -> ByteSpan? {
    text.bytes[span.range].withUnsafeBufferPointer { bytes in
      var offset = start - span.start
      while offset <= bytes.count {
        var first = 0
        var last = 0
        guard pattern_find(compiled, bytes.baseAddress, bytes.count, offset, &first, &last) != 0
        else { return nil }
        if last > first { return ByteSpan(span.start + first, span.start + last) }
        offset = last + 1
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      }
      return nil
    }
  }
}

extension Expression: Hashable {
  /// Expressions are equal when they read the same.
  static func == (a: Expression, b: Expression) -> Bool { a.source == b.source }

  func hash(into hasher: inout Hasher) {
    hasher.combine(source)
  }
}
