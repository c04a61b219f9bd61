import Glibc

/// Whether tests that measure growth are to run: with the fuzzing, not with every test run, since a
/// busy machine makes any clock lie (`make fuzz` sets `DATELINE_GROWTH`).
public let measuresGrowth = getenv("DATELINE_GROWTH") != nil

/// How many times longer work takes when it gets eight times as much: about 8 when the cost is
/// linear, about 64 when it is quadratic.
///
/// The best of four runs counts, so that a busy machine is no failure. A test that expects linear
/// cost asks for less than 32.
public func growth(of count: Int, _ work: (Int) -> Void) -> Double {
  let clock = ContinuousClock()
  func time(_ count: Int) -> Duration {
    (0..<4).map { _ in clock.measure { work(count) } }.min() ?? .zero
  }
  work(count / 8)
  let small = time(count)
  return time(count * 8) / small
}
