import Corpus
import TestSupport
import Testing
import ViewModels

/// Session files that were cut, garbled or written by somebody else: a browser begins with whatever
/// can be read of them.
struct SessionFuzzTests {
  @Test func anySessionFileCanBeBegunWith() {
    for seed in PipelineFuzzTests.seeds {
      var generator = SeededGenerator(seed: seed)
      let text = garbled(session(&generator).text, &generator)
      guard let read = SavedSession(text: text) else { continue }
      var story = BrowserStory(CorpusFixture.harbour, start: read)
      story.endReading()
      story.type("j<Tab>n")
      // What it leaves can be read as it was left.
      let left = story.browser.savedSession
      #expect(SavedSession(text: left.text) == left, "seed \(seed)")
    }
  }

  @Test func aSessionIsReadAsItWasWritten() {
    for seed in PipelineFuzzTests.seeds {
      var generator = SeededGenerator(seed: seed)
      let session = session(&generator)
      #expect(SavedSession(text: session.text) == session, "seed \(seed)")
    }
  }

  /// A session that a reader may leave.
  private func session(_ generator: inout SeededGenerator) -> SavedSession {
    var story = BrowserStory(CorpusFixture.harbour)
    let keys = [
      "j", "k", "<Tab>", "z", "S", "-", "ma", "mb", "Qx", "Q", "/visser<Enter>", "c", "a", "x", "o",
      "<Enter>", ":sort<Space>name<Enter>", ")", "<Esc>", "G", "+",
    ]
    for _ in 0..<20 { story.type(keys.randomElement(using: &generator) ?? "j") }
    var saved = story.browser.savedSession
    if Bool.random(using: &generator) { saved.leftColumns[.timeline] = 40 }
    return saved
  }

  private func garbled(_ text: String, _ generator: inout SeededGenerator) -> String {
    var lines = text.split(separator: "\n").map(String.init)
    for _ in 0..<Int.random(in: 1...6, using: &generator) where lines.count > 1 {
      let index = Int.random(in: 1..<lines.count, using: &generator)
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: lines.remove(at: index)
      case 1: lines[index] = String(lines[index].prefix(lines[index].count / 2))
      case 2: lines[index] += " " + generator.hostileText(length: 20)
      case 3: lines.insert(generator.hostileText(length: 30), at: index)
      default:
        lines[index] = lines[index].replacing(
          /[0-9]+/,
          with: ["-1", "0", "99999999999999999999"].randomElement(using: &generator) ?? "")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
