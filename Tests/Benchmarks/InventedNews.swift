import Chronology
import TestSupport

/// Pages of press releases that nobody ever wrote, the same in every run.
///
///     InventedNews(pageCount: 2_000).page(7)  // some 3 KB: teasers of three newer articles, a main one
///
/// Each page has the layout of a saved page of a site: dated leads of newer articles, the title of
/// its own, the date, paragraphs, and on some pages a line of contact. The articles lie over ten
/// years. A few people and bodies are named often and most seldom, and there are more of them where
/// there are more pages. Cost: linear in the pages that are asked for; nothing is kept.
struct InventedNews {
  /// How many pages there are.
  let pageCount: Int
  /// How many people the pages know.
  let peopleCount: Int
  /// How many bodies they know.
  let bodyCount: Int

  private static let firstDay = Day(number: 16_801)
  private static let dayCount = 3_650
  private static let teaserCount = 3

  /// Describes the pages.
  init(pageCount: Int) {
    self.pageCount = pageCount
    peopleCount = 60 + pageCount / 8
    bodyCount = 30 + pageCount / 40
  }

  /// The text of a page, counted from 0; the newest have fewer teasers.
  func page(_ index: Int) -> String {
    var shape = SeededGenerator(seed: UInt64(index) &+ 0x5EED)
    let gap = Bool.random(using: &shape) ? "\n\n" : "\n"
    let newer = (index + 1...index + InventedNews.teaserCount).reversed().filter { $0 < pageCount }
    let main = article(index)
    var blocks = newer.map { article($0).lead }
    blocks.append(main.title + "\n" + date(main.day, style: index % 4))
    blocks.append(main.lead)
    blocks.append(main.paragraphs[0] + PlantedWords.sentences(ofPage: index))
    blocks += main.paragraphs.dropFirst()
    if index % 3 == 0 {
      blocks.append("Press office\n+00 20 555 \(1000 + index % 9000), press@example.org")
    }
    return blocks.joined(separator: gap) + "\n"
  }

  /// The file name of a page, in folders of a thousand.
  func fileName(_ index: Int) -> String {
    let digits = String(1_000_000 + index).dropFirst()
    return "\(digits.prefix(3))/\(digits).txt"
  }

  private func article(_ index: Int) -> Article {
    let day = InventedNews.firstDay + index * InventedNews.dayCount / max(1, pageCount)
    var writer = InventedWriter(news: self, seed: UInt64(index), day: day)
    let title = writer.sentence(of: InventedVocabulary.titles)
    let opening = "On \(day.dayOfMonth) \(monthName(day.month))"
    let lead = "\(opening), \(writer.sentence(of: InventedVocabulary.leads))"
    let paragraphs = (0..<Int.random(in: 4...8, using: &writer.random)).map { _ in
      (0..<Int.random(in: 2...5, using: &writer.random)).map { _ in
        writer.sentence(of: InventedVocabulary.sentences).capitalisedFirst
      }.joined(separator: " ")
    }
    return Article(title: title.capitalisedFirst, day: day, lead: lead, paragraphs: paragraphs)
  }

  private struct Article {
    var title: String
    var day: Day
    var lead: String
    var paragraphs: [String]
  }

  private func date(_ day: Day, style: Int) -> String {
    let (year, month, dayOfMonth) = day.calendarNumbers
    switch style {
    case 0: return "\(dayOfMonth) \(monthName(month)) \(year)"
    case 1: return "\(monthName(month)) \(dayOfMonth), \(year)"
    case 2: return day.description
    default: return "\(padded(dayOfMonth, to: 2)).\(padded(month, to: 2)).\(year)"
    }
  }
}

/// Writes the sentences of one article.
struct InventedWriter {
  let news: InventedNews
  let day: Day
  var random: SeededGenerator
  /// Bodies whose acronym has been explained.
  private var known: Set<Int> = []
  /// Whom the article speaks of by surname.
  private var person = 0

