import Foundation
import Glibc
import TestSupport
import Testing
import ViewModels

@testable import TerminalUI

@Suite struct ThemeTests {
  @Test func depthsLimitColours() {
    let style = CellStyle(.indexed(208), on: .indexed(12), .underline)
    #expect(style.limited(to: .indexed256) == style)
    #expect(style.limited(to: .ansi16) == CellStyle(.indexed(3), on: .indexed(12), .underline))
    #expect(style.limited(to: .ansi8) == CellStyle(.indexed(3), on: .indexed(4), .underline))
    #expect(
      style.limited(to: .mono) == CellStyle(.standard, on: .standard, [.underline, .reverse]))
  }

  @Test(arguments: Theme.Name.allCases, TerminalCapabilities.ColorDepth.allCases)
  func usesNoColourThatTheTerminalLacks(
    name: Theme.Name, depth: TerminalCapabilities.ColorDepth
  ) {
    let theme = Theme(name, for: TerminalCapabilities(colors: depth))
    let styles = TextRole.allCases.map { theme[$0] } + ChromeRole.allCases.map { theme[chrome: $0] }
    for style in styles {
      for color in [style.foreground, style.background] {
        #expect(Int(color.index ?? 0) < max(1, depth.rawValue))
      }
    }
  }

  @Test func everyThemeTellsTheKindsApart() {
    let kinds: [TextRole] = [.body, .person, .organisation, .place, .event, .document]
    for name in Theme.Name.allCases where name != .mono {
      let theme = Theme(name, for: TerminalCapabilities())
      #expect(Set(kinds.map { theme[$0] }).count == kinds.count, "\(name)")
    }
    let mono = Theme(.mono, for: TerminalCapabilities(colors: .mono))
    #expect(mono[chrome: .selection] != mono[chrome: .selectionUnfocused])
    #expect(kinds.dropFirst().allSatisfy { mono[$0] != mono[.body] })
    #expect(Set(kinds.map { mono[$0] }).count == kinds.count, "each kind is marked in its own way")
  }

  @Test(arguments: Theme.Name.allCases, TerminalCapabilities.ColorDepth.allCases)
  func theFocusOfTheStripIsSeenAmongItsMatches(
    name: Theme.Name, depth: TerminalCapabilities.ColorDepth
  ) {
    let theme = Theme(name, for: TerminalCapabilities(colors: depth))
    #expect(theme[.densityFocus] != theme[.densityMatch])
    #expect(theme[.densityFocus] != theme[.density])
  }

  @Test(arguments: [(Theme.Name.dark, UInt8(16), UInt8(231)), (.light, 231, 16)])
  func textIsReadableOnItsBackgroundAndFoundOnTheOther(
    name: Theme.Name, own: UInt8, other: UInt8
  ) {
    let theme = Theme(name, for: TerminalCapabilities())
    for role in TextRole.allCases {
      let style = theme[role]
      guard let ink = style.foreground.index else { continue }
      if let paper = style.background.index {
        #expect(contrast(ink, paper) >= 4.5, "\(role)")
      } else {
        #expect(contrast(ink, own) >= 4, "\(role) \(ink)")
        #expect(contrast(ink, other) >= 1.8, "\(role) \(ink)")
      }
    }
    for role in [ChromeRole.selection, .selectionUnfocused] {
      let style = theme[chrome: role]
      #expect(contrast(style.foreground.index ?? 0, style.background.index ?? 0) >= 4.5)
    }
  }

  @Test func highContrastIsHigh() {
    let theme = Theme(.highContrast, for: TerminalCapabilities())
    for role in TextRole.allCases {
      let style = theme[role]
      #expect(contrast(style.foreground.index ?? 0, style.background.index ?? 0) >= 7, "\(role)")
    }
  }

  @Test(arguments: [
    ([:], TerminalCapabilities.ColorDepth.indexed256, GlyphRepertoire.unicode, nil),
    (["NO_COLOR": "1"], .mono, .unicode, nil), (["NO_COLOR": ""], .indexed256, .unicode, nil),
    (["TERM": "linux"], .indexed256, .console, nil),
    (["COLORFGBG": "0;15"], .indexed256, .unicode, true),
    (["COLORFGBG": "15;default;0"], .indexed256, .unicode, false),
    (["COLORFGBG": "x"], .indexed256, .unicode, nil),
  ])
  func theEnvironmentDecides(
    environment: [String: String], colors: TerminalCapabilities.ColorDepth, glyphs: GlyphRepertoire,
    isLight: Bool?
  ) {
    let capabilities = TerminalCapabilities(
      colorCount: 256, isUTF8: true, environment: environment)
    var expected = TerminalCapabilities(
      colors: colors, glyphs: glyphs, hasLightBackground: isLight)
    // Consoles would print what they do not know.
    expected.hasClipboard = environment["TERM"] != "linux"
    #expect(capabilities == expected)
  }

  /// WCAG 2.1 contrast ratio.
  private func contrast(_ a: UInt8, _ b: UInt8) -> Double {
    let (first, second) = (luminance(a), luminance(b))
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private func luminance(_ index: UInt8) -> Double {
    let color = XtermPalette.rgb(index)
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }

  /// sRGB to linear, as WCAG 2.1 defines relative luminance.
  private func linear(_ part: Int) -> Double {
    let share = Double(part) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }

  @Test func theContrastIsThatOfTheStandard() {
    #expect(abs(contrast(16, 231) - 21) < 0.001)
    #expect(abs(contrast(16, 16) - 1) < 0.001)
    // #ff0000 on white, as in the examples of the standard's working group.
    #expect(abs(contrast(196, 231) - 3.998) < 0.01)
  }

  // MARK: The reader's own colours

  @Test(arguments: [
    ("179", CellStyle(.indexed(179))),
    ("bold red on black", CellStyle(.indexed(1), on: .indexed(0), .bold)),
    ("Underline", CellStyle(.standard, on: .standard, .underline)),
    ("on 24", CellStyle(.standard, on: .indexed(24))),
    ("bright-white on #005f87 italic", CellStyle(.indexed(15), on: .indexed(24), .italic)),
    ("default", .plain),
  ])
  func looksAreRead(notation: String, style: CellStyle) {
    #expect(CellStyle(notation: notation) == style)
  }

  @Test(arguments: [
    "", "256", "mauve", "red blue", "on", "red on", "red on on blue", "#12345", "on bold red",
  ])
  func otherNotationsAreNoLooks(notation: String) {
    #expect(CellStyle(notation: notation) == nil)
  }

  @Test func ownColoursStandOverTheThemeAsFarAsTheTerminalHasThem() {
    var colors = ThemeColors()
    let areSet = [
      colors.set("person", to: CellStyle(.indexed(208))),
      colors.set("selection", to: CellStyle(.indexed(0), on: .indexed(7))),
      colors.set("nobody", to: .plain),
    ]
    #expect(areSet == [true, true, false])
    let theme = Theme(.dark, for: TerminalCapabilities(), colors: colors)
    #expect(theme[.person] == CellStyle(.indexed(208)))
    #expect(theme[.place] == Theme(.dark, for: TerminalCapabilities())[.place])
    let basic = Theme(.dark, for: TerminalCapabilities(colors: .ansi16), colors: colors)
    #expect(basic[.person] == CellStyle(.indexed(3)))
    let mono = Theme(.dark, for: TerminalCapabilities(colors: .mono), colors: colors)
    #expect(mono[chrome: .selection].foreground == .standard)
    #expect(Set(ThemeColors.roleNames).count == ThemeColors.roleNames.count)
  }

  @Test func theGuideNamesAllRoles() throws {
    let guide = try String(
      contentsOfFile: BuiltProducts.packageRoot + "/docs/guide/README.md", encoding: .utf8)
    for role in ThemeColors.roleNames {
      #expect(role.allSatisfy { $0.isLowercase || $0 == "-" }, "\(role)")
      #expect(guide.contains("`\(role)`"), "\(role)")
    }
  }
}
