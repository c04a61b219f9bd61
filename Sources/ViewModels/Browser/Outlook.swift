import Corpus

/// What the panes showed when a prompt was opened. What is typed there shows at once; whoever gives it up gets
/// all of this back: rows, names, lines and where they stood.
struct Outlook: Sendable {
  fileprivate let timeline: TimelineViewModel
  fileprivate let article: ArticleViewModel
  fileprivate let entities: EntityListViewModel
  fileprivate let overlay: OverlayViewModel?
  fileprivate let focus: Pane
  fileprivate let visible: NumberSet
  fileprivate let textInView: Int
  /// Whether the counts were still to come.
  fileprivate let isLooking: Bool
}

extension BrowserViewModel {
  /// What the panes show now.
  var outlook: Outlook {
    Outlook(
      timeline: timeline, article: article, entities: entities, overlay: overlay, focus: focus,
      visible: visible, textInView: textInView, isLooking: looking.isUnderWay)
  }

  /// Shows again what was there before a prompt was opened that the reader gives up.
  /// - Parameter before: `nil` where the corpus has become another meanwhile.
  mutating func giveUp(_ prompt: PromptViewModel, for before: Outlook?) {
    switch prompt.purpose {
    case .query:
      narrowing = prompt.fallback
      guard let before, looking.afterwards.snapshot == nil else {
        refresh()
        return
      }
      (timeline, article, entities) = (before.timeline, before.article, before.entities)
      (visible, textInView) = (before.visible, before.textInView)
      if before.isLooking {
        refresh()
      } else {
        looking.drop()
        countRead()
      }
    case .names:
      if let before, before.entities.typed.isEmpty {
        entities = before.entities
      } else {
        entities.narrow(to: "")
      }
    case .find:
      stopFinding()
      guard let before else { return }
      if overlay != nil {
        if before.overlay?.finder.isEmpty == true { overlay = before.overlay }
      } else if before.article.finder.isEmpty {
        (article, focus) = (before.article, before.focus)
      }
    case .command: return
    }
    // The screen may have become another meanwhile.
    resize(to: extents)
  }
}
