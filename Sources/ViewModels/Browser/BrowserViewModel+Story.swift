import Corpus

extension BrowserViewModel {
  /// Opens the story of the article that is read.
  mutating func openStory() {
    guard let number = currentOrTell() else { return }
    guard let story = snapshot.story(of: number) else {
      message = StatusMessage("No other article is known to tell of the same")
      return
    }
    show(.story, title: "Story", StoryText.lines(story, openedFrom: number, in: snapshot))
  }
}
