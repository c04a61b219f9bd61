import ViewModels

/// What a terminal tells the program.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(KeyStroke)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// A whole line was typed, where there are no single keys.
  case line(String)
  /// Text was pasted; it is as raw as it came.
  case paste(String)
  /// The size has changed; everything must be drawn again.
  case resized(CellSize)
  /// Somebody used the terminal's ``TerminalWaker``.
  case woken
  /// There will be no more keys: the program has to end.
  case ended(EndReason)

  /// Why a terminal sends no more keys.
  public enum EndReason: Hashable, Sendable {
    /// The terminal is gone, or the keys that a headless one was given are used up.
    case inputEnded
    /// A signal asked for the end; its number.
    case signal(Int32)
  }
}

/// How long to wait for events.
public struct TerminalWait: Hashable, Sendable {
  /// Milliseconds, or `nil` to wait until something happens.
  public var milliseconds: Int?
  /// Whether no work is under way, so that only the outside can bring something new. Tests that
  /// drive the program wait for this.
  public var isIdle: Bool

  /// Makes a wait.
  public init(milliseconds: Int? = nil, isIdle: Bool) {
    self.milliseconds = milliseconds
    self.isIdle = isIdle
  }

  /// Makes a wait that ends behind a time, in the midst of work.
  init(_ duration: Duration) {
    self.init(milliseconds: Int(duration / .milliseconds(1)) + 1, isIdle: false)
  }
}

/// Ends a terminal's wait from any thread.
public protocol TerminalWaker: Sendable {
  /// Makes the next, or the running, ``Terminal/nextEvents(_:)`` return ``TerminalEvent/woken``.
  func wake()
}

/// Where the terminal's own cursor stands.
///
/// It follows the selection, for screen readers, magnifiers and input methods.
public struct ScreenCursor: Hashable, Sendable {
  /// Its place.
  public var point: CellPoint
  /// Whether it is to be seen.
  public var isVisible: Bool

  /// Makes a cursor.
  public init(_ point: CellPoint, isVisible: Bool) {
    self.point = point
    self.isVisible = isVisible
  }
}

/// A screen with a keyboard. The program speaks to the world only through this.
///
/// All of it belongs to one thread, but for the waker.
public protocol Terminal: AnyObject {
  /// Its size now.
  var size: CellSize { get }
  /// What it can show.
  var capabilities: TerminalCapabilities { get }
  /// Ends its waits from other threads.
  var waker: any TerminalWaker { get }
  /// How long the next frame had better wait, at most, until what was sent before it has been shown;
  /// `nil` when it may be sent now.
  var backlog: Duration? { get }
  /// Whether a frame that changes all panes takes longer than a moment to be shown.
  var isSlow: Bool { get }
  /// Shows a frame of the terminal's size, and places the cursor.
  func present(_ surface: Surface, cursor: ScreenCursor?)
  /// Whether it takes and gives lines instead of keys and frames.
  var isLinear: Bool { get }
  /// Prints lines below all others; asked of linear ones only.
  func print(_ lines: [String])
  /// Waits for events and returns all that are there; an empty list when the time is over.
  func nextEvents(_ wait: TerminalWait) -> [TerminalEvent]
  /// Forgets what the terminal shows, so that the next frame is sent as a whole.
  func repaint()
  /// Takes the mouse, or leaves it to the terminal.
  func setMouse(_ isOn: Bool)
  /// Draws with these characters from now on; `nil` for those that the terminal allows.
  func setGlyphs(_ glyphs: GlyphRepertoire?)
  /// Puts a text on the clipboard, where the terminal lets programs do so.
  func copy(_ text: String)
  /// Lends the terminal to another program while `body` runs, and takes it back.
  func lent<Result>(_ body: () -> Result) -> Result
  /// Gives the terminal back to the shell until the user continues the program.
  func suspend()
}

extension Terminal {
  /// Every frame is shown as soon as it is sent.
  public var backlog: Duration? { nil }

  /// It takes what it is sent.
  public var isSlow: Bool { false }

  /// It has a screen.
  public var isLinear: Bool { false }

  /// Its characters are given.
  public func setGlyphs(_ glyphs: GlyphRepertoire?) {}

  /// Nothing is printed over a screen.
  public func print(_ lines: [String]) {}
}
