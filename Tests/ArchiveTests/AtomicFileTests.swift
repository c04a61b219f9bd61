import TestSupport
import Testing

@testable import Archive

struct AtomicFileTests {
  @Test func manyWritersAtOnceLeaveTheTextOfOne() async throws {
    let folder = try TemporaryFolder()
    let file = AtomicFile(path: folder.path + "/below/text")
    let texts = (0..<8).map { String(repeating: "\($0)", count: 5000) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for text in texts {
        group.addTask { for _ in 0..<25 { try file.write(text) } }
      }
      try await group.waitForAll()
    }
    let text = try #require(try file.read())
    #expect(texts.contains(text))
    #expect(try folder.names(in: "below") == ["text"])
  }
}
