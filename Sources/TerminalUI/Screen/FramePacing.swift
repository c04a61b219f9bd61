/// Which frames are worth their bytes on a slow line.
///
/// What the reader does is answered by a frame at once, and so are the first rows of a search. What
/// comes in further parts is gathered: it is shown when all of it is there, or when a while is over.
/// On a slow line the pane with the keys comes first, and the others when the keys rest.
/// Time is an input; nothing here waits.
struct FramePacing {
  private var hasAnswer = false
  private var lastFrame: ContinuousClock.Instant?
  /// Whether the first rows are on the screen and the rest is still to come.
  private var isGathering = false
  /// When the panes without the keys are to follow.
  private var restDue: ContinuousClock.Instant?

  /// So long parts of an answer are gathered.
  static let period = Duration.milliseconds(300)
  /// So long keys rest before the other panes follow.
  static let rest = Duration.milliseconds(150)
  /// So long keys that go on coming are obeyed without a frame.
  static let patience = Duration.milliseconds(100)

  /// Notes that something other than a part of an answer has come.
  mutating func noteNews() {
    hasAnswer = false
    isGathering = false
  }

  /// Notes that a part of an answer has come.
  mutating func noteAnswer() {
    hasAnswer = true
  }

  /// Notes that a frame was drawn.
  mutating func noteFrame(at now: ContinuousClock.Instant, isLooking: Bool) {
    lastFrame = now
    isGathering = isLooking && hasAnswer
    restDue = nil
  }

  /// Notes that only the pane with the keys was drawn.
  mutating func noteFirstPane(at now: ContinuousClock.Instant, isLooking: Bool) {
    noteFrame(at: now, isLooking: isLooking)
    restDue = now + FramePacing.rest
  }

  /// How long keys have to rest until the other panes follow; `nil` when no pane is behind.
  func rest(at now: ContinuousClock.Instant) -> Duration? {
    restDue.map { max(.zero, $0 - now) }
  }

  /// How long the next frame waits for more; `nil` when it is to be drawn now.
  func delay(at now: ContinuousClock.Instant, isLooking: Bool) -> Duration? {
    guard isGathering, isLooking, let lastFrame else { return nil }
    let left = lastFrame + FramePacing.period - now
    return left > .zero ? left : nil
  }

  /// Whether keys that are there already come before the next frame.
  func obeysKeysFirst(at now: ContinuousClock.Instant) -> Bool {
    guard let lastFrame else { return true }
    return now - lastFrame < FramePacing.patience
  }
}
