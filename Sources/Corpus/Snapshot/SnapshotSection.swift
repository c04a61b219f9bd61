/// What a ``SnapshotImage`` holds, in the order of its table. “Starts” are 32-bit numbers, one more
/// than there are rows: row i reaches from start i to start i + 1.
enum SnapshotSection: Int, CaseIterable, Sendable {
  // Articles, in the order of time.
  /// Int32: first day on which the article may have appeared, `Int32.max` for the undated.
  case firstDays
  /// Int32: last day, in the same way.
  case lastDays
  /// UInt8: ``ArticleFlags``.
  case articleFlags
  case articleStarts
  /// Records: IDs, headline, claim, sightings.
  case articles
  case articleEntityStarts
  /// UInt32: what each article names, in the order of its text.
  case articleEntities
  /// UInt64: all IDs in rising order; and UInt32: whose each is.
  case ids
  case idArticles

  // Pages, in reading order.
  case pageItemStarts
  /// UInt32: the article of each item; the highest bit says that the article is read there.
  case itemArticles
  case itemKeptStarts
  /// UInt32: for each item which of its words are text still, as the text index counts them:
  /// ``KeptWords``.
  case itemKeptWords
  case locationStarts
  /// Records: file and place in it.
  case locations
  /// UInt32: the pages that could not be read, and those of which anything is to be told.
  case failedPages
  case troubledPages
  case assignmentStarts
  /// UInt32: the entity of each mention, ``EntityAssignments/none`` for none.
  case assignments
  /// UInt64: the row of each page in the index, and UInt32: the update that brought it. Empty for
  /// pages in memory.
  case pageRows
  case pageUpdates
  /// UInt64: the rows of the pages' first items in the text index, rising; and UInt32: which page
  /// each is of.
  case itemRowStarts
  case itemRowPages
  /// UInt32: the pages that the corpus changes, rising; and for each a record: ``PageRefinement``.
  case refinedPages
  case refinementStarts
  case refinements
  /// UInt64: by what furniture is known again, rising: ``RecurringFurniture``.
  case furnitureKeys
  /// UInt32: how many pages at the end came after everything was decided; one number.
  case addedPages

  // Entities.
  /// UInt8: the place of the kind among all kinds.
  case entityKinds
  /// UInt32: the place of the entity in the order of names.
  case entityNameRanks
  case entityStarts
  case entities
  case entityArticleStarts
  /// UInt32: the articles that name each entity, rising.
  case entityArticles
  /// UInt64: the hash of each kind and form, rising (``FormKey``); and UInt32: whose it is.
  case formKeys
  case formEntities

  // Offices, by title.
  case officeStarts
  /// Records: title, bodies, tenures.
  case offices
  case entityOfficeStarts
  /// UInt32: the offices of each entity, held or its own, rising.
  case entityOffices

  /// UInt64: ``ReaderCorrections/fingerprint`` of what the reader had corrected; one number.
  case corrections
  case suggestionStarts
  /// Records: two entities, a reason.
  case suggestions

  // Happenings, in the order of time.
  /// UInt32: the article that tells it.
  case happeningArticles
  /// Int32: first and last day.
  case happeningFirstDays
  case happeningLastDays
  case happeningStarts
  /// Records: claim and sentence.
  case happenings

  // Stories, in the order of their first articles.
  /// UInt32: the story of each article, `UInt32.max` for those of none.
  case articleStories
  case storyStarts
  /// Records: title, days, members with their links.
  case stories

  // Look-ups: what stands above, in the orders in which it is asked for.
  /// UInt32: how many bytes of text a reader reads of each article.
  case articleLengths
  /// UInt32: the first happening of each article, `UInt32.max` for those that tell of none.
  case articleFirstHappenings
  /// UInt32: the entities in the order of their names.
  case entitiesByName
  case entitiesByCountStarts
  /// UInt32: for each kind the entities that some article names, the most named first and then by
  /// name.
  case entitiesByCount
  case nameWordStarts
  /// UInt8: the folded words of all spellings of entities, each once, in order of their bytes.
  case nameWords
  case nameWordEntityStarts
  /// UInt32: the entities of which each word is part of a spelling, rising.
  case nameWordEntities
  case roleWordStarts
  /// UInt8 and UInt32: in the same way, the words of offices and the entities that have held them.
  case roleWords
  case roleWordEntityStarts
  case roleWordEntities
}

/// What an article's byte of flags says.
struct ArticleFlags: OptionSet, Sendable {
  let rawValue: UInt8

  static let isStated = ArticleFlags(rawValue: 1)
  static let isMain = ArticleFlags(rawValue: 2)
}
