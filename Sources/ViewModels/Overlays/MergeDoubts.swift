import Chronology
import Corpus
import Entities

/// What speaks against two entities being one: names that differ, offices at one time, articles that name
/// both.
struct MergeDoubts {
  let snapshot: CorpusSnapshot
  let first: EntityID
  let second: EntityID

  /// A line for each doubt; none where nothing speaks against it. Cost: the spellings, the offices and
  /// the articles of both.
  var lines: [String] {
    [names, offices, articles].compactMap(\.self)
  }

  private var names: String? {
    let sides = [first, second].map { snapshot.catalog[$0] }
    guard sides.allSatisfy({ $0.kind == .person }),
      let differing = NameDisagreement(
        sides[0].forms.map(\.text), sides[1].forms.map(\.text))
    else { return nil }
    let parts = [("surnames", differing.surnames), ("given names", differing.givens)]
    let words = parts.compactMap { part, pair in
      pair.map { "the \(part) differ (\($0.first), \($0.second))" }
    }
    let sentence = words.joined(separator: " and ")
    return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
  }

  /// Two offices that share no word and are attested at one time.
  private var offices: String? {
    for one in snapshot.catalog[first].roles {
      for other in snapshot.catalog[second].roles {
        guard let days = one.attested, let others = other.attested, days.overlaps(others),
          Set(NameWords.folded(one.title)).isDisjoint(with: NameWords.folded(other.title))
        else { continue }
        let shared = days.clamped(to: others)
        return "At one time (\(DateLabel.full(shared))) the one is \(one.title), the other "
          + "\(other.title)."
      }
    }
    return nil
  }

  private var articles: String? {
    let both = snapshot.postings(of: first).intersection(snapshot.postings(of: second))
    guard let example = both.first(where: { _ in true }) else { return nil }
    let headline = snapshot[ArticleNumber(example)].headline
    let words =
      both.count == 1
      ? "One article names both: \(headline)"
      : "\(both.count) articles name both, such as: \(headline)"
    // A sentence stands for an article without a title.
    return words.hasSuffix(".") ? words : words + "."
  }
}
