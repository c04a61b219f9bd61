import TextCore
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
      "Office of the Spokesperson\nSecretary of State Jan Novak met Deputy Minister Ann Berg.",
      ["Jan Novak: Secretary of State", "Ann Berg: Deputy Minister"]
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
    (
      "Ann Berg (ULP), deputy speaker; Jan Novak (DNP), minister of health; spoke.",
      ["Ann Berg: deputy speaker", "Jan Novak: minister of health"]
    ),
    (
      "Ann Berg told Yanso Executive Director Jan Novak so.",
      ["Jan Novak: Yanso Executive Director"]
    ),
    (
      "Ann Berg, Minister of Agriculture, Livestock and Fisheries, spoke.",
      ["Ann Berg: Minister of Agriculture, Livestock and Fisheries"]
    ),
    (
      "Minister of Transport and Energy Ann Berg spoke.",
      ["Ann Berg: Minister of Transport and Energy"]
    ),
    (
      "Ann Berg, Minister of Health, Labour and Social Policy of Norway, spoke.",
      ["Ann Berg: Minister of Health, Labour and Social Policy of Norway"]
    ),
    (
      "Minister of health Ann Berg and finance minister Jan Novak spoke.",
      ["Ann Berg: Minister of health", "Jan Novak: finance minister"]
    ),
    ("It was agreed.\nAnn Berg\nMayor of Oslo\nThe end.", ["Ann Berg: Mayor of Oslo"]),
    ("as Mayor of Oslo Ann Berg spoke.", ["Ann Berg: Mayor of Oslo"]),
    ("Ann Berg, the outgoing Mayor of Oslo, spoke.", ["Ann Berg: Mayor of Oslo"]),
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

  @Test func tellsOfficesFromWhatRepeatsThem() {
    let text = "Secretary of State Ann Berg left. Secretary Berg will return."
    let found = recognize(text).roles
    #expect(found.map(\.title) == ["Secretary of State", "Secretary"])
    #expect(found.map(\.use) == [.office, .shortened])
    #expect(roles(text) == ["Ann Berg: Secretary of State"])
  }

  @Test(arguments: [
    // What the tagger found takes the place of what rules read there.
    ("goalkeeping coach Jan Novak left", "goalkeeping coach", "Jan Novak"),
    ("Ann Berg, a retired schoolteacher from Oslo, agreed", "retired schoolteacher", "Ann Berg"),
    ("censure of the minister of the interior, Ann Berg", "minister of the interior", "Ann Berg"),
    ("Jan Novak left and Ann Berg spoke as chair of the board", "chair of the board", "Ann Berg"),
  ])
  func whoStandsNearestBearsAnOffice(_ string: String, _ office: String, _ bearer: String) throws {
    let text = SourceText(string)
    let reading = Reading(text, scopes: [scope(of: text)])
    let words = try #require(RoleReaderTests.words(of: office, in: reading))
    let names = ["Jan Novak", "Ann Berg"].compactMap { name in
      RoleReaderTests.words(of: name, in: reading).map {
        Proposal(kind: .person, words: $0, strength: Strength.tagged, rule: .tagged)
      }
    }
    let found = names.sorted { $0.words.lowerBound < $1.words.lowerBound }
    let roles = RoleReader(reading: reading, found: found, offices: [words]).roles()
    #expect(roles.map(\.title) == [office])
    #expect(roles.map { reading.form(found[$0.person].words) } == [bearer])
  }

  @Test func coordinatedOfficesAndRanksArePartsOfATaggedOffice() throws {
    let text = SourceText(
      "OAU Secretary General and Chairman of the OAU Council (OC), Colonel General Jan Novak spoke")
    let reading = Reading(text, scopes: [scope(of: text)])
    let name = try #require(RoleReaderTests.words(of: "Jan Novak", in: reading))
    let person = Proposal(kind: .person, words: name, strength: Strength.tagged, rule: .tagged)
    let roles = RoleReader(reading: reading, found: [person], offices: [0..<name.lowerBound])
      .roles()
    #expect(
      roles.map(\.title)
        == ["OAU Secretary General", "Chairman of the OAU Council", "Colonel General"])
    #expect(roles.map(\.use) == [.office, .office, .title])
  }

  @Test(arguments: [
    ("Head of State receives guests; Jan Novak appointed minister", "Head of State"),
    ("By decree of the President two judges and Jan Novak were pardoned", "President"),
    ("As we say goodbye, I look forward to welcoming Jan Novak", "forward to welcoming"),
    ("The choir sang with Martin King in Oslo", "King"),
  ])
  func noOfficeIsGivenToWhomTheClauseDoesNotName(_ string: String, _ office: String) throws {
    let text = SourceText(string)
    let reading = Reading(text, scopes: [scope(of: text)])
    let words = try #require(RoleReaderTests.words(of: office, in: reading))
    let names = ["Jan Novak", "Martin King"].compactMap { name in
      RoleReaderTests.words(of: name, in: reading).map {
        Proposal(kind: .person, words: $0, strength: Strength.tagged, rule: .tagged)
      }
    }
    let roles = RoleReader(reading: reading, found: names, offices: [words]).roles()
    #expect(!roles.contains { $0.title == office })
  }

  @Test func anExMinisterHadTheOffice() throws {
    let text = SourceText("Ex-Minister of Health Ann Berg spoke")
    let reading = Reading(text, scopes: [scope(of: text)])
    let name = try #require(RoleReaderTests.words(of: "Ann Berg", in: reading))
    let person = Proposal(kind: .person, words: name, strength: Strength.tagged, rule: .tagged)
    let roles = RoleReader(reading: reading, found: [person], offices: [0..<name.lowerBound])
      .roles()
    #expect(roles.map(\.title) == ["Minister of Health"])
    #expect(roles.map(\.isFormer) == [true])
  }

  @Test func aTitleInThePluralIsTheOfficeOfEach() throws {
    let text = SourceText("Deputy Ministers Jan Novak and Ann Berg attended")
    let reading = Reading(text, scopes: [scope(of: text)])
    let names = ["Jan Novak", "Ann Berg"].compactMap { name in
      RoleReaderTests.words(of: name, in: reading).map {
        Proposal(kind: .person, words: $0, strength: Strength.tagged, rule: .tagged)
      }
    }
    let roles = RoleReader(reading: reading, found: names, offices: [0..<2]).roles()
    #expect(roles.map(\.title) == ["Deputy Minister", "Deputy Minister"])
    #expect(roles.map { reading.form(names[$0.person].words) } == ["Jan Novak", "Ann Berg"])
  }

  @Test func aTaggedTitleInThePluralKeepsItsWords() throws {
    let text = SourceText("They met Yanso Front representatives Ann Berg and Jan Novak.")
    let reading = Reading(text, scopes: [TextScope(span: text.span, item: 0)])
    let found = ["Ann Berg", "Jan Novak"].compactMap { Self.words(of: $0, in: reading) }.map {
      Proposal(kind: .person, words: $0, strength: Strength.tagged, rule: .tagged)
    }
    let office = try #require(Self.words(of: "Yanso Front representatives", in: reading))
    let roles = RoleReader(reading: reading, found: found, offices: [office]).roles()
    #expect(roles.map(\.title) == ["Yanso Front representative", "Yanso Front representative"])
  }

  @Test func whoGivesAnOfficeDoesNotBearIt() throws {
    let text = SourceText("Jan Novak names ex-judge as justice minister")
    let reading = Reading(text, scopes: [scope(of: text)])
    let person = Proposal(kind: .person, words: 0..<2, strength: Strength.tagged, rule: .tagged)
    #expect(RoleReader(reading: reading, found: [person]).roles().isEmpty)
    let office = try #require(RoleReaderTests.words(of: "justice minister", in: reading))
    let reader = RoleReader(reading: reading, found: [person], offices: [office])
    #expect(reader.roles().isEmpty)
  }

  private static func words(of form: String, in reading: Reading) -> Range<Int>? {
    for start in 0..<reading.count {
      for end in start + 1...reading.count where reading.form(start..<end) == form {
        return start..<end
      }
    }
    return nil
  }
}
