import Testing

@testable import Chronology

@Suite struct TimeLexiconTests {
  private func word(_ text: String) -> TimeWord {
    let bytes = Array(text.utf8)
    return TimeLexicon.english.word(in: bytes, 0..<bytes.count)
  }

  @Test func findsWordsInAnyCase() {
    #expect(word("January") == .month(1, isShort: false))
    #expect(word("SEPT") == .month(9, isShort: true))
    #expect(word("wednesday") == .weekday(3))
    #expect(word("Autumn") == .season(.autumn))
    #expect(word("yesterday") == .dayOffset(-1))
  }

  @Test(arguments: ["", "januar", "januaryy", "wednesdayz", "forthcomings", "ünter", "throughly"])
  func leavesOtherWords(text: String) {
    #expect(word(text) == .none)
  }

  @Test func allMonthsAndWeekdaysAreThere() {
    let months = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    for (index, month) in months.enumerated() {
      #expect(word(month) == .month(index + 1, isShort: false))
    }
    let days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    for (index, day) in days.enumerated() { #expect(word(day) == .weekday(index + 1)) }
  }
}
