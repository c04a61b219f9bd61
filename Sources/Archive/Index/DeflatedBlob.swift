import CCompression
import Corpus
import Foundation

/// Bytes as the index keeps them: packed by deflate (RFC 1951) where that makes them shorter, and
/// as they are where it does not. The length of the unpacked bytes tells the two apart.
///
/// Cost: some 100 MB/s to pack, three times that to unpack.
enum DeflatedBlob {
  /// The blob of these bytes.
  static func packed(_ bytes: [UInt8]) -> [UInt8] {
    let packed = [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      // One byte less: a blob of the full length is not packed.
      count = ccompression_deflate(
        bytes, bytes.count, buffer.baseAddress, max(0, bytes.count - 1))
    }
    return packed.isEmpty ? bytes : packed
  }

  /// The bytes of a blob, of which there are `length`.
  static func unpacked(_ blob: Data?, length: Int) throws(DamagedBytes) -> [UInt8] {
    guard let blob, length >= 0, blob.count <= length, length <= 1 << 30 else {
      throw DamagedBytes()
    }
    if blob.count == length { return [UInt8](blob) }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      isWhole = blob.withUnsafeBytes { packed in
        ccompression_inflate(
          packed.bindMemory(to: UInt8.self).baseAddress, packed.count, buffer.baseAddress, length)
      }
      count = isWhole ? length : 0
    }
    if !isWhole { throw DamagedBytes() }
    return bytes
  }
}
