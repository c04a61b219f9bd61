import TextCore
import Testing

@testable import PageParsing

/// A draft with a title or none and paragraphs of these lengths.
private func draft(title: Bool, _ lengths: [Int], dated: Bool = false, aside: Bool = false) -> Draft
{
  var draft = Draft(title: title ? ByteSpan(0, 10) : nil)
  draft.paragraphs = lengths.map { ByteSpan(10, 10 + $0) }
  draft.stamp = dated ? Stamp(form: nil, span: ByteSpan(20, 30)) : nil
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

  @Test func aLongDatedTextIsTheArticleWhateverStandsBeside() {
    let box = draft(title: true, [40])
    let text = draft(title: false, [50, 50, 50, 50], dated: true)
    #expect(Roles.main(of: [box, text]) == 1)
    #expect(
      Roles.main(of: [box, draft(title: true, [50, 50, 50, 50], dated: true, aside: true)]) == 1)
    #expect(Roles.main(of: [box, draft(title: false, [50, 50, 50, 50])]) == 0)
    #expect(Roles.main(of: [box, draft(title: false, [30, 30, 30], dated: true)]) == 0)
  }

  @Test func onAListNoneIs() {
    let titled = draft(title: true, [9])
    #expect(Roles.main(of: [titled, titled, titled]) == nil)
    #expect(Roles.main(of: [titled, draft(title: true, [9, 9]), titled]) == nil)
    #expect(Roles.main(of: [draft(title: true, []), draft(title: true, [])]) == nil)
  }
}
