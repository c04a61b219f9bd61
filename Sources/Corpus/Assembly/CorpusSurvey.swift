import Chronology
import PageParsing
import TextCore

/// What the facts of all pages say together, before anybody looks at their digests: which
/// paragraphs are furniture, which dates other pages complete, which items are one article.
struct CorpusSurvey {
  /// The pages as the corpus sees them.
  let pages: RefinedPages
  /// What the corpus changes about them.
  let refinements: RefinementTable.Building
  /// The items of all pages.
  let items: ItemTable
  /// The articles in order.
  let order: ArticleOrder
  /// How rare words are; entities are not counted yet.
  let rarity: StoryRarity
  /// The ``KeptWords`` of each item.
  // Those who go through pages side by side leave it alone; one reads it when they are done.
  nonisolated(unsafe) let keptWords: KeptWordsList
  /// By what furniture is known again.
  let furnitureKeys: [UInt64]

  /// Surveys pages; `dates` are those that the reader has set, `known` is furniture. What is many is kept in files of a folder where there is one.
  ///
  /// Cost: two or three looks at the facts of every page.
  init(
    _ store: any PageStore, dates: [ArticleID: DateValue?] = [:], furniture known: Set<UInt64> = [],
    spillingTo folder: String? = nil
  ) {
    var rarity = StoryRarity()
    var open: [Int] = []
    var count = RecurringFurniture.Count(pageCount: store.pageCount, spillingTo: folder)
    let relay = BlockRelay(count: store.pageCount)
    relay.run { pages in
      pages.map { store.facts(of: $0) }
    } take: { pages, facts in
      for (page, facts) in zip(pages, facts) {
        rarity.count(facts)
        if facts.hasOpenDates { open.append(page) }
        count.add(facts, page: page, in: store.location(of: page).file)
      }
    }
    self.rarity = rarity
    let furniture = count.furniture(known: known)
    furnitureKeys = furniture.keys.sorted()
    let datings = CorpusChronology(StrippedPages(store, furniture)).datings(of: open)

    var items = ItemTable()
    var candidates = CandidateTable()
    var refinements = RefinementTable.Building()
    let keptWords = KeptWordsList(spillingTo: folder)
    relay.run { pages in
      pages.map { RefinedFacts(of: $0, in: store, without: furniture, datings[$0] ?? []) }
    } take: { pages, refined in
      for (page, refined) in zip(pages, refined) {
        let refinement = refined.refinement
        if !refinement.isEmpty { refinements.append(refinement, of: page) }
        let first = items.count
        for kept in refined.keptWords { keptWords.append(kept) }
        items.append(refined.facts, dated: refinement.datings, lengths: refined.lengths)
        for (index, texts) in refined.candidates.enumerated() {
          candidates.append(texts, of: first + index)
        }
      }
    }
    self.refinements = refinements
    self.keptWords = keptWords
    pages = RefinedPages(store, .inMemory(refinements))
    order = CorpusSurvey.order(items, &candidates, of: pages, dates: dates)
    items.settle()
    self.items = items
  }

  private static func order(
    _ items: ItemTable, _ candidates: inout CandidateTable, of pages: RefinedPages,
    dates: [ArticleID: DateValue?]
  ) -> ArticleOrder {
    var finder = DuplicateFinder(pages: pages, items: items)
    let firstItems = finder.firstItems(&candidates)
    candidates = CandidateTable()
    return ArticleOrder(items, firstItems: firstItems, dates: dates)
  }

}

/// The facts of a page with what the corpus changes about it.
private struct RefinedFacts {
  let facts: PageFacts
  let refinement: PageRefinement
  /// For each item, how much is left of its text, and by which texts it may be recognised elsewhere.
  let lengths: [Int]
  let candidates: [[DuplicateCandidate]]
  let keptWords: [KeptWords<[UInt32]>]

  init(
    of page: Int, in store: any PageStore, without furniture: RecurringFurniture,
    _ datings: [PageRefinement.Dating]
  ) {
    facts = store.facts(of: page)
    let losses = furniture.losses(of: facts, in: store.location(of: page).file)
    refinement = PageRefinement(losses: losses, datings: datings)
    let kept = facts.items.indices.map { [facts] index in
      RefinedFacts.paragraphs(of: facts.items[index], without: losses, at: index)
    }
    lengths = zip(facts.items, kept).map { item, paragraphs in
      paragraphs.reduce(item.title?.length ?? 0) { $0 + $1.length }
    }
    keptWords = facts.items.enumerated().map { index, item in
      KeptWords(of: item, without: losses.first { $0.item == index }?.places ?? [])
    }
    candidates = zip(facts.items, kept).map { DuplicateCandidate.all(of: $0, paragraphs: $1) }
  }

  /// The paragraphs that are left of an item.
  private static func paragraphs(
    of item: ItemFacts, without losses: [PageRefinement.Loss], at index: Int
  ) -> [FoldedText] {
    guard let loss = losses.first(where: { $0.item == index }) else { return item.paragraphs }
    return item.paragraphs.indices.filter { !loss.places.contains($0) }.map { item.paragraphs[$0] }
  }
}

/// Pages without furniture, before anything else is known of them.
private struct StrippedPages: PageStore {
  private let store: any PageStore
  private let furniture: RecurringFurniture

  init(_ store: any PageStore, _ furniture: RecurringFurniture) {
    self.store = store
    self.furniture = furniture
  }

  var pageCount: Int { store.pageCount }
  func location(of page: Int) -> PageLocation { store.location(of: page) }
  func facts(of page: Int) -> PageFacts { store.facts(of: page) }
  func text(of page: Int) -> SourceText { store.text(of: page) }

  func digest(of page: Int) -> PageDigest {
    let losses = furniture.losses(of: facts(of: page), in: location(of: page).file)
    let digest = store.digest(of: page)
    return losses.isEmpty ? digest : digest.refined(by: PageRefinement(losses: losses))
  }
}
