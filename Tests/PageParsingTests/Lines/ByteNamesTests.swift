import Testing

@testable import PageParsing

struct ByteNamesTests {
  private let names = ByteNames([("div", 1), ("ol", 2), ("", 3), ("div", 4)])

  private func value(_ text: String, lowering: Bool = false) -> Int? {
    let bytes = Array("<\(text)>".utf8)
    let range = 1..<bytes.count - 1
    return lowering ? names.value(lowering: bytes, range) : names.value(bytes, range)
  }

  @Test func namesAreFoundByTheirBytes() {
    #expect(value("div") == 1)
    #expect(value("ol") == 2)
    #expect(value("") == 3)
    #expect(value("DIV") == nil)
    #expect(value("di") == nil)
    #expect(names.value(Array("ol".utf8)[...]) == 2)
  }

  @Test func capitalsCountAsSmallLettersWhereThatIsAsked() {
    #expect(value("DiV", lowering: true) == 1)
    #expect(value("divs", lowering: true) == nil)
  }

  @Test func manyNamesAreToldApart() {
    let many = ByteNames((0..<2_000).map { ("name\($0)", $0) })
    for number in 0..<2_000 {
      #expect(many.value(Array("name\(number)".utf8)[...]) == number)
    }
    #expect(many.value(Array("name2000".utf8)[...]) == nil)
  }
}
