import Corpus
import Glibc

extension AtomicFile {
  /// Replaces the file by an image, a block at a time.
  func write(_ image: PackedImage) throws(StoreError) {
    try replace { descriptor in
      do throws(WriteFailure) {
        try image.write { (block, offset) throws(WriteFailure) in
          let code = AtomicFile.put(block, at: offset, of: descriptor)
          if code != 0 { throw WriteFailure(code: code) }
        }
        return image.failure
      } catch {
        return error.code
      }
    }
  }
}

private struct WriteFailure: Error {
  var code: Int32
}
