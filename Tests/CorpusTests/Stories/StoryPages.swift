import Corpus
import Testing

extension CorpusSnapshot {
  /// The pages of the story that a page belongs to, by the names of their files without `.txt`.
  func storyPages(of page: String) throws -> [String] {
    func file(_ article: ArticleNumber) -> String {
      let page = self[article].sightings[0].page
      return String(location(ofPage: page).file.split(separator: "/").last ?? "")
        .replacing(".txt", with: "")
    }
    let article = try #require(
      articles.indices.map { ArticleNumber($0) }.first { file($0) == page })
    guard let story = story(of: article) else { return [] }
    return story.members.map { file($0.article) }
  }
}
