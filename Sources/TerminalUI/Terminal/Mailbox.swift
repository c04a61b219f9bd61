import Synchronization

/// Results of background work on their way to the loop that owns the terminal.
///
///     let mailbox = Mailbox<Progress>(waker: terminal.waker)
///     mailbox.post(.half)  // any thread; wakes the loop
///     mailbox.take()       // [.half], on the loop
public final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let waker: any TerminalWaker

  /// Makes a mailbox whose posts wake `waker`.
  public init(waker: any TerminalWaker) {
    self.waker = waker
  }

  /// Adds a message and wakes the loop.
  public func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    waker.wake()
  }

  /// Removes and returns all messages, oldest first.
  public func take() -> [Message] {
    messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
