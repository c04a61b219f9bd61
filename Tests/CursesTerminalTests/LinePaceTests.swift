import Testing

@testable import CursesTerminal

struct LinePaceTests {
  private let start = ContinuousClock.now

  /// A pace that has learnt from a frame that was answered.
  private func pace(bytes: Int, milliseconds: Int) -> LinePace {
    var pace = LinePace()
    pace.noteFrame(of: bytes, at: start)
    pace.noteAnswer(at: start + .milliseconds(milliseconds))
    return pace
  }

  @Test func whoNeverAnswersIsAskedOnceAndNotWaitedFor() {
    var pace = LinePace()
    #expect(pace.asks)
    pace.noteFrame(of: 6000, at: start)
    #expect(!pace.asks)
    #expect(pace.wait(at: start) == nil)
    #expect(pace.wait(at: start + .seconds(60)) == nil)
    #expect(!pace.isSlow)
  }

  @Test func aFastLineIsNotWaitedFor() {
    var pace = pace(bytes: 6000, milliseconds: 2)
    #expect(pace.asks && !pace.isSlow)
    for number in 0..<10 { pace.noteFrame(of: 1700, at: start + .milliseconds(10 + number)) }
    #expect(pace.wait(at: start + .milliseconds(20)) == nil)
  }

  @Test func aSlowLineIsWaitedForUntilItAnswers() {
    // A byte takes a millisecond: 9600 bits a second.
    var pace = pace(bytes: 6000, milliseconds: 6000)
    #expect(!pace.isSlow, "it may be a long way")
    pace.noteFrame(of: 60, at: start + .milliseconds(6400))
    pace.noteAnswer(at: start + .milliseconds(6460))
    #expect(pace.isSlow)
    let sent = start + .seconds(7)
    pace.noteFrame(of: 60, at: sent)
    #expect(pace.wait(at: sent) == nil, "the next key comes later than it is shown")
    pace.noteFrame(of: 1700, at: sent)
    #expect(pace.wait(at: sent + .milliseconds(1)) != nil)
    pace.noteAnswer(at: sent + .milliseconds(60))
    pace.noteAnswer(at: sent + .milliseconds(1760))
    #expect(pace.wait(at: sent + .milliseconds(1760)) == nil)
  }

  @Test func aLongWayIsNoNarrowLine() {
    var pace = pace(bytes: 60, milliseconds: 600)
    for number in 1..<9 {
      let sent = start + .seconds(number)
      pace.noteFrame(of: 1700, at: sent)
      pace.noteAnswer(at: sent + .milliseconds(610))
    }
    #expect(!pace.isSlow)
    let sent = start + .seconds(20)
    for number in 0..<10 { pace.noteFrame(of: 1700, at: sent + .milliseconds(number * 30)) }
    #expect(pace.wait(at: sent + .milliseconds(300)) == nil)
  }

  @Test func whoStopsAnsweringIsWaitedForTwice() {
    var pace = pace(bytes: 6000, milliseconds: 2)
    for number in 1...2 {
      let sent = start + .seconds(number * 10)
      #expect(pace.asks)
      pace.noteFrame(of: 1700, at: sent)
      #expect(pace.wait(at: sent + .seconds(1)) == .seconds(4))
      #expect(pace.wait(at: sent + .seconds(5)) == nil)
    }
    #expect(!pace.asks)
    pace.noteAnswer(at: start + .seconds(40))
    #expect(!pace.asks, "an answer to nothing")
  }
}
