import Glibc
import TestSupport
import Testing

/// Indexing by a real process that does not live to its end.
struct InterruptedIndexTests {
  private func pages(_ count: Int) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for index in 0..<count {
      try folder.write(
        "\(index % 7)/\(index).txt",
        """
        Council number \(index) approves the harbour plan
        \(10 + index % 19).03.2024
        Mayor Anna Visser presented plan \(index) in Rotterdam on 10 March 2024. The World Harbour \
        Organization (WHO) will pay for a part of it until December 2025.
        """)
    }
    return folder
  }

  private func listing(_ folder: TemporaryFolder, home: TemporaryFolder) throws -> CommandRun {
    try CommandRun(["list", folder.path, "--format", "jsonl"], home: home)
  }

  @Test func whatIsKilledGoesOn() throws {
    let folder = try pages(600)
    let home = try TemporaryFolder()
    let environment = PseudoTerminalProcess.quietEnvironment.merging(["HOME": home.path]) { $1 }
    let index = try PseudoTerminalProcess(
      BuiltProducts.dateline, ["index", folder.path], environment: environment)
    // The first batches may or may not be committed by then; both must do.
    try index.wait { $0.text.contains("of 600 files") }
    kill(index.process, SIGKILL)
    #expect(try index.waitForExit() == .signalled(SIGKILL))
    let rest = try CommandRun(["index", folder.path], home: home)
    #expect(rest.status == 0)
    #expect(rest.output.contains("600 articles of 600 pages indexed"))
    let (indexed, fresh) = (
      try listing(folder, home: home), try listing(folder, home: TemporaryFolder())
    )
    #expect(indexed.output == fresh.output)
    #expect(indexed.errors == "")
  }

  @Test func twoAtOnceDoNotHurtEachOther() throws {
    let folder = try pages(150)
    let home = try TemporaryFolder()
    let environment = PseudoTerminalProcess.quietEnvironment.merging(["HOME": home.path]) { $1 }
    let both = try (0..<2).map { _ in
      try PseudoTerminalProcess(
        BuiltProducts.dateline, ["index", folder.path], environment: environment, columns: 200)
    }
    for process in both {
      #expect(try process.waitForExit() == .exited(0))
      #expect(process.screen.text.contains("150 articles of 150 pages"))
    }
    #expect(
      try listing(folder, home: home).output == listing(folder, home: TemporaryFolder()).output)
  }
}
