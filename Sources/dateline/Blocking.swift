import Dispatch
import Synchronization

/// Runs asynchronous work on the thread pool and waits for its result.
///
/// The main thread stays the program's own: an asynchronous `main` would give it up, and with it
/// the one thread that may own the terminal. The work must not await the main actor.
func blocking<Value: Sendable, Problem: Error>(
  _ work: @escaping @Sendable () async throws(Problem) -> Value
) throws(Problem) -> Value {
  let outcome = Outcome<Value, Problem>()
  let isDone = DispatchSemaphore(value: 0)
  Task.detached {
    do throws(Problem) {
      outcome.set(.success(try await work()))
    } catch {
      outcome.set(.failure(error))
    }
    isDone.signal()
  }
  isDone.wait()
  return try outcome.result().get()
}

/// A result handed from one thread to another.
private final class Outcome<Value: Sendable, Problem: Error>: Sendable {
  private let value = Mutex<Result<Value, Problem>?>(nil)

  func set(_ result: Result<Value, Problem>) {
    value.withLock { $0 = result }
  }

  func result() -> Result<Value, Problem> {
    guard let result = value.withLock({ $0 }) else {
      preconditionFailure("asked for the result of work that has not ended")
    }
    return result
  }
}
