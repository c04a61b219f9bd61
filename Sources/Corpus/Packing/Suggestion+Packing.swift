import Entities

extension ByteWriter {
  mutating func write(_ suggestion: EntitySuggestion) {
    write(count: suggestion.first.index)
    write(count: suggestion.second.index)
    write(suggestion.reason)
  }
}

extension ByteReader {
  mutating func suggestion() throws(DamagedBytes) -> EntitySuggestion {
    EntitySuggestion(
      first: EntityID(try count()), second: EntityID(try count()), reason: try string())
  }
}
