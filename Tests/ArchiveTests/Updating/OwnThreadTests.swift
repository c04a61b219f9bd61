import Testing

@testable import Archive

@Suite struct OwnThreadTests {
  /// An index that is still held open cannot be shortened, which the one who waits does next.
  @Test func whatTheWorkHeldIsGoneWhenItsEndIsTold() async throws {
    for turn in 0..<300 {
      weak var held: Held?
      do {
        let index = Held(turn: turn)
        held = index
        let answer = try await OwnThread.run { [index] in index.turn }
        #expect(answer == turn)
      }
      #expect(held == nil, "turn \(turn)")
    }
  }

  @Test func errorsComeBack() async throws {
    await #expect(throws: Failure.self) { try await OwnThread.run { throw Failure() } }
  }

  private struct Failure: Error {}

  private final class Held: Sendable {
    let turn: Int
    init(turn: Int) { self.turn = turn }
  }
}
