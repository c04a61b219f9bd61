import TestSupport
import TextCore
import Testing

@testable import Entities

struct EntityLinkerTests {
  private func seedPages() throws -> [EntityLinker.PageInput] {
    try seeds().map { text in
      let scopes = text.lines.filter { !$0.isEmpty }.map { TextScope(span: $0, item: 0) }
      return EntityLinker.PageInput(
        mentions: EntityRecognizer(tagger: nil).recognize(text, scopes: scopes), scopes: scopes)
    }
  }

  @Test func everyMentionGetsAnEntityOfItsKind() throws {
    let pages = try seedPages()
    let catalog = EntityLinker().link(pages)
    #expect(catalog.assignments.count == pages.count)
    for (index, page) in pages.enumerated() {
      #expect(catalog.assignments[index].count == page.mentions.mentions.count)
      for (mention, id) in zip(page.mentions.mentions, catalog.assignments[index]) {
        let id = try #require(id)
        #expect(catalog[id].kind == mention.kind)
        #expect(catalog[id].forms.contains { $0.text == mention.form })
      }
    }
    let mentioned = catalog.entities.reduce(0) { $0 + $1.forms.reduce(0) { $0 + $1.mentionCount } }
    #expect(mentioned == pages.reduce(0) { $0 + $1.mentions.mentions.count })
  }

  @Test func ordersByKindThenFrequency() throws {
    let entities = EntityLinker().link(try seedPages()).entities
    let order = entities.map { entity in
      (EntityKind.allCases.firstIndex(of: entity.kind) ?? 0) * 1_000_000
        - entity.forms.reduce(0) { $0 + $1.mentionCount }
    }
    #expect(order == order.sorted())
  }

  @Test func isDeterministic() throws {
    let pages = try seedPages()
    let first = EntityLinker().link(pages)
    let second = EntityLinker().link(pages)
    for page in pages.indices {
      #expect(first.assignments[page].elementsEqual(second.assignments[page]))
    }
    #expect(first.entities.map(\.name) == second.entities.map(\.name))
    #expect(first.entities.map(\.links) == second.entities.map(\.links))
  }

  @Test func theOrderOfPagesDecidesNothing() {
    let texts = [
      "The Nordic Defence Organisation (NDO) met. Its Joint Staff left.",
      "The NDO Joint Staff met the Joint Staff of the Nordic Defence Organization.",
      "The OAU Joint Staff met; the Joint Staff left.", "The Joint Staff met in Oslo.",
      "The World Harbour Organization (WHO) met in Oslo.",
      "The Western Herring Office (WHO) met in Hull.", "The WHO met in Bergen.",
      "The WHO Secretariat met. The World Harbour Organization (WHO) left.",
      "The Trade Committee of Norway met. The Trade Committee left.",
      "The Trade Committee of Chad met. The Trade Committee left.", "The Trade Committee met.",
      "President of Norway Jan Novak spoke. Novak left.", "Mayor of Oslo Petr Novak spoke.",
      "President Novak spoke.", "Mayor J. Novak spoke.", "Minister Olga Berg met J. Novak.",
      "Mr Berg and President Jan Petrovich Novak met.", "Norwegian President J. Novak came.",
    ]
    func said(_ texts: [String]) -> [String] {
      let catalog = link(texts)
      let entities = catalog.entities.map { entity in
        let forms = entity.forms.map { "\($0.text) \($0.mentionCount)" }.joined(separator: " = ")
        return "\(entity.kind) \(entity.name): \(forms) \(entity.roles.map(\.title))"
      }
      let doubts = catalog.suggestions.map { pair in
        [catalog.name(of: pair.first), catalog.name(of: pair.second)].sorted()
          .joined(separator: " ? ")
      }
      return entities.sorted() + doubts.sorted() + catalog.offices.map(\.title).sorted()
    }
    var random = SeededGenerator(seed: 11)
    let expected = said(texts)
    for _ in 0..<12 { #expect(said(texts.shuffled(using: &random)) == expected) }
  }

  @Test func linksEveryFormBesideTheFirst() throws {
    for entity in EntityLinker().link(try seedPages()).entities {
      #expect(entity.links.count == entity.forms.count - 1)
      #expect(entity.links.allSatisfy { !$0.reason.isEmpty })
    }
  }

  @Test func pagesThatAreAddedInBlocksAreLinkedAsOneByOne() throws {
    let pages = try seedPages()
    func said(_ catalog: EntityCatalog) -> [String] {
      catalog.entities.map { "\($0)" } + catalog.offices.map { "\($0)" }
        + (0..<catalog.assignments.count).map { "\(catalog.assignments[$0].numbers)" }
        + catalog.suggestions.map { "\($0)" }
    }
    let expected = said(EntityLinker().link(pages + pages))
    for size in [1, 2, 3, 5, 100] {
      var linker = EntityLinker()
      for start in stride(from: 0, to: 2 * pages.count, by: size) {
        var block = EntityLinker()
        for page in (pages + pages)[start..<min(start + size, 2 * pages.count)] { block.add(page) }
        linker.add(block)
      }
      #expect(said(linker.link()) == expected, "blocks of \(size)")
    }
  }

  @Test func linksNothingToNothing() {
    #expect(EntityLinker().link([]).entities.isEmpty)
  }
}
