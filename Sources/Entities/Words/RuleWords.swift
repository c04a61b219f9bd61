import CWorldFacts

/// Words that single rules ask for, as rule-words.tsv gives them: what has no class in the ``Lexicon``,
/// so that no feature of the tagger rests on it.
struct RuleWords: OptionSet, Sendable {
  let rawValue: UInt64

  /// The title of somebody who is called by the given name: `King`.
  static let regnal = RuleWords(rawValue: 1 << 0)
  /// An office of the head of a state or government.
  static let headOfState = RuleWords(rawValue: 1 << 1)
  /// A given name far more often than a surname.
  static let givenRather = RuleWords(rawValue: 1 << 2)
  /// A noun behind which a letter counts: `Pool A`.
  static let lettered = RuleWords(rawValue: 1 << 3)
  /// A noun of a company's name that it is also called without: `Electronics`.
  static let industry = RuleWords(rawValue: 1 << 4)
  /// Who owns a company, and may be one: `owner`.
  static let owner = RuleWords(rawValue: 1 << 5)

  /// A form of address before a name: `Datuk`.
  static let address = RuleWords(rawValue: 1 << 6)
  /// A noun of nature before the name of a place: `Mount`.
  static let natural = RuleWords(rawValue: 1 << 7)

  /// A word of names of news agencies: `Press`.
  static let news = RuleWords(rawValue: 1 << 8)

  /// A small word inside a surname: `zum`.
  static let particle = RuleWords(rawValue: 1 << 9)

  /// A noun before the name of a storm: `Typhoon`.
  static let storm = RuleWords(rawValue: 1 << 10)
  /// What one team does to another: `beat`.
  static let beating = RuleWords(rawValue: 1 << 11)
  /// What a team does with the score behind it: `drew 1-1`.
  static let playing = RuleWords(rawValue: 1 << 12)
  /// What is done for a team: `scored for`.
  static let scoring = RuleWords(rawValue: 1 << 13)
  /// What only companies have: `shares`.
  static let shares = RuleWords(rawValue: 1 << 14)
  /// Who runs a company: `chief executive`.
  static let manager = RuleWords(rawValue: 1 << 15)
  /// Who works at a company and nowhere else: `analyst`.
  static let employee = RuleWords(rawValue: 1 << 16)
  /// A finite verb of what somebody does: `meets`, `could`.
  static let deed = RuleWords(rawValue: 1 << 17)
  /// A noun of treaties by which bodies and parties are called as well: `Pact`.
  static let pact = RuleWords(rawValue: 1 << 23)
  /// What bodies do and texts do not: `elected`.
  static let bodyDeed = RuleWords(rawValue: 1 << 24)
  /// What somebody is called by and does not hold as an office: `professor`.
  static let calling = RuleWords(rawValue: 1 << 31)
  /// What a minister is for and no word before other offices: `fisheries`.
  static let field = RuleWords(rawValue: 1 << 32)
  /// A given name of a language in which the surname comes first.
  static let givenElsewhere = RuleWords(rawValue: 1 << 25)

  /// An office that one holds at a time in bodies of ``ledByOne``: `director`.
  static let soleInBody = RuleWords(rawValue: 1 << 18)
  /// A noun of bodies that one person leads: `museum`.
  static let ledByOne = RuleWords(rawValue: 1 << 19)

  /// An office before a name that the tagger's own lists are without: `Taoiseach`.
  static let titleOffice = RuleWords(rawValue: 1 << 20)
  /// A form of address that is a given name, too: `Sardar`.
  static let addressOfLong = RuleWords(rawValue: 1 << 21)
  /// What bodies have and neither persons nor places: `subsidiaries`.
  static let property = RuleWords(rawValue: 1 << 22)

  /// The legal form of a firm that the tagger's lists are without: `S.p.A.`
  static let legalForm = RuleWords(rawValue: 1 << 26)
  /// The legal form before the name of a firm: `PT`.
  static let legalFront = RuleWords(rawValue: 1 << 27)
  /// What prices do: `fell`.
  static let pricing = RuleWords(rawValue: 1 << 28)
  /// A verb of headlines beside ``deed``: `sells`.
  static let headlined = RuleWords(rawValue: 1 << 29)
  /// A noun of bodies that have to do with much that happens: `ministry`.
  static let institution = RuleWords(rawValue: 1 << 30)

  private static let byName: [String: RuleWords] = [
    "regnal": .regnal, "head-of-state": .headOfState, "given-rather": .givenRather,
    "lettered": .lettered, "industry": .industry, "owner": .owner,
    "address": .address, "natural": .natural, "news": .news,
    "particle": .particle, "storm": .storm, "beating": .beating, "playing": .playing,
    "scoring": .scoring, "shares": .shares, "manager": .manager, "employee": .employee,
    "title-office": .titleOffice, "address-of-long": .addressOfLong, "property": .property,
    "deed": .deed, "sole-in-body": .soleInBody, "led-by-one": .ledByOne,
    "pact": .pact, "body-deed": .bodyDeed, "given-elsewhere": .givenElsewhere,
    "calling": .calling, "field": .field,
    "legal-form": .legalForm, "legal-front": .legalFront, "pricing": .pricing,
    "headlined": .headlined, "institution": .institution,
  ]

  private static let all: [UInt64: RuleWords] = {
    var all: [UInt64: RuleWords] = [:]
    forEachLine(of: world_facts_rule_words()) { line in
      let columns = line.split(separator: UInt8(ascii: "\t"))
      guard columns.count == 2,
        let words = byName[String(decoding: columns[0], as: UTF8.self)]
      else { return }
      for word in columns[1].split(separator: UInt8(ascii: "|")) {
        all[Lexicon.hash(ArraySlice(word)), default: []].formUnion(words)
      }
    }
    return all
  }()

  /// What a word or phrase is, by the hash of its look-up spelling. Cost: a look-up.
  static func of(hash: UInt64) -> RuleWords { all[hash] ?? [] }

  /// What a word or phrase in look-up spelling is.
  static func of(_ words: some StringProtocol) -> RuleWords {
    of(hash: Lexicon.hash(Array(words.utf8)[...]))
  }
}

/// Whether a word in look-up spelling is a noun of bodies that have to do with much that happens: `ministry`.
/// Cost: a look-up.
package func isInstitution(_ word: String) -> Bool { RuleWords.of(word).contains(.institution) }
