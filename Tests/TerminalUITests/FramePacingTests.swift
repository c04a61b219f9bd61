import Testing

@testable import TerminalUI

struct FramePacingTests {
  private let start = ContinuousClock.now

  @Test func theFirstRowsAreShownAtOnceAndTheRestTogether() {
    var pacing = FramePacing()
    pacing.noteNews()  // a key
    #expect(pacing.delay(at: start, isLooking: true) == nil)
    pacing.noteFrame(at: start, isLooking: true)
    pacing.noteAnswer()  // the first rows
    #expect(pacing.delay(at: start, isLooking: true) == nil)
    pacing.noteFrame(at: start, isLooking: true)
    pacing.noteAnswer()
    #expect(pacing.delay(at: start + .milliseconds(100), isLooking: true) == .milliseconds(200))
    #expect(pacing.delay(at: start + .milliseconds(100), isLooking: false) == nil, "all is there")
    #expect(pacing.delay(at: start + .milliseconds(300), isLooking: true) == nil, "it takes long")
  }

  @Test func aKeyIsNotGathered() {
    var pacing = FramePacing()
    pacing.noteAnswer()
    pacing.noteFrame(at: start, isLooking: true)
    #expect(pacing.delay(at: start, isLooking: true) != nil)
    pacing.noteNews()
    #expect(pacing.delay(at: start, isLooking: true) == nil)
  }

  @Test func keysThatGoOnComingAreShownInTheEnd() {
    var pacing = FramePacing()
    #expect(pacing.obeysKeysFirst(at: start))
    pacing.noteFrame(at: start, isLooking: false)
    #expect(pacing.obeysKeysFirst(at: start + .milliseconds(99)))
    #expect(!pacing.obeysKeysFirst(at: start + .milliseconds(100)))
  }

  @Test func onASlowLineTheOtherPanesFollowWhenKeysRest() {
    var pacing = FramePacing()
    #expect(pacing.rest(at: start) == nil)
    pacing.noteFirstPane(at: start, isLooking: false)
    #expect(pacing.rest(at: start + .milliseconds(50)) == .milliseconds(100))
    pacing.noteFirstPane(at: start + .milliseconds(50), isLooking: false)  // another key
    #expect(pacing.rest(at: start + .milliseconds(150)) == .milliseconds(50))
    #expect(pacing.rest(at: start + .milliseconds(200)) == .zero)
    pacing.noteFrame(at: start + .milliseconds(200), isLooking: false)
    #expect(pacing.rest(at: start + .milliseconds(200)) == nil)
  }
}
