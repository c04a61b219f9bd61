/// One cell of a ``VirtualScreen``.
public struct ScreenCell: Hashable, Sendable {
  /// What stands in it, with its marks.
  public var character: Character
  /// How it looks.
  public var rendition = Rendition()

  /// Colours and attributes as SGR numbers them.
  public struct Rendition: Hashable, Sendable {
    /// 1 bold, 2 faint, 3 italic, 4 underlined, 7 reverse.
    public var attributes: Set<Int>
    /// The numbers that chose the colour of the character; empty for the terminal's own.
    public var foreground: [Int]
    /// The same for what is behind it.
    public var background: [Int]

    /// Makes a look.
    public init(attributes: Set<Int> = [], foreground: [Int] = [], background: [Int] = []) {
      self.attributes = attributes
      self.foreground = foreground
      self.background = background
    }
  }

  /// A blank in the terminal's own colours.
  static let blank = ScreenCell(character: " ")

  /// Fills the second cell of a wide character.
  static let secondHalf: Character = "\u{200B}"

  /// Whether it is the second cell of a wide character.
  public var isSecondHalf: Bool { character == ScreenCell.secondHalf }

  /// The cell with only what can be seen of it: a blank has no colour of its own.
  public var seen: ScreenCell {
    guard character == " ", !rendition.attributes.contains(7) else { return self }
    var cell = self
    cell.rendition.foreground = []
    cell.rendition.attributes.formIntersection([4])
    return cell
  }

  mutating func add(mark: Unicode.Scalar) {
    var text = String(character)
    text.unicodeScalars.append(mark)
    character = text.first ?? character
  }
}

extension ScreenCell.Rendition {
  /// Takes the numbers of an SGR sequence.
  /// - Returns: the first number that has no meaning here.
  mutating func take(_ numbers: [Int]) -> Int? {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0: self = ScreenCell.Rendition()
      case 1...9: attributes.insert(number)
      case 22: attributes.subtract([1, 2])
      case 21, 23...29: attributes.remove(number - 20)
      case 30...37, 90...97: foreground = [number]
      case 40...47, 100...107: background = [number]
      case 38, 48:
        let color = Array(rest.prefix(rest.first == 5 ? 2 : 4))
        rest = rest.dropFirst(color.count)
        if number == 38 { foreground = color } else { background = color }
      case 39: foreground = []
      case 49: background = []
      case 10: break
      default: return number
      }
    }
    return nil
  }
}
