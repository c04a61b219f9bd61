import Chronology
import Entities
import PageParsing

/// The columns of a ``SnapshotImage``, each under its name.
final class SnapshotTables: Sendable {
  let image: SnapshotImage

  let firstDays: Column<Int32>
  let lastDays: Column<Int32>
  let articleFlags: Column<UInt8>
  let articles: Records
  let articleEntities: Rows<UInt32>
  let ids: Column<UInt64>
  let idArticles: Column<UInt32>

  let itemArticles: Rows<UInt32>
  let itemKeptWords: Rows<UInt32>
  let failedPages: Column<UInt32>
  let troubledPages: Column<UInt32>
  let assignments: Rows<UInt32>
  let pageRows: Column<UInt64>
  let pageUpdates: Column<UInt32>
  let itemRowStarts: Column<UInt64>
  let itemRowPages: Column<UInt32>

  let entityKinds: Column<UInt8>
  let entityNameRanks: Column<UInt32>
  let entities: Records
  let entityArticles: Rows<UInt32>

  let formKeys: Column<UInt64>
  let formEntities: Column<UInt32>

  let offices: Records
  let entityOffices: Rows<UInt32>

  let suggestions: Records

  let happeningArticles: Column<UInt32>
  let happeningFirstDays: Column<Int32>
  let happeningLastDays: Column<Int32>
  let happenings: Records

  let articleStories: Column<UInt32>
  let stories: Records

  let articleLengths: Column<UInt32>
  let articleFirstHappenings: Column<UInt32>
  let entitiesByName: Column<UInt32>
  let entitiesByCount: Rows<UInt32>
  /// The entities by the words of their spellings, and of their offices.
  let nameWords: WordTable
  let roleWords: WordTable

  /// What stands for no day at all.
  static let undated = Int32.max
  /// What stands for no story.
  static let noStory = UInt32.max
  /// What stands for no happening.
  static let noHappening = UInt32.max
  /// The bit of ``itemArticles`` that says that the article is read there.
  static let readHere: UInt32 = 1 << 31

  init(_ image: SnapshotImage) {
    self.image = image
    firstDays = image.column(.firstDays)
    lastDays = image.column(.lastDays)
    articleFlags = image.column(.articleFlags)
    articles = image.records(.articles, starts: .articleStarts)
    articleEntities = Rows(
      starts: image.column(.articleEntityStarts), values: image.column(.articleEntities))
    ids = image.column(.ids)
    idArticles = image.column(.idArticles)
    itemArticles = Rows(
      starts: image.column(.pageItemStarts), values: image.column(.itemArticles))
    itemKeptWords = Rows(
      starts: image.column(.itemKeptStarts), values: image.column(.itemKeptWords))
    failedPages = image.column(.failedPages)
    troubledPages = image.column(.troubledPages)
    assignments = Rows(
      starts: image.column(.assignmentStarts), values: image.column(.assignments))
    pageRows = image.column(.pageRows)
    pageUpdates = image.column(.pageUpdates)
    itemRowStarts = image.column(.itemRowStarts)
    itemRowPages = image.column(.itemRowPages)
    entityKinds = image.column(.entityKinds)
    entityNameRanks = image.column(.entityNameRanks)
    entities = image.records(.entities, starts: .entityStarts)
    entityArticles = Rows(
      starts: image.column(.entityArticleStarts), values: image.column(.entityArticles))
    formKeys = image.column(.formKeys)
    formEntities = image.column(.formEntities)
    offices = image.records(.offices, starts: .officeStarts)
    entityOffices = Rows(
      starts: image.column(.entityOfficeStarts), values: image.column(.entityOffices))
    suggestions = image.records(.suggestions, starts: .suggestionStarts)
    happeningArticles = image.column(.happeningArticles)
    happeningFirstDays = image.column(.happeningFirstDays)
    happeningLastDays = image.column(.happeningLastDays)
    happenings = image.records(.happenings, starts: .happeningStarts)
    articleStories = image.column(.articleStories)
    stories = image.records(.stories, starts: .storyStarts)
    articleLengths = image.column(.articleLengths)
    articleFirstHappenings = image.column(.articleFirstHappenings)
    entitiesByName = image.column(.entitiesByName)
    entitiesByCount = Rows(
      starts: image.column(.entitiesByCountStarts), values: image.column(.entitiesByCount))
    nameWords = WordTable(
      words: Rows(starts: image.column(.nameWordStarts), values: image.column(.nameWords)),
      rows: Rows(
        starts: image.column(.nameWordEntityStarts), values: image.column(.nameWordEntities)))
    roleWords = WordTable(
      words: Rows(starts: image.column(.roleWordStarts), values: image.column(.roleWords)),
      rows: Rows(
        starts: image.column(.roleWordEntityStarts), values: image.column(.roleWordEntities)))
  }

  var pageCount: Int { image.pageCount }

  // MARK: Rows

  // What is read here was written whole and carries a checksum; damage that came later gives rows
  // without content rather than an end of the program.

  func article(_ number: Int) -> Article {
    var article =
      articles.read(number) { reader throws(DamagedBytes) in try reader.article() }
      ?? Article(
        ids: [ArticleID(hash: 0)], headline: "", hasTitle: false, published: .undated(""),
        sightings: [Sighting(page: 0, item: 0)], entities: [])
    article.entities = articleEntities[number].map { EntityID(Int($0)) }
    return article
  }

  /// Where an article is read; cheaper than the article.
  func sighting(ofArticle number: Int) -> Sighting {
    articles.read(number) { reader throws(DamagedBytes) in try reader.firstSighting() }
      ?? Sighting(page: 0, item: 0)
  }

  func entity(_ index: Int) -> Entity {
    entities.read(index) { reader throws(DamagedBytes) in try reader.entity() }
      ?? Entity(kind: .person, name: "", forms: [])
  }

  func entityKind(_ index: Int) -> EntityKind {
    let kinds = EntityKind.allCases
    return kinds[min(Int(entityKinds[index]), kinds.count - 1)]
  }

  func entityName(_ index: Int) -> String {
    entities.read(index) { reader throws(DamagedBytes) in
      _ = try reader.choice(EntityKind.self)
      return try reader.string()
    } ?? ""
  }

  func happening(_ index: Int) -> Happening {
    let article = ArticleNumber(Int(happeningArticles[index]))
    return happenings.read(index) { reader throws(DamagedBytes) in
      Happening(article: article, claim: try reader.claim(), sentence: try reader.span())
    } ?? Happening(article: article, claim: .undated(""), sentence: .init(0, 0))
  }

  func office(_ index: Int) -> Office {
    offices.read(index) { reader throws(DamagedBytes) in try reader.office() }
      ?? Office(title: "", bodies: [], isSole: false, tenures: [])
  }

  func suggestion(_ index: Int) -> EntitySuggestion {
    suggestions.read(index) { reader throws(DamagedBytes) in try reader.suggestion() }
      ?? EntitySuggestion(first: EntityID(0), second: EntityID(0), reason: "")
  }

  func story(_ index: Int) -> Story {
    stories.read(index) { reader throws(DamagedBytes) in try reader.story() }
      ?? Story(
        title: "", happened: nil, published: Day(number: 0)...Day(number: 0), members: [])
  }

  static func day(_ number: Int32) -> Day? {
    number == undated ? nil : Day(number: Int(number))
  }
}
