/// Random numbers that are the same in every run: SplitMix64
/// (https://prng.di.unimi.it/splitmix64.c).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Begins the sequence of `seed`.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededGenerator {
  /// A text of up to `length` scalars that mixes words, white space, wide, combining, control and
  /// format characters: what a hostile page may hold.
  public mutating func hostileText(length: Int) -> String {
    let pool: [ClosedRange<UInt32>] = [
      0x61...0x7A, 0x61...0x7A, 0x20...0x20, 0x20...0x20, 0x00...0x1F, 0x7F...0x9F, 0xA0...0x17F,
      0x300...0x36F, 0x400...0x44F, 0x200B...0x200F, 0x2010...0x2027, 0x2028...0x202E,
      0x2066...0x2069, 0x3041...0x3096, 0x4E00...0x4E20, 0xFE00...0xFE0F, 0x1F1E6...0x1F1FF,
      0x1F3FB...0x1F3FF, 0x1F600...0x1F64F, 0xE000...0xE010, 0xE0020...0xE007F, 0x21...0x7E,
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      let range = pool[Int.random(in: 0..<pool.count, using: &self)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { text.append(scalar) }
    }
    return String(text)
  }
}
