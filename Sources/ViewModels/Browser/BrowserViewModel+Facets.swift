import Corpus
import Entities

/// Finding one's way in the entity list.
extension BrowserViewModel {
  mutating func openNames() {
    focus = .entities
    openPrompt(.names, text: entities.typed)
  }

  mutating func sort(entitiesBy order: EntityOrder) {
    entities.order(by: order)
    refresh()
    message = StatusMessage("Entities: " + order.help)
  }

  /// Goes on to the next order.
  mutating func sortOn(by step: Int) {
    let all = EntityOrder.allCases
    let index = all.firstIndex(of: entities.order) ?? 0
    sort(entitiesBy: all[(index + step) % all.count])
  }

  mutating func fold() {
    guard let (kind, isFolded) = entities.toggleFold() else {
      message = StatusMessage("Nothing to fold")
      return
    }
    focus = .entities
    message = StatusMessage(kind.heading + (isFolded ? " are folded" : " are unfolded"))
  }
}
