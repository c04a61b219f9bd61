/// Which of some values stand for the same, each class called by its least.
struct Alias<Value: Hashable & Comparable> {
  private var parents: [Value: Value] = [:]

  subscript(value: Value) -> Value {
    var value = value
    while let parent = parents[value] { value = parent }
    return value
  }

  mutating func join(_ one: Value, _ other: Value) {
    let (left, right) = (self[one], self[other])
    if left != right { parents[max(left, right)] = min(left, right) }
  }
}
