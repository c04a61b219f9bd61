import Testing

@testable import Entities

/// Offices of whose holders a sentence says no more than what they do, and to whom.
struct OfficesThatActTests {
  @Test(arguments: [
    "The President of Tajikistan received the credentials of Leonardo Bassani on Monday.",
    "The Governor of Texas pardoned Leroy Whitcomb.",
    "The President of the Kyrgyz Republic signed a decree relieving Marat Bakirbaev of his duties.",
    "The director general of the agency could not attend and sent a deputy, Zofia Novak.",
    "The Prime Minister of Norway met Anna Berg in Oslo on Monday.",
    "The President of the court sentenced Ivan Petrov to five years.",
    "The Secretary General of the OAS called Jorge Ramos to discuss the vote.",
    "President of Belarus signs decree dismissing Sergei Aleinikov",
    "Foreign Minister of Oman receives Kim Min-jun",
  ])
  func whomSomebodyDoesSomethingToHasNotTheOffice(_ text: String) {
    #expect(shippedHoldings(text) == [])
  }

  @Test(arguments: [
    (
      "The chief executive, who joined in 2020, Sofia Rossi, resigned.",
      ["Sofia Rossi: chief executive"]
    ),
    (
      "The minister responsible for trade, Luis Quispe, spoke.",
      ["Luis Quispe: minister responsible for trade"]
    ),
    (
      "The President of Kenya appointed Oscar Omondi ambassador to Italy.",
      ["Oscar Omondi: ambassador to Italy"]
    ),
  ])
  func whoStandsBehindAnOfficeHasIt(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text) == expected)
  }

  @Test(arguments: [
    ("Andean Sports Board bans sprinter Yhonatan Quispe", ["Yhonatan Quispe: sprinter"]),
    ("Nordic Bank Hires Economist Saga Wallenborg", ["Saga Wallenborg: Economist"]),
    ("Baltic Opera names conductor Ilze Rozenbaha", ["Ilze Rozenbaha: conductor"]),
    ("Kerala Film Guild honours director Meenakshi Nambiar", ["Meenakshi Nambiar: director"]),
    ("Arsenal sports director Edu Gaspar spoke.", ["Edu Gaspar: Arsenal sports director"]),
  ])
  func whatABodyDoesIsNoPartOfAnOffice(_ text: String, _ expected: [String]) {
    #expect(shippedHoldings(text) == expected)
  }
}
