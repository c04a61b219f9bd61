import Glibc
import ViewModels

/// A terminal without a screen: it types the keys that it was given and keeps what was shown.
///
///     let terminal = HeadlessTerminal(size: CellSize(width: 80, height: 24), keys: [KeyStroke("q")])
///     terminal.frame?.text
///
/// Keys come one at a time, and only when no work is under way, so that every run shows the same
/// frames. `render` and the tests run the real browser on it.
public final class HeadlessTerminal: Terminal {
  /// Its size now.
  public private(set) var size: CellSize
  /// What it pretends to show.
  public private(set) var capabilities: TerminalCapabilities
  /// Ends its waits.
  public var waker: any TerminalWaker { bell }
  /// The last frame, as its capabilities show it.
  public private(set) var frame: Surface?
  /// The last place of the cursor.
  public private(set) var cursor: ScreenCursor?
  /// How many frames were shown.
  public private(set) var frameCount = 0
  /// How often the program asked to be suspended.
  public private(set) var suspensions = 0

  /// Whether the program wants the mouse.
  public private(set) var hasMouse = false
  /// What was copied last.
  public private(set) var clipboard: String?

  private let allowedGlyphs: GlyphRepertoire
  private var script: ArraySlice<TerminalEvent>
  private let bell = Bell()

  /// Makes a terminal that types `keys` and then ends.
  public convenience init(
    size: CellSize, capabilities: TerminalCapabilities = TerminalCapabilities(),
    keys: [KeyStroke] = []
  ) {
    self.init(size: size, capabilities: capabilities, events: keys.map { .key($0) })
  }

  /// Makes a terminal that tells `events`, one at a time, and then ends.
  public init(size: CellSize, capabilities: TerminalCapabilities, events: [TerminalEvent]) {
    self.size = size
    self.capabilities = capabilities
    allowedGlyphs = capabilities.glyphs
    script = events[...]
  }

  /// Keeps the frame.
  public func present(_ surface: Surface, cursor: ScreenCursor?) {
    frame = surface.restricted(to: capabilities.glyphs)
    self.cursor = cursor
    frameCount += 1
  }

  /// The next event of the script. While work is under way it waits for the waker instead.
  public func nextEvents(_ wait: TerminalWait) -> [TerminalEvent] {
    if wait.isIdle {
      guard let event = script.popFirst() else { return [.ended(.inputEnded)] }
      if case .resized(let size) = event { self.size = size }
      return [event]
    }
    return bell.wait(milliseconds: wait.milliseconds) ? [.woken] : []
  }

  /// Does nothing: frames are always kept as a whole.
  public func repaint() {}

  /// Shows frames in them.
  public func setGlyphs(_ glyphs: GlyphRepertoire?) {
    capabilities.glyphs = glyphs ?? allowedGlyphs
  }

  /// Keeps the wish.
  public func setMouse(_ isOn: Bool) {
    hasMouse = isOn
  }

  /// Keeps the text.
  public func copy(_ text: String) {
    clipboard = text
  }

  /// Nobody else needs it.
  public func lent<Result>(_ body: () -> Result) -> Result { body() }

  /// Counts.
  public func suspend() {
    suspensions += 1
  }
}

/// A POSIX semaphore: rings from any thread, waits on one.
private final class Bell: TerminalWaker, @unchecked Sendable {
  // A semaphore needs an address that never changes; sem_post and sem_wait may be called from any
  // thread, which is what `@unchecked` relies on.
  private let semaphore: UnsafeMutablePointer<sem_t>

  init() {
    semaphore = .allocate(capacity: 1)
    sem_init(semaphore, 0, 0)
  }

  deinit {
    sem_destroy(semaphore)
    semaphore.deallocate()
  }

  func wake() {
    sem_post(semaphore)
  }

  /// Whether it rang in time.
  func wait(milliseconds: Int?) -> Bool {
    guard let milliseconds else { return sem_wait(semaphore) == 0 }
    var deadline = timespec()
    clock_gettime(CLOCK_REALTIME, &deadline)
    let nanoseconds = deadline.tv_nsec + milliseconds % 1000 * 1_000_000
    deadline.tv_sec += milliseconds / 1000 + nanoseconds / 1_000_000_000
    deadline.tv_nsec = nanoseconds % 1_000_000_000
    return sem_timedwait(semaphore, &deadline) == 0
  }
}
