import TerminalUI

/// Where the terminal's cursor is and how it would draw, with the bytes that brought it there.
struct PaintingPen {
  let language: PaintingLanguage
  /// What is to be sent.
  private(set) var bytes: [UInt8] = []
  /// `nil` when it is not known: nothing is known at first, nor at the right edge.
  private(set) var position: CellPoint?
  /// `nil` when it is not known.
  private(set) var style: CellStyle?

  init(language: PaintingLanguage, position: CellPoint?, style: CellStyle?) {
    self.language = language
    self.position = position
    self.style = style
  }

  /// Sends a command that leaves cursor and style alone.
  mutating func send(_ command: PaintingLanguage.Command) {
    bytes += command
  }

  /// Forgets where the cursor is.
  mutating func loseThePlace() {
    position = nil
  }

  // MARK: Moving

  /// The shortest way to a cell.
  func way(to point: CellPoint) -> PaintingLanguage.Command {
    guard let position else { return language.moveTo(point) }
    if position == point { return [] }
    var best = language.moveTo(point)
    func consider(_ way: PaintingLanguage.Command?) {
      if let way, way.count < best.count { best = way }
    }
    if position.row == point.row {
      consider(language.moveToColumn?(point.column))
      let distance = point.column - position.column
      consider(distance > 0 ? language.moveRight?(distance) : language.moveLeft?(-distance))
    }
    let isBelow = point.row - position.row
    if point.column == 0, isBelow == 0 { consider([0x0D]) }
    if (1...3).contains(isBelow) {
      let below = [0x0D] + [UInt8](repeating: 0x0A, count: isBelow)
      if point.column == 0 {
        consider(below)
      } else if let right = language.moveRight?(point.column) {
        consider(below + right)
      }
      if point.column == position.column { consider(Array(below.dropFirst())) }
    }
    return best
  }

  /// Goes to a cell.
  mutating func move(to point: CellPoint) {
    bytes += way(to: point)
    position = point
  }

  // MARK: Style

  /// Whether a blank on a background looks right in the style that is set.
  func drawsBlanks(on background: Color) -> Bool {
    guard let style else { return false }
    return style.background == background
      && style.attributes.isDisjoint(with: [.underline, .reverse])
  }

  /// Sets a style by the fewest bytes.
  mutating func set(_ new: CellStyle) {
    guard new != style else { return }
    bytes += shortestChange(to: new)
    style = new
  }

  private func shortestChange(to new: CellStyle) -> PaintingLanguage.Command {
    let anew = merged([language.plain] + commands(from: .plain, to: new))
    guard let style, style.attributes.isSubset(of: new.attributes) else { return anew }
    let losesColor =
      (style.foreground != .standard && new.foreground == .standard)
      || (style.background != .standard && new.background == .standard)
    if losesColor, language.standardColors == nil { return anew }
    let change = merged(commands(from: style, to: new))
    return change.count <= anew.count ? change : anew
  }

  private func commands(from old: CellStyle, to new: CellStyle) -> [PaintingLanguage.Command] {
    let added = new.attributes.subtracting(old.attributes)
    var commands = language.attributes.filter { added.contains($0.attribute) }.map(\.command)
    if new.foreground != old.foreground {
      let color = new.foreground.index.flatMap { language.foreground?(Int($0)) }
      commands.append(color ?? language.standardColors?.foreground ?? [])
    }
    if new.background != old.background {
      let color = new.background.index.flatMap { language.background?(Int($0)) }
      commands.append(color ?? language.standardColors?.background ?? [])
    }
    return commands
  }

  /// One command instead of several, where all of them select renditions as ECMA-48 has it.
  private func merged(_ commands: [PaintingLanguage.Command]) -> PaintingLanguage.Command {
    guard commands.count > 1 else { return commands.first ?? [] }
    var parameters: [UInt8] = []
    for (index, command) in commands.enumerated() {
      let isRendition =
        command.starts(with: [0x1B, 0x5B]) && command.last == UInt8(ascii: "m")
        && command.dropFirst(2).dropLast().allSatisfy { (0x30...0x3B).contains($0) }
      guard isRendition else { return Array(commands.joined()) }
      if index > 0 { parameters.append(UInt8(ascii: ";")) }
      parameters += command.dropFirst(2).dropLast()
    }
    return [0x1B, 0x5B] + parameters + [UInt8(ascii: "m")]
  }

  // MARK: Writing

  /// Writes the text of a cell in the style that is set; the cursor goes on by `width`.
  mutating func write(_ text: String, width: Int, columns: Int) {
    bytes += text.utf8
    guard let at = position, at.column + width < columns else {
      // Terminals differ in whether the cursor stands on or behind the last column.
      position = nil
      return
    }
    position = CellPoint(column: at.column + width, row: at.row)
  }
}
