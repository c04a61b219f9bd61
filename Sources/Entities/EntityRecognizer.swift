import TextCore

/// Finds the names of one page, by rules and context.
///
///     let scopes = [TextScope(span: text.span, item: 0)]
///     EntityRecognizer().recognize(text, scopes: scopes).mentions.map(\.form)
///     // "President Anna Kovacs met NATO in Dushanbe" → ["Anna Kovacs", "NATO", "Dushanbe"]
///
/// Every rule proposes names with a strength (``NameRecognizer``); where they overlap the strongest
/// wins. Cost: linear in the text of the scopes.
public struct EntityRecognizer: Sendable {
  private static let rules: [any NameRecognizer] = [
    KnownPlaceRecognizer(), KnownOrganisationRecognizer(), HeadedNameRecognizer(),
    ForeignBodyRecognizer(), AcronymDefinitionRecognizer(), AcronymRecognizer(),
    CompanyRecognizer(),
    QuotedEventRecognizer(), NameListRecognizer(), TitledPersonRecognizer(),
    PersonNameRecognizer(), PlaceContextRecognizer(), LeftoverRecognizer(),
  ]
  private let tagged: TaggedNameRecognizer?

  private static let shipped = EntityRecognizer(tagger: .shipped)

  /// Makes a recogniser. Cost: none but for the first, which reads the tables.
  public init() {
    self = .shipped
  }

  /// Makes a recogniser with a tagger of one's own; without one the rules stand alone.
  package init(tagger: NameTagger?) {
    tagged = tagger.map { TaggedNameRecognizer(tagger: $0) }
  }

  /// What the rules propose on their own, before anything trained or repeated.
  static func ruleProposals(in reading: Reading) -> ProposalSet {
    var proposals = ProposalSet(expecting: reading.capitals.count)
    for recognizer in rules { recognizer.propose(in: reading, to: &proposals) }
    return proposals
  }

  /// Reads the tables of facts, which the first recognition would else wait for. Cost: some ten
  /// milliseconds the first time; safe on any thread.
  public static func prepare() {
    _ = Lexicon.shared
    _ = NameTagger.shipped
  }

  /// The mentions of a page. `scopes` must not overlap.
  public func recognize(_ text: SourceText, scopes: [TextScope]) -> PageMentions {
    let ordered = scopes.count > 1 ? scopes.sorted { $0.span < $1.span } : scopes
    let reading = Reading(text, scopes: ordered)
    guard reading.count > 0 else { return PageMentions() }
    var proposals = EntityRecognizer.ruleProposals(in: reading)
    let offices = tagged?.propose(in: reading, to: &proposals) ?? []
    RepeatedNameRecognizer().propose(in: reading, to: &proposals)
    var winners = proposals.resolved(wordCount: reading.count)
    winners.removeAll { $0.kind == nil || reading.isInAddress($0.words) }
    let (parted, bodies) = CoordinatedBodies(reading: reading)
      .parted(FoundNames(winners, in: reading, offices: offices).withTopics())
    let (named, storms) = Storms(reading: reading).named(parted)
    let (found, couples) = Couples(reading: reading)
      .completed(RegnalNumbers(reading: reading).completed(named))
    var forms = bodies.merging(couples) { body, _ in body }.merging(storms) { body, _ in body }
    forms.merge(BodiesOfPlaces(reading: reading, found: found, forms: bodies).placedForms()) {
      $1
    }
    var result = PageMentions()
    result.mentions.reserveCapacity(found.count)
    for proposal in found {
      guard let kind = proposal.kind else { continue }
      result.mentions.append(
        Mention(
          kind: kind, span: reading.span(proposal.words),
          form: forms[proposal.words.lowerBound] ?? reading.form(of: kind, proposal.words),
          item: ordered[Int(reading[proposal.words.lowerBound].scope)].item,
          rule: proposal.reason(in: reading)))
    }
    result.roles = RoleReader(reading: reading, found: found, offices: offices).roles()
    result.acronyms = acronyms(in: reading, found)
    result.callings = CallingReader(reading: reading, found: found).callings(besides: result.roles)
    result.ages = AgeReader(reading: reading, found: found).ages()
    let address = FormOfAddressReader(reading: reading, found: found)
    let addressed = address.callings()
    let namesakes = NamesakeReader(
      reading: reading, found: found, roles: result.roles, callings: result.callings,
      ages: result.ages, addressed: addressed)
    result.namesakes = namesakes.namesakes()
    result.contrasts =
      ContrastReader(reading: reading, found: found).contrasts() + namesakes.contrasts()
      + LongerNameReader(reading: reading, found: found).contrasts()
      + BodyContrastReader(reading: reading, found: found).contrasts()
    let bearers = BearersOfSurnames(
      reading: reading, found: found, roles: result.roles, callings: result.callings)
    let fullNames = bearers.fullNames().merging(namesakes.fullNamesByGender()) { told, _ in told }
    for (mention, words) in fullNames {
      result.mentions[mention].form = reading.form(words)
    }
    result.callings += address.distinct(addressed, result.namesakes)
    result.datelines = DatelineReader(reading: reading, found: found).datelines()
    return result
  }

  private func acronyms(in reading: Reading, _ found: [Proposal]) -> [AcronymDefinition] {
    // Whatever fills brackets behind a name of its kind is another name of it.
    return found.indices.dropFirst().compactMap { inside in
      let words = found[inside].words
      // The place that a body is about stands behind the body.
      let outside = found[inside - 1].rule == .topic ? inside - 2 : inside - 1
      let isWhole = found[inside].rule == .explainsAcronym
      let open = words.lowerBound - (isWhole && reading.isWord(words.lowerBound - 1, "the") ? 2 : 1)
      guard found[inside].kind != .person, found[inside].kind != .place,
        found[outside].words.upperBound == open, found[outside].kind == found[inside].kind,
        reading[open].mark == UInt8(ascii: "("), words.upperBound < reading.count,
        reading[words.upperBound].mark == UInt8(ascii: ")")
          || isWhole && reading[words.upperBound].mark == UInt8(ascii: ",")
      else { return nil }
      let short = found[outside].words
      guard words.count > 1, short.count == 1, isWhole || reading.isAcronym(short.lowerBound) else {
        return AcronymDefinition(short: inside, long: outside)
      }
      // `WHO (Regional Office for Kovel)`: what the world knows by its letters needs no other name.
      if !isWhole, WordForms.shared.isAcronym(reading.spelling(short)) { return nil }
      return AcronymDefinition(short: outside, long: inside)
    }
  }
}

extension Reading {
  /// What a name is called: places and documents may stand in the text in fewer or other words.
  fileprivate func form(of kind: EntityKind, _ words: Range<Int>) -> String {
    switch kind {
    case .place: placeForm(words)
    case .document: documentForm(words)
    default: form(words)
    }
  }
}
