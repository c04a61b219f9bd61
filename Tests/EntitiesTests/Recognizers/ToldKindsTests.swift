import Testing

@testable import Entities

struct ToldKindsTests {
  @Test(arguments: [
    "They live in {L Chikwana}, a village in the east. {L Chikwana} burned.",
    "{O Sisanu}, a tech company, grew fast. {O Sisanu} said so.",
    "She met the company {O Zambuno}. {O Zambuno} agreed.",
    "Mr {P Tendano} said so on Monday.", "President {P U. Khurelnov} left {L Oslo}.",
  ])
  func whatTheTextSaysOfANameIsItsKind(_ marked: String) {
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }

  @Test(arguments: [
    "Shares of {O Zentrivo} fell on Wednesday. {O Zentrivo} cut its forecast.",
    "Shares in {O Kolvanda} rose. {P Mark Odell}, chief executive of {O Kolvanda}, said so.",
    "An analyst at {O Bernovar} said that demand was weak in {L Oslo}.",
    "{O Tessarino} shares fell in {L Madrid}, and {O Tessarino} said nothing.",
  ])
  func whatOnlyCompaniesHaveMakesACompany(_ marked: String) {
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }

  @Test(arguments: [
    "Police searched the offices of {O Vodaneto} on Friday.",
    "{P Anna Berg}, who works for {O Rosgeolan}, spoke on Monday.",
    "{O Petroluxa} said on Monday that it would cut 300 jobs.",
    "Police searched the offices of {O Kovel Railway} on Friday.",
    "Police searched the offices of {O Museum of Modern Craft} on Friday.",
    // Somebody says it of something else.
    "{P Petrolux Obi} said on Monday that he would leave.",
    "The offices of {P Anna Berg} were closed.",
  ])
  func whatOnlyBodiesHaveAndDoMakesABody(_ marked: String) {
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }

  @Test(arguments: [
    "{L KHAN KOVELIS} — The hospital was hit on Monday, said {P Anna Berg}.",
    "{P ANNA BERG} — The hospital was hit on Monday.",
  ])
  func whereAReportIsWrittenIsAPlace(_ marked: String) {
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }

  @Test(arguments: [
    "{O Zentrivo Foods Inc.} grew. {O Zentrivo} told investors in {L Oslo}.",
    "{O Kolvanda Systems GmbH} left {L Oslo}. In May {O Kolvanda} said so.",
  ])
  func aCompanyIsCalledByItsFirstWord(_ marked: String) {
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }

  @Test func whoHasTheNameOfACompanyIsAPerson() {
    let found = recognize("Jan Tendano left Tendano Foods Inc. on Monday. Tendano said so.")
    #expect(found.mentions.last?.kind == .person)
  }

  @Test func sharesOfWhoIsNamedInFullAreAPersons() {
    let found = recognize("Jan Tendano left. The shares of Tendano rose, said Anna Berg.")
    #expect(found.mentions.allSatisfy { $0.kind == .person })
  }

  @Test func nounsBeforeOthersTellNothing() {
    let found = recognize("Anna Berg met Jan Tendano, a city councillor, and Tendano left.")
    #expect(found.mentions.allSatisfy { $0.kind == .person })
  }
}
