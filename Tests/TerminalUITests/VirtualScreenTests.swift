import TestSupport
import Testing

@Suite struct VirtualScreenTests {
  @Test(arguments: [
    ("ab\r\ncd", "ab\ncd\n"), ("\u{1B}[2;3Hx", "\n  x\n"), ("abcdef\u{1B}[1;3H\u{1B}[K", "ab\n\n"),
    ("abcdefg", "abcdef\ng\n"), ("abcdef\u{1B}[1;1H\u{1B}[2P", "cdef\n\n"),
    ("abc\u{1B}[1G\u{1B}[2@", "  abc\n\n"),
    ("x\u{1B}[3b", "xxxx\n\n"), ("日a", "日a\n\n"), ("e\u{301}", "e\u{301}\n\n"),
    ("a\u{1B}[2Jb", " b\n\n"),
    ("abc\u{8}\u{8}X", "aXc\n\n"), ("1\n\r2\n\r3\n\r4", "2\n3\n4"),
    ("abcd\u{1B}[2G\u{1B}[2X", "a  d\n\n"),
    ("ab\u{1B}[?1049hcd\u{1B}[?1049l", "ab\n\n"), ("a\u{1B}]0;title\u{7}b", "ab\n\n"),
    ("1\r\n2\r\n3\u{1B}[1;1H\u{1B}M", "\n1\n2"),
  ])
  func paints(output: String, expected: String) {
    let screen = VirtualScreen(columns: 6, rows: 3)
    for byte in output.utf8 { screen.feed([byte]) }
    #expect(screen.text == expected)
    #expect(screen.unknownSequences == [])
  }

  @Test func keepsWhatItDoesNotKnow() {
    let screen = VirtualScreen(columns: 6, rows: 3)
    screen.feed(Array("\u{1B}[5y\u{1B}#\u{1B}[58m".utf8))
    #expect(screen.unknownSequences == ["CSI 5y", "ESC #", "SGR 58"])
  }

  @Test func scrollsBetweenSideMargins() {
    let screen = VirtualScreen(columns: 6, rows: 3, hasSideMargins: true)
    screen.feed(Array("abcdef\r\nghijkl\r\nmnopqr\u{1B}[?69$p".utf8))
    #expect(String(decoding: screen.takeReplies(), as: UTF8.self) == "\u{1B}[?69;2$y")
    screen.feed(Array("\u{1B}[?69h\u{1B}[1;3r\u{1B}[3;4s\u{1B}[S".utf8))
    #expect(screen.text == "abijef\nghopkl\nmn  qr")
    screen.feed(Array("\u{1B}[2T\u{1B}[?69l\u{1B}[r".utf8))
    #expect(screen.text == "ab  ef\ngh  kl\nmnijqr")
    screen.feed(Array("\u{1B}[S".utf8))
    #expect(screen.text == "gh  kl\nmnijqr\n")
    #expect(screen.unknownSequences == [])
  }

  @Test func keepsColours() {
    let screen = VirtualScreen(columns: 3, rows: 1)
    screen.feed(Array("\u{1B}[1;38;5;179ma\u{1B}[22;39;44m \u{1B}[mb".utf8))
    let looks = screen.grid[0].map(\.rendition)
    #expect(looks[0] == .init(attributes: [1], foreground: [5, 179]))
    #expect(looks[1] == .init(background: [44]))
    #expect(looks[2] == .init())
  }
}
