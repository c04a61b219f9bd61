import TestSupport
import TextCore
import Testing

/// Wrapping text takes as much longer as there is more of it.
@Suite(.enabled(if: measuresGrowth), .serialized)
struct LineWrapperGrowthTests {
  @Test func oneLongWord() {
    let factor = growth(of: 50_000) { count in
      let text = SourceText(String(repeating: "x", count: count))
      _ = LineWrapper.lines(of: text, text.span, width: 1 << 20)
    }
    #expect(factor < 32)
  }
}
