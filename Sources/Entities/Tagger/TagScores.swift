/// Rows of scores, one a word: a lane for each label of both chains, in ``TagScores/width`` 16-bit
/// numbers, which are added eight at a time.
enum TagScores {
  static let width = RoleLabel.lanes.upperBound
  typealias Vector = SIMD8<Int16>
  static let vectorCount = width / Vector.scalarCount

  /// Adds one row to another.
  @inline(__always)
  static func add(_ row: UnsafePointer<Int16>, to sum: UnsafeMutablePointer<Int16>) {
    let (from, into) = (UnsafeRawPointer(row), UnsafeMutableRawPointer(sum))
    for number in 0..<vectorCount {
      let offset = number * MemoryLayout<Vector>.size
      let vector =
        into.loadUnaligned(fromByteOffset: offset, as: Vector.self)
        &+ from.loadUnaligned(fromByteOffset: offset, as: Vector.self)
      into.storeBytes(of: vector, toByteOffset: offset, as: Vector.self)
    }
  }

  /// Adds four rows to another.
  @inline(__always)
  static func add(
    _ rows: InlineArray<4, UnsafeMutablePointer<Int16>>, to sum: UnsafeMutablePointer<Int16>
  ) {
    let into = UnsafeMutableRawPointer(sum)
    for number in 0..<vectorCount {
      let lane = number * Vector.scalarCount
      let vector =
        vector(sum, from: lane)
        &+ (vector(rows[0], from: lane) &+ vector(rows[1], from: lane))
        &+ (vector(rows[2], from: lane) &+ vector(rows[3], from: lane))
      into.storeBytes(of: vector, toByteOffset: lane * 2, as: Vector.self)
    }
  }

  /// Adds the vectors of a row to a row.
  @inline(__always)
  static func add(
    _ row: (Vector, Vector, Vector, Vector, Vector), to sum: UnsafeMutablePointer<Int16>
  ) {
    let into = UnsafeMutableRawPointer(sum)
    func add(_ vector: Vector, _ number: Int) {
      let offset = number * MemoryLayout<Vector>.size
      into.storeBytes(
        of: into.loadUnaligned(fromByteOffset: offset, as: Vector.self) &+ vector,
        toByteOffset: offset, as: Vector.self)
    }
    add(row.0, 0)
    add(row.1, 1)
    add(row.2, 2)
    add(row.3, 3)
    add(row.4, 4)
  }

  /// Eight lanes from `lane` on.
  @inline(__always)
  static func vector(_ row: UnsafePointer<Int16>, from lane: Int) -> Vector {
    UnsafeRawPointer(row).loadUnaligned(fromByteOffset: lane * 2, as: Vector.self)
  }
}
