import Corpus
import Entities

/// What lies over the panes while another snapshot of the same sources is taken: it stays under the
/// reader's eyes and hands, and points at the same articles and entities.
extension BrowserViewModel {
  /// Goes over to another snapshot; `old` is the one before.
  mutating func moveOverlay(from old: CorpusSnapshot) {
    let kind = overlay?.kind
    isCorpusBehind = isCorpusBehind && kind == .suggestions
    if kind != .proposal || waitingExport != nil { (proposal, waitingExport) = (nil, nil) }
    func moved(_ entity: EntityID) -> EntityID? {
      snapshot.catalog.entity(like: old.catalog[entity])
    }
    let isLast = cardTrail.last.map { moved($0.entity) != nil } ?? false
    cardTrail = cardTrail.compactMap { place in
      moved(place.entity).map { CardPlace(entity: $0, whole: place.whole) }
    }
    compared = compared.compactMap(moved)
    switch kind {
    case nil, .help, .history, .calendar: break
    case .card where isLast: layOutOverlay()
    case .comparison where compared.count == 2: layOutOverlay()
    case .story, .explanation:
      overlay?.move { target in
        switch target {
        case .text(let article, let span):
          snapshot.number(of: old[article].id).map { .text($0, span) }
        case .entity(let entity): moved(entity).map { .entity($0) }
        case .narrowing(let narrowing, let title):
          .narrowing(narrowing.moved(from: old, to: snapshot), title: title)
        case .change, .correction, .day, .more: target
        }
      }
    case .suggestions:
      overlay = nil
      reopenSuggestions()
    case .proposal where proposal != nil: break
    case .card, .comparison, .proposal: overlay = nil
    }
  }
}
