import TextCore
import Testing

@testable import Entities

struct HeadedNameTests {
  @Test(arguments: [
    "the {O Ministry of Foreign Affairs and Trade} said",
    "the {O Working Group on Climate under the EFTA Ministerial Council} met",
    "the {O Joint Staff of the Nordic Defence Organisation} replied",
    "the {O Coordination Service of the EFTA Council of Commanders of Border Troops} met",
    "the {O Bureau of Democracy, Human Rights, and Labor} wrote",
    "the {O UN Security Council Sanctions Committees} met",
    "the {O Security Council} on Monday",
    "{O Russian Foreign Ministry} officials",
    "the {O Women's Rights Committee} and the {O African Development Bank}",
    "the {O Governor’s Office of Economic Opportunity} pays",
    "{L Russia}'s {O Defence Ministry} denied it",
    "the {O 134th Expeditionary Fighter Squadron} landed",
    "the {D Plan for the Development of Military Cooperation of the EFTA Member States for 2026–2030} was adopted",
    "the {D Agreement on Peacekeeping Activities of the OAU} and the {D Paris Agreement}",
    "the {O Securities and Exchange Commission} met",
    "under {D UN Security Council Resolution 2254}, talks began",
    "the {E Munich Security Conference} opened; {E Operation Silent Storm} did not",
    "at {L Halifax International Airport} and on the {L Volta Bridge}",
    "Historians spoke of the {E Battle of Kosovo} and the {E Battle of the Somme}.",
    "the {O Collective Security Treaty Organisation} and the {D Collective Security Treaty}",
  ])
  func findsTheWholeName(_ marked: String) {
    #expect(MarkedText.recognized(in: marked) == marked)
  }

  @Test(arguments: [
    "The Council met and the Committee agreed.",
    "Meeting of the chairs begins.",
    "The Nobel Peace Prize went to nobody.",
    "Last Week in Review",
  ])
  func takesNoHeadAlone(_ text: String) {
    #expect(MarkedText.recognized(in: text) == text)
  }
}
