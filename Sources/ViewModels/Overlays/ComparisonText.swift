import Chronology
import Corpus
import Entities
import TextCore

/// Two entities side by side in time: when each is named, which articles name both or one alone, who
/// is named with both, and their offices.
struct ComparisonText {
  let comparison: EntityComparison
  let snapshot: CorpusSnapshot
  /// The room for its lines.
  let columns: Int
  /// Whether it says in words what else is drawn.
  var isSpoken = false

  /// The articles that are listed of each part; the rest is a narrowing away.
  private static let listed = 8

  var lines: [OverlayViewModel.Line] {
    heads + section("Articles", parts) + section("In time", ComparisonTimeText(self).lines)
      + section("Named with both", shared, note: "by the lesser log-likelihood ratio")
      + section("Offices", offices)
      + section(
        "Both", articles(comparison.both, narrowedBy: [.required, .required]))
      + section(
        "Only \(name(comparison.first))",
        articles(comparison.onlyFirst, narrowedBy: [.required, .excluded]))
      + section(
        "Only \(name(comparison.second))",
        articles(comparison.onlySecond, narrowedBy: [.excluded, .required]))
  }

  private func section(
    _ title: String, _ body: [OverlayViewModel.Line], note: String = ""
  ) -> [OverlayViewModel.Line] {
    if body.isEmpty { return [] }
    let heading =
      [StyledRun(title, .heading)] + (note.isEmpty ? [] : [StyledRun("  " + note, .dim)])
    return [.init(""), .init(StyledLine(heading), indent: 2)] + body
  }

  private func name(_ entity: EntityID) -> String { snapshot.catalog.name(of: entity) }

  /// How the bars and names of each side are told apart.
  static let roles: [TextRole] = [.density, .densityMatch]

  // MARK: Who and when

  /// Both with what they are and when they are named, on one scale of time.
  private var heads: [OverlayViewModel.Line] {
    let entities = [comparison.first, comparison.second]
    let days = daysOfBoth
    let stretches = (isSpoken ? nil : days).map {
      TimeStretches($0, atMost: max(1, min(columns - 4, 80)))
    }
    let heads = zip(entities, ComparisonText.roles).flatMap { entity, role in
      let bars = stretches.map {
        Sparkline.text(of: Array(snapshot.postings(of: entity)), over: $0, in: snapshot)
      }
      return [
        OverlayViewModel.Line(StyledLine(name(entity), role), indent: 2, target: .entity(entity)),
        .init(
          StyledLine([StyledRun("  ")] + EntityCard.summary(of: entity, in: snapshot).runs),
          indent: 2),
      ]
        + [bars ?? spokenTime(of: entity, over: days)].compactMap {
          $0.map { .init(StyledLine([StyledRun("  "), StyledRun($0, role)])) }
        }
    }
    return heads + [scale(of: stretches)].compactMap(\.self)
  }

  private func spokenTime(of entity: EntityID, over days: ClosedRange<Day>?) -> String? {
    guard isSpoken, let days else { return nil }
    return Sparkline.words(of: Array(snapshot.postings(of: entity)), over: days, in: snapshot)
  }

