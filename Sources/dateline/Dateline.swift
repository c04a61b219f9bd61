import ArgumentParser

/// The program: options and wiring, messages and exit codes, nothing else.
@main
struct Dateline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline",
    abstract: "Read saved news pages in the order in which things happened.",
    usage: """
      dateline [PATH ...] [--query QUERY] [--theme THEME] [--ascii] [--plain]
      dateline COMMAND ...
      """,
    discussion: """
      Without a command it opens the browser on the given files and folders, or on the corpus \
      opened last. Inside, ? shows every key.

      Exit codes: 0 found, 1 nothing found, 2 your mistake, 3 the environment's failure.
      """,
    version: "0.1.0",
    subcommands: [
      BrowseCommand.self, OpenCommand.self, ListCommand.self, EntitiesCommand.self,
      ShowCommand.self,
      ExportCommand.self, IndexCommand.self, DoctorCommand.self, ParseCommand.self,
      DatesCommand.self, RenderCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self)

  static func main() {
    do {
      if let shell = CompletionScript.shell(in: CommandLine.arguments) {
        StandardStreams.write([CompletionScript.text(for: shell)])
        try StandardStreams.flush()
        return
      }
      var command = try parseAsRoot()
      try command.run()
      try StandardStreams.flush()
    } catch {
      exit(with: error)
    }
  }

  /// Says what went wrong on standard error and ends with the code of its kind.
  private static func exit(with error: any Error) -> Never {
    if let failure = Failure(error) {
      StandardStreams.tell(failure.message)
      StandardStreams.leave(failure.status)
    }
    let code = exitCode(for: error)
    guard code == .validationFailure else { Dateline.exit(withError: error) }
    StandardStreams.writeError(fullMessage(for: error))
    StandardStreams.leave(.mistake)
  }
}
