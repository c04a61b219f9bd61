import Foundation
import Glibc
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

  @Test func whatAKilledProcessHasLeftIsRemoved() throws {
    let folder = try TemporaryFolder()
    // No process has this number: it is above the largest that the system gives.
    for name in ["a.4194399.1.tmp", "a.\(getpid()).1.tmp", "notes.tmp", "my.4194399.tmp"] {
      try folder.write(name, "")
    }
    AtomicFile.removeLeftovers(in: folder.path)
    #expect(
      try folder.names(in: ".").sorted() == ["a.\(getpid()).1.tmp", "my.4194399.tmp", "notes.tmp"])
  }

  @Test func whatIsHandedOutIsReadByWhomTheUmaskLets() throws {
    let folder = try TemporaryFolder()
    close(open(folder.path + "/plain", O_WRONLY | O_CREAT | O_CLOEXEC, 0o666))
    try AtomicFile(path: folder.path + "/private").write("mine")
    try AtomicFile(path: folder.path + "/export").write("yours", for: .others)
    #expect(mode(of: folder.path + "/private") == 0o600)
    #expect(mode(of: folder.path + "/export") == mode(of: folder.path + "/plain"))
  }

  @Test func whatIsHandedOutKeepsTheModeOfTheFileBefore() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("export", "old")
    chmod(path, 0o640)
    try AtomicFile(path: path).write("new", for: .others)
    #expect(mode(of: path) == 0o640)
    #expect(try folder.read("export") == "new")
  }

  @Test func whatALinkLeadsToIsReplacedAndNotTheLink() throws {
    let folder = try TemporaryFolder()
    try folder.write("kept/reader.txt", "old")
    let link = folder.path + "/reader.txt"
    symlink("kept/reader.txt", link)
    try AtomicFile(path: link).write("new")
    #expect(try folder.read("kept/reader.txt") == "new")
    #expect(mode(of: link, follows: false) & S_IFMT == S_IFLNK)
  }

  private func mode(of path: String, follows: Bool = true) -> mode_t {
    var status = stat()
    let code = follows ? stat(path, &status) : lstat(path, &status)
    return code == 0 ? status.st_mode & (follows ? 0o7777 : ~0) : 0
  }

  @Test func linesThatAreStoppedLeaveNothingBehind() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("export", "old")
    let lines = Array(repeating: String(repeating: "x", count: 1 << 16), count: 64)
    var asked = 0
    let isWritten = try AtomicFile(path: path).write(lines: lines) {
      asked += 1
      return asked == 2
    }
    #expect(!isWritten)
    #expect(try folder.read("export") == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["export"])
    #expect(try AtomicFile(path: path).write(lines: ["a", "b"]) { false })
    #expect(try folder.read("export") == "a\nb\n")
    #expect(try AtomicFile(path: path).write(lines: []) { false })
    #expect(try folder.read("export") == "")
  }
}
