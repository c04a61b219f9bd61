/// How fast the line takes what is sent to the terminal, by its answers to a question behind frames.
///
/// What a slow line has not shown yet cannot be taken back: keys that are held down would fill it with
/// frames that nobody wants to see any more. Each frame ends with the question whether the terminal is
/// ready, and the next one waits while those before it are expected to keep the line busy for more than
/// a moment. A terminal that has never answered is waited for never, one that stops answering twice at
/// most.
///
/// Time is an input; nothing here waits.
struct LinePace {
  /// The frames that were sent and not answered, oldest first.
  private var unanswered: [(bytes: Int, at: ContinuousClock.Instant)] = []
  private var lastAnswer: ContinuousClock.Instant?
  /// The quickest answer so far: what the way there and back takes without anything on it.
  private var quickest: Duration?
  /// What the latest large frames took; those that were alone on the line took the way, too.
  private var samples: [(bytes: Int, time: Duration, isAlone: Bool)] = []
  private var hasAsked = false
  private var lostAnswers = 0

  /// A frame that is later by less is not worth waiting for.
  static let moment = Duration.milliseconds(100)
  /// An answer that takes longer is lost.
  static let patience = Duration.seconds(5)
  /// Smaller frames tell of the line's way, not of its width.
  private static let tellingBytes = 400
  private static let keptSamples = 3

  /// Whether the line takes longer than a moment for what a key changes in all panes.
  var isSlow: Bool { secondsPerByte * 1500 > LinePace.moment / .seconds(1) }

  /// Seconds that the line has lately taken for a byte.
  private var secondsPerByte: Double {
    guard !samples.isEmpty, let quickest else { return 0 }
    let rates = samples.map { sample in
      let time = sample.isAlone ? max(.zero, sample.time - quickest) : sample.time
      return time / .seconds(1) / Double(sample.bytes)
    }
    return rates.reduce(0, +) / Double(rates.count)
  }

  /// Whether the next frame is to end with the question: of who has not answered yet it is asked once.
  var asks: Bool { lastAnswer == nil ? !hasAsked : lostAnswers < 2 }

  /// Notes that a frame was sent with the question.
  mutating func noteFrame(of bytes: Int, at now: ContinuousClock.Instant) {
    hasAsked = true
    unanswered.append((bytes, now))
  }

  /// Notes an answer.
  mutating func noteAnswer(at now: ContinuousClock.Instant) {
    guard !unanswered.isEmpty else { return }
    let frame = unanswered.removeFirst()
    lostAnswers = 0
    if frame.bytes >= LinePace.tellingBytes {
      let begun = max(lastAnswer ?? frame.at, frame.at)
      samples.append((frame.bytes, now - begun, begun == frame.at))
      samples = samples.suffix(LinePace.keptSamples)
    }
    quickest = min(quickest ?? now - frame.at, now - frame.at)
    lastAnswer = now
  }

  /// Forgets what was sent: somebody else has had the terminal.
  mutating func forget() {
    unanswered = []
  }

  /// How long the next frame is to wait for an answer at most, or `nil` when it may be sent now.
  mutating func wait(at now: ContinuousClock.Instant) -> Duration? {
    guard lastAnswer != nil, let oldest = unanswered.first else { return nil }
    let since = now - oldest.at
    if since >= LinePace.patience {
      unanswered = []
      lostAnswers += 1
      return nil
    }
    let expected = secondsPerByte * Double(unanswered.reduce(0) { $0 + $1.bytes })
    let isBusy =
      expected > LinePace.moment / .seconds(1)
      || since > (quickest ?? .zero) + LinePace.moment
    return isBusy ? LinePace.patience - since : nil
  }
}
