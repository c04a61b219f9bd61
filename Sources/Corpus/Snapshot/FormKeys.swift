import Entities

/// What a form is looked up by.
enum FormKey {
  /// The hash of a kind and a form.
  static func hash(of form: String, _ kind: EntityKind) -> UInt64 {
    var hash = FNV1a()
    hash.mix(kind.rawValue.utf8)
    hash.mix(0)
    hash.mix(form.utf8)
    return hash.value
  }
}

/// The forms of all entities, before they are in order of their keys.
///
/// Keys are hashes: put in buckets by how they begin, all buckets have about as many, and each is
/// sorted by itself. Storage: 12 bytes a form, in a file where there is a folder for it, and one bucket.
struct FormKeys {
  private let buckets: [SpillBuffer]

  private static let bucketBits = 5

  /// No forms yet; what is many is kept in files of a folder where there is one.
  init(spillingTo folder: String?) {
    buckets = (0..<1 << FormKeys.bucketBits).map { _ in SpillBuffer(in: folder) }
  }

  /// Appends that a form leads to an entity.
  func append(_ key: UInt64, of entity: UInt32) {
    let bucket = buckets[Int(key >> (64 - UInt64(FormKeys.bucketBits)))]
    bucket.append(key)
    bucket.append(entity)
  }

  /// The `errno` of what was lost; 0 while all is well.
  var failure: Int32 { buckets.lazy.map(\.failure).first { $0 != 0 } ?? 0 }

  /// Lends all forms in order of their keys, those of one key in order of the entities.
  func forEach(_ body: (_ key: UInt64, _ entity: UInt32) -> Void) {
    for bucket in buckets {
      var forms = bucket.read(0..<bucket.count) { bytes in
        stride(from: 0, to: bytes.count, by: 12).map { offset in
          (
            key: UInt64(
              littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)),
            entity: UInt32(
              littleEndian: bytes.loadUnaligned(fromByteOffset: offset + 8, as: UInt32.self))
          )
        }
      }
      forms.sort { $0 < $1 }
      for form in forms { body(form.key, form.entity) }
    }
  }
}

extension SnapshotImageBuilder {
  /// Appends by which forms entities are found; of equal forms the more frequent entity comes first.
  func append(_ forms: FormKeys) {
    forms.forEach { key, entity in
      append(key, to: .formKeys)
      append(entity, to: .formEntities)
    }
    note(failure: forms.failure)
  }
}
