import Testing

@testable import Entities

struct FoldingTests {
  @Test(arguments: [
    ("Côte d’Ivoire", "cote divoire"), ("Secretary-General", "secretary general"),
    ("U.S.", "us"), ("N'Djamena", "ndjamena"), ("Łódź", "lodz"), ("São Tomé", "sao tome"),
    ("ŽUPA", "zupa"), ("Nguyễn Đỗ Trường", "nguyen do truong"),
    ("Ưng Hoà Ỷ", "ung hoa y"), ("Ḥasan Ṭāhā", "hasan taha"), ("ქალაქი", "ქალაქი"),
    ("Mu\u{301}nich", "munich"), ("Αθήνα", "Αθήνα"), ("", ""),
  ])
  func foldsToLookUpSpelling(_ text: String, _ expected: String) {
    #expect(String(decoding: folded(text), as: UTF8.self) == expected)
  }
}
