import Chronology
import Entities
import PageParsing
import TextCore

/// The image of a corpus to which a few pages have come, made of its image of before and of the image
/// of the new pages alone: for a reader who waits, until everything is decided anew.
///
/// New pages stand behind the others. Whom they name is found by names that are known; nobody looks
/// whether the new pages join spellings, date other pages or repeat their items.
///
/// Cost: that of writing the numbers of articles anew that stand behind the first new one; what is
/// not changed stays in the file of before (``PackedImage/mapped(in:checksum:)``). Each new page costs
/// what it would cost alone.
struct ImageExtension {
  let base: SnapshotTables
  let added: SnapshotTables
  let builder: SnapshotImageBuilder
  /// Where the new articles, happenings and lasting names come to stand.
  let articles: Insertions
  let happenings: Insertions
  /// For each new entity its number in the whole.
  let entities: EntityMatch

  init(_ base: SnapshotImage, by added: SnapshotImage, spillingTo folder: String?) {
    self.base = SnapshotTables(base)
    self.added = SnapshotTables(added)
    builder = SnapshotImageBuilder(spillingTo: folder)
    articles = Insertions(
      days: (self.added.firstDays, self.added.lastDays),
      among: (self.base.firstDays, self.base.lastDays))
    happenings = Insertions(
      days: (self.added.happeningFirstDays, self.added.happeningLastDays),
      among: (self.base.happeningFirstDays, self.base.happeningLastDays))
    entities = EntityMatch(self.added, in: self.base)
  }

  /// The image of the whole, of this state of the index.
  func image(generation: UInt64) -> PackedImage {
    for section in SnapshotSection.allCases { append(section) }
    return builder.image(generation: generation)
  }

  /// Appends a section, or the sections that go with it.
  private func append(_ section: SnapshotSection) {
    switch section {
    case .articles: appendArticles()
    case .ids: appendIDs()
    case .itemArticles: appendItems()
    case .itemKeptWords: appendRows(.itemKeptWords, starts: .itemKeptStarts, size: 4)
    case .locations: appendRows(.locations, starts: .locationStarts)
    case .failedPages: appendPages(.failedPages)
    case .troubledPages: appendPages(.troubledPages)
    case .assignments: appendAssignments()
    case .pageRows: appendNumbers(.pageRows, size: 8)
    case .pageUpdates: appendNumbers(.pageUpdates, size: 4)
    case .itemRowStarts: appendNumbers(.itemRowStarts, size: 8)
    case .itemRowPages: appendPages(.itemRowPages)
    case .refinedPages: appendPages(.refinedPages)
    case .refinements: appendRows(.refinements, starts: .refinementStarts)
    case .furnitureKeys: keepNumbers(.furnitureKeys, size: 8)
    case .entities: appendEntities()
    case .entityArticles: appendEntityArticles()
    case .formKeys: appendForms()
    case .offices: keepRows(.offices, starts: .officeStarts)
    case .entityOffices: appendEntityOffices()
    case .corrections: keepNumbers(.corrections, size: 8)
    case .suggestions: keepRows(.suggestions, starts: .suggestionStarts)
    case .happenings: appendHappenings()
    case .stories: appendStories()
    case .articleFirstHappenings: appendFirstHappenings()
    case .entitiesByCount: appendEntitiesByCount()
    case .nameWords: appendWords()
    case .addedPages:
      builder.append(UInt32(base.image.addedPageCount + added.pageCount), to: .addedPages)
    case .firstDays, .lastDays, .articleFlags, .articleStarts, .articleEntityStarts,
      .articleEntities, .articleStories, .idArticles, .pageItemStarts, .locationStarts,
      .assignmentStarts, .refinementStarts, .itemKeptStarts, .entityKinds, .entityNameRanks,
      .entityStarts, .entityArticleStarts, .formEntities, .officeStarts, .entityOfficeStarts,
      .suggestionStarts, .happeningArticles, .happeningFirstDays, .happeningLastDays,
      .happeningStarts, .storyStarts, .articleLengths, .entitiesByName, .entitiesByCountStarts,
      .nameWordStarts, .nameWordEntityStarts, .nameWordEntities, .roleWordStarts, .roleWords,
      .roleWordEntityStarts, .roleWordEntities:
      break
    }
  }

  // MARK: Sections as they are

  private func keepNumbers(_ section: SnapshotSection, size: Int) {
    let count = base.image.range(of: section).count / size
    builder.append(numbers: 0..<count, of: base.image, in: section, size: size)
  }

  private func keepRows(_ section: SnapshotSection, starts: SnapshotSection) {
    builder.append(
      rows: 0..<base.image.rowCount(starts), of: base.image, in: section, starts: starts)
  }

  private func appendNumbers(_ section: SnapshotSection, size: Int) {
    for image in [base.image, added.image] {
      let count = image.range(of: section).count / size
      builder.append(numbers: 0..<count, of: image, in: section, size: size)
    }
  }

  private func appendRows(_ section: SnapshotSection, starts: SnapshotSection, size: Int = 1) {
    for image in [base.image, added.image] {
      builder.append(
        rows: 0..<image.rowCount(starts), of: image, in: section, starts: starts, size: size)
    }
  }

  /// A section of numbers of pages.
  private func appendPages(_ section: SnapshotSection) {
    keepNumbers(section, size: 4)
    for page in added.image.column(section, of: UInt32.self) {
      builder.append(page + UInt32(base.pageCount), to: section)
    }
  }

