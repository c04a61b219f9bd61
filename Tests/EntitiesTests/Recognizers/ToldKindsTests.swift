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
