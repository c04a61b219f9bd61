import Chronology
import Corpus
import Entities
import TextCore

/// Where an entity is named, for its card: each mention with its day, and what that says of its
/// spellings.
struct CardMentions {
  /// One mention.
  struct Place {
    var article: ArticleNumber
    var span: ByteSpan
  }

  /// The mentions in order of time.
  let places: [Place]
  /// First and last day of each spelling.
  let days: [String: ClosedRange<Day>]
  /// The articles of each spelling, as far as they were looked at.
  let articles: [String: [ArticleNumber]]
  /// How many articles were not looked at, as they are too many for somebody who waits.
  let omittedCount: Int

  /// Every article has to be read for it; so many take some tens of milliseconds.
  private static let mostArticles = 1000

  init(of entity: EntityID, in snapshot: CorpusSnapshot) {
    let all = Array(snapshot.postings(of: entity))
    // The first and the last tell when it was seen first and last.
    let half = CardMentions.mostArticles / 2
    let looked =
      all.count <= CardMentions.mostArticles ? all : Array(all.prefix(half) + all.suffix(half))
    var places: [Place] = []
    var days: [String: ClosedRange<Day>] = [:]
    var articles: [String: [ArticleNumber]] = [:]
    for number in looked.lazy.map({ ArticleNumber($0) }) {
      let day = snapshot.firstDay(of: number)
      let mentions = snapshot.mentions(in: number).filter { $0.entity == entity }
      places += mentions.map { Place(article: number, span: $0.span) }
      guard let day else { continue }
      let text = snapshot.page(of: snapshot[number]).text
      for form in Set(mentions.map { TextSanitizer.collapsed(text, $0.span) }) {
        articles[form, default: []].append(number)
        days[form] =
          days[form].map { min($0.lowerBound, day)...max($0.upperBound, day) } ?? day...day
      }
    }
    self.places = places
    self.days = days
    self.articles = articles
    omittedCount = all.count - looked.count
  }
}
