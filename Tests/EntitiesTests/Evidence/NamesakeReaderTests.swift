import Chronology
import TextCore
import Testing

@testable import Entities

struct NamesakeReaderTests {
  /// The mentions of the second of a name, with the words before them.
  private func others(_ items: [String]) -> [String] {
    let text = SourceText(items.joined(separator: "\n\n"))
    var start = 0
    let scopes = items.enumerated().map { index, item in
      defer { start += item.utf8.count + 2 }
      return TextScope(span: ByteSpan(start, start + item.utf8.count), item: index)
    }
    let found = EntityRecognizer(tagger: nil).recognize(text, scopes: scopes)
    return found.namesakes.map { "\(found.mentions[$0].item ?? -1): \(found.mentions[$0].form)" }
  }

  @Test(arguments: [
    [
      "The minister, Anna Berg, met her namesake, the skier Anna Berg. The skier Anna Berg won. "
        + "The minister Anna Berg left."
    ],
    ["Anna Berg, a farmer, won. Her lawyer, also called Anna Berg but no relation, left."],
    ["Anna Berg became director. She is not to be confused with Anna Berg, the former skier."],
    ["Anna Berg met another Anna Berg."],
    ["Police held Anna Berg, 24, and Anna Berg, 58."],
  ])
  func whoIsToldApartIsSomebodyElse(_ items: [String]) {
    let count = items[0].contains("The skier Anna Berg won") ? 2 : 1
    #expect(others(items) == [String](repeating: "0: Anna Berg", count: count))
  }

  @Test func itemsOfTwoPersonsKeepTheirSurnames() {
    #expect(
      others([
        "Anna Berg, 79, was found. Berg is well.", "Anna Berg, 14, won. Berg plays chess.",
      ]) == ["1: Anna Berg", "1: Berg"])
    #expect(
      others(["Mayor of Oslo Anna Berg spoke.", "The Mayor of Madrid, Anna Berg, left."])
        == ["1: Anna Berg"])
  }

  @Test(arguments: [
    ["John Berg spoke in Oslo. Mrs Berg listened."],
    ["Anna Berg spoke in Oslo. Mr. Berg listened."],
    ["Mr Tashi Berg spoke in Oslo. The crowd cheered. Ms Berg listened."],
    ["Andrea Berg spoke in Oslo. He did not stay. Mrs Berg did."],
    ["Mr Berg spoke in Oslo. Mrs Berg listened."],
  ])
  func aSurnameWithAFormOfAddressOfTheOtherGenderIsSomebodyElse(_ items: [String]) {
    #expect(others(items) == ["0: Berg"])
  }

  @Test(arguments: [
    ["John Berg spoke in Oslo. Mr Berg left."],
    ["Anna Berg spoke in Oslo. Mrs Berg left."],
    ["Tashi Berg spoke in Oslo. Mrs Berg left."],
    ["Andrea Berg spoke in Oslo. Mr Berg left."],
    ["Mr and Mrs Berg came. Mr Berg spoke."],
    ["John Berg and Anna Berg came. Mrs Berg spoke."],
  ])
  func aSurnameWithAFormOfAddressThatMayBeRightIsNobodyElse(_ items: [String]) {
    #expect(others(items) == [])
  }

  @Test(arguments: [
    "Anna Berg, a carpenter from Oslo, met Anna Berg, a bishop from Lund.",
    "Guests were Anna Berg, a dentist from Oslo, and Anna Berg, a painter from Bergen.",
    "Senator Anna Berg spoke in Oslo. Runner Anna Berg won in Bergen on the same day.",
    "Bishop Anna Berg blessed a bridge in Oslo. Goalkeeper Anna Berg saved two penalties in Bergen.",
    "Footballer Anna Berg scored twice. Anna Berg, a senator from Bergen, was not amused.",
    "Swimmer Anna Berg won. Anna Berg, a senator of the Northern Party, sent flowers.",
    "Colonel Anna Berg, of the Royal Signals, retires. Anna Berg, a chef, opens a bistro.",
    "Singer Anna Berg met Anna Berg in Oslo.",
  ])
  func whoIsIntroducedAnewIsSomebodyElse(_ text: String) {
    #expect(others([text]) == ["0: Anna Berg"])
  }

  @Test(arguments: [
    "Senator Anna Berg spoke in Oslo. Anna Berg, a former runner, wants a stadium in Bergen.",
    "Singer Anna Berg came to Oslo. Anna Berg, a minister once, now lives in Bergen.",
    "Minister Anna Berg ran in Oslo. Runner Anna Berg was pleased, minister Anna Berg less so.",
    "Mayor Anna Berg opened the fair in Oslo. Singer Anna Berg came on stage in Oslo an hour later.",
    "General Anna Berg retires. Anna Berg, a novelist in her free time, will write in Bergen.",
    "Anna Berg, a farmer from Oslo, won. Anna Berg, a mother of three, will be mayor.",
    "Imam Anna Berg prayed in Oslo. Anna Berg, a boxer in his youth, is from Bergen.",
    "Astronaut Anna Berg returned. Anna Berg, a surgeon, will work in Oslo.",
  ])
  func whoHasTwoCallingsIsOne(_ text: String) {
    #expect(others([text]) == [])
  }

  @Test(arguments: [
    ["Anna Berg, 24, won. Anna Berg, a skier, left."],
    ["Anna Berg won. Anna Berg, no relation to Boris Berg, left."],
    ["Anna Berg, 24, won.", "Anna Berg, 25, left.", "Skier Anna Berg won."],
    ["Mayor of Oslo Anna Berg spoke.", "Oslo Mayor Anna Berg left."],
    ["Anna Berg said another minister met Anna Berg's husband."],
  ])
  func whoMayBeOneIsOne(_ items: [String]) {
    #expect(others(items) == [])
  }
}
