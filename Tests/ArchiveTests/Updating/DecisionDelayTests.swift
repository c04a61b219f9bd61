import Testing

@testable import Archive

struct DecisionDelayTests {
  private let start = ContinuousClock.now

  @Test(arguments: [
    (0, 2000), (1000, 2000), (10_000, 20_000), (100_000, 200_000), (1_000_000, 600_000),
    (100_000_000, 600_000),
  ])
  func largerCorporaWaitLonger(pageCount: Int, milliseconds: Int32) {
    var delay = DecisionDelay()
    #expect(delay.wait(for: pageCount, now: start) == milliseconds)
  }

  @Test func whatDoesNotStopComingIsDecidedAllTheSame() {
    var delay = DecisionDelay()
    var waits: [Int32?] = []
    for second in stride(from: 0, through: 60, by: 12) {
      waits.append(delay.wait(for: 10_000, now: start + .seconds(second)))
    }
    #expect(waits == [20_000, 20_000, 20_000, 20_000, 12_000, nil])
  }
}
