import Chronology
import TextCore

/// The place of an entity in the catalogue of its corpus.
public struct EntityID: Hashable, Comparable, Sendable {
  /// Index into ``EntityCatalog/entities``.
  public let index: Int

  /// Makes an ID from an index.
  public init(_ index: Int) {
    self.index = index
  }

  /// Orders by index.
  public static func < (a: EntityID, b: EntityID) -> Bool { a.index < b.index }
}

/// One person, organisation, place, event or document, with all its spellings.
public struct Entity: Sendable {
  /// What it is.
  public var kind: EntityKind
  /// The fullest form in the corpus.
  public var name: String
  /// Every spelling, most frequent first.
  public var forms: [EntityForm]
  /// Why the spellings were joined: one link for each form beside the first.
  public var links: [FormLink]
  /// Offices, of persons only; by first attestation.
  public var roles: [Role]

  /// Makes an entity.
  public init(
    kind: EntityKind, name: String, forms: [EntityForm], links: [FormLink] = [], roles: [Role] = []
  ) {
    self.kind = kind
    self.name = name
    self.forms = forms
    self.links = links
    self.roles = roles
  }
}

/// One spelling of an entity.
public struct EntityForm: Hashable, Sendable {
  /// The spelling.
  public var text: String
  /// How many mentions use it.
  public var mentionCount: Int

  /// Makes a form.
  public init(text: String, mentionCount: Int) {
    self.text = text
    self.mentionCount = mentionCount
  }
}

/// Why two spellings are taken for one entity.
public struct FormLink: Hashable, Sendable {
  /// One spelling.
  public var form: String
  /// The spelling it was joined to.
  public var to: String
  /// The reason, in a sentence a person can read.
  public var reason: String

  /// Makes a link.
  public init(form: String, to: String, reason: String) {
    self.form = form
    self.to = to
    self.reason = reason
  }
}

/// An office or title of a person and the time for which it is attested.
public struct Role: Hashable, Sendable {
  /// The office, in the words of its fullest attestation.
  public var title: String
  /// First and last day for which some item attests it; `nil` when no attesting item is dated.
  public var attested: ClosedRange<Day>?
  /// The first day on which a text speaks of it as a thing of the past.
  public var formerSince: Day?
  /// Start of the office, where a text states it.
  public var from: DateValue?
  /// Starts that other texts state and that agree neither with ``from`` nor with an end before them: a
  /// contradiction, or another term. In the order in which they were told.
  public var otherStarts: [DateValue]
  /// End of the office, where a text states it.
  public var until: DateValue?
  /// Ends that other texts told as past and that do not agree with ``until``: a contradiction. In the order
  /// in which they were told.
  public var otherEnds: [DateValue]
  /// The places that attest it, in time order.
  public var evidence: [RoleEvidence]

  /// Makes a role.
  public init(
    title: String, attested: ClosedRange<Day>?, formerSince: Day? = nil, from: DateValue? = nil,
    otherStarts: [DateValue] = [], until: DateValue? = nil, otherEnds: [DateValue] = [],
    evidence: [RoleEvidence]
  ) {
    self.title = title
    self.attested = attested
    self.formerSince = formerSince
    self.from = from
    self.otherStarts = otherStarts
    self.until = until
    self.otherEnds = otherEnds
    self.evidence = evidence
  }
}

/// One place that attests a role.
public struct RoleEvidence: Hashable, Sendable {
  /// Index of the page in the run.
  public var page: Int
  /// The item, or `nil` for boilerplate.
  public var item: Int?
  /// Where the office stands.
  public var span: ByteSpan
  /// The office in the words of this place.
  public var title: String

  /// Makes a piece of evidence.
  public init(page: Int, item: Int?, span: ByteSpan, title: String) {
    self.page = page
    self.item = item
    self.span = span
    self.title = title
  }
}
