/// Keys that the reader has recorded under letters, and the recording that goes on.
struct Macros: Sendable {
  /// What is being recorded.
  struct Recording: Sendable {
    var register: Character
    var strokes: [KeyStroke] = []
    /// Where the strokes of the command begin that is being typed: that which ends the recording is
    /// no part of it.
    var commandStart = 0
  }

  private(set) var recording: Recording?
  private var kept: [Character: [KeyStroke]] = [:]
  /// The letter that was played last.
  private(set) var last: Character?
  /// How deep recorded keys are played by others just now; 0 where none are played.
  private(set) var depth = 0
  /// How many keys were played since the reader typed one.
  private(set) var playedCount = 0

  /// Keys that play themselves would never end.
  static let deepest = 10
  /// More are not played at once, however often others play them.
  static let mostKeys = 100_000

  /// Adds a stroke to what is recorded; `isFirst` says that it begins a command.
  mutating func note(_ stroke: KeyStroke, isFirst: Bool) {
    guard depth == 0, let count = recording?.strokes.count else { return }
    if isFirst { recording?.commandStart = count }
    recording?.strokes.append(stroke)
  }

  /// Begins to play the keys under a letter, maybe from within others.
  mutating func beginPlaying(_ register: Character) {
    if depth == 0 { (last, playedCount) = (register, 0) }
    depth += 1
  }

  mutating func endPlaying() { depth -= 1 }

  /// Counts a key that is to be played.
  /// - Returns: whether it may be.
  mutating func mayPlayKey() -> Bool {
    playedCount += 1
    return playedCount <= Macros.mostKeys
  }

  mutating func begin(_ register: Character) {
    recording = Recording(register: register)
  }

  /// Ends the recording.
  /// - Returns: its letter and how many keys it has.
  mutating func end() -> (Character, Int)? {
    guard let done = recording else { return nil }
    let strokes = Array(done.strokes.prefix(done.commandStart))
    kept[done.register] = strokes
    recording = nil
    return (done.register, strokes.count)
  }

  /// Takes keys that were recorded before.
  mutating func keep(_ recorded: [Character: [KeyStroke]]) {
    kept = recorded
  }

  /// The keys under a letter.
  func strokes(of register: Character) -> [KeyStroke]? { kept[register] }

  /// The letters with keys, and the keys in notation.
  var listed: [(register: Character, keys: String)] {
    kept.sorted { $0.key < $1.key }.map {
      (register: $0.key, keys: $0.value.map(\.description).joined())
    }
  }
}
