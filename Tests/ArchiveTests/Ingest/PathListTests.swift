import Testing

@testable import Archive

struct PathListTests {
  @Test func pathsAreReadAsTheyWereWritten() {
    let long = String(repeating: "long/", count: 80)
    let paths =
      (0..<40).map { "/news/2026/page-\($0).txt" } + ["/a", "", "/a", "/å/ä.txt", "/å/å.txt"]
      + (0..<20).map { long + "\($0)" } + ["/news"]
    #expect(Array(PathList(paths)) == paths)
    #expect(PathList(paths)[41] == "")
    #expect(PathList([] as [String]).isEmpty)
  }

  @Test func pathsOfOneFolderTakeLittle() {
    var list = PathList()
    for number in 0..<1600 { list.append("/a/folder/with/a/name/page-\(number + 10_000).txt") }
    #expect(list.byteCount < 1600 * 15)
    #expect(list[1599] == "/a/folder/with/a/name/page-11599.txt")
  }
}
