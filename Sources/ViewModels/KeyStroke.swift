/// One key as the reader pressed it.
///
/// The notation is that of Vim: `j`, `G`, `<Enter>`, `<S-Tab>`, `<C-d>`, `<Space>`, `<lt>` for `<`.
///
///     KeyStroke(notation: "<C-d>")    // Control and d
///     KeyStroke.sequence("gg <Esc>")  // three strokes
public struct KeyStroke: Hashable, Sendable {
  /// The key itself.
  public enum Key: Hashable, Sendable {
    /// A character that the key types.
    case character(Character)
    /// A key that types none.
    case named(Name)
    /// A function key, from 1.
    case function(Int)
  }

  /// Keys that type no character.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// Return.
    case enter = "Enter"
    /// Escape.
    case escape = "Esc"
    /// Tab.
    case tab = "Tab"
    /// Shift and Tab.
    case backTab = "S-Tab"
    /// The bar; also typed as a blank.
    case space = "Space"
    /// Backspace.
    case backspace = "BS"
    /// Delete.
    case delete = "Del"
    /// Arrow up.
    case up = "Up"
    /// Arrow down.
    case down = "Down"
    /// Arrow left.
    case left = "Left"
    /// Arrow right.
    case right = "Right"
    /// Home.
    case home = "Home"
    /// End.
    case end = "End"
    /// Page up.
    case pageUp = "PageUp"
    /// Page down.
    case pageDown = "PageDown"
  }

  /// The key itself.
  public var key: Key
  /// Whether Control was held.
  public var control: Bool

  /// Makes a stroke.
  public init(_ key: Key, control: Bool = false) {
    self.key = key
    self.control = control
  }

  /// A stroke that types a character; a blank is `<Space>`.
  public init(_ character: Character, control: Bool = false) {
    self.init(character == " " ? .named(.space) : .character(character), control: control)
  }

  /// A stroke of a key that types none.
  public init(_ name: Name) {
    self.init(.named(name))
  }

  /// Reads one stroke in Vim's notation, or gives `nil` when it is none.
  public init?(notation: String) {
    guard notation.count > 1 else {
      guard let character = notation.first else { return nil }
      self.init(character)
      return
    }
    guard notation.hasPrefix("<"), notation.hasSuffix(">") else { return nil }
    let inner = String(notation.dropFirst().dropLast())
    if let name = Name.allCases.first(where: { $0.rawValue.lowercased() == inner.lowercased() }) {
      self.init(name)
    } else if inner == "lt" {
      self.init("<")
    } else if inner.lowercased().hasPrefix("c-"), let key = KeyStroke(notation: inner.controlKey) {
      self = key.withControl
    } else if inner.lowercased().hasPrefix("f"), let number = Int(inner.dropFirst()),
      (1...24).contains(number)
    {
      self.init(.function(number))
    } else {
      return nil
    }
  }

  /// Reads strokes in a row (`jj<Enter>`); blanks between them are passed over. `nil` when a `<…>`
  /// in it names no key.
  public static func sequence(_ notation: String) -> [KeyStroke]? {
    var strokes: [KeyStroke] = []
    var rest = Substring(notation)
    while let first = rest.first {
      if first.isWhitespace {
        rest.removeFirst()
        continue
      }
      let length = first == "<" ? rest.firstIndex(of: ">").map { rest[...$0].count } ?? 1 : 1
      guard let stroke = KeyStroke(notation: String(rest.prefix(length))) else { return nil }
      strokes.append(stroke)
      rest = rest.dropFirst(length)
    }
    return strokes
  }

  /// The character that the stroke types into a prompt, if any.
  public var typed: Character? {
    guard !control else { return nil }
    return switch key {
    case .character(let character): character
    case .named(.space): " "
    default: nil
    }
  }
}

extension KeyStroke {
  /// The stroke with Control held. Terminals send one byte for a letter, be it large or small, and know some
  /// of them by other names only: Control and `i` is Tab.
  private var withControl: KeyStroke {
    guard case .character(let character) = key, let letter = character.lowercased().first else {
      return KeyStroke(key, control: true)
    }
    switch letter {
    case "i": return KeyStroke(.tab)
    case "m", "j": return KeyStroke(.enter)
    case "h": return KeyStroke(.backspace)
    case "[": return KeyStroke(.escape)
    default: return KeyStroke(letter, control: true)
    }
  }

  /// The digit that the stroke adds to a count.
  var countDigit: Int? {
    guard let typed, typed.isASCII else { return nil }
    return typed.wholeNumberValue
  }
}

extension String {
  /// The key after `C-`, in notation: a single character as it is, a name in angle brackets.
  fileprivate var controlKey: String {
    let key = dropFirst(2)
    return key.count == 1 ? String(key) : "<\(key)>"
  }
}

extension KeyStroke: CustomStringConvertible {
  /// The stroke in the notation that ``init(notation:)`` reads.
  public var description: String {
    switch key {
    case .character("<"): control ? "<C-lt>" : "<lt>"
    case .character(let character): control ? "<C-\(character)>" : String(character)
    case .named(let name): control ? "<C-\(name.rawValue)>" : "<\(name.rawValue)>"
    case .function(let number): "<F\(number)>"
    }
  }
}
