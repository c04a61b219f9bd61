import Testing

@testable import Configuration

struct SettingsReaderTests {
  @Test func readsEverySetting() throws {
    let settings = try SettingsReader.settings(
      in: """
        theme = "light"
        glyphs = "ascii"
        width = 72
        justify = true
        mouse = false
        cursor = false

        [colors]
        person = "bold 179"
        dim = 245

        [columns]
        timeline = 45
        entities = 30

        [keys]
        next-pane = ["<Tab>", "w"]
        quit = "Q"
        """)
    var expected = Settings()
    expected.theme = "light"
    expected.glyphs = .ascii
    expected.width = 72
    expected.justify = true
    expected.mouse = false
    expected.cursor = false
    expected.colors = ["person": "bold 179", "dim": "245"]
    expected.columns = ["timeline": 45, "entities": 30]
    expected.keys = ["next-pane": ["<Tab>", "w"], "quit": ["Q"]]
    #expect(settings == expected)
  }

  @Test func nothingMeansTheDefaults() throws {
    #expect(try SettingsReader.settings(in: "") == Settings())
    #expect(try SettingsReader.settings(in: "# only a comment\n") == Settings())
  }

  @Test(arguments: [
    ("theme = \"light\"\ncolour = 1", 2, 1),
    ("\n  glyphs = \"fancy\"", 2, 12),
    ("theme = 3", 1, 9), ("cursor=3", 1, 8),
    ("width = 3", 1, 9),
    ("\nmouse = \"no\"", 2, 9),
    ("[keys]\nquit = 3", 2, 8),
    ("[keys]\nquit = [\"q\", 3]", 2, 8),
    ("keys = 3", 1, 8), ("justify = 1", 1, 11), ("colors = 3", 1, 10), ("columns = 3", 1, 11),
    ("[colors]\nperson = \"1\"\n\"place\" = true", 3, 11), ("[columns]\narticle = 40", 2, 1),
    ("[columns]\n  timeline = 3", 2, 14),
    ("[keys]\nzoom = \"j\"\n[columns]\nzoom = 30", 4, 1),
  ])
  func errorsNameLineAndColumn(_ text: String, _ line: Int, _ column: Int) throws {
    let error = try #require(throws: ConfigurationError.self) {
      try SettingsReader.settings(in: text)
    }
    #expect((error.line, error.column) == (line, column))
  }

  @Test func allMistakesAreToldInTheOrderOfTheLines() throws {
    let (settings, errors) = try SettingsReader.read(
      "widht = 3\ntheme = 5\nwidth = 72\n[keys]\nquit = 3")
    #expect(errors.map(\.line) == [1, 2, 5])
    #expect(settings.width == 72)
  }

  @Test(arguments: [
    ("theme = purple", "expected a value: text in quotes, a number, true, false, [ or {"),
    ("theme =", "expected a value: text in quotes, a number, true, false, [ or {"),
    ("theme \"dark\"", "expected '=', saw '\"'"),
    ("[keys", "expected ']', saw the end of the line"),
    ("theme = \"dark", "expected the quote that ends the text"),
    ("theme = \"a\"\ntheme = \"b\"", "“theme” is set twice"),
  ])
  func aSyntaxErrorSaysWhatIsExpected(_ text: String, _ words: String) throws {
    let error = try #require(throws: ConfigurationError.self) {
      try SettingsReader.settings(in: text + "\n")
    }
    #expect(error.problem == .syntax(words))
  }

  @Test func aSyntaxErrorHasItsPlaceFromTheLibrary() throws {
    let error = try #require(throws: ConfigurationError.self) {
      try SettingsReader.settings(in: "theme = \"light\"\nglyphs = \n")
    }
    #expect(error.line == 2)
    guard case .syntax = error.problem else {
      Issue.record("expected a syntax error, got \(error.problem)")
      return
    }
  }
}
