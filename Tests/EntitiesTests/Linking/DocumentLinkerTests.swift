import TextCore
import Testing

@testable import Entities

/// Documents and events by the names that pages give.
struct DocumentLinkerTests {
  /// The forms of the entities of a kind, each page given by names and the places beside them.
  private func entities(
    _ kind: EntityKind, _ pages: [[String]], places: [[String]] = []
  ) -> [String] {
    var linker = EntityLinker()
    for (index, names) in pages.enumerated() {
      var page = PageMentions()
      let near = places.indices.contains(index) ? places[index] : []
      for (kind, name) in names.map({ (kind, $0) }) + near.map({ (.place, $0) }) {
        let start = page.mentions.count * 100
        page.mentions.append(
          Mention(kind: kind, span: ByteSpan(start, start + 1), form: name, item: 0, rule: "-"))
      }
      linker.add(EntityLinker.PageInput(mentions: page, scopes: []))
    }
    return linker.link().entities.filter { $0.kind == kind }
      .map { $0.forms.map(\.text).sorted().joined(separator: " = ") }.sorted()
  }

  @Test(arguments: [
    (
      [["Executive Order 4711", "E.O. 4711"], ["EO 4711"], ["Executive Order No. 4711"]],
      ["E.O. 4711 = EO 4711 = Executive Order 4711 = Executive Order No. 4711"]
    ),
    ([["Executive Order 4711"], ["EO 4712"]], ["EO 4712", "Executive Order 4711"]),
    ([["EO Yansov"], ["Executive Order Yansov"]], ["EO Yansov", "Executive Order Yansov"]),
  ])
  func aNumberedDocumentIsOneHoweverItIsCalled(_ pages: [[String]], _ expected: [String]) {
    #expect(entities(.document, pages) == expected)
  }

  @Test func aWordOfAShoutedNameIsNoBodyThatOthersBelongTo() {
    #expect(
      entities(.organisation, [["GREEN HOUSE", "Green House"], ["House", "Green House"]])
        == ["GREEN HOUSE = Green House", "House"])
  }

  @Test func everyStateHasItsNationalDay() {
    #expect(
      entities(
        .event, [["National Day"], ["National Day"], ["National Day of Norway"], ["National Day"]],
        places: [["Norway"], ["Kenya"], [], ["Norway"]])
        == ["National Day", "National Day = National Day of Norway"])
  }

  @Test func aHolidayOfNobodyInParticularIsOne() {
    #expect(
      entities(
        .event,
        [["National Day"], ["National Day"], ["National Day of Norway"], ["National Day of Kenya"]])
        == ["National Day", "National Day of Kenya", "National Day of Norway"])
    #expect(entities(.event, [["Yansov\u{2019}s Day"], ["Yansov's Day"]]).count == 1)
  }
}
