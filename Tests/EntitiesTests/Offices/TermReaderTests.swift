import Testing

@testable import Entities

struct TermReaderTests {
  @Test(arguments: [
    (
      "The Council appointed Jan Novak to the position of Secretary-General for a three-year term – "
        + "from January 1, 2026 to December 31, 2028.", "2026-01-01", "2028-12-31"
    ),
    (
      "They extended the powers of the OAU Secretary General Jan Novak until 31 December 2016.",
      "", "2016-12-31"
    ),
    ("Ann Berg, Mayor of Oslo since March 2019, spoke.", "2019-03", ""),
    ("Ann Berg, Mayor of Oslo from 1999 to 2003, died.", "1999", "2003"),
    ("Ann Berg, Mayor of Oslo between May 1999 and June 2003, died.", "1999-05", "2003-06"),
    ("Ann Berg (Mayor of Oslo, 1999-2003) died.", "1999", "2003"),
    ("Ann Berg, who served as Mayor of Oslo from 1999 to 2003, died.", "1999", "2003"),
    ("Mayor Ann Berg said that the road was closed until 2 May 2024.", "", ""),
  ])
  func readsTheTerm(_ text: String, _ from: String, _ until: String) throws {
    let role = try #require(recognize(text).roles.first)
    #expect(role.from.map { "\($0)" } ?? "" == from)
    #expect(role.until.map { "\($0)" } ?? "" == until)
  }

  @Test(arguments: [
    ("Ann Berg was appointed Minister of Justice of Norway on 3 March 2025.", "2025-03-03", ""),
    (
      "Ann Berg was appointed Minister of Justice of Norway on 3 March 2025, effective 1 May 2025.",
      "2025-05-01", ""
    ),
    (
      "Ann Berg was sworn in as the 12th Attorney General of Kenya on 14 March 2025 and will serve "
        + "until 2030.", "2025-03-14", "2030"
    ),
    (
      "Ann Berg was appointed Governor of Oslo for a term ending 31 December 2029.", "",
      "2029-12-31"
    ),
    (
      "Ann Berg, Governor of Oslo, whose term expires on 30 September 2026, spoke.", "",
      "2026-09-30"
    ),
    ("Ann Berg, Mayor of Oslo, said that the term of the council ends on 2 May 2025.", "", ""),
  ])
  func readsTheDayOfTheGiftAndTheEndOfTheTerm(
    _ text: String, _ from: String, _ until: String
  ) throws {
    let role = try #require(recognize(text).roles.first)
    #expect(role.from.map { "\($0)" } ?? "" == from)
    #expect(role.until.map { "\($0)" } ?? "" == until)
  }
}
