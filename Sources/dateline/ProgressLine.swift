import Corpus
import Glibc
import Synchronization

/// A bar on standard error for work that takes longer than half a second; nothing where standard
/// error is no terminal.
final class ProgressLine: Sendable {
  private struct State {
    var lastShown: ContinuousClock.Instant?
  }

  private static let patience = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)
  private static let width = 30

  private let start = ContinuousClock.now
  private let isTerminal = isatty(STDERR_FILENO) == 1
  private let state = Mutex(State())

  /// Shows how far reading has come. May be called from any thread.
  func show(_ progress: CorpusLoader.Progress) {
    guard isTerminal, progress.fileCount > 0 else { return }
    let now = ContinuousClock.now
    state.withLock { state in
      let since = state.lastShown.map { now - $0 } ?? now - start
      guard since >= (state.lastShown == nil ? ProgressLine.patience : ProgressLine.interval)
      else { return }
      state.lastShown = now
      let filled = progress.filesRead * ProgressLine.width / progress.fileCount
      let bar =
        String(repeating: "#", count: filled)
        + String(repeating: ".", count: ProgressLine.width - filled)
      StandardStreams.writeProgress("[\(bar)] \(progress.words)")
    }
  }

  /// Takes the bar away.
  func finish() {
    state.withLock { state in
      if state.lastShown != nil { StandardStreams.writeProgress("") }
    }
  }
}
