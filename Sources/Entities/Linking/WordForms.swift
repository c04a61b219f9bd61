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
  /// The most words that an office's form has.
  private var longestOffice = 1

  private init() {
    forEachLine(of: world_facts_word_forms()) { line in
      let columns = line.split(separator: UInt8(ascii: "\t")).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard columns.count == 3 else { return }
      let words = columns[2].split(separator: " ").map(String.init)
      switch columns[0] {
      case "spelling": spellings[columns[1]] = columns[2]
      case "body": officesOfBodies[columns[1]] = columns[2]
      case "office":
        offices[columns[1]] = words
        longestOffice = max(longestOffice, columns[1].split(separator: " ").count)
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
