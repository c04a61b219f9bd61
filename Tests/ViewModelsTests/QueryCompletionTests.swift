import Corpus
import TestSupport
import Testing

@testable import ViewModels

struct QueryCompletionTests {
  @Test(arguments: [
    ("pers", ["person:"]),
    ("ferries or e", ["ferries or event:", "ferries or entity:"]),
    ("person:vis", ["person:\"Anna Visser\""]),
    ("-person:\"Anna V", ["-person:\"Anna Visser\""]),
    ("(place:rot", ["(place:Rotterdam"]),
    ("is:un", ["is:unread", "is:undated"]),
    ("storm sort:", ["storm sort:oldest", "storm sort:newest", "storm sort:relevance"]),
    ("tag:f", ["tag:follow-up"]),
    ("@h", ["@harbour"]),
    ("\"per", []),
    ("xyz", []),
    ("", []),
  ])
  func offersWhatMayFollow(_ typed: String, _ expected: [String]) {
    let completion = QueryCompletion(
      snapshot: CorpusFixture.harbour, tags: [(tag: "follow-up", count: 2)],
      views: ["harbour": "place:Rotterdam", "storms": "storm"])
    #expect(completion.completions(of: typed).map(\.text) == expected)
  }

  @Test func tabTakesWhatIsOfferedAndSearches() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type("/person:vis")
    #expect(story.browser.choices.map(\.label) == ["Anna Visser"])
    story.type("<Tab>")
    #expect(story.browser.prompt?.text == "person:\"Anna Visser\"")
    #expect(story.browser.timeline.entryCount == 3)
  }

  @Test func fieldsAreListedWhenTabAsks() {
    var story = BrowserStory(CorpusFixture.harbour)
    story.type("/pe")
    #expect(story.browser.choices.isEmpty)
    story.type("<Tab>")
    #expect(story.browser.choices.map(\.label) == ["person:"])
  }
}
