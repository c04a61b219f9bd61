import Testing

@testable import Entities

struct NamesakesTests {
  private func form(_ text: String, page: Int, _ offices: [OfficeName] = []) -> MentionForm {
    MentionForm(
      kind: .person, text: text, key: String(decoding: folded(text), as: UTF8.self), page: page,
      mentionCount: 1, offices: offices)
  }

  private let mayor = OfficeName(core: ["mayor"], bodies: ["oslo"])

  @Test func findsTheOnlyGroupThatANameFits() {
    let forms = [form("Jan Novak", page: 0), form("Petr Novak", page: 1)]
    var namesakes = Namesakes(forms: forms)
    let jan = namesakes.number(of: PersonName("Jan Novak"))
    let petr = namesakes.number(of: PersonName("Petr Novak"))
    let initial = namesakes.number(of: PersonName("J. Novak"))
    let bare = namesakes.number(of: PersonName("Novak"))
    #expect(namesakes.onlyGroup(fitting: initial) == nil)
    let first = namesakes.open(0, name: jan)
    #expect(namesakes.onlyGroup(fitting: bare) == first)
    _ = namesakes.open(1, name: petr)
    #expect(namesakes.onlyGroup(fitting: bare) == nil)
    #expect(namesakes.onlyGroup(fitting: initial) == first)
    #expect(namesakes.groups(fitting: bare, page: 1) == [1])
  }

  @Test func aGroupIsFittedByWhatFitsAllItsNames() {
    let forms = [form("Jan Petr Novak", page: 0), form("J. Novak", page: 1)]
    var namesakes = Namesakes(forms: forms)
    let full = namesakes.number(of: PersonName("Jan Petr Novak"))
    let group = namesakes.open(0, name: full)
    let other = namesakes.number(of: PersonName("J. K. Novak"))
    #expect(namesakes.onlyGroup(fitting: other) == nil)
    namesakes.add(1, name: namesakes.number(of: PersonName("J. Novak")), to: group)
    #expect(namesakes.onlyGroup(fitting: full) == group)
    #expect(namesakes.onlyGroup(fitting: other) == nil)
    #expect(namesakes.spokesman(of: group, page: 1) == 1)
    #expect(namesakes.spokesman(of: group, page: 7) == 0)
  }

  @Test func findsGroupsByOffice() {
    let bareMayor = OfficeName(core: ["mayor"], bodies: [])
    let forms = [form("Jan Novak", page: 0, [mayor])]
    var namesakes = Namesakes(forms: forms)
    let group = namesakes.open(0, name: namesakes.number(of: PersonName("Jan Novak")))
    let name = namesakes.number(of: PersonName("Novak"))
    #expect(namesakes.groups(fitting: name, sharing: [bareMayor]) == [group])
    #expect(namesakes.groups(fitting: name, sharing: [mayor]) == [group])
    let elsewhere = OfficeName(core: ["mayor"], bodies: ["bergen"])
    #expect(namesakes.groups(fitting: name, sharing: [elsewhere]).isEmpty)
    #expect(namesakes.contradicts(group, [elsewhere]))
    #expect(!namesakes.contradicts(group, []))
  }
}
