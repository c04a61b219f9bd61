import TestSupport
import TextCore
import Testing

@testable import Entities

/// The cost of linking may not grow faster than the pages that are linked.
@Suite(.serialized, .enabled(if: measuresGrowth))
struct LinkingGrowthTests {
  /// Pages of which each has the same mentions, the page's number put in for `#`; persons have the
  /// titles in turn.
  private func link(
    _ forms: [(EntityKind, String)], titles: [String] = [], pages: Int
  ) {
    let inputs = (0..<pages).map { page in
      var mentions = PageMentions()
      for (index, (kind, form)) in forms.enumerated() {
        let text = String(form.map { $0 == "#" ? "\(page)" : String($0) }.joined())
        mentions.mentions.append(
          Mention(
            kind: kind, span: ByteSpan(index * 100, index * 100 + 1), form: text, item: 0, rule: "-"
          ))
        if !titles.isEmpty, kind == .person {
          mentions.roles.append(
            RoleMention(
              title: titles[page % titles.count],
              span: ByteSpan(index * 100 + 10, index * 100 + 11), person: index,
              item: 0))
        }
      }
      return EntityLinker.PageInput(mentions: mentions, scopes: [])
    }
    #expect(EntityLinker().link(inputs).assignments.count == pages)
  }

  @Test func personsOfManyPages() {
    let forms: [(EntityKind, String)] = [
      (.person, "Jan Novak"), (.person, "J. Novak"), (.person, "Novak"), (.person, "Berg"),
      (.person, "T. Yansov"),
    ]
    #expect(growth(of: 120) { link(forms, pages: $0) } < 32)
  }

  @Test func namesakesOfManyPages() {
    let forms: [(EntityKind, String)] = [
      (.person, "Jan Novak"), (.person, "Petr Novak"), (.person, "Novak"),
    ]
    #expect(growth(of: 120) { link(forms, pages: $0) } < 32)
  }

  @Test func rolesOfManyPages() {
    let forms: [(EntityKind, String)] = [(.person, "Jan Novak")]
    #expect(growth(of: 120) { link(forms, titles: ["Mayor of Oslo"], pages: $0) } < 32)
  }

  @Test func personsOfOneNameOnManyPages() {
    let forms: [(EntityKind, String)] = [
      (.person, "Jan Novak"), (.person, "Yansov"), (.organisation, "Bureau-# of Trade"),
    ]
    let titles = ["Norwegian Minister", "Kenyan Minister", "footballer"]
    #expect(growth(of: 120) { link(forms, titles: titles, pages: $0) } < 32)
  }

  @Test func likeNamesOnManyPages() {
    let forms: [(EntityKind, String)] = [
      (.person, "Bill Yansov"), (.person, "William Yansov"), (.person, "Taal al-Yansov"),
      (.person, "Taal Yansov"), (.person, "Yansov Taal"),
    ]
    #expect(growth(of: 120) { link(forms, titles: ["Mayor of Oslo"], pages: $0) } < 32)
  }

  @Test func bareBodiesOfManyPages() {
    let forms: [(EntityKind, String)] = [
      (.organisation, "OAU Joint Staff"), (.organisation, "ECB Joint Staff"),
      (.organisation, "Joint Staff"),
    ]
    #expect(growth(of: 120) { link(forms, pages: $0) } < 32)
    #expect(growth(of: 120) { link(Array(forms.dropFirst(2)), pages: $0) } < 32)
  }

  @Test func shortenedBodiesOfOnePage() {
    #expect(
      growth(of: 120) { count in
        let forms = (0..<count).map { (EntityKind.organisation, "Trade Committee of Yanso \($0)") }
        link(forms, pages: 1)
      } < 32)
  }

  @Test func spellingsOfOneName() {
    #expect(
      growth(of: 120) { count in
        link(
          [(.organisation, "Bureau-# of Trade"), (.organisation, "Bureau # of Trade")], pages: count
        )
      } < 32)
  }
}
