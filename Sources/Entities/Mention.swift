import Chronology
import TextCore

/// Who or what a name stands for.
public enum EntityKind: String, Hashable, Sendable, CaseIterable {
  /// A human being.
  case person
  /// A body of people: company, ministry, alliance, unit, committee, medium.
  case organisation
  /// Somewhere: country, city, region, building.
  case place
  /// A named happening: exercise, conference, war.
  case event
  /// A named text: treaty, strategy, declaration.
  case document
}

/// A stretch of a page that recognisers read as one piece, with what is known of its date.
public struct TextScope: Sendable {
  /// Where it stands. Mentions lie within one scope.
  public var span: ByteSpan
  /// The item it belongs to, or `nil` for boilerplate.
  public var item: Int?
  /// When the item appeared; dates the roles that it attests.
  public var published: DateClaim?
  /// The event dates of the item, for roles that are given from one day to another.
  public var events: [DateClaim]
  /// Its paragraphs, in order; a line break within one of them is a blank. Where none are known, each
  /// line is one.
  public var paragraphs: [ByteSpan]

  /// Makes a scope.
  public init(
    span: ByteSpan, item: Int?, published: DateClaim? = nil, events: [DateClaim] = [],
    paragraphs: [ByteSpan] = []
  ) {
    self.span = span
    self.item = item
    self.published = published
    self.events = events
    self.paragraphs = paragraphs
  }
}

/// A stretch of text that names an entity.
public struct Mention: Hashable, Sendable {
  /// What is named.
  public var kind: EntityKind
  /// Where, without titles, ranks, articles and the possessive ending.
  public var span: ByteSpan
  /// The words as they stand, white space folded to single spaces; a known place in the capitals
  /// of a dateline as the lists spell it.
  public var form: String
  /// The item it stands in, or `nil` for boilerplate.
  public var item: Int?
  /// Which rule found it, in a sentence a person can read.
  public var rule: String

  /// Makes a mention.
  public init(kind: EntityKind, span: ByteSpan, form: String, item: Int?, rule: String) {
    self.kind = kind
    self.span = span
    self.form = form
    self.item = item
    self.rule = rule
  }
}

/// What an office or title beside a person's name does there.
public enum RoleUse: String, Hashable, Sendable, CaseIterable {
  /// Says what office the person holds.
  case office
  /// Repeats in short what the same item says in full: `Secretary` for `Secretary of State`.
  case shortened
  /// A rank or form of address that belongs to the name: `Col.`, `Dr.`
  case title
}

/// An office or title given to a person at one place of a page.
public struct RoleMention: Hashable, Sendable {
  /// What it does. Only offices make up a career.
  public var use: RoleUse
  /// The office in the page's words, without articles, ranks and words of time such as `former`:
  /// `Deputy Mayor of Oslo`.
  public var title: String
  /// Where the office stands.
  public var span: ByteSpan
  /// The person's mention: an index into the same ``PageMentions/mentions``.
  public var person: Int
  /// The item it stands in, or `nil` for boilerplate.
  public var item: Int?
  /// First day of the office, where the text states it.
  public var from: DateValue?
  /// Last day of the office, where the text states it.
  public var until: DateValue?
  /// Whether the text says that the person holds the office no more: `former Mayor of Oslo`.
  public var isFormer: Bool
  /// Whether the text says that the person is yet to hold it: `will become Mayor of Oslo`.
  public var isComing: Bool

  /// Makes a role mention.
  public init(
    title: String, span: ByteSpan, person: Int, item: Int?, from: DateValue? = nil,
    until: DateValue? = nil, isFormer: Bool = false, isComing: Bool = false,
    use: RoleUse = .office
  ) {
    self.use = use
    self.title = title
    self.span = span
    self.person = person
    self.item = item
    self.from = from
    self.until = until
    self.isFormer = isFormer
    self.isComing = isComing
  }
}

/// An acronym that a page explains: `Council of Foreign Ministers (CFM)`.
public struct AcronymDefinition: Hashable, Sendable {
  /// The mention of the short form: an index into ``PageMentions/mentions``.
  public var short: Int
  /// The mention of the long form.
  public var long: Int

  /// Makes a definition.
  public init(short: Int, long: Int) {
    self.short = short
    self.long = long
  }
}

/// Two persons or bodies of like names whom a page tells apart: `Ivan Petrov and Ivan Sergeyevich Petrov`.
public struct Contrast: Hashable, Sendable {
  /// The mention of one: an index into ``PageMentions/mentions``.
  public var first: Int
  /// The mention of the other.
  public var second: Int

  /// Makes a contrast.
  public init(first: Int, second: Int) {
    self.first = first
    self.second = second
  }
}

/// What a person does for a living, where that is no office: `Norwegian skier`.
public struct Calling: Hashable, Sendable {
  /// The words of the page.
  public var title: String
  /// Where they stand.
  public var span: ByteSpan
  /// The person's mention: an index into ``PageMentions/mentions``.
  public var person: Int
  /// The item it stands in, or `nil` for boilerplate.
  public var item: Int?

  /// Makes a calling.
  public init(title: String, span: ByteSpan, person: Int, item: Int?) {
    self.title = title
    self.span = span
    self.person = person
    self.item = item
  }
}

/// How old a person is said to be.
public struct Age: Hashable, Sendable {
  /// The person's mention: an index into the same ``PageMentions/mentions``.
  public var person: Int
  /// In years, when the item appeared.
  public var years: Int

  /// Makes an age.
  public init(person: Int, years: Int) {
    self.person = person
    self.years = years
  }
}

/// All that was recognised on one page, before anything is joined.
public struct PageMentions: Sendable {
  /// The mentions, sorted by span; nested ones (`OAU` in `OAU Secretariat`) are not repeated, but
  /// for the place that a body or a meeting is about (`Working Group on Afghanistan`), which follows.
  public var mentions: [Mention]
  /// Offices, ranks and titles given to persons.
  public var roles: [RoleMention]
  /// Acronyms explained on the page.
  public var acronyms: [AcronymDefinition]
  /// Persons and bodies whom the page tells apart.
  public var contrasts: [Contrast]
  /// What persons do for a living; no part of their careers, but it tells people of one name apart.
  public var callings: [Calling]
  /// How old persons are, which tells people of one name apart too.
  public var ages: [Age]
  /// The mentions of persons who are called like somebody whom the page names before, and are not that
  /// one; rising.
  public var namesakes: [Int]
  /// The mentions of places from which reports are written; rising.
  public var datelines: [Int]

  /// Makes the mentions of a page.
  public init(
    mentions: [Mention] = [], roles: [RoleMention] = [], acronyms: [AcronymDefinition] = [],
    contrasts: [Contrast] = [], callings: [Calling] = [], ages: [Age] = [],
    namesakes: [Int] = [], datelines: [Int] = []
  ) {
    self.mentions = mentions
    self.roles = roles
    self.acronyms = acronyms
    self.contrasts = contrasts
    self.callings = callings
    self.ages = ages
    self.namesakes = namesakes
    self.datelines = datelines
  }
}
