import Testing

@testable import ViewModels

struct KeyStrokeTests {
  @Test(arguments: [
    ("j", KeyStroke("j")), ("é", KeyStroke("é")), ("<lt>", KeyStroke("<")), ("<", KeyStroke("<")),
    ("<Enter>", KeyStroke(.enter)), ("<enter>", KeyStroke(.enter)),
    ("<S-Tab>", KeyStroke(.backTab)),
    ("<C-d>", KeyStroke("d", control: true)), ("<Space>", KeyStroke(.space)),
    ("<F5>", KeyStroke(.function(5))), ("<C-Left>", KeyStroke(.named(.left), control: true)),
  ])
  func readsTheNotationOfVim(_ notation: String, _ stroke: KeyStroke) {
    #expect(KeyStroke(notation: notation) == stroke)
    #expect(KeyStroke(notation: stroke.description) == stroke)
  }

  @Test(arguments: ["", "<>", "<Foo>", "jj", "<C->", "<F99>"])
  func refusesWhatIsNoStroke(_ notation: String) {
    #expect(KeyStroke(notation: notation) == nil)
  }

  @Test func readsStrokesInARow() {
    let expected = [KeyStroke("j"), KeyStroke("j"), KeyStroke(.enter), KeyStroke("g")]
    #expect(KeyStroke.sequence("jj<Enter>g") == expected)
    #expect(KeyStroke.sequence(" j j  <Enter> g ") == expected)
    #expect(KeyStroke.sequence("") == [])
    #expect(KeyStroke.sequence("j <Nonsense>") == nil)
  }
}
