/// Stories, read from columns.
extension CorpusSnapshot {
  /// The stories, the one that began first coming first.
  public var stories: SnapshotList<Story> {
    SnapshotList(count: tables.stories.count) { [tables] in tables.story($0) }
  }

  /// The story that an article belongs to, if it does. Cost: one load.
  public func storyNumber(of article: ArticleNumber) -> StoryNumber? {
    let story = tables.articleStories[article.index]
    return story == SnapshotTables.noStory ? nil : StoryNumber(Int(story))
  }

  /// The story that an article belongs to, if it does.
  public func story(of article: ArticleNumber) -> Story? {
    storyNumber(of: article).map { stories[$0.index] }
  }
}
