/// Features of words, in memory that is used again and again.
struct FeatureList {
  private let numbers: UnsafeMutablePointer<UInt64>
  /// Room for the entry of each in the table of weights.
  let entries: UnsafeMutablePointer<UInt32>
  private(set) var count = 0

  /// More than any word has.
  static let mostOfWord = 256
  static let capacity = 1024

  /// Calls `body` with an empty list, which must not leave it.
  static func with<Result>(_ body: (inout FeatureList) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: capacity) { numbers in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: capacity) { entries in
        // Both have room, so that they have an address.
        var list = FeatureList(
          numbers: numbers.baseAddress.unsafelyUnwrapped,
          entries: entries.baseAddress.unsafelyUnwrapped)
        return body(&list)
      }
    }
  }

  private init(numbers: UnsafeMutablePointer<UInt64>, entries: UnsafeMutablePointer<UInt32>) {
    self.numbers = numbers
    self.entries = entries
  }

  /// Whether there may be no room for another word's.
  var isFull: Bool { count > FeatureList.capacity - FeatureList.mostOfWord }

  @inline(__always)
  subscript(index: Int) -> UInt64 { numbers[index] }

  /// What a table of weights knows the feature by.
  @inline(__always)
  func key(_ index: Int) -> UInt32 { UInt32(truncatingIfNeeded: numbers[index] >> 32) }

  @inline(__always)
  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func append(_ number: UInt64) {
    precondition(count < FeatureList.capacity, "a word with too many features")
    numbers[count] = number
    count &+= 1
  }

  /// Appends a feature: what kind of thing is true, and of what.
  @inline(__always)
  mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
    append(mix(mix(mix(template, a), b), c))
  }
}
