/// What the acronyms of the corpus stand for.
///
/// A definition on a page counts on that page; where all pages that define an acronym agree, and
/// where its letters are the initials of exactly one long name of the corpus, it counts everywhere.
struct AcronymTable: Sendable {
  private var local: [Local: String] = [:]
  private var global: [String: String] = [:]
  /// What the acronyms stand for, in comparable spelling.
  private(set) var longNames: Set<String> = []
  /// What pages that disagree say of an acronym, in comparable spelling.
  private(set) var ambiguous: [String: Set<String>] = [:]

  private struct Local: Hashable {
    var page: Int
    var acronym: String
  }

  init(pages: [EntityLinker.PageInput], forms: [MentionForm]) {
    var defined: [String: Set<String>] = [:]
    for (page, input) in pages.enumerated() {
      for definition in input.mentions.acronyms {
        let short = Self.key(input.mentions.mentions[definition.short].form)
        let long = Self.key(input.mentions.mentions[definition.long].form)
        local[Local(page: page, acronym: short)] = long
        defined[short, default: []].insert(comparable(long))
        global[short] = long
      }
    }
    for (short, longs) in defined where longs.count > 1 {
      global[short] = nil
      ambiguous[short] = longs
    }
    readInitials(of: forms, defined: defined)
    longNames = Set(global.values.map(comparable)).union(local.values.map(comparable))
  }

  /// The long name for an acronym on a page.
  func expansion(of acronym: String, page: Int) -> String? {
    local[Local(page: page, acronym: acronym)] ?? global[acronym]
  }

  private static func key(_ form: String) -> String {
    String(decoding: folded(form), as: UTF8.self)
  }

  private mutating func readInitials(of forms: [MentionForm], defined: [String: Set<String>]) {
    var acronyms: Set<String> = []
    var longs: [String: [String: String]] = [:]
    for form in forms where form.kind == .organisation || form.kind == .document {
      if isAcronym(form.text) {
        // `OAU ASC`: each of several acronyms may be explained.
        for word in form.key.split(separator: " ") { acronyms.insert(String(word)) }
      } else {
        for initials in self.initials(of: form.key) {
          longs[initials, default: [:]][comparable(form.key)] = form.key
        }
        for word in form.text.split(separator: " ") where isAcronym(word) {
          acronyms.insert(Self.key(String(word)))
        }
      }
    }
    for acronym in acronyms where defined[acronym] == nil && acronym.count > 1 {
      guard let candidates = longs[acronym], candidates.count == 1,
        let long = candidates.values.first,
        // Two letters fit too many names, unless they are known to be a body.
        acronym.count > 2
          || Lexicon.shared.entry(for: acronym)?.classes.contains(.organisation) == true
      else { continue }
      global[acronym] = long
    }
  }

  /// The initials of the content words, and of all words.
  private func initials(of key: String) -> Set<String> {
    let words = key.split(separator: " ")
    guard words.count >= 2 else { return [] }
    let small: Set<Substring> = ["of", "the", "for", "and", "on", "in", "to", "under", "against"]
    let content = words.filter { !small.contains($0) }.compactMap(\.first)
    let all = words.compactMap(\.first)
    return [String(content), String(all), String(words.filter { $0 != "the" }.compactMap(\.first))]
  }
}

/// Whether a form is written as an acronym: capitals without small letters, in short words.
func isAcronym(_ form: some StringProtocol) -> Bool {
  var length = 0
  var capitals = 0
  for byte in form.utf8 {
    switch byte {
    case 0x20:
      guard (2...8).contains(length), capitals > 0 else { return false }
      (length, capitals) = (0, 0)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return false
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      length += 1
      capitals += 1
    default: length += 1
    }
  }
  return (2...8).contains(length) && capitals > 0
}

/// A folded name without articles and with one spelling for all varieties of English.
func comparable(_ key: String) -> String {
  let words = key.split(separator: " ").filter { $0 != "the" }.map(String.init)
  return joiningPrefixes(words[...]).map { contentWord($0) ?? $0 }.joined(separator: " ")
}
