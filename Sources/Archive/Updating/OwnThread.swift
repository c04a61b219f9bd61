import Foundation
import Glibc
import Synchronization

/// Work that takes a thread of its own for long, because it waits or because it computes: tasks have as
/// many threads as there are cores, and others need them meanwhile.
enum OwnThread {
  /// How far work that nobody waits for steps back behind other threads; see `man 2 getpriority`.
  static let background: Int32 = 10

  /// Runs `body` on a thread that ends with it. A `niceness` over 0 lets others go first.
  ///
  /// What `body` holds is let go of before its end is told: whoever waits may shorten the index that it
  /// had open.
  static func run<Value: Sendable>(
    niceness: Int32 = 0, _ body: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    let work = Work(body)
    return try await withCheckedThrowingContinuation { continuation in
      let thread = Thread {
        // On Linux the niceness is that of the calling thread alone.
        if niceness > 0 { setpriority(Int32(PRIO_PROCESS.rawValue), 0, niceness) }
        continuation.resume(with: work.done())
      }
      // As large as the stacks of other threads.
      thread.stackSize = 8 << 20
      thread.start()
    }
  }

  /// What is done once, and then forgotten with all that it holds.
  private final class Work<Value: Sendable>: Sendable {
    private let body: Mutex<(@Sendable () throws -> Value)?>

    init(_ body: @escaping @Sendable () throws -> Value) { self.body = Mutex(body) }

    func done() -> Result<Value, any Error> {
      guard let body = body.withLock({ $0.take() }) else { preconditionFailure("done twice") }
      return Result { try body() }
    }
  }
}
