import Entities
import TestSupport
import Testing

@testable import Corpus

/// Short news of one year, some of which tell of one happening in few words, and some of which look
/// as if they did.
struct StoryPairsTests {
  private static let snapshot = CorpusFixture.snapshot(news)

  /// The pages of the story that a page belongs to.
  private func story(of page: String) throws -> [String] {
    try StoryPairsTests.snapshot.storyPages(of: page)
  }

  @Test(arguments: [
    ["hospital-announced", "hospital-opened"], ["mill-burnt", "mill-cause"],
    ["exercise-announced", "exercise-opened"],
    ["summit-announced", "summit-held"], ["quake-yanso", "quake-rescue"],
    ["pension-ahead", "pension-passed"], ["ferry-sank", "ferry-search"],
    ["visit-ahead", "visit-held"], ["verdict-ahead", "verdict-given"],
    ["storm-ahead", "storm-hit"],
  ])
  func announcementReportAndReturnAreOneStory(_ pages: [String]) throws {
    let story = try story(of: pages[0])
    #expect(story.starts(with: pages), "\(story)")
  }

  @Test(arguments: [
    "quake-morvan", "exercise-of-2030", "fishing-rejected", "school-fire", "bridge-opened",
    "shares-up", "shares-down", "rovers-win", "united-win", "lecture-ahead", "ferry-strike",
    "clinic-opened", "archive-opened", "ferry-tolanga", "ferry-barunan", "quake-tarinko",
    "quake-wolokai", "train-bavra", "train-kotrana",
  ])
  func whatOnlyLooksAlikeStandsAlone(_ page: String) throws {
    #expect(try story(of: page) == [])
  }

