import Testing

@testable import PageParsing

struct JSONValueTests {
  private func text(_ json: String) -> String? {
    JSONValue.read(Array(json.utf8))?["a"]?.bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    (#"{"a": "Ships came"}"#, "Ships came"),
    (#"{"b": [1, {"c": null}], "a": ""}"#, ""),
    (#"{"a": "one\ntwo \"three\" \u00e9 \ud83d\ude00 \/"}"#, "one\ntwo \"three\" é 😀 /"),
    (#"{"a": "\ud83d \u0000"}"#, "\u{FFFD} \u{FFFD}"),
    ("{\"a\": \"a line\nbreak\"}", "a line\nbreak"),
  ])
  func readsTexts(json: String, expected: String) {
    #expect(text(json) == expected)
  }

  @Test(arguments: [
    "", "{", #"{"a"}"#, #"{"a": "open"#, #"{"a": "x"} y"#, #"{"a": "\u12"}"#, #"{"a": "x",}"#,
    "nothing", String(repeating: "[", count: 100_000),
  ])
  func refusesWhatIsNoJSON(json: String) {
    #expect(JSONValue.read(Array(json.utf8)) == nil)
  }
}
