import Chronology
import TextCore

/// A date that a page of HTML shows its readers, with what speaks for and against it being that of
/// the article.
struct VisibleDate {
  /// Where it stands, as far as the article's layout is known.
  enum Place: Hashable {
    /// At the beginning of the headline itself
    case headline
    /// Between headline and text, so many lines below the one
    case below(Int)
    /// Before the headline
    case above(Int)
    /// Before the text of a page whose headline is not known
    case before
    /// At the beginning of the first paragraph
    case lead
    /// In a paragraph of the text
    case inside
    /// Just behind the text
    case behind
    case elsewhere
  }

  var day: Day
  /// The line that shows it.
  var line: Int
  var place: Place
  /// What the words around it say.
  var words: DateWords.Meaning?
  /// What the elements around it are called.
  var mark: DateMarks.Mark?
  var zone: DateMarks.Zone
  /// Whether a `<time>` gives it.
  var isTime = false
  /// How many words stand beside it in its line.
  var company = 0
  /// Whether the page's address is of the same month.
  var isOfAddress = false
  /// Whether it is given in universal time: readers may have seen the day before or after.
  var isUniversal = false
  /// Whether its line ends as a sentence does.
  var endsSentence = false
  /// How many lines of the page carry a date in the same kind of element.
  var siblings = 1

  /// Whether it is the day of a later change.
  var isChange: Bool { words == .changed || words == nil && mark == .changed }

  /// Whether it stands at the headline or the page says that it is the date of publication.
  var isClose: Bool {
    guard !isChange else { return false }
    switch place {
    case .headline, .below, .above, .lead: return true
    case .before, .inside, .behind, .elsewhere:
      return words == .published || words == .article || mark == .published
        || score >= VisibleDate.plenty
    }
  }

  /// Whether it is so plainly that of the article that it outweighs metadata.
  var isPlain: Bool {
    switch place {
    case .below(let steps), .above(let steps): steps <= 4 && score >= 10 && isClose
    default: false
    }
  }

  /// A date with less is that of something else.
  static let least = 3
  /// With so much it is that of the article wherever it stands.
  private static let plenty = 7
  /// Of many words beside a date it is a sentence, in which it may be the date of anything.
  private static let manyWords = 9

  private var isSentence: Bool {
    company > VisibleDate.manyWords && mark == nil && (words != .published || endsSentence)
  }

  /// How much speaks for it. The weights were found on one half of a set of pages and hold on the
  /// other (docs/evaluation.md).
  var score: Int {
    var score = 0
    switch words {
    case .published: score += isSentence ? 1 : 6
    case .article: score += 6
    case .changed: score += 1
    case .other: score -= 8
    case nil: break
    }
    switch mark {
    case .published: score += 4
    case .date: score += 3
    case .changed: score += 1
    case .other: score -= 5
    case nil: break
    }
    switch place {
    case .headline: score += 5
    case .below(let steps): score += steps <= 4 ? 5 : steps <= 14 ? 4 : 2
    case .above(let steps): score += steps <= 2 ? 4 : 3
    case .before: score += 1
    case .lead: score += 6
    case .behind: score += 2
    case .inside: score -= words == .article ? 0 : 4
    case .elsewhere: break
    }
    if isTime { score += 2 }
    if isOfAddress { score += 1 }
    if place != .lead {
      if company <= 4 { score += 2 } else if company <= VisibleDate.manyWords { score += 1 }
      if isSentence, words != .article { score -= 4 }
    }
    if zone.contains(.footer) { score -= 3 }
    if zone.contains(.navigation) { score -= 5 }
    if zone.contains(.aside) { score -= 3 }
    if zone.contains(.comments) { score -= 9 }
    if zone.contains(.others) { score -= 6 }
    if zone.contains(.quote) { score -= 4 }
    if siblings >= 5 {
      score -= 4
    } else if siblings >= 3 {
      score -= 3
    } else if siblings == 2 {
      score -= 1
    }
    return score
  }

  /// The place in words.
  var rule: String {
    if words == .changed { return "the day on which the page says it was changed" }
    if words == .published || words == .article {
      return "the date that the page calls that of publication"
    }
    switch place {
    case .headline: return "the date in the headline"
    case .below: return "the date under the headline"
    case .above: return "the date above the headline"
    case .lead: return "the date before the first paragraph"
    case .behind: return "the date below the text"
    case .before, .inside, .elsewhere:
      return isTime ? "the first <time> of the page" : "the first date of the page"
    }
  }
}
