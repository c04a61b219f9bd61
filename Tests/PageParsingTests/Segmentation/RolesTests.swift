import TextCore
import Testing

@testable import PageParsing

/// A draft with a title or none and paragraphs of these lengths.
private func draft(title: Bool, _ lengths: [Int], dated: Bool = false, aside: Bool = false) -> Draft
{
  var draft = Draft(title: title ? ByteSpan(0, 10) : nil)
  draft.paragraphs = lengths.map { ByteSpan(10, 10 + $0) }
  draft.stamp = dated ? Stamp(form: nil, span: ByteSpan(0, 0)) : nil
  draft.isAside = aside
  return draft
}

@Suite struct RolesTests {
  @Test func oneItemIsTheArticle() {
    #expect(Roles.main(of: [draft(title: false, [9])]) == 0)
    #expect(Roles.main(of: []) == nil)
  }

  @Test func theOneThatDiffersIsTheArticle() {
    let teaser = draft(title: false, [9])
    let titled = draft(title: true, [9])
    #expect(Roles.main(of: [teaser, teaser, titled]) == 2)
    #expect(Roles.main(of: [teaser, teaser, draft(title: false, [9, 9])]) == 2)
    #expect(Roles.main(of: [titled, titled, draft(title: true, [9, 9, 9])]) == 2)
    #expect(Roles.main(of: [titled, draft(title: true, [9], dated: true)]) == 1)
    #expect(
      Roles.main(of: [draft(title: true, [9]), draft(title: true, [9, 9], aside: true)]) == 0)
  }

  @Test func onAListNoneIs() {
    let titled = draft(title: true, [9])
    #expect(Roles.main(of: [titled, titled, titled]) == nil)
    #expect(Roles.main(of: [titled, draft(title: true, [9, 9]), titled]) == nil)
    #expect(Roles.main(of: [draft(title: true, []), draft(title: true, [])]) == nil)
  }
}
