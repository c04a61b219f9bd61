import CWorldFacts

/// The forms of words that names and titles are compared in, as word-forms.tsv gives them.
struct WordForms: Sendable {
  static let shared = WordForms()

  /// American for British spellings.
  private var spellings: [String: String] = [:]
  /// The office for a body that is named after it: the `Ministerial Council` is the `Council of
  /// Foreign Ministers`.
  private var officesOfBodies: [String: String] = [:]
  /// The words of an office for those that mean the same.
  private var offices: [String: [String]] = [:]
  /// What acronyms stand for where no page says otherwise.
  private(set) var acronyms: [(short: String, long: String)] = []
  /// What numbered documents are called in full: `executive order` for `eo`.
  private var documents: [String: String] = [:]
  /// The words of bodies that are called by one of them alone: `treasury department`.
  private var wholes: [String: [String]] = [:]
  /// These bodies in full, with what they are called.
  private var wholeNames: [(full: String, short: String)] = []
  private var ofAState: Set<String> = []
  /// States by what they are called behind a town, by the ``Lexicon``'s hash of that.
  private var states: [UInt64: String] = [:]
  /// Legal forms written short, by all ways to write them but those of one word that are short already.
  private var legalForms: [String: String] = [:]
  /// The hashes of their last words: most names end in none.
  private var legalEnds: Set<UInt64> = []
  /// The most words that one of them has.
  private var longestLegalForm = 1
  /// One body for several of a kind: `ministry` for `ministries`.
  private var singulars: [UInt64: String] = [:]
  /// The most words that an office's form has.
  private var longestOffice = 1

  private init() {
    forEachLine(of: world_facts_word_forms()) { line in
      let columns = line.split(separator: UInt8(ascii: "\t")).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard columns.count == 3 else { return }
      let words = columns[2].blankSeparated.map(String.init)
      switch columns[0] {
      case "spelling": spellings[columns[1]] = columns[2]
      case "body": officesOfBodies[columns[1]] = columns[2]
      case "office":
        offices[columns[1]] = words
        longestOffice = max(longestOffice, columns[1].blankSeparated.count)
      case "acronym": acronyms.append((columns[1], columns[2]))
      case "document": documents[columns[1]] = columns[2]
      case "whole":
        wholes[columns[1]] = words.filter { $0 != "of" }.sorted()
        wholeNames.append((" " + columns[2], " " + columns[1]))
      case "plural": singulars[Lexicon.hash(Array(columns[1].utf8)[...])] = columns[2]
      case "of-a-state": ofAState.insert(columns[1])
      case "state": states[Lexicon.hash(Array(columns[1].utf8)[...])] = columns[2]
      case "legal":
        legalForms[columns[1]] = columns[2]
        columns[1].blankSeparated.last.map { _ = legalEnds.insert(nameHash($0)) }
        longestLegalForm = max(longestLegalForm, columns[1].blankSeparated.count)
      default: break
      }
    }
  }

  /// A folded word as Americans spell it.
  func americanSpelling(_ word: String) -> String { spellings[word] ?? word }

  /// A folded word as it is compared, apart from its ending.
  func comparable(_ word: String) -> String {
    spellings[word] ?? officesOfBodies[word] ?? word
  }

  /// Whether the world knows what an acronym stands for, in look-up spelling. Cost: the acronyms.
  func isAcronym(_ spelling: ArraySlice<UInt8>) -> Bool {
    acronyms.contains { $0.short.utf8.elementsEqual(spelling) }
  }

  /// What one of several bodies is called, by the ``Lexicon``'s hash of a noun in the plural.
  func singular(of plural: UInt64) -> String? { singulars[plural] }

  /// The state that is written so behind a town (`Mass.`), by the ``Lexicon``'s hash.
  func state(behindTown hash: UInt64) -> String? { states[hash] }

  /// Whether every state has what is called so, in look-up spelling.
  func isOfAState(_ name: String) -> Bool { ofAState.contains(name) }

  /// The folded name of a body without what it is often called without, so that what stands before
  /// is not taken for another: `us treasury` for `us treasury department`.
  func withoutWhole(_ key: String) -> String {
    for (full, short) in wholeNames where key.hasSuffix(full) {
      return key.dropLast(full.utf8.count) + short
    }
    return key
  }

  /// The sorted content words of a body, with those that it is often called without.
  func whole(_ core: [String]) -> [String] {
    core.count == 1 ? wholes[core[0]] ?? core : core
  }

  /// The longest legal form at the end of a folded name of a company, and how that is written short; `nil` for
  /// forms that are short already. Cost: a hash of the last word; a look-up or three where one ends in it.
  func legalForm(endOf key: Substring) -> (rest: Substring, short: String)? {
    let bytes = key.utf8
    guard let last = bytes.lastIndex(of: UInt8(ascii: " ")),
      legalEnds.contains(nameHash(key[bytes.index(after: last)...]))
    else { return nil }
    var found: (rest: Substring, short: String)?
    var end = bytes.endIndex
    for _ in 0..<longestLegalForm {
      guard let blank = bytes[..<end].lastIndex(of: UInt8(ascii: " ")) else { break }
      if let short = legalForms[String(key[bytes.index(after: blank)...])] {
        found = (key[..<blank], short)
      }
      end = blank
    }
    return found
  }

  /// The folded name of a document, one with a number in full: `executive order 14110` for `eo 14110`
  /// and `executive order no 14110`.
  func document(_ key: String) -> String {
    let words = key.blankSeparated
    guard let number = words.firstIndex(where: { $0.first?.isNumber == true }), number > 0 else {
      return key
    }
    let isCounted = ["no", "nr", "number"].contains(words[number - 1])
    let kind = words[..<(isCounted ? number - 1 : number)].joined(separator: " ")
    guard let full = documents[kind] ?? (isCounted ? kind : nil) else { return key }
    return ([full[...]] + words[number...]).joined(separator: " ")
  }

  /// Folded words of a title with each office in one form: `chief executive` for `CEO`,
  /// `chairman` for `chairwoman`.
  func withOneForm(ofOffices words: [String]) -> [String] {
    var result: [String] = []
    var start = 0
    while start < words.count {
      let lengths = (1...min(longestOffice, words.count - start)).reversed()
      let length = lengths.first {
        offices[words[start..<start + $0].joined(separator: " ")] != nil
      }
      let form = words[start..<start + (length ?? 1)]
      result += offices[form.joined(separator: " ")] ?? Array(form)
      start += form.count
    }
    return result
  }
}
