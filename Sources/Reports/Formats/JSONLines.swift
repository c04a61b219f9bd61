import FoundationEssentials

/// Writes values as JSON Lines: one compact object a line, keys sorted, text as UTF-8.
enum JSONLines {
  /// The line of one value, without its line feed.
  static func line(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      // Only numbers that are not finite fail to encode, and no record holds a floating number.
      preconditionFailure("a record that JSON cannot hold: \(error)")
    }
  }

  /// The line of a record.
  static func line(_ record: Record) -> String {
    line(Dictionary(uniqueKeysWithValues: record.fields.map { ($0.name, $0.value) }))
  }
}

/// An optional that is written as `null` rather than left out: readers of JSON Lines rely on every
/// line having the same keys.
@propertyWrapper
struct OrNull<Value: Encodable>: Encodable {
  var wrappedValue: Value?

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
  }
}
