import Testing

@testable import Entities

/// Short forms that stand before what they stand for.
struct BracketedExpansionsTests {
  /// `SHORT = Long Form` for each explained acronym.
  private func expansions(_ text: String) -> [String] {
    let found = recognize(text)
    return found.acronyms.map {
      found.mentions[$0.short].form + " = " + found.mentions[$0.long].form
    }
  }

  @Test(arguments: [
    (
      "The WMO (World Meteorological Organization) said so.",
      "WMO = World Meteorological Organization"
    ),
    (
      "SADC (Southern African Development Community) leaders met.",
      "SADC = Southern African Development Community"
    ),
    (
      "The ILO (International Labour Organization, based in Geneva) agreed.",
      "ILO = International Labour Organization"
    ),
    (
      "Unesco (the United Nations Educational, Scientific and Cultural Organization) paid.",
      "Unesco = United Nations Educational, Scientific and Cultural Organization"
    ),
    (
      "The IGAD (Intergovernmental Authority on Development) team left.",
      "IGAD = Intergovernmental Authority on Development"
    ),
    (
      "Delegates read the CBD (Convention on Biological Diversity) again.",
      "CBD = Convention on Biological Diversity"
    ),
    (
      "AFC (Asian Football Confederation) officials met.",
      "AFC = Asian Football Confederation"
    ),
    (
      "AITUC (All India Trade Union Congress) called a strike.",
      "AITUC = All India Trade Union Congress"
    ),
  ])
  func theWordsInBracketsAreTheLongForm(_ text: String, _ expansion: String) {
    #expect(expansions(text) == [expansion])
  }

  @Test(arguments: [
    "The KNCV (a Dutch charity) gave money.",
    "The BBC (which first reported it) was not there.",
    "Anna Kovel MP (Labour) spoke.",
    "The FAO (Rome) sent experts.",
    "The CEO (Carla Ericsen Olsen) spoke.",
    "The UNDP (Kovel Office) paid.",
    "The NGO (Non-Governmental Organization) paid.",
    "An MP (Member of Parliament) spoke.",
    "He runs HR (Human Resources Department).",
  ])
  func whatIsOnlySaidOfIt(_ text: String) {
    #expect(expansions(text).isEmpty)
  }

  @Test func bothAreOfOneKindWhereverTheShortFormStands() {
    let marked =
      "The {D CBD} ({D Convention on Biological Diversity}) binds all. The {D CBD} was signed."
    #expect(MarkedText.recognized(in: marked) == marked)
  }

  @Test func anOfficeInAnExpansionIsNobodys() {
    let text =
      "Omar Said of the UNHCR (United Nations High Commissioner for Refugees) spoke in Oslo."
    #expect(roles(text).isEmpty)
  }
}
