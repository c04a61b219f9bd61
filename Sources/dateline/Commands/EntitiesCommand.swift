import ArgumentParser
import Corpus
import Entities
import Reports

/// `dateline entities`.
struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities",
    abstract: "List whom and what the articles name, with counts, spellings and offices.")

  @OptionGroup var corpus: CorpusOptions
  @OptionGroup var selection: QueryOptions
  @OptionGroup var output: FormatOptions

  @Option(name: [.short, .long], help: "Only person, organisation, place, event or document.")
  var kind: EntityKind?

  func run() throws {
    let query = try selection.parsedQuery()
    let snapshot = try corpus.load()
    let articles = try QueryOptions.articles(query, in: snapshot)
    try output.write(EntitiesReport(in: articles, of: snapshot, kind: kind))
  }
}

extension EntityKind: ExpressibleByArgument {}
