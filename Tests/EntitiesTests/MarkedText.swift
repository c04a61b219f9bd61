import Chronology
import PageParsing
import TextCore

@testable import Entities

/// Text in which names are marked: `{P Anna Berg} left {L Oslo}`. P, O, L, E and D stand for
/// person, organisation, place, event and document.
struct MarkedText {
  var text: SourceText

  /// Takes the marks out.
  init(_ marked: String) {
    var plain = ""
    var rest = marked[...]
    while let open = rest.firstIndex(of: "{") {
      plain += rest[..<open]
      rest = rest[open...].dropFirst(3)
      let close = rest.firstIndex(of: "}") ?? rest.endIndex
      plain += rest[..<close]
      rest = rest[close...].dropFirst()
    }
    text = SourceText(plain + rest)
  }

  /// The text with the marks that the rules put in, or with a tagger rules and tagger.
  static func recognized(in marked: String, tagger: NameTagger? = nil) -> String {
    let text = MarkedText(marked).text
    let mentions = EntityRecognizer(tagger: tagger).recognize(
      text, scopes: [TextScope(span: text.span, item: 0)]
    ).mentions
    return marks(mentions.map { ($0.kind, $0.span) }, in: text)
  }

  private static func marks(_ spans: [(EntityKind, ByteSpan)], in text: SourceText) -> String {
    var result = ""
    var end = 0
    // Names inside of names are not marked.
    for (kind, span) in spans where span.start >= end {
      result += text[ByteSpan(end, span.start)] + "{\(letter(kind)) " + text[span] + "}"
      end = span.end
    }
    return result + text[ByteSpan(end, text.span.end)]
  }

  private static func letter(_ kind: EntityKind) -> String {
    switch kind {
    case .person: "P"
    case .organisation: "O"
    case .place: "L"
    case .event: "E"
    case .document: "D"
    }
  }
}

/// The mentions and roles that the rules find in a text read as one item.
func recognize(_ string: String) -> PageMentions {
  let text = SourceText(string)
  return EntityRecognizer(tagger: nil).recognize(text, scopes: [scope(of: text)])
}

/// A text as the scope of one item, with the dates that it names.
func scope(of text: SourceText, published: DateClaim? = nil) -> TextScope {
  let expressions = TimeExpressionRecognizer.expressions(in: LexedText(text))
  return TextScope(
    span: text.span, item: 0, published: published,
    events: EventDating.claims(
      for: expressions, published: published ?? .undated("the test gives none"), order: .open))
}

/// The offices of a text as `person: title from … until …`, `former` or `coming`.
func holdings(_ text: String) -> [String] { holdings(recognize(text)) }

/// The same as the shipped tagger finds them.
func shippedHoldings(_ string: String) -> [String] {
  let text = SourceText(string)
  return holdings(EntityRecognizer().recognize(text, scopes: [scope(of: text)]))
}

/// The names of one kind that the shipped recogniser finds.
func shippedForms(_ string: String, _ kind: EntityKind) -> [String] {
  let text = SourceText(string)
  return EntityRecognizer().recognize(text, scopes: [scope(of: text)]).mentions
    .filter { $0.kind == kind }.map(\.form)
}

func holdings(_ page: PageMentions) -> [String] {
  page.roles.filter { $0.use == .office }.map { role in
    [
      "\(page.mentions[role.person].form): \(role.title)", role.from.map { "from \($0)" },
      role.until.map { "until \($0)" }, role.isFormer ? "former" : nil,
      role.isComing ? "coming" : nil,
    ].compactMap(\.self).joined(separator: " ")
  }
}

/// The offices of a text as `person: title`.
func roles(_ string: String) -> [String] {
  let found = recognize(string)
  return found.roles.filter { $0.use == .office }.map {
    "\(found.mentions[$0.person].form): \($0.title)"
  }
}
