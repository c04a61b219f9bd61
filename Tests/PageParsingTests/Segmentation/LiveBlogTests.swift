import PageParsing
import Testing

struct LiveBlogTests {
  @Test func entriesWithTimesAreItemsOfTheDay() {
    let page = parsed(
      """
      Storm Greta: latest updates
      14 March 2024
      The storm has reached the coast, and ferries stay in port.

      17:40
      Ferries sail again tomorrow
      The port authority says that the first ferry will leave at six in the morning.

      16:05 GMT
      Schools in the three northern counties stay closed until Monday, the council has said.

      11.30am
      Trees have fallen on the road to the harbour, and nobody can reach the terminal.
      Residents are told to stay at home.
      """)
    #expect(
      summary(page) == [
        "main | Storm Greta: latest updates | 2024-03-14 stated | 1 | ",
        "teaser | Ferries sail again tomorrow | 2024-03-14 inferred-from-page | 1 | tomorrow=2024-03-15",
        "teaser | - | 2024-03-14 inferred-from-page | 1 | until Monday=2024-03-18",
        "teaser | - | 2024-03-14 inferred-from-page | 2 | ",
      ])
    #expect(page.items[1].published.rule == "entry of the live blog of 2024-03-14")
  }

  @Test func timesOnTheLineOfTheEntry() {
    let page = parsed(
      """
      Election night as it happened
      5 May 2022

      22:00 \u{2013} Polls close
      Voting has ended in all of the thirty districts of the country after a calm day.

      22:40 \u{2013} The first district has been counted, and the mayor keeps his seat with a small lead.

      23:10 \u{2013} Turnout falls
      Fewer people than four years ago have voted, the commission says in its first count.
      """)
    #expect(
      summary(page) == [
        "main | Election night as it happened | 2022-05-05 stated | 0 | ",
        "teaser | Polls close | 2022-05-05 inferred-from-page | 1 | ",
        "teaser | - | 2022-05-05 inferred-from-page | 1 | ",
        "teaser | Turnout falls | 2022-05-05 inferred-from-page | 1 | ",
      ])
  }

  @Test func theProgrammeOfADayIsNoLiveBlog() {
    let page = parsed(
      """
      Harbour day on Saturday
      2 May 2022
      The harbour opens its gates to visitors. The programme of the day:
      10:00 Registration
      10:30 Opening by the mayor
      12:00 Lunch
      13:00 Tour of the port
      Admission is free for children.
      """)
    #expect(page.items.count == 1)
    #expect(page.items.first?.paragraphs.count == 6)
  }
}
