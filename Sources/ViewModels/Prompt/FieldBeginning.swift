import Corpus

extension PromptViewModel {
  /// Whether the last word of a query may still become the name of a field: `visser pers`, `-pers`.
  static func mayBecomeField(_ query: String) -> Bool {
    let word = query.split(omittingEmptySubsequences: false) { " (-".contains($0) }.last ?? ""
    return !word.isEmpty
      && QueryField.allCases.contains { $0.rawValue.hasPrefix(word.lowercased()) }
  }
}
