/// What is known of a word or phrase before its sentence is read. One spelling may belong to
/// several classes: `Georgia` is a country and a given name, `general` a rank and a common word.
struct WordClasses: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  /// `the`, `of`, `however`: never the first word of a name.
  static let function = WordClasses(rawValue: 1 << 0)
  /// A word that English writes small.
  static let common = WordClasses(rawValue: 1 << 1)
  static let givenName = WordClasses(rawValue: 1 << 2)
  static let surname = WordClasses(rawValue: 1 << 3)
  static let country = WordClasses(rawValue: 1 << 4)
  /// An adjective or noun for the people of a place, belief or party: `Kyrgyz`, `Shia`.
  static let people = WordClasses(rawValue: 1 << 5)
  static let region = WordClasses(rawValue: 1 << 6)
  static let city = WordClasses(rawValue: 1 << 7)
  static let geography = WordClasses(rawValue: 1 << 8)
  /// The noun of an office: `secretary general`.
  static let office = WordClasses(rawValue: 1 << 9)
  /// A word that belongs to the office after it: `deputy`.
  static let officeModifier = WordClasses(rawValue: 1 << 10)
  static let rank = WordClasses(rawValue: 1 << 11)
  /// `Mr`, `His Excellency`.
  static let honorific = WordClasses(rawValue: 1 << 12)
  /// `Dr`, `Sir`: belongs to the bearer's role.
  static let title = WordClasses(rawValue: 1 << 13)
  static let organisationHead = WordClasses(rawValue: 1 << 14)
  /// A small noun beside a name that makes it an organisation: `news agency`.
  static let organisationCue = WordClasses(rawValue: 1 << 15)
  static let companySuffix = WordClasses(rawValue: 1 << 16)
  static let eventHead = WordClasses(rawValue: 1 << 17)
  static let documentHead = WordClasses(rawValue: 1 << 18)
  static let placeHead = WordClasses(rawValue: 1 << 19)
  /// A small noun that stays part of the place before it: `Almaty region`.
  static let smallPlaceHead = WordClasses(rawValue: 1 << 20)
  /// A head that stands before the name: `Lake`.
  static let leadingPlaceHead = WordClasses(rawValue: 1 << 21)
  /// A word after which a single name is a place.
  static let placeCue = WordClasses(rawValue: 1 << 22)
  /// An organisation known by its whole name.
  static let organisation = WordClasses(rawValue: 1 << 23)
  /// An abbreviation in capitals that names nobody.
  static let notName = WordClasses(rawValue: 1 << 24)
  static let month = WordClasses(rawValue: 1 << 25)
  static let weekday = WordClasses(rawValue: 1 << 26)
  /// `van`, `bin`: inside a person's name.
  static let particle = WordClasses(rawValue: 1 << 27)
  /// `Jr`: after a person's name.
  static let nameSuffix = WordClasses(rawValue: 1 << 28)
  /// A verb of speaking or acting that only a person does.
  static let speech = WordClasses(rawValue: 1 << 29)
  /// Written with a full stop: `Gen.`
  static let abbreviation = WordClasses(rawValue: 1 << 30)
  /// The first word of some longer entry.
  static let opensPhrase = WordClasses(rawValue: 1 << 31)

  /// A head that needs a word before it: `Meeting`.
  static let weakHead = WordClasses(rawValue: 1 << 32)

  /// A head of names that are not recorded: `Prize`.
  static let otherHead = WordClasses(rawValue: 1 << 33)

  /// An office that one person at a time holds: `mayor`.
  static let soleOffice = WordClasses(rawValue: 1 << 34)
  /// The same, once a portfolio stands beside it: `minister`.
  static let portfolioOffice = WordClasses(rawValue: 1 << 35)

  /// The first words of some longer entry, two or more.
  static let continuesPhrase = WordClasses(rawValue: 1 << 36)
  /// A word behind the first of some longer entry.
  static let standsInPhrase = WordClasses(rawValue: 1 << 37)
  /// What only the reading of phrases asks for.
  static let ofPhrases: WordClasses = [.continuesPhrase, .standsInPhrase]

  /// A head after which the name proper stands: `Operation`.
  static let leadingHead = WordClasses(rawValue: 1 << 38)
  /// A head that more often modifies the head behind `and`: `Securities and Exchange`.
  static let modifyingHead = WordClasses(rawValue: 1 << 39)
  /// A head that takes `on` and a topic: `Committee on Trade`.
  static let topicalHead = WordClasses(rawValue: 1 << 40)
  /// A head that is sent somewhere: `Mission in Kosovo`.
  static let postedHead = WordClasses(rawValue: 1 << 41)
  /// An ``organisationCue`` that stands before the name: `carmaker`.
  static let leadingCue = WordClasses(rawValue: 1 << 42)
  /// A noun whose `of` names a place: `the town of`.
  static let settlement = WordClasses(rawValue: 1 << 43)
  /// A word that makes an office one of several: `deputy`.
  static let sharedOffice = WordClasses(rawValue: 1 << 44)
  /// A word that makes another office of the one beside it: `prime minister`.
  static let distinctOffice = WordClasses(rawValue: 1 << 45)
  /// A word that stands for a legal form: `Corporation`.
  static let companyWord = WordClasses(rawValue: 1 << 48)
  /// A verb that gives somebody an office: `appointed`.
  static let appointing = WordClasses(rawValue: 1 << 46)
  /// A ``speech`` verb of which companies are the subject too: `announced`.
  static let bodySpeech = WordClasses(rawValue: 1 << 47)
  /// A stretch of the calendar that is no event: `fiscal year`.
  static let partOfTime = WordClasses(rawValue: 1 << 49)
  /// What relatives are called: `cousin`.
  static let relative = WordClasses(rawValue: 1 << 50)
  /// A body that every state has: `senate`; the head of such names: `ministry`.
  static let stateBody = WordClasses(rawValue: 1 << 51)
  /// A verb by which somebody gets an office: `became`.
  static let takingOffice = WordClasses(rawValue: 1 << 52)
  /// A verb by which somebody loses one: `resigned`.
  static let leavingOffice = WordClasses(rawValue: 1 << 53)
  /// A verb by which somebody gets the office of another: `succeeded`.
  static let succeeding = WordClasses(rawValue: 1 << 54)
  /// What stands before the name of a ship: `HMS`.
  static let shipPrefix = WordClasses(rawValue: 1 << 55)
  /// A small noun for a ship: `destroyer`.
  static let shipNoun = WordClasses(rawValue: 1 << 56)
  /// A head of names of parties: `Dal`.
  static let partyHead = WordClasses(rawValue: 1 << 57)
  /// A plan that its year makes a document: `Agenda`.
  static let yearedPlan = WordClasses(rawValue: 1 << 58)
  /// What one person does to another: `met`.
  static let encounter = WordClasses(rawValue: 1 << 59)
  /// A noun of another language that stands first in the names of bodies: `Banco`.
  static let foreignHead = WordClasses(rawValue: 1 << 60)
  /// The same, last: `Stiftung`.
  static let foreignTail = WordClasses(rawValue: 1 << 61)
  /// What rules ask the lexicon by spelling. No word carries it, so no feature of the tagger
  /// rests on it.
  static let ofRules: WordClasses = [
    .leadingHead, .modifyingHead, .topicalHead, .postedHead, .leadingCue, .settlement,
    .sharedOffice, .distinctOffice, .companyWord, .appointing, .bodySpeech, .partOfTime,
    .relative, .stateBody, .takingOffice, .leavingOffice, .succeeding,
    .shipPrefix, .shipNoun, .partyHead, .yearedPlan, .encounter,
    .foreignHead, .foreignTail,
  ]

  init(rawValue: UInt64) {
    self.rawValue = rawValue
  }

  static let place: WordClasses = [.country, .region, .city, .geography]
  static let head: WordClasses = [
    .organisationHead, .eventHead, .documentHead, .placeHead, .otherHead,
  ]
  /// Words that tell who the person after them is.
  static let personTitle: WordClasses = [.office, .rank, .honorific, .title]
  static let calendar: WordClasses = [.month, .weekday]
  /// Evidence that a word is part of a person's name.
  static let personName: WordClasses = [.givenName, .surname]

  /// The classes as the first column of vocabulary.tsv names them.
  static let byName: [String: WordClasses] = [
    "office": .office, "modifier": .officeModifier, "rank": .rank, "honorific": .honorific,
    "title": .title, "organisation": .organisationHead, "organisation-cue": .organisationCue,
    "suffix": .companySuffix, "event": .eventHead, "document": .documentHead,
    "place": .placeHead, "place-small": .smallPlaceHead, "place-before": .leadingPlaceHead,
    "place-cue": .placeCue, "not-name": .notName, "month": .month, "weekday": .weekday,
    "particle": .particle, "name-suffix": .nameSuffix, "speech": .speech, "people": .people,
    "sole": .soleOffice, "sole-with-portfolio": .portfolioOffice, "given": .givenName,
    "weak-head": .weakHead, "other": .otherHead, "leading-head": .leadingHead,
    "modifying-head": .modifyingHead, "topical-head": .topicalHead, "posted-head": .postedHead,
    "leading-cue": .leadingCue, "settlement": .settlement, "shared-office": .sharedOffice,
    "distinct-office": .distinctOffice, "company-word": .companyWord, "appointing": .appointing,
    "body-speech": .bodySpeech, "part-of-time": .partOfTime, "relative": .relative,
    "state-body": .stateBody, "taking-office": .takingOffice, "leaving-office": .leavingOffice,
    "succeeding": .succeeding, "ship-prefix": .shipPrefix, "ship-noun": .shipNoun,
    "party-head": .partyHead, "yeared-plan": .yearedPlan,
    "encounter": .encounter, "foreign-head": .foreignHead, "foreign-tail": .foreignTail,
  ]
}
