/// The ways in which names are found.
///
/// A number rather than its words, so that proposals are copied and dropped for nothing.
enum NameRule: UInt8, Sendable, CaseIterable {
  case knownPlace
  case knownPlaceWithKind
  case stateBehindCity
  case knownOrganisation
  /// The only one that quotes the name: ``Proposal/quoted``.
  case headNoun
  case explainsAcronym
  case explainedAcronym
  case numberedDocument
  case commonWords
  case acronym
  case legalForm
  case nounBehind
  case nounBefore
  case quotedWithYear
  case quotedBehindEvent
  case joinedYear
  case warOfParties
  case listed
  case behindTitle
  case givenName
  case personalDeed
  case beforeOffice
  case unknownNames
  case settlement
  case beforePlace
  case behindPreposition
  case geographyBefore
  case geographyBehind
  case dateline
  case actor
  case tagged
  case repeated
  case repeatedSurname
  case topic
  case numberedEvent

  /// The rule in a sentence a person can read.
  var text: String {
    switch self {
    case .knownPlace: "a known place"
    case .knownPlaceWithKind: "a known place with its kind"
    case .stateBehindCity: "a state after its city"
    case .knownOrganisation: "a known organisation"
    case .headNoun: "its head noun \u{201C}\u{201D}"
    case .explainsAcronym: "explains an acronym"
    case .explainedAcronym: "an explained acronym"
    case .numberedDocument: "a numbered document"
    case .commonWords: "stands for common words"
    case .acronym: "an acronym"
    case .legalForm: "the legal form of a company"
    case .nounBehind: "a noun after it says what it is"
    case .nounBefore: "a noun before it says what it is"
    case .quotedWithYear: "a quoted name with its year"
    case .quotedBehindEvent: "a quoted name after a word for an event"
    case .joinedYear: "a name joined to its year"
    case .warOfParties: "a war named by its parties"
    case .listed: "a line in a list of organisations"
    case .behindTitle: "follows an office or rank"
    case .givenName: "a given name or initials with a surname"
    case .personalDeed: "does what a person does"
    case .beforeOffice: "followed by an office"
    case .unknownNames: "two or three unknown names together"
    case .settlement: "named after a word such as \u{201C}town of\u{201D}"
    case .beforePlace: "followed by the place it lies in"
    case .behindPreposition: "after a preposition of place"
    case .geographyBefore: "a geographical word before the name"
    case .geographyBehind: "a geographical word after the name"
    case .dateline: "capitals of a dateline"
    case .actor: "an unknown name that acts or stands in brackets"
    case .tagged: "like names in marked texts"
    case .repeated: "named elsewhere on the page"
    case .repeatedSurname: "the surname of a person named on the page"
    case .numberedEvent: "an event by its number or year"
    case .topic: "what a body or a meeting is about"
    }
  }

  /// The rule's words with what it quotes.
  func text(quoting quoted: String) -> String {
    self == .headNoun ? "its head noun \u{201C}\(quoted)\u{201D}" : text
  }

  /// The hash of the rule's words; those of marked texts know rules by it.
  var hash: UInt64 { NameRule.hashes[Int(rawValue)] }

  private static let hashes = allCases.map { Entities.hash($0.text.utf8) }
}
