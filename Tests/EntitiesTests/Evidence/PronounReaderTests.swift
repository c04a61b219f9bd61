import Testing

@testable import Entities

/// Offices of sentences that say `he` and `she`.
struct PronounReaderTests {
  @Test(arguments: [
    ("She became Mayor of Oslo in 2019.", "from 2019"),
    ("In 2019 she became Mayor of Oslo.", "from 2019"),
    ("After the vote, she took office as Mayor of Oslo on 3 March 2025.", "from 2025-03-03"),
    ("She was elected Mayor of Oslo.", ""),
    ("She was appointed as Mayor of Oslo.", ""),
    ("She resigned as Mayor of Oslo on 3 March 2025.", "until 2025-03-03 former"),
    ("She has been Mayor of Oslo since 2019.", "from 2019"),
    ("She is the Mayor of Oslo.", ""),
    ("She was Mayor of Oslo from 2015 to 2019.", "from 2015 until 2019 former"),
    ("She served as Mayor of Oslo from 2015 to 2019.", "from 2015 until 2019 former"),
    ("She previously served as Mayor of Oslo.", "former"),
    ("She had earlier been the Mayor of Oslo.", "former"),
    ("She wrote two books and previously served as Mayor of Oslo.", "former"),
    ("She will become Mayor of Oslo on 3 March 2025.", "from 2025-03-03 coming"),
  ])
  func theOnlyPersonOfTheSentenceBeforeIsMeant(_ sentence: String, _ time: String) {
    let expected = time.isEmpty ? "Ann Berg: Mayor of Oslo" : "Ann Berg: Mayor of Oslo \(time)"
    #expect(holdings("The crowd listened to Ann Berg in the rain. \(sentence)") == [expected])
    #expect(
      holdings("Ann Berg spoke.\nFew heard Berg.\n\(sentence)") == [
        expected.replacing("Ann Berg:", with: "Berg:")
      ])
  }

  @Test func sentencesGoOnAboutWhomTheyBeganWith() {
    let text =
      "Jan Novak came by train. He was born in Bergen. He was Mayor of Oslo until 2019. He then "
      + "became Governor of Bergen."
    #expect(
      holdings(text) == [
        "Jan Novak: Mayor of Oslo until 2019 former", "Jan Novak: Governor of Bergen",
      ])
  }

  @Test func whoIsCalledMrIsNotShe() {
    let text = "Ms Ann Berg received Mr Jan Novak in the rain."
    #expect(holdings("\(text) She became Mayor of Oslo.") == ["Ann Berg: Mayor of Oslo"])
    #expect(holdings("\(text) He became Mayor of Oslo.") == ["Jan Novak: Mayor of Oslo"])
    #expect(holdings("Mr Jan Novak came. She became Mayor of Oslo.") == [])
  }

  @Test(arguments: [
    // Two persons, or nobody, to choose from.
    "Ann Berg received Jan Novak. He became Mayor of Oslo.",
    "Ann Berg came. It rained for hours. She became Mayor of Oslo.",
    // Another pronoun than that of the sentences before.
    "Ann Berg came. She slept. He became Mayor of Oslo.",
    // Somebody else has come up since.
    "Ann Berg came. She met Jan Novak in the rain. She became Mayor of Oslo.",
    // Somebody whom the one who is named speaks of.
    "“She was a friend,” said Ann Berg. She became Mayor of Oslo.",
    // What somebody says of another person.
    "Ann Berg came. “She became Mayor of Oslo,” they said.",
    // Not what the pronoun is.
    "Ann Berg came. She met the Mayor of Oslo.",
    "Ann Berg came. The council which she likes is a friend of the Mayor of Oslo.",
    "Ann Berg came. The office says he became Mayor of Oslo.",
  ])
  func nothingIsGuessed(_ text: String) {
    #expect(holdings(text) == [])
  }
}
