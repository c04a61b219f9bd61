/// Writes words in lower case, each followed by a blank, behind some bytes.
///
///     LoweredWords.write(upTo: 12, to: &bytes) { writer in
///       writer.append(word) { folding($0) }
///     }
///
/// Every byte of every page passes here: the bytes are collected where nobody checks for room, and
/// appended together.
package struct LoweredWords: ~Copyable {
  private let buffer: UnsafeMutableBufferPointer<UInt8>
  private var count = 0
  private var target: [UInt8] = []

  private init(_ buffer: UnsafeMutableBufferPointer<UInt8>) {
    self.buffer = buffer
  }

  /// Lends a writer for words that have, with their blanks, at most so many bytes in all.
  package static func write(
    upTo capacity: Int, to target: inout [UInt8], _ body: (inout LoweredWords) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(capacity, 1)) { buffer in
      var writer = LoweredWords(buffer)
      swap(&writer.target, &target)
      body(&writer)
      writer.flush()
      swap(&writer.target, &target)
    }
  }

  /// Appends a word and a blank; `folding` lowers one that holds more than ASCII.
  @inline(__always)
  package mutating func append(
    _ word: UnsafeBufferPointer<UInt8>, folding: (UnsafeBufferPointer<UInt8>) -> [UInt8]
  ) {
    precondition(count + word.count < buffer.count, "more words than there is room for")
    var highest: UInt8 = 0
    for index in word.indices {
      highest |= word[index]
      buffer[count + index] = loweredASCII(word[index])
    }
    if highest < 0x80 {
      count += word.count
    } else {
      flush()
      target += folding(word)
    }
    buffer[count] = UInt8(ascii: " ")
    count += 1
  }

  private mutating func flush() {
    target.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[..<count]))
    count = 0
  }
}