  // MARK: Articles

  private func appendArticles() {
    let records = ExtendedRecords(of: base.image, in: .articles, starts: .articleStarts, builder)
    defer { records.end() }
    articles.forEach { rows in
      for section in [SnapshotSection.firstDays, .lastDays, .articleStories, .articleLengths] {
        builder.append(numbers: rows, of: base.image, in: section, size: 4)
      }
      builder.append(numbers: rows, of: base.image, in: .articleFlags, size: 1)
      records.append(rows)
      builder.append(
        rows: rows, of: base.image, in: .articleEntities, starts: .articleEntityStarts, size: 4)
    } new: { row in
      builder.append(added.firstDays[row], to: .firstDays)
      builder.append(added.lastDays[row], to: .lastDays)
      builder.append(SnapshotTables.noStory, to: .articleStories)
      builder.append(added.articleFlags[row], to: .articleFlags)
      builder.append(added.articleLengths[row], to: .articleLengths)
      var article = added.article(row)
      for index in article.sightings.indices { article.sightings[index].page += base.pageCount }
      records.append { $0.write(article) }
      builder.append(
        row: added.articleEntities[row].map { entities.number(of: $0) }, to: .articleEntities,
        starts: .articleEntityStarts)
    }
  }

  private func appendIDs() {
    let (old, new) = (base.ids, added.ids)
    let places = Insertions(
      new.map { id in old.partitioningIndex { $0 > id } }, among: old.count)
    places.forEach { rows in
      builder.append(numbers: rows, of: base.image, in: .ids, size: 8)
      base.idArticles.lend { known in
        builder.append(
          numbers: known[rows].lazy.map { UInt32(articles.place(ofOld: Int($0))) },
          to: .idArticles)
      }
    } new: { row in
      builder.append(new[row], to: .ids)
      builder.append(UInt32(articles.place(ofNew: Int(added.idArticles[row]))), to: .idArticles)
    }
  }

  private func appendItems() {
    builder.appendEnds(
      of: 0..<base.pageCount, in: base.image, in: .itemArticles, starts: .pageItemStarts, size: 4)
    base.image.column(.itemArticles, of: UInt32.self).lend { items in
      builder.append(
        numbers: items.lazy.map { placed($0) { articles.place(ofOld: $0) } }, to: .itemArticles)
    }
    for page in 0..<added.pageCount {
      builder.append(
        row: added.itemArticles[page].map { placed($0) { articles.place(ofNew: $0) } },
        to: .itemArticles, starts: .pageItemStarts)
    }
  }

  private func placed(_ article: UInt32, _ place: (Int) -> Int) -> UInt32 {
    let flag = article & SnapshotTables.readHere
    return UInt32(place(Int(article & ~SnapshotTables.readHere))) | flag
  }

  private func appendAssignments() {
    builder.append(
      rows: 0..<base.pageCount, of: base.image, in: .assignments, starts: .assignmentStarts,
      size: 4)
    for page in 0..<added.pageCount {
      builder.append(
        row: added.assignments[page].map { entities.number(of: $0) }, to: .assignments,
        starts: .assignmentStarts)
    }
  }

  // MARK: Happenings and stories

  private func appendHappenings() {
    let records = ExtendedRecords(
      of: base.image, in: .happenings, starts: .happeningStarts, builder)
    defer { records.end() }
    happenings.forEach { rows in
      base.happeningArticles.lend { tellers in
        builder.append(
          numbers: tellers[rows].lazy.map { UInt32(articles.place(ofOld: Int($0))) },
          to: .happeningArticles)
      }
      for section in [SnapshotSection.happeningFirstDays, .happeningLastDays] {
        builder.append(numbers: rows, of: base.image, in: section, size: 4)
      }
      records.append(rows)
    } new: { row in
      builder.append(
        UInt32(articles.place(ofNew: Int(added.happeningArticles[row]))), to: .happeningArticles)
      builder.append(added.happeningFirstDays[row], to: .happeningFirstDays)
      builder.append(added.happeningLastDays[row], to: .happeningLastDays)
      let happening = added.happening(row)
      records.append { writer in
        writer.write(happening.claim)
        writer.write(happening.sentence)
      }
    }
  }

  private func appendStories() {
    for number in 0..<base.stories.count {
      var story = base.story(number)
      for index in story.members.indices {
        story.members[index].article = placed(story.members[index].article)
        if let link = story.members[index].link {
          story.members[index].link?.to = placed(link.to)
        }
      }
      builder.append(record: { $0.write(story) }, to: .stories, starts: .storyStarts)
    }
  }

  private func placed(_ article: ArticleNumber) -> ArticleNumber {
    ArticleNumber(articles.place(ofOld: article.index))
  }
}

extension Insertions {
  /// Rows in the order of their days among others; of equals the new ones come last.
  fileprivate init(
    days new: (first: Column<Int32>, last: Column<Int32>),
    among old: (first: Column<Int32>, last: Column<Int32>)
  ) {
    let rows = old.first.indices
    let points = new.first.indices.map { row in
      rows.partitioningIndex { other in
        (old.first[other], old.last[other]) > (new.first[row], new.last[row])
      }
    }
    self.init(points, among: rows.count)
  }
}
