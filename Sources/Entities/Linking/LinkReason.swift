/// Why two spellings are one entity's.
enum LinkReason: Sendable {
  /// The names themselves say so.
  case names
  /// The only bearer on the page of whom the short name may speak.
  case bearerOnPage
  /// The only bearer with the office that the page gives.
  case bearerOfOffice
  /// The only bearer in the corpus.
  case onlyBearer
  /// The only body of this name on the page that belongs to another.
  case bodyOnPage
  /// The page names the body to which it belongs.
  case ownerOnPage
  /// One is a shortened form of the other.
  case shortened
  /// One is a part of the only longer name on the page that has it.
  case part
  /// The words of the names differ, but not those of another person (``LikeName``).
  case like
  /// The same, and both have one office.
  case likeOfOffice
  /// The same, and one page names both.
  case likeOnPage
  /// The same, and both keep the same company.
  case likeInCompany
  /// The reader said so.
  case reader

  /// The reason in a sentence a person can read; `form` was joined to `other`.
  func text(_ kind: EntityKind, _ form: String, _ other: String) -> String {
    switch self {
    case .reader: return "you said so"
    case .bodyOnPage: return "the only body of this name on the page"
    case .ownerOnPage: return "the page names the body that it belongs to"
    case .part: return "\(quoted(form)) is a part of \(quoted(other)) on the page"
    case .shortened: return "\(quoted(form)) shortens \(quoted(other)) on the page"
    case .like, .likeOfOffice, .likeOnPage, .likeInCompany:
      let likeness = LikeName(PersonName(form), PersonName(other))?.text
      return [likeness ?? LinkReason.names(kind, form, other), remark(false)].compactMap(\.self)
        .joined(separator: ", ")
    case .names, .bearerOnPage, .bearerOfOffice, .onlyBearer:
      let names = LinkReason.names(kind, form, other)
      return remark(PersonName(form).isBare).map { "\(names), \($0)" } ?? names
    }
  }

  private func remark(_ isBare: Bool) -> String? {
    switch self {
    case .bearerOnPage: isBare ? "the only bearer of the surname on the page" : nil
    case .bearerOfOffice: "the only bearer with that office"
    case .onlyBearer: "the only bearer in the corpus"
    case .likeOfOffice: "the same office"
    case .likeOnPage: "both on one page"
    case .likeInCompany: "named with the same people"
    default: nil
    }
  }

  /// What two names have in common.
  private static func names(_ kind: EntityKind, _ form: String, _ other: String) -> String {
    let keys = (folded(form), folded(other))
    if keys.0 == keys.1 { return "the same name" }
    switch kind {
    case .person:
      let names = (PersonName(form), PersonName(other))
      return names.1.compatibility(with: names.0) ?? LikeName(names.0, names.1)?.text
        ?? "\(quoted(form)) and \(quoted(other)) are made of the same names"
    case .place: return "\(quoted(other)) and \(quoted(form)) are names of one place"
    case .organisation, .event, .document: return bodies(form, other, keys)
    }
  }

  private static func bodies(
    _ form: String, _ other: String, _ keys: ([UInt8], [UInt8])
  ) -> String {
    for (short, long) in [(other, form), (form, other)] where isAcronym(short) {
      if !isAcronym(long) { return "\(quoted(short)) is short for \(quoted(long))" }
    }
    let comparables = (
      comparable(String(decoding: keys.0, as: UTF8.self)),
      comparable(String(decoding: keys.1, as: UTF8.self))
    )
    if comparables.0 == comparables.1 {
      return "\(quoted(other)) and \(quoted(form)) are spellings of one name"
    }
    if withoutLegalForm(comparables.0) == withoutLegalForm(comparables.1) {
      return "\(quoted(other)) and \(quoted(form)) differ in their legal form and share an acronym"
    }
    return "\(quoted(other)) and \(quoted(form)) have the same words and belong to the same body"
  }
}

/// A comparable name without the legal form at its end, if it has one.
func withoutLegalForm(_ name: String) -> String {
  CompanyName(name).map { String($0.plain) } ?? name
}

/// Quotes a form inside a reason: `‘T. Novak’`.
func quoted(_ form: some StringProtocol) -> String { "\u{2018}\(form)\u{2019}" }
