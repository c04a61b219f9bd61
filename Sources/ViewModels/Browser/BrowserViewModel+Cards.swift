import Corpus
import Entities

/// Cards of entities, and two entities side by side.
extension BrowserViewModel {
  // MARK: Cards

  /// Opens the card of the chosen entity.
  mutating func openCard() {
    guard let entity = chosenEntity else {
      message = StatusMessage("No entity is chosen")
      return
    }
    cardTrail = []
    openCard(of: entity)
  }

  /// Goes on to the card of another entity, from a card or a comparison.
  mutating func openCard(of entity: EntityID) {
    if cardTrail.last?.entity != entity { cardTrail.append(CardPlace(entity: entity)) }
    showCard()
  }

  /// Shows all of a list on the card, and stands where it was cut.
  mutating func unfold(_ section: CardSection) {
    guard !cardTrail.isEmpty else { return }
    cardTrail[cardTrail.count - 1].whole.insert(section)
    showCard(selecting: overlay?.selectedLine)
  }

  /// Goes back to the card before.
  mutating func goBackToCard() {
    guard cardTrail.count > 1 else {
      message = StatusMessage("No card before this one")
      return
    }
    cardTrail.removeLast()
    showCard()
  }

  func card(at place: CardPlace) -> [OverlayViewModel.Line] {
    EntityCard(
      entity: place.entity, snapshot: snapshot, columns: extents.overlay.columns,
      whole: place.whole, isSpoken: extents.isSpoken
    ).lines
  }

  mutating func showCard(selecting line: Int? = nil) {
    guard let place = cardTrail.last else { return }
    let name = snapshot.catalog.name(of: place.entity)
    show(.card, title: name, card(at: place), selecting: line)
  }

  // MARK: Comparing

  /// Chooses the entity for a comparison or, when another is chosen already, compares the two.
  mutating func compare() {
    guard let entity = chosenEntity else {
      message = StatusMessage("No entity is chosen")
      return
    }
    let name = snapshot.catalog.name(of: entity)
    guard let other = entities.compared else {
      entities.compare(entity)
      message = StatusMessage(
        "\(name) and …? \(key(of: .compare)) on another compares the two", about: .question)
      return
    }
    entities.compare(nil)
    guard other != entity else {
      message = StatusMessage("\(name) is no longer chosen")
      return
    }
    compared = [other, entity]
    showComparison()
  }

  mutating func showComparison(selecting line: Int? = nil) {
    guard compared.count == 2 else { return }
    let text = ComparisonText(
      comparison: snapshot.comparison(of: compared[0], with: compared[1]), snapshot: snapshot,
      columns: extents.overlay.columns, isSpoken: extents.isSpoken)
    show(.comparison, title: "Side by side", text.lines, selecting: line)
  }

  // MARK: Room

  /// Lays out anew what depends on the columns of the overlay.
  mutating func layOutOverlay() {
    let line = overlay?.selectedLine
    switch overlay?.kind {
    case .card: showCard(selecting: line)
    case .comparison: showComparison(selecting: line)
    case .calendar: if let calendarDay { showCalendar(on: calendarDay) }
    default: break
    }
  }
}

/// A card and how much of it is shown.
struct CardPlace: Hashable, Sendable {
  var entity: EntityID
  var whole: Set<CardSection> = []
}
