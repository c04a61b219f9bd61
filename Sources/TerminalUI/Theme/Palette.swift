import ViewModels

/// A colour on terminals with 256 colours and on those with fewer.
struct Tint {
  var extended: UInt8
  var basic: UInt8

  init(_ extended: UInt8, basic: UInt8) {
    self.extended = extended
    self.basic = basic
  }
}

/// The colours of one theme, before they meet a terminal.
struct TintTable {
  var person: Tint
  var organisation: Tint
  var place: Tint
  var event: Tint
  var document: Tint
  var date: Tint
  var dim: Tint
  var accent: Tint
  var focus: Tint
  var warning: Tint
  var error: Tint
  var border: Tint
  var markInk: Tint
  var match: Tint
  var currentMention: Tint
  var densityFocus: Tint
  var selectionInk: Tint
  var selection: Tint
  var unfocusedInk: Tint
  var unfocused: Tint
  var chipInk: Tint
  var chip: Tint

  static let dark = TintTable(
    person: Tint(179, basic: 3), organisation: Tint(74, basic: 6), place: Tint(107, basic: 2),
    event: Tint(175, basic: 5), document: Tint(140, basic: 12), date: Tint(73, basic: 6),
    dim: Tint(245, basic: 8), accent: Tint(173, basic: 3), focus: Tint(74, basic: 6),
    warning: Tint(172, basic: 3), error: Tint(203, basic: 9), border: Tint(241, basic: 8),
    markInk: Tint(16, basic: 0), match: Tint(180, basic: 3), currentMention: Tint(208, basic: 11),
    densityFocus: Tint(208, basic: 11),
    selectionInk: Tint(231, basic: 15), selection: Tint(24, basic: 4),
    unfocusedInk: Tint(254, basic: 0), unfocused: Tint(239, basic: 7),
    chipInk: Tint(231, basic: 15), chip: Tint(61, basic: 5))

  static let light = TintTable(
    person: Tint(130, basic: 1), organisation: Tint(25, basic: 4), place: Tint(28, basic: 2),
    event: Tint(126, basic: 5), document: Tint(61, basic: 5), date: Tint(30, basic: 6),
    dim: Tint(242, basic: 8), accent: Tint(130, basic: 1), focus: Tint(25, basic: 4),
    warning: Tint(130, basic: 1), error: Tint(160, basic: 1), border: Tint(247, basic: 8),
    markInk: Tint(16, basic: 0), match: Tint(222, basic: 3), currentMention: Tint(214, basic: 11),
    densityFocus: Tint(160, basic: 1),
    selectionInk: Tint(231, basic: 15), selection: Tint(25, basic: 4),
    unfocusedInk: Tint(234, basic: 0), unfocused: Tint(252, basic: 7),
    chipInk: Tint(231, basic: 15), chip: Tint(61, basic: 5))

  static let highContrast = TintTable(
    person: Tint(226, basic: 11), organisation: Tint(51, basic: 14), place: Tint(46, basic: 10),
    event: Tint(213, basic: 13), document: Tint(153, basic: 12), date: Tint(159, basic: 14),
    dim: Tint(252, basic: 7), accent: Tint(226, basic: 11), focus: Tint(226, basic: 11),
    warning: Tint(214, basic: 11), error: Tint(210, basic: 9), border: Tint(250, basic: 7),
    markInk: Tint(16, basic: 0), match: Tint(226, basic: 11), currentMention: Tint(231, basic: 15),
    densityFocus: Tint(226, basic: 11),
    selectionInk: Tint(16, basic: 0), selection: Tint(226, basic: 11),
    unfocusedInk: Tint(16, basic: 0), unfocused: Tint(252, basic: 7),
    chipInk: Tint(16, basic: 0), chip: Tint(51, basic: 14))
}

/// Answers for each role how it looks at a depth of colour.
struct Palette {
  private let tints: TintTable?
  private let depth: TerminalCapabilities.ColorDepth
  /// What high contrast paints under everything.
  private let base: CellStyle

  init(_ name: Theme.Name, depth: TerminalCapabilities.ColorDepth) {
    self.depth = depth
    switch name {
    case .dark: tints = .dark
    case .light: tints = .light
    case .highContrast: tints = .highContrast
    case .mono: tints = nil
    }
    base =
      name == .highContrast
      ? Palette.ink(
        Tint(231, basic: 15), on: Tint(16, basic: 0), depth: depth) : .plain
  }

  func style(of role: TextRole) -> CellStyle {
    guard let tints else { return Palette.monoStyle(of: role) }
    return style(of: role, tints).over(base)
  }

