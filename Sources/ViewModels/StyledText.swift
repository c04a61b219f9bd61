import TextCore

/// What a run of text means on the screen. Themes turn roles into colours and attributes.
public enum TextRole: String, Hashable, Sendable, CaseIterable {
  /// Running text.
  case body
  /// The title of an article or an overlay.
  case title
  /// A year, a kind, a section of the help.
  case heading
  /// What may be overlooked: counts, file names, hints.
  case dim
  /// A person's name.
  case person
  /// The name of an organisation.
  case organisation
  /// The name of a place.
  case place
  /// The name of an event.
  case event
  /// The name of a document.
  case document
  /// A date that a page states.
  case date
  /// A date that was inferred.
  case inferredDate = "inferred-date"
  /// A date expression in running text.
  case eventDate = "event-date"
  /// What the reader has said: stars, tags, notes.
  case mark
  /// Letters that stand on a name.
  case hint
  /// What a search found.
  case match
  /// The mention on which the reader stands.
  case currentMention = "current-mention"
  /// An article that was not read yet.
  case unread
  /// The narrowing in force.
  case narrowing
  /// A key in help and hints.
  case key
  /// Something the reader should notice.
  case warning
  /// Something that failed.
  case error
  /// A bar of the density strip.
  case density
  /// A bar of the density strip in which something is left of a narrowed view.
  case densityMatch = "density-match"
  /// The bar of the density strip in which the selected article lies.
  case densityFocus = "density-focus"
}

/// A stretch of text with one role.
public struct StyledRun: Hashable, Sendable {
  /// The text. It may hold anything; the terminal's door sanitises.
  public var text: String
  /// What it means.
  public var role: TextRole
  /// Whether it leads elsewhere; drawn beside what the role looks like.
  public var isLink: Bool

  /// Makes a run.
  public init(_ text: String, _ role: TextRole = .body, isLink: Bool = false) {
    self.text = text
    self.role = role
    self.isLink = isLink
  }
}

/// One line of runs.
public struct StyledLine: Hashable, Sendable {
  /// The runs, left to right.
  public var runs: [StyledRun]

  /// Makes a line.
  public init(_ runs: [StyledRun] = []) {
    self.runs = runs
  }

  /// Makes a line of one role.
  public init(_ text: String, _ role: TextRole = .body) {
    self.runs = [StyledRun(text, role)]
  }

  /// The columns that the first run of a role fills; none without one.
  package func columns(of role: TextRole) -> Range<Int> {
    guard let index = runs.firstIndex(where: { $0.role == role }) else { return 0..<0 }
    let start = CellWidth.of(runs[..<index].map(\.text).joined())
    return start..<start + CellWidth.of(runs[index].text)
  }

  /// The text without roles.
  public var text: String { runs.map(\.text).joined() }
}

extension StyledLine: ExpressibleByStringLiteral {
  /// A line of running text.
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
