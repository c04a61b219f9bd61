import Corpus
import Entities
import TextCore

extension BrowserViewModel {
  /// Goes to an article in view and stands on the mention at `span`, if it is one. An article that
  /// the narrowing hides is shown without narrowing.
  mutating func go(to number: ArticleNumber, at span: ByteSpan) {
    if !visible.contains(number.index) {
      let left = describe(narrowing)
      change(narrowing: .none, "Cleared the narrowing to show \(quoted(number))")
      message = StatusMessage("Outside of \(left); \(key(of: .goBack)) goes back to it")
    }
    timeline.select(number, containing: span.start, in: snapshot)
    stay()
    let matches = narrowing.query?.matches(in: number, of: snapshot) ?? []
    article.show(
      number, marks: marks.of(snapshot[number]), matches: matches, at: span.start, in: snapshot)
    if let index = snapshot.mentions(in: number).firstIndex(where: { $0.span == span }) {
      article.stand(onMention: index, in: snapshot)
    }
  }

  /// Steps to the next or previous name in the article.
  mutating func stepMentionHere(by distance: Int) {
    guard let number = currentOrTell() else { return }
    let mentions = snapshot.mentions(in: number)
    guard !mentions.isEmpty else {
      message = StatusMessage("No name in this article")
      return
    }
    let target = article.step(
      by: distance, from: article.currentMention, among: mentions.map(\.span))
    guard mentions.indices.contains(target) else {
      message = StatusMessage(
        distance > 0 ? "The last name of the article" : "The first name of the article")
      return
    }
    article.stand(onMention: target, in: snapshot)
    focus = .article
    stay()
  }

  /// Walks the mentions of the chosen entity, or the matches of the search, through the articles in
  /// view in order of time.
  mutating func walkMentions(by distance: Int) {
    guard currentOrTell() != nil else { return }
    let before = visit
    switch walk {
    case .found where !article.finder.isEmpty: walkFound(by: distance)
    case .search where narrowing.query != nil: walkMatches(by: distance)
    default: walkEntity(by: distance)
    }
    // What is in another article is a jump away.
    if visit.place?.article != before.place?.article, visit.narrowing == before.narrowing {
      leave(before)
    }
  }

  // MARK: Mentions of an entity

  private mutating func walkEntity(by distance: Int) {
    guard let entity = walkedEntity else {
      message = StatusMessage("No entity is chosen")
      return
    }
    let step = distance > 0 ? 1 : -1
    for _ in 0..<abs(distance) where !stepEntity(entity, by: step) {
      let name = snapshot.catalog[entity].name
      message = StatusMessage(
        step > 0 ? "No later mention of \(name) in view" : "No earlier mention of \(name) in view")
      return
    }
    bringArticleForward()
    let number = current.map { snapshot.mentions(in: $0) } ?? []
    let place = number.prefix((article.currentMention ?? 0) + 1).count { $0.entity == entity }
    let total = number.count { $0.entity == entity }
    message = StatusMessage(
      "\(snapshot.catalog[entity].name): mention \(place) of \(total) in this article")
  }

  /// The entity selected in the entity pane.
  private var walkedEntity: EntityID? { entities.selection }

  private mutating func stepEntity(_ entity: EntityID, by step: Int) -> Bool {
    if timeline.axis == .happened { return stepSentence(naming: entity, by: step) }
    let here = current.flatMap { timeline.entries.firstPlace(of: $0) == nil ? nil : $0 }
    if let here, let index = mentionHere(of: entity, in: here, step: step) {
      article.stand(onMention: index, in: snapshot)
      return true
    }
    let postings = snapshot.postings(of: entity)
    var next = timeline.entries.article(after: here, step: step, among: postings)
    while let number = next {
      let indices = mentionIndices(of: entity, in: number)
      if let index = step > 0 ? indices.first : indices.last {
        go(to: number, at: snapshot.mentions(in: number)[index].span)
        return true
      }
      next = timeline.entries.article(after: number, step: step, among: postings)
    }
    return false
  }

  /// On the happened axis the rows are sentences, and their order is the order of time: goes to the
  /// next row that names the entity.
  private mutating func stepSentence(naming entity: EntityID, by step: Int) -> Bool {
    let entries = timeline.entries
    // A mention on which nobody stands yet is the first to go to, be it in the selected row.
    let isStanding = article.currentMention != nil
    var index = (timeline.selectedIndex ?? 0) + (isStanding || step < 0 ? step : 0)
    while entries.indices.contains(index) {
      if let happening = entries[index].happening {
        let sentence = snapshot.happenings[happening].sentence
        let mentions = snapshot.mentions(in: entries[index].article)
        let place = mentions.firstIndex { $0.entity == entity && sentence.contains($0.span) }
        if let place {
          timeline.select(index: index)
          arrive()
          article.stand(onMention: place, in: snapshot)
          return true
        }
      }
      index += step
    }
    return false
  }

  /// The mention of `entity` that follows where the reader stands in the article.
  private func mentionHere(of entity: EntityID, in number: ArticleNumber, step: Int) -> Int? {
    guard number == article.number else { return nil }
    let indices = mentionIndices(of: entity, in: number)
    guard let current = article.currentMention else { return step > 0 ? indices.first : nil }
    return step > 0 ? indices.first { $0 > current } : indices.last { $0 < current }
  }

  private func mentionIndices(of entity: EntityID, in number: ArticleNumber) -> [Int] {
    let mentions = snapshot.mentions(in: number)
    return mentions.indices.filter { mentions[$0].entity == entity }
  }

  // MARK: Matches of the search

  private mutating func walkMatches(by distance: Int) {
    let step = distance > 0 ? 1 : -1
    for _ in 0..<abs(distance) where !stepMatch(by: step) {
      message = StatusMessage(step > 0 ? "No later match in view" : "No earlier match in view")
      return
    }
    bringArticleForward()
    guard let match = article.currentMatch else { return }
    let rows =
      timeline.entryCount > 1 ? "; \(timeline.position) of \(entryWords(timeline.entryCount))" : ""
    message = StatusMessage("Match \(match + 1) of \(article.matches.count) here\(rows)")
  }

  private mutating func stepMatch(by step: Int) -> Bool {
    let next = article.currentMatch.map { $0 + step } ?? (step > 0 ? 0 : -1)
    if article.matches.indices.contains(next) {
      article.stand(on: .match(next), in: snapshot)
      return true
    }
    let entries = timeline.entries
    guard let here = current, entries.firstPlace(of: here) != nil else { return false }
    var following = entries.article(after: here, step: step, among: visible)
    while let number = following {
      let matches = narrowing.query?.matches(in: number, of: snapshot) ?? []
      if let match = step > 0 ? matches.first : matches.last {
        go(to: number, at: match)
        article.stand(on: .match(step > 0 ? 0 : matches.count - 1), in: snapshot)
        return true
      }
      following = entries.article(after: number, step: step, among: visible)
    }
    return false
  }
}