  init(news: InventedNews, seed: UInt64, day: Day) {
    self.news = news
    self.day = day
    // Seeds that differ by what the generator adds in each step would give each article the numbers of
    // the one before it, and the corpus would take what they have in common for furniture.
    var seeds = SeededGenerator(seed: seed)
    random = SeededGenerator(seed: seeds.next())
    person = seldom(news.peopleCount)
  }

  /// One of the patterns with its braces filled.
  mutating func sentence(of patterns: [String]) -> String {
    fill(one(of: patterns))
  }

  private mutating func fill(_ pattern: String) -> String {
    var text = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      text += filling(rest[rest.index(after: open)..<close])
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }

  private mutating func filling(_ slot: Substring) -> String {
    switch slot {
    case "official":
      person = seldom(news.peopleCount)
      return post(of: person) + " " + name(of: person)
    case "name": return name(of: seldom(news.peopleCount))
    case "surname": return surname(of: person)
    case "body": return body(seldom(news.bodyCount))
    case "city": return one(of: InventedVocabulary.cities)
    case "country": return one(of: InventedVocabulary.countries)
    case "event":
      let ordinal = one(of: InventedVocabulary.ordinals)
      return ordinal + " " + headed(by: InventedVocabulary.eventHeads)
    case "document": return headed(by: InventedVocabulary.documentHeads)
    case "topic": return topic()
    case "day":
      let other = day + Int.random(in: -60...60, using: &random)
      return "\(other.dayOfMonth) \(monthName(other.month)) \(other.year)"
    case "month": return monthName(Int.random(in: 1...12, using: &random))
    case "year": return String(day.year - Int.random(in: 0...4, using: &random))
    case "number": return String(Int.random(in: 12...400, using: &random))
    default: preconditionFailure("no slot \(slot)")
    }
  }

  // MARK: Names

  private func name(of person: Int) -> String {
    let given = InventedVocabulary.givenNames
    return given[person * 7 % given.count] + " " + surname(of: person)
  }

  private func surname(of person: Int) -> String {
    let (beginnings, endings) = (
      InventedVocabulary.surnameBeginnings, InventedVocabulary.surnameEndings
    )
    return beginnings[person % beginnings.count]
      + endings[(person / beginnings.count + person) % endings.count]
  }

  private mutating func post(of person: Int) -> String {
    let post = InventedVocabulary.posts[person % InventedVocabulary.posts.count]
    if post.contains("{body}") {
      return post.replacing("{body}", with: body(person % news.bodyCount))
    }
    let (countries, cities) = (InventedVocabulary.countries, InventedVocabulary.cities)
    return post.replacing("{country}", with: countries[person % countries.count])
      .replacing("{city}", with: cities[person % cities.count])
  }

  /// A body with its acronym where the article first names it, afterwards the acronym.
  private mutating func body(_ index: Int) -> String {
    let adjectives = InventedVocabulary.bodyAdjectives
    let domains = InventedVocabulary.domains
    let heads = InventedVocabulary.bodyHeads
    let words = [
      adjectives[index % adjectives.count], domains[index / adjectives.count % domains.count],
      heads[(index / adjectives.count / domains.count + index * 3) % heads.count],
    ]
    let acronym = String(words.compactMap(\.first))
    guard known.insert(index).inserted else { return acronym }
    return words.joined(separator: " ") + " (\(acronym))"
  }

  private mutating func headed(by heads: [String]) -> String {
    one(of: InventedVocabulary.domains) + " " + one(of: heads)
  }

  private mutating func topic() -> String {
    let adjective = one(of: InventedVocabulary.adjectives)
    let noun = one(of: InventedVocabulary.nouns)
    guard Bool.random(using: &random) else { return "\(adjective) \(noun)" }
    return "\(adjective) \(noun) of \(one(of: InventedVocabulary.plurals))"
  }

  // MARK: Chance

  private mutating func one(of choices: [String]) -> String {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }

  /// A number below `count`; small ones come far more often, as with the names of real news.
  private mutating func seldom(_ count: Int) -> Int {
    let chance = Double.random(in: 0..<1, using: &random)
    return Int(Double(count) * chance * chance * chance)
  }
}

private func monthName(_ month: Int) -> String {
  [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ][month - 1]
}

extension String {
  /// With a capital at its beginning.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
