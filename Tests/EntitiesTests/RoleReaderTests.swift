import Testing

@testable import Entities

struct RoleReaderTests {
  @Test(arguments: [
    ("OAU Secretary General Ann Berg left.", ["Ann Berg: OAU Secretary General"]),
    (
      "President of the Republic of Belarus Jan Novak spoke.",
      ["Jan Novak: President of the Republic of Belarus"]
    ),
    (
      "Chief of the Joint Staff of the OAU, Colonel-General Jan Novak, held a briefing.",
      ["Jan Novak: Chief of the Joint Staff of the OAU"]
    ),
    (
      "Chief of the Joint Staff Colonel General Jan Novak spoke.",
      ["Jan Novak: Chief of the Joint Staff"]
    ),
    (
      "Ann Berg, the OAU Deputy Secretary General and Special Representative of the OAU "
        + "Secretary General for Peacekeeping, met them.",
      [
        "Ann Berg: OAU Deputy Secretary General",
        "Ann Berg: Special Representative of the OAU Secretary General for Peacekeeping",
      ]
    ),
    (
      "Secretary of the Security Council of Norway, Chairman of the OAU Committee of Secretaries "
        + "of Security Councils (CSSC) Jan Novak gave an interview.",
      [
        "Jan Novak: Secretary of the Security Council of Norway",
        "Jan Novak: Chairman of the OAU Committee of Secretaries of Security Councils",
      ]
    ),
    (
      "said Kelvin Moore, president and CEO of BioAcme.",
      ["Kelvin Moore: president and CEO of BioAcme"]
    ),
    (
      "Deputy Prime Minister – Minister of Finance of Norway Jan Novak came.",
      ["Jan Novak: Deputy Prime Minister – Minister of Finance of Norway"]
    ),
    (
      "under the chairmanship of President Jan Novak of the Kyrgyz Republic",
      ["Jan Novak: President"]
    ),
    (
      "Acting Prime Minister of Armenia Jan Novak said so.",
      ["Jan Novak: Acting Prime Minister of Armenia"]
    ),
    ("Jan Novak, former Mayor of Oslo, died.", ["Jan Novak: Mayor of Oslo"]),
    (
      "Russian Foreign Minister Ann Berg and coach Jan Novak met.",
      ["Ann Berg: Russian Foreign Minister", "Jan Novak: coach"]
    ),
    (
      "the Minister of Justice of Norway, Jan Novak, resigned.",
      ["Jan Novak: Minister of Justice of Norway"]
    ),
    (
      "The Council appointed Jan Novak to the position of Secretary-General.",
      ["Jan Novak: Secretary-General"]
    ),
    (
      "who will succeed Jan Novak, in office since 2003, as Secretary General of the OAU.",
      ["Jan Novak: Secretary General of the OAU"]
    ),
    (
      "Ann Berg, 52, managing director of Acme Bank, agreed.",
      ["Ann Berg: managing director of Acme Bank"]
    ),
  ])
  func givesOfficesToPersons(_ text: String, _ expected: [String]) {
    #expect(roles(text) == expected)
  }

  @Test(arguments: [
    "The President met the Secretary General.",
    "papers signed by the President of Kyrgyzstan were passed on; Jan Novak saw them.",
    "Governor's Office staff met Jan Novak.",
    "his deputy Jan Novak is carrying out the duties.",
  ])
  func givesNoneWithoutABearer(_ text: String) {
    #expect(roles(text).isEmpty)
  }

  @Test func dropsTheAbridgedTitleOfAnItem() {
    let text = "Secretary of State Ann Berg left. Secretary Berg will return."
    #expect(roles(text) == ["Ann Berg: Secretary of State"])
  }
}
