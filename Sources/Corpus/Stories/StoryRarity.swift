import Entities
import Glibc

/// What tells articles apart: a word of their beginnings, or an entity that they name.
enum StoryFeature {
  /// Set in the features that stand for entities; the other bits are the entity's index.
  static let entityBit: UInt32 = 1 << 31

  static func entity(_ id: EntityID) -> UInt32 { entityBit | UInt32(id.index) }

  static func entity(of feature: UInt32) -> EntityID? {
    feature & entityBit == 0 ? nil : EntityID(Int(feature & ~entityBit))
  }
}

/// How rare words and entities are in a corpus, and what that makes them worth.
///
/// What few articles share says most: the weight is the inverse document frequency of K. Spärck
/// Jones, “A statistical interpretation of term specificity”, Journal of Documentation 28 (1972),
/// smoothed so that corpora of a dozen pages have weights, too.
struct StoryRarity: Sendable {
  private var itemCount = 0
  private var wordCounts: [UInt32: Int32] = [:]
  private var entityCounts: [Int32] = []
  /// The features of named events.
  private var events: Set<UInt32> = []
  /// The features of documents; and of bodies that are no institution: firms, clubs, ships.
  private var documents: Set<UInt32> = []
  private var firms: Set<UInt32> = []
  /// The features of places.
  private var places: Set<UInt32> = []
  /// The features of states.
  private var states: Set<UInt32> = []
  /// The words of the names of places.
  private var placeWords: Set<UInt32> = []

  /// A word or an entity is rare in at most so many items, …
  private static let rareItems = 4
  /// … or in every fiftieth, up to so many.
  private static let mostRareItems = 64
  /// An event that more items name goes on for long.
  private static let mostOfEvent = 12

  /// Counts the words of the items of a page.
  mutating func count(_ page: PageFacts) {
    itemCount += page.items.count
    for item in page.items {
      for word in item.storyWords.keys { wordCounts[word, default: 0] += 1 }
    }
  }

  /// The entities that the items of a page name, once for each item. Cost: sorting its mentions.
  static func named(
    _ mentions: PageMentions, _ assignments: some Sequence<EntityID?>
  ) -> [UInt32] {
    var namings: [UInt64] = []
    for (mention, entity) in zip(mentions.mentions, assignments) {
      guard let item = mention.item, let entity else { continue }
      namings.append(UInt64(item) << 32 | UInt64(entity.index))
    }
    namings.sort()
    return namings.indices.filter { $0 == 0 || namings[$0 - 1] != namings[$0] }
      .map { UInt32(truncatingIfNeeded: namings[$0]) }
  }

  /// Makes room for so many entities.
  mutating func expect(entityCount: Int) {
    entityCounts = [Int32](repeating: 0, count: entityCount)
  }

  /// Counts what ``named(_:_:)`` gives, of the entities that are expected.
  mutating func count(_ entities: [UInt32]) {
    for entity in entities { entityCounts[Int(entity)] += 1 }
  }

  /// In how many items a feature occurs.
  func count(of feature: UInt32) -> Int {
    if let entity = StoryFeature.entity(of: feature) {
      return entity.index < entityCounts.count ? Int(entityCounts[entity.index]) : 0
    }
    return Int(wordCounts[feature] ?? 0)
  }

  /// Notes that an entity is a named event.
  mutating func note(event: EntityID) {
    events.insert(StoryFeature.entity(event))
  }

  /// Notes that an entity is a document.
  mutating func note(document: EntityID) {
    documents.insert(StoryFeature.entity(document))
  }

  /// Notes that an entity is a body called so, if that is no institution. Cost: linear in the name.
  mutating func note(body: EntityID, called name: String) {
    if StoryRarity.isFirm(name) { firms.insert(StoryFeature.entity(body)) }
  }

  private static func isFirm(_ name: String) -> Bool {
    guard name.contains(where: \.isLowercase) else { return false }
    return !name.split { !$0.isLetter }.contains { isInstitution(String($0).lowercased()) }
  }

  /// Notes that an entity is a place.
  mutating func note(place: EntityID) {
    places.insert(StoryFeature.entity(place))
  }

  /// Notes that a place is a state, in which there are two fires a day.
  mutating func note(state: EntityID) {
    states.insert(StoryFeature.entity(state))
  }

  /// Whether a feature is a state.
  func isState(_ feature: UInt32) -> Bool { states.contains(feature) }

  /// Whether a feature is a place that is no state.
  func isTown(_ feature: UInt32) -> Bool { places.contains(feature) && !states.contains(feature) }

  /// Notes the name of a place, the words of which say little in a headline. Cost: linear in it.
  mutating func note(placeName: String) {
    placeWords.formUnion(StoryWords.keys(of: placeName))
  }

  /// Whether a word that two headlines have says what they are about: few use it, and it names no place.
  func tellsApart(headlineWord key: UInt32) -> Bool { isRare(key) && !placeWords.contains(key) }

  /// Whether a feature names a person, a body, an event or a document that few articles name.
  func isRareName(_ feature: UInt32) -> Bool {
    StoryFeature.entity(of: feature) != nil && !places.contains(feature) && isRare(feature)
  }

  /// The same where so few name it that it tells one affair from others.
  func isOwnName(_ feature: UInt32) -> Bool {
    isRareName(feature) && count(of: feature) <= StoryRarity.mostOfEvent
  }

  /// Whether a feature is a named event that few articles name: a meeting, an exercise, and no war.
  func isOwnEvent(_ feature: UInt32) -> Bool {
    events.contains(feature) && count(of: feature) <= StoryRarity.mostOfEvent
  }

  /// Whether a feature that few articles name says which affair an article is about, if another does, too: an event,
  /// a document, a body that is no institution.
  func isOfAffair(_ feature: UInt32) -> Bool {
    (events.contains(feature) || documents.contains(feature) || firms.contains(feature))
      && isOwnName(feature)
  }

  /// What it is worth that two articles share a feature.
  func weight(of feature: UInt32) -> Double {
    log(Double(itemCount + 20) / Double(count(of: feature) + 1))
  }

  /// Whether few others share a feature.
  func isRare(_ feature: UInt32) -> Bool {
    let limit = max(StoryRarity.rareItems, min(StoryRarity.mostRareItems, itemCount / 50))
    return count(of: feature) <= limit
  }
}
