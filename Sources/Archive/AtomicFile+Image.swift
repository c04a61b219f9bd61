import Corpus
import Glibc

extension AtomicFile {
  /// Writes an image that will replace the file, a block at a time.
  func stage(_ image: PackedImage) throws(StoreError) -> StagedFile {
    try stage { descriptor in
      do throws(WriteFailure) {
        try image.write { (block, offset) throws(WriteFailure) in
          let code = OpenFile.put(block, at: offset, of: descriptor)
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
