import Corpus
import PageParsing

/// Small corpora that tests read: invented pages, run through the real stages.
public enum CorpusFixture {
  /// The snapshot of pages given as file name and text, in this order.
  public static func snapshot(_ pages: KeyValuePairs<String, String>) -> CorpusSnapshot {
    snapshot(pages.map { ($0.key, $0.value) })
  }

  /// The snapshot of pages given as file name and text, in this order.
  public static func snapshot(_ pages: [(name: String, text: String)]) -> CorpusSnapshot {
    CorpusBuilder().snapshot(
      of: pages.map { name, text in
        PageParser().parse(Array(text.utf8), at: PageLocation(file: name))
      })
  }

  /// Six articles of 2023 and 2024 about a harbour: four dated, one inferred from its text, one
  /// without any date.
  ///
  ///     2023-11-20  Council approves the harbour plan           (plan.txt)
  ///     2024-03-11  Port authority opens a terminal in Rotterdam (terminal.txt)
  ///     2024-03-14  Storm Greta delays ferries                   (news.txt)
  ///     2024-05-02  Visser resigns as mayor                      (resigns.txt)
  ///     2024-06-05? On 5 June 2024, …                            (talks.txt)
  ///     undated     Notes on the history of the harbour          (notes.txt)
  public static let harbour = snapshot([
    "plan.txt": """
    Council approves the harbour plan
    20.11.2023
    Mayor Anna Visser presented the plan in Rotterdam. The World Harbour Organization (WHO) \
    will pay for a part of it until December 2025.
    """,
    "terminal.txt": """
    Port authority opens a terminal in Rotterdam
    11.03.2024
    Mayor Anna Visser opened the new terminal on 10 March 2024. She thanked \
    Peter Brandt, director of the World Harbour Organization, for his help.

    The terminal stands in Rotterdam. Work on it began in 2021, and A. Visser had asked for it \
    long before.
    """,
    "news.txt": """
    Storm Greta delays ferries
    14.03.2024
    Ferries between Rotterdam and Hull stayed in port on 13 March 2024. Peter Brandt spoke of \
    the worst storm in ten years.
    """,
    "resigns.txt": """
    Visser resigns as mayor
    02.05.2024
    Mayor Anna Visser resigned in Rotterdam. Deputy Mayor Joris Maas takes over on 1 June 2024.
    """,
    "talks.txt": """
    On 5 June 2024, Mayor Joris Maas held talks with Peter Brandt, director of the World Harbour \
    Organization, in Geneva about the harbour and its future.
    """,
    "notes.txt": """
    Notes on the history of the harbour

    Ships have come here since the city was young, and the old quays are still in use. Nobody \
    knows who built them.
    """,
  ])
}
