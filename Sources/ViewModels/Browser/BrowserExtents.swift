/// The room of everything that shows text; set by whoever lays the screen out.
public struct BrowserExtents: Hashable, Sendable {
  /// The timeline.
  public var timeline: PaneExtent
  /// The article.
  public var article: PaneExtent
  /// The entity list.
  public var entities: PaneExtent
  /// An overlay.
  public var overlay: PaneExtent
  /// Whether the article is on the screen: on a small or zoomed one it may not be.
  public var isArticleShown: Bool
  /// Whether the timeline is.
  public var isTimelineShown: Bool
  /// The columns of the line at the top; 0 without one.
  public var header: Int
  /// Whether texts are read aloud or line by line: what is drawn elsewhere is said in words.
  public var isSpoken = false

  /// Makes extents.
  public init(
    timeline: PaneExtent, article: PaneExtent, entities: PaneExtent, overlay: PaneExtent,
    isArticleShown: Bool = true, isTimelineShown: Bool = true, header: Int = 0
  ) {
    self.timeline = timeline
    self.article = article
    self.entities = entities
    self.overlay = overlay
    self.isArticleShown = isArticleShown
    self.isTimelineShown = isTimelineShown
    self.header = header
  }

  /// No room at all.
  public static let none = BrowserExtents(
    timeline: PaneExtent(columns: 0, rows: 0), article: PaneExtent(columns: 0, rows: 0),
    entities: PaneExtent(columns: 0, rows: 0), overlay: PaneExtent(columns: 0, rows: 0))
}
