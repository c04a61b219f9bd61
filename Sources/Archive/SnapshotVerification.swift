import Corpus
import Glibc

/// Whether the bytes of a snapshot's file are those that were written.
///
/// Opening looks at the header only. This reads everything, past the mapping, so that no memory
/// fills with what nobody looks at. Cost: linear in the file, about a gigabyte a second.
enum SnapshotVerification {
  static func isIntact(_ path: String) -> Bool {
    guard let bytes = PackedBytes(mapping: path), let image = try? SnapshotImage(bytes) else {
      return false
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var checksum = Checksum()
    var block = [UInt8](repeating: 0, count: 1 << 20)
    var offset = image.contentStart
    while true {
      // Short reads would misalign the words; a file gives all that it has.
      let count = pread(descriptor, &block, block.count, offset)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      block.withUnsafeBytes { checksum.mix(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      offset += count
    }
    return checksum.value == image.checksum
  }
}
