/// Features of a word, in memory that is used for one word after the other.
struct FeatureList {
  private let numbers: UnsafeMutablePointer<UInt64>
  /// Room for the keys of those that may have weights.
  let keys: UnsafeMutablePointer<UInt32>
  /// Room for where the weights of each feature stand.
  let offsets: UnsafeMutablePointer<UInt32>
  private(set) var count = 0

  /// More than any word has.
  static let capacity = 256

  /// Calls `body` with an empty list, which must not leave it.
  static func with<Result>(_ body: (inout FeatureList) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: capacity) { numbers in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 2 * capacity) { places in
        // Both have room, so that they have an address.
        var list = FeatureList(
          numbers: numbers.baseAddress.unsafelyUnwrapped,
          places: places.baseAddress.unsafelyUnwrapped)
        return body(&list)
      }
    }
  }

  private init(numbers: UnsafeMutablePointer<UInt64>, places: UnsafeMutablePointer<UInt32>) {
    self.numbers = numbers
    keys = places
    offsets = places + FeatureList.capacity
  }

  @inline(__always)
  subscript(index: Int) -> UInt64 { numbers[index] }

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
