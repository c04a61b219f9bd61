import TestSupport
import Testing

@testable import Archive

struct SessionStoreTests {
  @Test func remembersTheCorpusOpenedLast() throws {
    let folder = try TemporaryFolder()
    let store = SessionStore(folder: folder.path + "/state")
    #expect(try store.lastCorpus() == [])
    try store.remember(corpus: ["/news/a", "/news/b c"])
    #expect(try store.lastCorpus() == ["/news/a", "/news/b c"])
    try store.remember(corpus: ["/other"])
    #expect(try store.lastCorpus() == ["/other"])
  }
}

struct UserFoldersTests {
  @Test func followTheEnvironment() {
    let named = UserFolders(environment: ["HOME": "/home/a", "XDG_DATA_HOME": "/data"])
    #expect(named.data == "/data/dateline")
    #expect(named.state == "/home/a/.local/state/dateline")
    #expect(named.configuration == "/home/a/.config/dateline")
  }

  @Test func relativeFoldersAreIgnored() {
    let folders = UserFolders(environment: ["HOME": "/home/a", "XDG_CONFIG_HOME": "conf"])
    #expect(folders.configuration == "/home/a/.config/dateline")
  }
}
