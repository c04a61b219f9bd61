import Testing

@testable import Entities

/// Offices left and taken in words that need a noun: `left the post`, `completed her assignment`.
struct OfficesLeftTests {
  @Test(arguments: [
    (
      "Musa Danladi left the post of director of the Harbour Authority on 3 February 2024.",
      "Musa Danladi: director of the Harbour Authority until 2024-02-03 former"
    ),
    (
      "Leila Haddad vacated the office of governor of the Central Bank on 1 March 2024.",
      "Leila Haddad: governor of the Central Bank until 2024-03-01 former"
    ),
    (
      "Tomasz Zielony left office as Minister of Energy on 15 January 2024.",
      "Tomasz Zielony: Minister of Energy until 2024-01-15 former"
    ),
    (
      "Helen Brandt completed her assignment as Special Envoy for Cyprus on 31 December 2023.",
      "Helen Brandt: Special Envoy for Cyprus until 2023-12-31 former"
    ),
    (
      "Helen Brandt began her mission as Special Envoy for Cyprus on 3 May 2023.",
      "Helen Brandt: Special Envoy for Cyprus from 2023-05-03"
    ),
    (
      "Governor Sam Ofori will leave office on 30 June 2024.",
      "Sam Ofori: Governor until 2024-06-30"
    ),
    (
      "Anil Kapoor had been confirmed as Chief Justice on 4 June 2020.",
      "Anil Kapoor: Chief Justice from 2020-06-04"
    ),
    (
      "Paul Ndegwa was Dean of Law at Lakeside University for the period 2015 to 2019.",
      "Paul Ndegwa: Dean of Law at Lakeside University from 2015 until 2019 former"
    ),
    (
      "Grace Mutua was Mayor of Kisumu for the period from 1 May 2016 to 30 April 2021.",
      "Grace Mutua: Mayor of Kisumu from 2016-05-01 until 2021-04-30 former"
    ),
    (
      "From 2019 to 2023, Mr. Berdiev was Deputy Minister of Transport.",
      "Berdiev: Deputy Minister of Transport from 2019 until 2023 former"
    ),
    (
      "In 2009 then-Vice President Carlos Mendez flew to Havana.",
      "Carlos Mendez: Vice President former"
    ),
    (
      "On 3 May 2023, Mr. Danladi resigned as director of the Harbour Authority.",
      "Danladi: director of the Harbour Authority until 2023-05-03 former"
    ),
    (
      "On 1 March 2024 Dr. Leila Haddad stepped down as governor of the Central Bank.",
      "Leila Haddad: governor of the Central Bank until 2024-03-01 former"
    ),
    (
      "On 1 February 2025, Mrs. Ann Berg became Minister of Energy.",
      "Ann Berg: Minister of Energy from 2025-02-01"
    ),
    (
      "She met Mr. Karimov on 3 May 2023. Ann Berg resigned as Minister of Energy.",
      "Ann Berg: Minister of Energy former"
    ),
  ])
  func readsTheTerm(_ text: String, _ expected: String) {
    #expect(shippedHoldings(text) == [expected])
  }

  @Test func whatIsLeftAndIsNoOfficeEndsNone() {
    #expect(
      shippedHoldings("Mayor Sam Ofori left the city on 30 June 2024.") == ["Sam Ofori: Mayor"])
  }

  @Test func aPredecessorsTimeIsThatOfTheRelativeClause() {
    let text =
      "Marta Kovac was elected President of the Handball Federation on Monday. She replaces "
      + "Jan Novotny, who had held the post since 2011."
    #expect(
      shippedHoldings(text).contains(
        "Jan Novotny: President of the Handball Federation from 2011 former"))
  }
}