  func style(of role: ChromeRole) -> CellStyle {
    guard let tints else { return Palette.monoStyle(of: role) }
    return style(of: role, tints).over(base)
  }

  private func style(of role: TextRole, _ tints: TintTable) -> CellStyle {
    switch role {
    case .body: .plain
    case .title: CellStyle(.standard, on: .standard, .bold)
    case .heading: ink(tints.accent, .bold)
    case .dim: ink(tints.dim)
    case .person: ink(tints.person)
    case .organisation: ink(tints.organisation)
    case .place: ink(tints.place)
    case .event: ink(tints.event)
    case .document: ink(tints.document)
    case .date: ink(tints.date)
    case .inferredDate: ink(tints.date, .italic)
    // The line says enough; a colour beside it would cost a slow line as much as two words.
    case .eventDate: CellStyle(.standard, on: .standard, .underline)
    case .mark: ink(tints.accent)
    case .hint: ink(tints.chipInk, on: tints.chip, .bold)
    case .match: ink(tints.markInk, on: tints.match)
    case .currentMention: ink(tints.markInk, on: tints.currentMention, .bold)
    case .unread: CellStyle(.standard, on: .standard, .bold)
    case .narrowing: ink(tints.chipInk, on: tints.chip)
    case .key: ink(tints.accent, .bold)
    case .warning: ink(tints.warning)
    case .error: ink(tints.error, .bold)
    case .density: ink(tints.date)
    case .densityMatch: ink(tints.person, .bold)
    case .densityFocus: focus(tints)
    }
  }

  /// The bar with the focus, which may have no colour but that of what is in view.
  private func focus(_ tints: TintTable) -> CellStyle {
    let focus = ink(tints.densityFocus, .bold)
    return focus == ink(tints.person, .bold)
      ? ink(tints.densityFocus, [.bold, .reverse]) : focus
  }

  private func style(of role: ChromeRole, _ tints: TintTable) -> CellStyle {
    switch role {
    case .background: .plain
    case .border: ink(tints.border)
    case .borderFocused: ink(tints.focus)
    case .paneTitle: ink(tints.dim)
    case .paneTitleFocused: ink(tints.focus, .bold)
    case .selection: ink(tints.selectionInk, on: tints.selection, .bold)
    case .selectionUnfocused: ink(tints.unfocusedInk, on: tints.unfocused)
    case .prompt: ink(tints.focus, .bold)
    }
  }

  private func ink(
    _ tint: Tint, on background: Tint? = nil, _ attributes: CellStyle.Attributes = []
  ) -> CellStyle {
    Palette.ink(tint, on: background, attributes, depth: depth)
  }

  private static func ink(
    _ tint: Tint, on background: Tint? = nil, _ attributes: CellStyle.Attributes = [],
    depth: TerminalCapabilities.ColorDepth
  ) -> CellStyle {
    func color(_ tint: Tint) -> Color {
      .indexed(depth == .indexed256 ? tint.extended : tint.basic)
    }
    return CellStyle(
      color(tint), on: background.map(color) ?? .standard, attributes
    ).limited(to: depth)
  }
}

// MARK: - Without colours

extension Palette {
  private static func monoStyle(of role: TextRole) -> CellStyle {
    switch role {
    case .body, .date, .density, .warning: .plain
    case .inferredDate: attributes(.italic)
    case .dim: attributes(.dim)
    case .title, .heading, .unread, .key, .person, .mark, .densityMatch: attributes(.bold)
    case .densityFocus: attributes([.bold, .reverse])
    // All but persons keep a line under them where a terminal has no italics and nothing dim.
    case .organisation: attributes(.underline)
    case .place: attributes([.italic, .underline])
    case .event: attributes([.bold, .underline])
    case .document: attributes([.bold, .italic, .underline])
    case .eventDate: attributes([.dim, .underline])
    case .match, .narrowing: attributes(.reverse)
    case .currentMention, .error, .hint: attributes([.reverse, .bold])
    }
  }

  private static func monoStyle(of role: ChromeRole) -> CellStyle {
    switch role {
    case .background, .paneTitle: .plain
    case .border: attributes(.dim)
    case .borderFocused, .paneTitleFocused, .prompt: attributes(.bold)
    case .selection: attributes(.reverse)
    case .selectionUnfocused: attributes(.underline)
    }
  }

  private static func attributes(_ attributes: CellStyle.Attributes) -> CellStyle {
    CellStyle(.standard, on: .standard, attributes)
  }
}
