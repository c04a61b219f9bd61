import Testing

@testable import Entities

/// Firms that a text names with their legal form once, and by less than that otherwise.
struct FirmNamesTests {
  @Test(arguments: [
    "The regulator fined the distributor {O Severna Energetika a.s.} on Wednesday. {O Severna Energetika} said "
      + "that it would appeal.",
    "Prosecutors charged two managers of {O Obras Valdivieso S.L.} on Thursday. {O Obras Valdivieso} built the "
      + "stand that fell in March.",
    "{O Banca Tirrena S.p.A.} will sell 40 branches to {O Credito Adda S.p.A.}, the banks said. {O Banca Tirrena} "
      + "expects to close the sale by December.",
    "{O Fabryka Wisla Sp. z o.o.} will hire 300 people in {L Sanok}. {O Fabryka Wisla} builds electric buses.",
    "{O Minera Sol Andino S.A.C.} halted its pit on Monday. {O Minera Sol Andino} said the road was blocked.",
    "{O Bank Seri Kovela Berhad} named {P Lim Wei Han} as chief executive on Thursday.",
  ])
  func aNameWithoutItsLegalFormIsTheFirms(_ marked: String) {
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }

  @Test func aFirmIsNotTheManWhoseNameItBears() {
    let marked =
      "{O Morita Precision Corporation} said on Friday that profit fell. {P Hiroshi Morita}, president of "
      + "{O Morita}, blamed tariffs. {O Morita} fell 3.8 percent. {P Morita} said that he was sorry."
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }

  @Test func aManIsNotTheFirmThatBearsHisName() {
    let marked =
      "{O Robert Jardine Holdings Limited} named {P Mei Chua} finance director. {P Robert Jardine}, its founder, "
      + "died in 2019."
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }
}
