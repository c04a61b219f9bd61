import Foundation
import TestSupport
import Testing

/// Pages of the guide that are made by the program itself. `DATELINE_RECORD=1` makes them anew, and
/// fails, so that nobody records without looking.
struct GuidePagesTests {
  private let guide = BuiltProducts.packageRoot + "/docs/guide/"

  private func check(_ name: String, _ text: String) throws {
    if ProcessInfo.processInfo.environment["DATELINE_RECORD"] != nil {
      try text.write(toFile: guide + name, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
    }
    #expect(try String(contentsOfFile: guide + name, encoding: .utf8) == text, "\(name)")
  }

  /// What the guide shows, each picture with the keys that lead there.
  @Test(arguments: [
    ("browser.svg", ["--size", "112x28", "--keys", "15j"]),
    ("happened.svg", ["--size", "112x24", "--keys", "a25G"]),
    ("search.svg", ["--size", "112x24", "--keys", "/afghanistan<Space>since:2024"]),
    ("hints.svg", ["--size", "112x24", "--keys", "16jf"]),
    ("card.svg", ["--size", "112x34", "--keys", "<Tab><Tab>e"]),
    ("why.svg", ["--size", "112x24", "--keys", "20Gw"]),
    ("commands.svg", ["--size", "112x24", "--keys", ":copy"]),
    ("small.svg", ["--size", "40x12", "--keys", "16j<Enter>", "--theme", "light"]),
  ])
  func picturesAreCurrent(name: String, options: [String]) throws {
    let run = try CommandRun(["render", "seeds", "--format", "svg"] + options)
    #expect(run.status == 0)
    try check(name, run.output)
    let words = try String(contentsOfFile: guide + "README.md", encoding: .utf8)
    #expect(words.contains("](\(name))"), "the guide shows \(name)")
  }

  @Test func theExampleOfTheConfigurationIsTaken() throws {
    let words = try String(contentsOfFile: guide + "README.md", encoding: .utf8)
    let example = try #require(
      words.components(separatedBy: "```toml\n").dropFirst().first?.components(separatedBy: "```")
        .first)
    let home = try TemporaryFolder()
    try home.write(".config/dateline/config.toml", example)
    let run = try CommandRun(["--plain", "seeds"], input: "q\n", home: home)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(example.contains("[keys]"))
  }

  /// Every line that the guide gives to `--plain` finds something in the seeds.
  @Test func theExampleWithoutAScreenFindsSomething() throws {
    let words = try String(contentsOfFile: guide + "README.md", encoding: .utf8)
    let example = try #require(
      words.split(separator: "\n").first {
        $0.hasPrefix("printf '") && $0.contains("--plain seeds")
      })
    let script = try #require(example.split(separator: "'").dropFirst().first)
    let input = script.replacingOccurrences(of: "\\n", with: "\n")
    let run = try CommandRun(["--plain", "seeds"], input: input)
    #expect(run.status == 0)
    let view = try #require(run.output.split(separator: "\n").first { $0.contains(" of 21 · /") })
    #expect(!view.contains("· 0 of 21"))
    #expect(run.output.contains(" in view are read"))
    #expect(!run.output.contains("column "))
  }

  /// What can be written behind `dateline`, as `--help` says it.
  @Test func optionsAreCurrent() throws {
    let commands = [
      "browse", "open", "list", "entities", "show", "export", "index", "doctor", "parse", "dates",
      "render", "manual",
    ]
    var lines = [
      "# Commands and options", "",
      "What can be written behind `dateline`. This page is made from what `--help` says.", "",
    ]
    lines += ["```", try CommandRun(["--help"]).output, "```", ""]
    for command in commands {
      let run = try CommandRun(["help", command])
      #expect(run.status == 0)
      lines += ["## \(command)", "", "```", run.output, "```", ""]
    }
    try check("options.md", lines.joined(separator: "\n"))
    let general = try CommandRun(["--help"]).output
    for command in commands { #expect(general.contains("  \(command) ")) }
  }
}