  /// From the first day on which either is named to the last: what lies outside says nothing of them.
  private var daysOfBoth: ClosedRange<Day>? {
    let days = [comparison.first, comparison.second].flatMap { entity -> [Day] in
      // The undated stand last.
      let numbers = snapshot.postings(of: entity).filter {
        snapshot.firstDay(of: ArticleNumber($0)) != nil
      }
      return [numbers.min(), numbers.max()].compactMap { number in
        number.flatMap { snapshot.firstDay(of: ArticleNumber($0)) }
      }
    }
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  /// The days at both ends of the bars.
  private func scale(of stretches: TimeStretches?) -> OverlayViewModel.Line? {
    guard let stretches else { return nil }
    let ends = DateLabel.ends(of: stretches.days)
    let gap = max(1, stretches.count - ends.first.count - ends.last.count)
    let isOne = stretches.days.lowerBound == stretches.days.upperBound
    let first = isOne ? "" : ends.first + String(repeating: " ", count: gap)
    let text = "  " + first + ends.last
    return .init(StyledLine(text, .dim))
  }

  // MARK: Articles

  /// How many articles name both, and one alone; each line narrows the view to them.
  private var parts: [OverlayViewModel.Line] {
    let width =
      [comparison.both, comparison.onlyFirst, comparison.onlySecond]
      .map { String($0.count).count }.max() ?? 1
    func line(_ set: NumberSet, _ words: String, _ uses: [Narrowing.Use]) -> OverlayViewModel.Line {
      let number = String(set.count)
      let blanks = String(repeating: " ", count: 2 + width - number.count)
      return .init(
        StyledLine([StyledRun(blanks + number), StyledRun(" " + words, .dim)]), indent: 4 + width,
        target: set.isEmpty ? nil : target(uses))
    }
    return [
      line(comparison.both, "name both; \(chance)", [.required, .required]),
      line(comparison.onlyFirst, "only \(name(comparison.first))", [.required, .excluded]),
      line(comparison.onlySecond, "only \(name(comparison.second))", [.excluded, .required]),
    ]
  }

  /// What the ratio says.
  private var chance: String {
    let ratio = comparison.significance
    let least = Companion.leastSignificance
    let words =
      ratio > least
      ? "more often than chance" : ratio < -least ? "less often than chance" : "as chance has it"
    return "\(words) (log-likelihood ratio \(EntityCard.words(significance: ratio)))"
  }

  private func target(_ uses: [Narrowing.Use]) -> OverlayViewModel.Target {
    let terms = zip([comparison.first, comparison.second], uses).map {
      Narrowing.Term(entity: $0, use: $1)
    }
    let names = terms.map { ($0.use == .excluded ? "not " : "") + name($0.entity) }
    return .narrowing(
      Narrowing(terms: terms), title: "Narrowed to \(names.joined(separator: " and "))")
  }

  /// The first articles of a set; the last line narrows the view to all of them.
  private func articles(
    _ set: NumberSet, narrowedBy uses: [Narrowing.Use]
  ) -> [OverlayViewModel.Line] {
    let shown = set.prefix(ComparisonText.listed).map { ArticleNumber($0) }
    let lines = shown.map { number in
      let article = snapshot[number]
      let item = snapshot.item(of: article)
      let date = StyledRun(
        "  \(DateLabel.line(article.published)): ",
        article.published.basis == .stated ? .date : .inferredDate)
      return OverlayViewModel.Line(
        StyledLine([date, StyledRun(article.headline)]), indent: 4,
        target: .text(number, item.title ?? item.paragraphs.first ?? item.span))
    }
    let rest = set.count - shown.count
    guard rest > 0 else { return lines }
    return lines + [.init(StyledLine("  … \(rest) more", .key), target: target(uses))]
  }

  // MARK: Companions and offices

  private var shared: [OverlayViewModel.Line] {
    comparison.shared.map { companion in
      let kind = snapshot.catalog.kind(of: companion.entity)
      return .init(
        StyledLine([
          StyledRun("  "), StyledRun(name(companion.entity), kind.role),
          StyledRun("  \(companion.firstCount)×", ComparisonText.roles[0]),
          StyledRun(" \(companion.secondCount)×", ComparisonText.roles[1]),
          StyledRun("  \(EntityCard.words(significance: companion.significance))"),
        ]), indent: 4, target: .entity(companion.entity))
    }
  }

  private var offices: [OverlayViewModel.Line] {
    zip([comparison.first, comparison.second], ComparisonText.roles).flatMap { entity, role in
      let roles = snapshot.catalog[entity].roles
      guard !roles.isEmpty else { return [OverlayViewModel.Line]() }
      let head = OverlayViewModel.Line(StyledLine("  " + name(entity), role), indent: 4)
      return [head]
        + roles.map {
          .init(
            StyledLine([StyledRun("  ")] + CareerText.heading($0, in: snapshot).runs), indent: 6)
        }
    }
  }
}
