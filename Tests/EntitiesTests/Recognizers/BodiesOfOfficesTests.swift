import TextCore
import Testing

@testable import Entities

struct BodiesOfOfficesTests {
  @Test(arguments: [
    ("Energy Regulation Board Director General Alice Tembo spoke.", "Energy Regulation Board"),
    ("Ministry of Health Permanent Secretary George Banda agreed.", "Ministry of Health"),
    ("Airports Authority Chief Executive Mohamed Farouk was there.", "Airports Authority"),
    ("Trade Union Congress General Secretary Frances Grady agreed.", "Trade Union Congress"),
    ("Water Services Board Acting Managing Director Jane Poe spoke.", "Water Services Board"),
  ])
  func theBodyBeforeATitleIsFound(_ text: String, _ body: String) {
    let page = EntityRecognizer().recognize(
      SourceText(text), scopes: [scope(of: SourceText(text))])
    #expect(page.mentions.filter { $0.kind == .organisation }.map(\.form) == [body])
    #expect(page.roles.contains { $0.use == .office && $0.title.hasPrefix(body) })
  }

  @Test(arguments: [
    "NDO Press Secretary Anna Kovel spoke.", "Foreign Affairs Minister Anna Kovel spoke.",
  ])
  func theWordsOfAnOfficeAreNoBody(_ text: String) {
    let page = EntityRecognizer().recognize(
      SourceText(text), scopes: [scope(of: SourceText(text))])
    #expect(!page.mentions.contains { $0.kind == .organisation && $0.form.contains(" ") })
  }

  @Test func aGeneralBehindACommissionerIsNoRank() {
    let text = "Kenya Revenue Authority Commissioner General Githii Mburu said so."
    #expect(
      shippedHoldings(text) == ["Githii Mburu: Kenya Revenue Authority Commissioner General"])
  }
}
