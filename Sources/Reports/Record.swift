/// What one line of a report tells: named values in a fixed order, written in any format.
public struct Record: Sendable {
  /// A value.
  public indirect enum Value: Hashable, Sendable {
    /// Text; may hold anything.
    case text(String)
    /// A whole number.
    case number(Int)
    /// Yes or no.
    case truth(Bool)
    /// Nothing is known.
    case unknown
    /// Several values.
    case list([Value])
    /// Named values.
    case fields([String: Value])

    /// Text, or unknown.
    static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .unknown }
  }

  /// A column: its name and its value.
  public struct Field: Hashable, Sendable {
    /// The name, as it heads a column and keys an object.
    public var name: String
    /// The value.
    public var value: Value
  }

  /// The values in the order of the columns.
  public var fields: [Field]

  init(_ fields: [(String, Value)]) {
    self.fields = fields.map { Field(name: $0.0, value: $0.1) }
  }

  /// The value of a field.
  public subscript(name: String) -> Value {
    fields.first { $0.name == name }?.value ?? .unknown
  }
}

extension Record.Value {
  /// The value as one cell of a table: lists joined by semicolons, unknown empty.
  var cell: String {
    switch self {
    case .text(let text): text
    case .number(let number): String(number)
    case .truth(let isTrue): isTrue ? "yes" : "no"
    case .unknown: ""
    case .list(let values): values.map(\.cell).joined(separator: "; ")
    case .fields(let fields):
      fields.filter { $0.value != .unknown }.sorted { $0.key < $1.key }
        .map { "\($0.key) \($0.value.cell)" }.joined(separator: ", ")
    }
  }
}

extension Record.Value: Encodable {
  /// Writes the value as JSON, unknown as `null`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .truth(let isTrue): try container.encode(isTrue)
    case .unknown: try container.encodeNil()
    case .list(let values): try container.encode(values)
    case .fields(let fields): try container.encode(fields)
    }
  }
}
