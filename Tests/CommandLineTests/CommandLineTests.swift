import Foundation
import TestSupport
import Testing
import ViewModels

/// The program without its screen, as scripts use it: what it prints, where, and with which code.
struct CommandLineTests {
  @Test func listIsInOrderOfTime() throws {
    let run = try CommandRun(["list", "seeds", "--format", "csv"])
    let days = run.lines.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)[4]
    }
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(days.count == 21)
    #expect(days.filter { !$0.isEmpty } == days.filter { !$0.isEmpty }.sorted())
  }

  @Test func aQueryNarrowsTheList() throws {
    let run = try CommandRun(["list", "seeds", "--query", "afghanistan since:2024"])
    #expect(run.status == 0)
    #expect(run.lines.count == 1)
  }

  @Test func aQueryMayBeginWithTheHyphenThatExcludes() throws {
    let all = try CommandRun(["list", "seeds"]).lines.count
    let run = try CommandRun(["list", "seeds", "-q", "-afghanistan"])
    #expect(run.status == 0)
    #expect((1..<all).contains(run.lines.count))
  }

  @Test func whatIsMistypedIsTold() throws {
    let command = try CommandRun(["lst", "seeds"])
    #expect(command.status == 2)
    #expect(command.errors.contains("no such file, folder or command; did you mean list?"))
    let size = try CommandRun(["render", "seeds", "--size", "40x"])
    #expect(size.status == 2)
    #expect(size.errors.contains("expected COLUMNSxROWS, such as 80x24"))
  }

  @Test func aMonthOrAYearIsListedAsOne() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.txt", "Harbour reopens\n2023\nThe harbour reopened after its repairs.\n")
    try folder.write("b.txt", "Harbour closes\nMarch 2024\nThe harbour closed for repairs again.\n")
    let run = try CommandRun(["list", folder.path])
    #expect(
      run.lines.map { $0.dropFirst(10) } == [
        "2023?        Harbour reopens", "2024-03?     Harbour closes",
      ])
  }

  @Test func nothingFoundIsOne() throws {
    #expect(try CommandRun(["list", "seeds", "-q", "zebra"]).status == 1)
    #expect(try CommandRun(["entities", "seeds", "-q", "zebra"]).status == 1)
    #expect(try CommandRun(["show", "0000", "seeds"]).status == 1)
  }

  @Test func whatIsAnnouncedAndReportedIsOneStory() throws {
    let run = try CommandRun(["list", "seeds", "--stories"])
    #expect(run.status == 0)
    #expect(run.lines.count == 4)
    #expect(run.lines[0].hasPrefix("2025-11-27  A session of the"))
    #expect(run.lines[1].contains("2025-11-24   announced: Announcement: Meetings of the"))
    #expect(run.lines[2].contains("2025-11-27?  reported: A session of the"))
    #expect(run.lines[3].hasPrefix("      both tell of 2025-11-27; both name Bishkek"))
    #expect(try CommandRun(["list", "seeds", "--stories", "-q", "afghanistan"]).status == 1)
  }

  @Test(arguments: [
    (["list", "nowhere"], "nowhere: there is no such file or folder"),
    (["list", "/dev/null"], "/dev/null: neither a file nor a folder"),
    (["list", "seeds", "-q", "(a"], "the query, column 3: expected a closing )"),
    (["list", "seeds", "--format", "xml"], "xml"),
    (["list"], "Missing expected argument"),
    (["entities", "seeds", "--kind", "animal"], "animal"),
    (["show", "not-hex", "seeds"], "“not-hex” is no article ID"),
    (["--nonsense"], "--nonsense"),
    (["dates", "-", "--reference", "2024-02-30"], "expected a day of the calendar"),
    (["dates", "-", "--reference", "yesterday"], "such as 2024-03-06"),
    (["dates", "seeds"], "seeds: a folder; expected one file"),
    (["dates", "nowhere"], "nowhere: there is no such file or folder"),
  ])
  func theUsersMistakeIsTwoAndSaysWhatWasExpected(_ arguments: [String], _ words: String) throws {
    let run = try CommandRun(arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(words))
    #expect(run.output == "")
  }

  @Test func aFullDiskIsTheEnvironmentsFailure() throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "'\(BuiltProducts.dateline)' list seeds >/dev/full 2>/dev/null"]
    shell.currentDirectoryURL = URL(fileURLWithPath: BuiltProducts.packageRoot)
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 3)
  }

  @Test func showPrintsTheArticleThatListNamed() throws {
    let home = try TemporaryFolder()
    let list = try CommandRun(["list", "seeds"], home: home)
    let id = try #require(list.lines.first?.split(separator: " ").first)
    let show = try CommandRun(["show", String(id), "seeds"], home: home)
    #expect(show.status == 0)
    #expect(show.output.contains("2020-05-21 · stated"))
    #expect(show.output.contains("seeds/002_f7543ed32b5aff45.txt"))
  }

  @Test func anIDThatBeginsSeveralIsRefusedWithThem() throws {
    // Of 21 IDs two begin with the same of 16 digits, whatever they are.
    let lines = try CommandRun(["list", "seeds"]).lines
    let digits = lines.map { String($0.prefix(1)) }
    let digit = try #require(digits.first { one in digits.count { $0 == one } > 1 })
    let run = try CommandRun(["show", digit, "seeds"])
    #expect(run.status == 2)
    #expect(run.errors.contains("\(digit) begins \(digits.count { $0 == digit }) IDs"))
  }

  @Test func showWithoutAPathNeedsACorpus() throws {
    let run = try CommandRun(["show", "abcd"])
    #expect(run.status == 2)
    #expect(run.errors.contains("no corpus was opened before"))
  }

  @Test func standardInputIsASource() throws {
    let run = try CommandRun(
      ["list", "-"], input: "Ferry runs aground\n02.03.2024\nA ferry ran aground off the coast.\n")
    #expect(run.status == 0)
    #expect(run.lines.first?.hasSuffix("2024-03-02   Ferry runs aground") == true)
  }

  @Test func aBadFileIsNamedAndTheRestIsRead() throws {
    let folder = try TemporaryFolder()
    try folder.write("good.txt", "Ferry runs aground\n02.03.2024\nA ferry ran aground.")
    try folder.write("bad.bin", bytes: [0, 1, 2, 3, 0, 255, 254])
    let run = try CommandRun(["list", folder.path])
    #expect(run.status == 0)
    #expect(run.lines.count == 1)
    #expect(run.errors.contains("bad.bin: this is not text"))
  }

  @Test func everyCommandHasHelp() throws {
    let commands = ["browse", "list", "entities", "show", "parse", "dates", "render"]
    for command in [[]] + commands.map({ [$0] }) {
      let run = try CommandRun(command + ["--help"])
      #expect(run.status == 0)
      #expect(run.output.contains("USAGE: dateline"))
    }
  }

  @Test func renderPrintsTheScreenAfterTheKeys() throws {
    let run = try CommandRun(["render", "seeds", "--size", "80x24", "--keys", "jj?"])
    #expect(run.status == 0)
    #expect(run.lines.count == 24)
    #expect(run.output.contains("╭─ Help"))
    let ascii = try CommandRun(["render", "seeds", "--size", "40x10", "--ascii"])
    #expect(ascii.output.utf8.allSatisfy { $0 < 0x80 })
    let picture = try CommandRun(["render", "seeds", "--size", "40x10", "--format", "svg"])
    #expect(picture.output.hasPrefix("<svg "))
    #expect(try CommandRun(["render", "seeds", "--keys", "<Nope>"]).status == 2)
    for size in ["12", "0x0", "80x0"] {
      #expect(try CommandRun(["render", "seeds", "--size", size]).status == 2)
    }
  }

  @Test(arguments: ["jsonl", "csv", "md", "ics", "timelinejs", "graphml"])
  func exportsInEveryFormat(_ format: String) throws {
    let run = try CommandRun(["export", "seeds", "--query", "person:lavrov", "--format", format])
    #expect(run.status == 0)
    #expect(run.output.contains("stated"))
    let none = try CommandRun(["export", "seeds", "--query", "zzz", "--format", format])
    #expect(none.status == 1)
    #expect(try CommandRun(["export", "seeds", "--format", format + "x"]).status == 2)
  }

  @Test func theManualNamesEveryCommandAndEveryAction() throws {
    let manual = try CommandRun(["manual"])
    #expect(manual.status == 0)
    for command in ["browse", "list", "export", "render", "parse"] {
      #expect(manual.lines.contains(".SS dateline \(command)"))
    }
    #expect(!manual.output.contains("OVERVIEW"))
    #expect(manual.lines.contains { $0.contains("plain") && $0.hasPrefix("[PATH") })
    for action in BrowserAction.allCases {
      let name = action.rawValue.split(separator: "-").joined(separator: "\\-")
      #expect(manual.output.contains("(\\fI\(name)\\fR)."), "\(action)")
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func completesInTheShell(_ shell: String) throws {
    let script = try CommandRun(["--generate-completion-script", shell])
    #expect(script.status == 0)
    #expect(script.output.contains("export") && script.output.contains("theme"))
  }

  /// What bash offers behind `dateline` for words of which the last is being typed.
  private func offers(_ words: [String]) throws -> Set<String> {
    let folder = try TemporaryFolder()
    try folder.write("pages/a.txt", "A\n")
    let script = try CommandRun(["--generate-completion-script", "bash"])
    try folder.write("complete.bash", script.output)
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let call = """
      source complete.bash
      COMP_WORDS=(dateline \(quoted)); COMP_CWORD=\(words.count); COMPREPLY=()
      COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
      _dateline dateline "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", call]
    process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Set(text.split(separator: "\n").map(String.init))
  }

  @Test func withoutACommandTheShellCompletesPathsAndTheOptionsOfTheBrowser() throws {
    #expect(try offers([""]).isSuperset(of: ["list", "open", "help"]))
    #expect(try offers(["pa"]) == ["parse", "pages"])
    #expect(try offers(["--p"]) == ["--plain"])
    #expect(try offers(["pages", "--th"]) == ["--theme"])
    #expect(try offers(["pages", "--theme", "m"]) == ["mono"])
    #expect(try offers(["list", "--st"]) == ["--stories"])
    #expect(try offers(["list", "pa"]) == ["pages"])
  }

  @Test func parseWritesOneLineAPage() throws {
    let run = try CommandRun(["parse", "seeds"])
    #expect(run.status == 0)
    #expect(run.lines.count == 5)
    for line in run.lines {
      let page = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(page?["items"] != nil)
    }
  }

  @Test func theSameInputGivesTheSameOutput() throws {
    let first = try CommandRun(["parse", "seeds"])
    let second = try CommandRun(["parse", "seeds"])
    #expect(first.output == second.output)
  }

  @Test func datesWritesOneLineAnExpression() throws {
    let run = try CommandRun(
      ["dates", "-", "--reference", "2024-03-06"], input: "Für zwei: they met last Friday.\n")
    #expect(run.status == 0)
    #expect(
      run.output
        == #"{"end":31,"page":0,"start":20,"text":"last Friday","type":"DATE","value":"2024-03-01"}"#
        + "\n")
  }

  @Test func datesReadsAgainstTheDayThatTheTextStates() throws {
    let run = try CommandRun(
      ["dates", "-", "--format", "text"],
      input: "Ferry runs aground\n02.03.2024\nA ferry ran aground yesterday.\n")
    #expect(run.lines.last == "2024-03-01        DATE      yesterday")
  }

  @Test func aTextWithoutTimesIsNothingFound() throws {
    let run = try CommandRun(["dates", "-"], input: "A ferry ran aground.\n")
    #expect(run.status == 1)
    #expect(run.output == "")
  }
}

/// The commands that keep and use an index.
struct IndexCommandTests {
  @Test func anIndexedCorpusSaysTheSame() throws {
    let home = try TemporaryFolder()
    let fresh = try ["list", "entities"].map {
      try CommandRun([$0, "seeds", "--format", "jsonl"], home: home).output
    }
    let first = try CommandRun(["index", "seeds"], home: home)
    #expect(first.status == 0)
    #expect(first.output.hasPrefix("21 articles of 5 pages indexed: \(home.path)/.cache/dateline/"))
    #expect(
      try CommandRun(["index", "seeds"], home: home).output
        .hasPrefix("21 articles of 5 pages up to date: "))
    let indexed = try ["list", "entities"].map {
      try CommandRun([$0, "seeds", "--format", "jsonl"], home: home).output
    }
    #expect(indexed == fresh)
    let queries = ["meeting", "\"foreign minister\"", "afghan*", "/secretary.general/"]
    for query in queries {
      #expect(
        try CommandRun(["list", "seeds", "-q", query], home: home).output
          == CommandRun(["list", "seeds", "-q", query]).output, "\(query)")
    }
  }

  @Test func doctorSaysWhatIsIndexed() throws {
    let home = try TemporaryFolder()
    #expect(try CommandRun(["doctor"], home: home).output.contains("Nothing is indexed."))
    _ = try CommandRun(["index", "seeds"], home: home)
    let doctor = try CommandRun(["doctor"], home: home)
    #expect(doctor.status == 0)
    #expect(doctor.output.contains("5 files, 5 pages"))
    #expect(doctor.output.contains("snapshot  sound"))
  }

  @Test func doctorSaysWhatTheTerminalCanDo() throws {
    let home = try TemporaryFolder()
    #expect(
      try CommandRun(["doctor"], home: home).output
        .contains("terminal       the browser needs a terminal for keys and screen"))
    var environment = PseudoTerminalProcess.quietEnvironment
    environment["HOME"] = home.path
    environment["EDITOR"] = "ed -s"
    let terminal = try PseudoTerminalProcess(
      BuiltProducts.dateline, ["doctor"], environment: environment, columns: 100, rows: 30)
    #expect(try terminal.waitForExit() == .exited(0))
    let text = terminal.screen.text
    #expect(text.contains("terminal       xterm-256color, 100x30, 256 colours, all letters"))
    #expect(text.contains("theme dark where config.toml names none; asked to copy by OSC 52"))
    #expect(text.contains("editor         ed -s (EDITOR)"))
    #expect(text.contains("web browser    xdg-open; BROWSER is not set"))
    #expect(!terminal.screen.isAlternate && terminal.screen.unknownSequences == [])
  }

  @Test func indexAndDoctorWriteRecords() throws {
    let home = try TemporaryFolder()
    #expect(try CommandRun(["doctor", "--format", "jsonl"], home: home).output.isEmpty)
    let index = try CommandRun(["index", "seeds", "--format", "jsonl"], home: home)
    #expect(index.lines.count == 1)
    #expect(index.output.contains(#""articles":21"#))
    #expect(index.output.contains(#""state":"indexed""#))
    let doctor = try CommandRun(["doctor", "--format", "csv"], home: home)
    #expect(doctor.status == 0 && doctor.lines.count == 2)
    #expect(doctor.lines[0].hasPrefix("folder,sources,index,index_bytes,files,pages"))
    #expect(doctor.lines[1].contains(",sound,"))
  }

  @Test func aCacheThatCannotBeUsedIsPassedOver() throws {
    let home = try TemporaryFolder()
    _ = try CommandRun(["index", "seeds"], home: home)
    let folder = try #require(try home.names(in: ".cache/dateline").first)
    // A folder in the place of the lock cannot be opened for writing, even by root.
    try home.remove(".cache/dateline/\(folder)/lock")
    try home.write(".cache/dateline/\(folder)/lock/in-the-way", "")
    let run = try CommandRun(["list", "seeds"], home: home)
    #expect(run.status == 0)
    #expect(run.lines.count == 21)
    #expect(run.errors.contains("reading without the index"))
    #expect(try CommandRun(["index", "seeds"], home: home).status == 3)
  }

  @Test func standardInputIsNotIndexed() throws {
    #expect(try CommandRun(["index", "-"]).status == 2)
  }
}
