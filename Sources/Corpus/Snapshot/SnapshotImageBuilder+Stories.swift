/// Puts stories into an image.
extension SnapshotImageBuilder {
  /// Appends the stories, and for each of so many articles to which it belongs.
  func append(_ stories: [Story], articleCount: Int) {
    var storyOfArticle = [UInt32](repeating: SnapshotTables.noStory, count: articleCount)
    for (number, story) in stories.enumerated() {
      append(record: { $0.write(story) }, to: .stories, starts: .storyStarts)
      for member in story.members { storyOfArticle[member.article.index] = UInt32(number) }
    }
    for story in storyOfArticle { append(story, to: .articleStories) }
  }
}