  private static let news: KeyValuePairs<String, String> = [
    "ferry-tolanga.txt": """
    Ferry sinks off Tolanga, 12 missing
    03.03.2031
    A ferry carrying 60 people sank in rough seas off Tolanga in the Philippines on Monday. Twelve \
    passengers are missing, the coastguard said. Rescue boats searched through the night.
    """,
    "ferry-barunan.txt": """
    Ferry capsizes near Barunan, 20 rescued
    03.03.2031
    A ferry with 45 people on board capsized in rough seas near Barunan in the Philippines on \
    Monday. The coastguard rescued 20 passengers and searched for the missing through the night.
    """,
    "quake-tarinko.txt": """
    Quake of magnitude 5.8 shakes Tarinko
    06.05.2031
    An earthquake of magnitude 5.8 shook Tarinko in Indonesia on Tuesday. There were no reports of \
    damage. Residents ran into the streets, the disaster agency said.
    """,
    "quake-wolokai.txt": """
    Quake of magnitude 5.6 felt in Wolokai
    06.05.2031
    An earthquake of magnitude 5.6 was felt in Wolokai in Indonesia on Tuesday. Residents ran into \
    the streets, but there were no reports of damage, the disaster agency said.
    """,
    "train-bavra.txt": """
    Train derails in Bavra, 30 hurt
    09.09.2031
    A passenger train derailed near Bavra in India on Tuesday. Thirty people were hurt when four \
    coaches left the rails. Indian Railways ordered an inquiry.
    """,
    "train-kotrana.txt": """
    Goods train derails at Kotrana
    09.09.2031
    A goods train derailed at Kotrana in India on Tuesday. Twelve wagons left the rails and traffic \
    was stopped for hours. Indian Railways ordered an inquiry.
    """,
    "hospital-announced.txt": """
    Minister to open hospital in Kovel
    20.05.2031
    Health Minister Aino Salo will open the new children's hospital of Kovel on 3 June 2031. \
    The building cost 40 million crowns.
    """,
    "hospital-opened.txt": """
    Kovel has a new hospital
    04.06.2031
    Aino Salo cut the ribbon on Tuesday. The children's hospital of Kovel has ninety beds \
    and will treat patients from all over the north.
    """,
    "mill-burnt.txt": """
    Fire destroys paper mill in Kymen
    11.10.2031
    A fire destroyed the paper mill of Kymen on Friday night. Nobody was hurt, firefighters \
    said.
    """,
    "mill-cause.txt": """
    Welding caused the Kymen fire, police say
    24.10.2031
    Police have found the cause of the fire that destroyed the paper mill of Kymen on 10 \
    October. Sparks from welding set rolls of paper alight, inspector Jan Vesely said.
    """,
    "exercise-announced.txt": """
    Exercise Northern Anchor-2031 to be held in Tarnow
    02.07.2031
    The exercise Northern Anchor-2031 will be held at the Tarnow range from 14 to 20 August \
    2031, the Defence Ministry said. Two thousand troops from five countries will take part.
    """,
    "exercise-opened.txt": """
    Troops gather for Northern Anchor-2031
    14.08.2031
    The opening ceremony of the exercise Northern Anchor-2031 took place at the Tarnow range \
    today. General Petra Holm welcomed the contingents.
    """,
    "exercise-over.txt": """
    Northern Anchor-2031 ends
    20.08.2031
    The exercise Northern Anchor-2031 has come to an end. Generals praised the way in which \
    units of five armies crossed the river.
    """,
    "summit-announced.txt": """
    Leaders to meet at Lake Bergvik
    28.04.2031
    The Lake Bergvik Summit will take place on 18 and 19 May 2031, President Olga Lind said. \
    Climate and trade are on the agenda.
    """,
    "summit-held.txt": """
    Lake Bergvik Summit adopts declaration
    19.05.2031
    Heads of state adopted a declaration on fisheries at the Lake Bergvik Summit on Monday. \
    President Olga Lind called it a breakthrough.
    """,
    "quake-yanso.txt": """
    Quake kills 12 in Yanso
    07.02.2031
    An earthquake of magnitude 6.1 struck the province of Yanso on Friday, killing at least \
    12 people, officials said. Houses collapsed in the town of Temir.
    """,
    "quake-rescue.txt": """
    Twelve dead after earthquake in Yanso
    08.02.2031
    Rescuers dug through rubble in the town of Temir on Saturday after the earthquake that struck \
    the province of Yanso a day earlier. Houses lay in ruins, and twelve bodies were found, \
    officials said.
    """,
    "pension-ahead.txt": """
    Parliament to vote on pension bill
    09.09.2031
    Members of the Veldt parliament will vote on Thursday on a bill that raises the pension \
    age to 68. Unions have called a strike.
    """,
    "pension-passed.txt": """
    Pension age raised in Veldt
    11.09.2031
    The parliament of Veldt has passed a bill raising the pension age to 68. Unions said the \
    strike would go on.
    """,
    "ferry-sank.txt": """
    Ferry sinks off Kotu
    03.03.2031
    A ferry sank off Kotu on Sunday with eighty passengers on board. Fishermen rescued twenty of \
    them, the coast guard said.
    """,
    "ferry-search.txt": """
    Search for passengers of the ferry called off
    08.03.2031
    The coast guard has called off the search for passengers of the ferry, five days after it sank \
    off Kotu. Fishermen will go on looking for them.
    """,
    "visit-ahead.txt": """
    Foreign Minister Adeyemi to visit Ostrava
    29.03.2031
    Foreign Minister Ruth Adeyemi will visit Ostrava on 5 April 2031 for talks on water, her \
    office said.
    """,
    "visit-held.txt": """
    Adeyemi holds talks in Ostrava
    06.04.2031
    Foreign Minister Ruth Adeyemi met the mayor of Ostrava and engineers on Saturday. They \
    agreed to share the water of the Odra.
    """,
    "quake-morvan.txt": """
    Quake shakes Morvan
    07.02.2031
    An earthquake of magnitude 5.2 struck the Morvan hills on Friday. Nobody was hurt, \
    officials said. Walls cracked in two villages.
    """,
    "exercise-of-2030.txt": """
    Exercise Northern Anchor-2030 ends
    21.08.2030
    The exercise Northern Anchor-2030 has come to an end at the Kalda range. Two thousand \
    troops from four countries took part.
    """,
    "fishing-rejected.txt": """
    Veldt parliament rejects fishing bill
    11.09.2031
    The parliament of Veldt rejected a bill that would have closed three bays to trawlers. \
    Greens protested in front of the building.
    """,
    "school-fire.txt": """
    Fire damages school in Kymen
    12.03.2031
    A fire damaged a school in Kymen on Wednesday. Nobody was hurt, firefighters said. \
    Lessons will go on in tents.
    """,
    "bridge-opened.txt": """
    Minister opens bridge in Kovel
    04.06.2031
    Transport Minister Ivo Petrov opened a bridge in Kovel on Tuesday. It carries trams over \
    the harbour.
    """,
    "shares-up.txt": """
    Shares rise on Veldt exchange
    10.09.2031
    Shares on the Veldt exchange rose 1.2 per cent on Wednesday. Banks and miners led the \
    gains, brokers said.
    """,
    "shares-down.txt": """
    Shares fall on Veldt exchange
    11.09.2031
    Shares on the Veldt exchange fell 0.8 per cent on Thursday. Banks and miners led the \
    losses, brokers said.
    """,
    "rovers-win.txt": """
    Rovers beat United in Ostrava
    04.04.2031
    Rovers beat United 2-1 in Ostrava on Friday. Milan Kosta scored both goals for the hosts \
    before 9,000 spectators.
    """,
    "united-win.txt": """
    United beat Rovers in the return match
    07.04.2031
    United beat Rovers 3-0 on Monday. Pavel Novy scored twice for the hosts before 12,000 \
    spectators.
    """,
    "lecture-ahead.txt": """
    Adeyemi to speak at university
    30.03.2031
    Foreign Minister Ruth Adeyemi will give a lecture at the University of Bergvik on 12 \
    April 2031, the rector said.
    """,
    "verdict-ahead.txt": """
    Court to rule on Marisol Quintero
    20.11.2031
    Judges in Altamar will hand down their verdict against former senator Marisol Quintero on 26 \
    November 2031. Prosecutors seek fifteen years.
    """,
    "verdict-given.txt": """
    Fourteen years for Quintero
    26.11.2031
    Former senator Marisol Quintero was sentenced to prison for bribery in Altamar on Wednesday. \
    Prosecutors spoke of a good day.
    """,
    "storm-ahead.txt": """
    Cyclone nears Veldt
    10.01.2031
    Cyclone Ritana will make landfall near Sandvik on 12 January 2031, the Veldt Weather Office said. \
    Lessons are cancelled.
    """,
    "storm-hit.txt": """
    Roofs gone in Sandvik
    12.01.2031
    Cyclone Ritana tore roofs off barns in Sandvik on Sunday. The Veldt Weather Office measured \
    gusts of 180 km an hour.
    """,
    "clinic-opened.txt": """
    Bergvik opens clinic
    03.07.2031
    Health Minister Aino Salo opened a clinic in Bergvik on Thursday. It was built with money \
    from abroad and will serve 40,000 townspeople.
    """,
    "archive-opened.txt": """
    Archive for Bergvik
    03.07.2031
    Culture Minister Pekka Toivo opened an archive in Bergvik on Thursday. It was built with \
    money from the lottery and will hold letters of poets.
    """,
    "ferry-strike.txt": """
    Ferry strike begins
    04.03.2031
    Crews of the Kotu ferry company stopped work on Tuesday. They demand higher wages and \
    new life jackets.
    """,
  ]
}
