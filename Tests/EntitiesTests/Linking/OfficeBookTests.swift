import Chronology
import Testing

@testable import Entities

/// Offices with their holders in sequence, and what contradicts itself.
struct OfficeBookTests {
  /// `title: Holder first…last; …` for each office, and `!` with each conflict.
  private func offices(_ pages: [(text: String, day: String)]) -> [String] {
    let catalog = link(pages)
    return catalog.offices.map { office in
      let holders = office.tenures.map { tenure in
        let days = tenure.days.map { " \($0.lowerBound)…\($0.upperBound)" } ?? ""
        return catalog[tenure.person].name + days
      }
      let conflicts = office.conflicts.map { conflict in
        let names = conflict.tenures.map { catalog[office.tenures[$0].person].name }
        return "! " + names.joined(separator: " and ")
          + " \(conflict.days.lowerBound)…\(conflict.days.upperBound)"
      }
      return ([office.title + ": " + holders.joined(separator: "; ")] + conflicts)
        .joined(separator: " ")
    }
  }

  @Test func holdersStandInSequence() {
    #expect(
      offices([
        ("NDO Secretary General Ann Berg opened the meeting.", "2019-03-01"),
        ("Secretary General of the NDO Ann Berg left.", "2021-06-01"),
        ("The NDO Secretary General Taal Yansov took part.", "2022-01-27"),
      ]) == [
        "Secretary General of the NDO: Ann Berg 2019-03-01…2021-06-01; "
          + "Taal Yansov 2022-01-27…2022-01-27"
      ])
  }

  @Test func whoIsOnlyCalledFormerStandsBeforeWhoHoldsTheOffice() {
    #expect(
      offices([
        ("Mayor of Oslo Jan Novak opened the bridge.", "2024-03-01"),
        ("Former Mayor of Oslo Ann Berg was there.", "2024-03-01"),
        ("Former Mayor of Oslo Per Lind was there.", "2021-03-01"),
      ]) == ["Mayor of Oslo: Per Lind; Ann Berg; Jan Novak 2024-03-01…2024-03-01"])
  }

  @Test func whoIsOnlyCalledFormerStandsBehindWhoWasFollowedBefore() {
    #expect(
      offices([
        ("Jan Novak was Mayor of Oslo from 2001 to 2005.", "2006-03-01"),
        ("Mayor of Oslo Taal Yansov opened the bridge.", "2022-03-01"),
        ("Former Mayor of Oslo Ann Berg was there.", "2021-03-01"),
      ]) == [
        "Mayor of Oslo: Jan Novak 2001-01-01…2005-12-31; Ann Berg; "
          + "Taal Yansov 2022-03-01…2022-03-01"
      ])
  }

  @Test func twoHoldersAtOneTimeContradictEachOther() {
    #expect(
      offices([
        ("NDO Secretary General Ann Berg opened the meeting.", "2019-03-01"),
        ("NDO Secretary General Taal Yansov took part.", "2020-01-27"),
        ("NDO Secretary General Ann Berg left.", "2021-06-01"),
      ]) == [
        "NDO Secretary General: Ann Berg 2019-03-01…2021-06-01; "
          + "Taal Yansov 2020-01-27…2020-01-27 ! Ann Berg and Taal Yansov 2020-01-27…2020-01-27"
      ])
  }

  @Test func statedTermsThatOverlapContradictEachOther() {
    let appointed = "The NDO Council appointed "
    #expect(
      offices([
        (
          appointed + "Ann Berg to the position of NDO Secretary General for a term – from "
            + "January 1, 2020 to December 31, 2022.", "2019-11-27"
        ),
        (
          appointed + "Taal Yansov to the position of NDO Secretary General for a term – from "
            + "July 1, 2022 to December 31, 2024.", "2022-05-27"
        ),
      ]) == [
        "NDO Secretary General: Ann Berg 2020-01-01…2022-12-31; Taal Yansov 2022-07-01…2024-12-31 "
          + "! Ann Berg and Taal Yansov 2022-07-01…2022-12-31"
      ])
  }

  @Test func termsThatOverlapByMoreThanTheirPrecisionContradictEachOther() {
    #expect(
      offices([
        ("Ann Berg was director of the Kovel Association from 2015 to 2022.", "2026-02-03"),
        (
          "Jan Novak was director of the Kovel Association from June 2020 to September 2024.",
          "2026-02-03"
        ),
      ]) == [
        "director of the Kovel Association: Ann Berg 2015-01-01…2022-12-31; "
          + "Jan Novak 2020-06-01…2024-09-30 ! Ann Berg and Jan Novak 2020-06-01…2022-12-31"
      ])
  }

  @Test(arguments: [
    ("2015 to 2020", "2020 to 2024"), ("2015 to May 2020", "May 2020 to 2024"),
    ("2015 to 2020", "June 2020 to 2024"), ("2015 to 31 May 2020", "May 2020 to 2024"),
  ])
  func whatAYearOrAMonthLeavesOpenContradictsNothing(_ one: String, _ other: String) {
    #expect(
      !offices([
        ("Ann Berg was Mayor of Oslo from \(one).", "2026-02-03"),
        ("Jan Novak was Mayor of Oslo from \(other).", "2026-02-03"),
      ]).joined().contains("!"))
  }

  @Test func whoIsElectedInTheLastYearOfAnotherContradictsNothing() {
    #expect(
      offices([
        (
          "Jan Novak was elected Mayor of Oslo on 31 August 2025. He succeeds Ann Berg, who was Mayor of "
            + "Oslo from 2019 to 2025.", "2025-09-01"
        )
      ]) == [
        "Mayor of Oslo: Ann Berg 2019-01-01…2025-12-31; Jan Novak 2025-08-31…2025-09-01"
      ])
  }

  @Test func whatThePageTellsTheEndOfItAttestsNoLonger() {
    #expect(
      offices([
        ("Mayor of Oslo Ann Berg opened the bridge.", "2023-03-01"),
        (
          "Ann Berg, Mayor of Oslo, spoke. She was Mayor of Oslo from 2020 to September 2024.",
          "2026-05-20"
        ),
      ]) == ["Mayor of Oslo: Ann Berg 2020-01-01…2024-09-30"])
  }

  @Test func whoResignedDoesNotContradictTheSuccessor() {
    #expect(
      offices([
        ("Mayor of Oslo Ann Berg opened the meeting.", "2024-03-01"),
        ("Ann Berg resigned as Mayor of Oslo on 3 March 2025.", "2025-03-04"),
        ("Jan Novak was sworn in as Mayor of Oslo on 4 March 2025.", "2025-03-05"),
      ]) == [
        "Mayor of Oslo: Ann Berg 2024-03-01…2025-03-03; Jan Novak 2025-03-04…2025-03-05"
      ])
  }

  @Test func onTheDayOfAHandoverBothHoldTheOffice() {
    #expect(
      !offices([
        ("Mayor of Oslo Ann Berg opened the meeting.", "2019-03-01"),
        ("Mayor of Oslo Ann Berg said goodbye.", "2020-01-27"),
        ("Mayor of Oslo Jan Novak took over.", "2020-01-27"),
        ("Mayor of Oslo Jan Novak spoke.", "2021-01-27"),
      ]).joined().contains("!"))
  }

  /// Two who are each called so twice, the days of one between those of the other.
  private func interleaved(_ title: String) -> String {
    offices([
      ("Ann Berg, \(title), opened the meeting.", "2025-03-03"),
      ("Jan Novak, \(title), spoke.", "2025-03-05"),
      ("Ann Berg, \(title), closed the meeting.", "2025-03-07"),
      ("Jan Novak, \(title), left for Oslo.", "2025-03-09"),
    ]).joined()
  }

  @Test(arguments: [
    "director of the Kovel Museum", "head of the Kovel Agency",
    "director of the Yanso Harbour Authority",
  ])
  func whereOneLeadsTwoContradictEachOther(_ title: String) {
    #expect(interleaved(title).contains("! Ann Berg and Jan Novak 2025-03-05…2025-03-07"))
  }

  @Test(arguments: [
    "director of Kovel Steel", "deputy director of the Kovel Museum",
    "spokesman of the Kovel Agency",
    "professor at the Kovel Academy", "member of the Kovel Authority",
    "regional director of the Kovel Agency",
  ])
  func whereSeveralAreCalledSoTheyDoNot(_ title: String) {
    #expect(!interleaved(title).contains("!"))
  }

  @Test(arguments: ["Deputy Secretary General", "Ambassador", "Member of Parliament"])
  func severalMayHoldTheSame(_ title: String) {
    let offices = link([
      ("\(title) of the NDO Ann Berg spoke.", "2020-01-27"),
      ("\(title) of the NDO Taal Yansov spoke.", "2020-01-27"),
    ]).offices
    #expect(offices.allSatisfy { !$0.isSole && $0.conflicts.isEmpty })
  }

  @Test func whoIsCalledFormerDoesNotHoldTheOffice() throws {
    let catalog = link([
      ("Mayor of Oslo Ann Berg opened the meeting.", "2019-03-01"),
      ("Mayor of Oslo Jan Novak spoke.", "2020-01-27"),
      ("Former Mayor of Oslo Ann Berg listened.", "2021-01-27"),
    ])
    let office = try #require(catalog.offices.first)
    #expect(office.tenures.count == 2)
    #expect(office.conflicts.isEmpty)
    let berg = try #require(catalog.entities.first { $0.name == "Ann Berg" })
    #expect(berg.roles.map(\.formerSince) == [Day("2021-01-27")])
    #expect(berg.roles[0].attested?.upperBound == Day("2019-03-01"))
  }

  @Test func anOfficeBelongsToTheBodiesItsTitlesName() throws {
    let catalog = link([("Mayor of Oslo Ann Berg opened the meeting.", "2019-03-01")])
    let office = try #require(catalog.offices.first)
    #expect(office.bodies.map { catalog[$0].name } == ["Oslo"])
    #expect(office.isSole)
  }

  @Test(arguments: [
    "European Parliament", "European Central Bank", "World Bank", "African Union", "Arab League",
    "Nordic Council", "Gulf League", "Asian Development Bank",
  ])
  func anOfficeBelongsToABodyThatIsNoState(_ body: String) throws {
    let catalog = link([("Ann Berg, President of the \(body), spoke.", "2019-03-01")])
    let office = try #require(catalog.offices.first)
    #expect(office.bodies.map { catalog[$0].name } == [body])
  }

  @Test func theHoldersOfSuchAnOfficeStandInSequence() {
    #expect(
      offices([
        ("Gulf League Secretary-General Ann Berg opened the meeting.", "2019-03-01"),
        ("Secretary-General Ann Berg of the Gulf League spoke.", "2019-09-01"),
        ("Ann Berg, Secretary-General of the Gulf League, left.", "2021-06-01"),
        ("Taal Yansov, Secretary-General of the Gulf League, came.", "2022-01-27"),
        ("Gulf League Secretary-General Taal Yansov took part.", "2023-01-27"),
      ]) == [
        "Secretary-General of the Gulf League: Ann Berg 2019-03-01…2021-06-01; "
          + "Taal Yansov 2022-01-27…2023-01-27"
      ])
  }

  @Test func aPartThatOnePageNamesBareHasOneOffice() throws {
    let catalog = link([
      ("Chief of the NDO Joint Staff Ann Berg met the NDO.", "2019-03-01"),
      ("The NDO met. Chief of the Joint Staff Jan Novak spoke.", "2020-03-01"),
    ])
    #expect(catalog.offices.map(\.tenures.count) == [2])
  }

  @Test func aTitleWithoutABodyIsNobodysOffice() {
    #expect(offices([("Director Ann Berg opened the meeting.", "2019-03-01")]) == [])
  }
}
