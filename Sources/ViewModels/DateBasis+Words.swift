import Chronology

extension DateClaim {
  /// What it rests on, in the words of the article pane and of explanations.
  var basisWord: String { isReaders ? "set by you" : basis.word }
}

extension DateBasis {
  /// The basis in the words of the article pane and of explanations.
  var word: String {
    switch self {
    case .stated: "stated"
    case .inferredFromPage: "inferred from the page"
    case .inferredFromText: "inferred from the text"
    case .inferredFromCorpus: "inferred from other pages"
    case .none: "undated"
    }
  }
}
