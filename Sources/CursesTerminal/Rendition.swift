/// How a terminal writes characters: what SGR (ECMA-48, 8.3.117) has chosen.
struct Rendition: Hashable {
  /// The attributes that are on.
  var attributes: Set<UInt8> = []
  /// The colour of characters, as ``parameters(ofColor:)`` reads it; `nil` is the terminal's own.
  var foreground: Int?
  /// The colour behind them.
  var background: Int?

  /// The terminal's own colours and no attribute.
  static let plain = Rendition()

  private static let underline: UInt8 = 4
  private static let reverse: UInt8 = 7

  /// Colours of the palette stand above those that have numbers of their own.
  private static let palette = 1000

  /// Takes the parameters of a sequence.
  /// - Returns: whether they were understood; nothing is taken else.
  mutating func take(_ body: ArraySlice<UInt8>) -> Bool {
    var rest = body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { $0.isEmpty ? 0 : Int(String(decoding: $0, as: UTF8.self)) ?? -1 }[...]
    var changed = self
    while let number = rest.popFirst() {
      switch number {
      case 0: changed = .plain
      case 1, 2, 3, 4, 7: changed.attributes.insert(UInt8(number))
      case 22: changed.attributes.subtract([1, 2])
      case 23, 24, 27: changed.attributes.remove(UInt8(number - 20))
      case 30...37, 90...97: changed.foreground = number
      case 39: changed.foreground = nil
      case 40...47, 100...107: changed.background = number - 10
      case 49: changed.background = nil
      case 38, 48:
        guard rest.popFirst() == 5, let index = rest.popFirst() else { return false }
        let color = index + Rendition.palette
        if number == 38 { changed.foreground = color } else { changed.background = color }
      default: return false
      }
    }
    self = changed
    return true
  }

  /// What has to be in force where a blank is to look so, when `shown` is.
  func behind(_ shown: Rendition) -> Rendition {
    let seen: Set = [Rendition.underline, Rendition.reverse]
    guard attributes.isDisjoint(with: seen), shown.attributes.isDisjoint(with: seen) else {
      return self
    }
    return Rendition(
      attributes: shown.attributes, foreground: shown.foreground, background: background)
  }

  /// The sequence that brings it about, from a rendition or from whatever was before.
  ///
  /// - Returns: `nil` where an attribute cannot be ended without the others.
  func sequence(after old: Rendition?, endsSingly: Bool) -> [UInt8]? {
    let base = old ?? .plain
    var parts: [String] = old == nil ? [""] : []
    let ended = base.attributes.subtracting(attributes)
    if !ended.isEmpty, !endsSingly { return nil }
    var begun = attributes.subtracting(base.attributes)
    for attribute in ended.sorted() where attribute != 2 || !ended.contains(1) {
      // Bold and faint end together.
      parts.append(attribute < 3 ? "22" : "\(20 + attribute)")
      if attribute < 3 { begun.formUnion(attributes.intersection([1, 2])) }
    }
    parts += begun.sorted().map { "\($0)" }
    if foreground != base.foreground { parts.append(Rendition.parameters(ofColor: foreground)) }
    if background != base.background {
      parts.append(Rendition.parameters(ofColor: background, behind: true))
    }
    return Array("\u{1B}[\(parts.joined(separator: ";"))m".utf8)
  }

  private static func parameters(ofColor color: Int?, behind: Bool = false) -> String {
    let shift = behind ? 10 : 0
    guard let color else { return "\(39 + shift)" }
    return color >= palette ? "\(38 + shift);5;\(color - palette)" : "\(color + shift)"
  }
}
