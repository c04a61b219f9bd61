import TestSupport
import Testing

@testable import Corpus

/// What goes on for months with nothing said between, and what only names the same officials.
struct StoryAffairsTests {
  private func stories(_ pages: KeyValuePairs<String, String>) -> [[String]] {
    let snapshot = CorpusFixture.snapshot(pages)
    return snapshot.stories.map { story in
      story.members.map { snapshot[$0.article].headline }
    }
  }

  @Test func aChargeAndItsVerdictAreOneAffair() {
    #expect(
      stories([
        "charge.txt": """
        Former port chief charged over dredging contract
        VARNA, Bulgaria, 4 February 2031 - Prosecutors in Varna on Tuesday charged the former head of \
        the port, Stoyan Velchev, with abuse of office over a dredging contract that was given to the \
        Dutch firm Waddenbagger BV without a tender. The contract cost 38 million euros more than a \
        rival offer.
        """,
        "verdict.txt": """
        Varna court jails ex-port chief for five years
        VARNA, Bulgaria, 23 September 2031 - A court in Varna sentenced Stoyan Velchev to five years in \
        prison on Tuesday for abuse of office in a dredging contract. Velchev had known that the offer \
        of Waddenbagger BV was the dearest of four.
        """,
      ]) == [
        [
          "Former port chief charged over dredging contract",
          "Varna court jails ex-port chief for five years",
        ]
      ])
  }

  @Test func onePairOfOfficialsIsNoAffair() {
    #expect(
      stories([
        "ferry-sank.txt": """
        Ferry capsizes off Zamboanga, 14 dead
        ZAMBOANGA, Philippines, 10 February 2031 - Fourteen people died when the ferry Reina Isabela \
        capsized off Zamboanga on Monday, the Philippine Coast Guard said. Commodore Arsenio \
        Dimaculangan said that 61 people were saved. The Maritime Industry Authority ordered an inquiry.
        """,
        "ferry-burnt.txt": """
        Ferry burns near Cebu, passengers saved
        CEBU, Philippines, 4 July 2031 - All 212 passengers of a burning ferry were saved near Cebu on \
        Friday, the Philippine Coast Guard said. Commodore Arsenio Dimaculangan said that the fire began \
        in the engine room. The Maritime Industry Authority ordered an inquiry.
        """,
        "court-jails.txt": """
        Court jails three over tender in Split
        SPLIT, Croatia, 4 March 2031 - The County Court in Split jailed three men on Tuesday over a \
        tender for buses. Judge Ante Kovel said they had shared bribes. Prosecutors of USKOK had asked \
        for longer terms.
        """,
        "court-frees.txt": """
        Court frees doctor in Split bribery case
        SPLIT, Croatia, 9 October 2031 - The County Court in Split freed a doctor on Thursday who had \
        been accused of taking bribes. Judge Ante Kovel said that USKOK had not proven its case.
        """,
      ]) == [])
  }
}
