import TextCore

/// What the letters of a word tell of the languages in which it can be written.
enum Alphabet: Hashable {
  case cyrillic, arabic, greek, hebrew, armenian, georgian, devanagari, thai, hangul, kana, han
  /// A script that no language of the function words is written in: Bengali, Amharic, Khmer.
  case other

  /// The first byte of the lowest letter of all.
  static let lowestLead: UInt8 = 0xCD

  /// The alphabet of the first letter; `nil` for Latin letters.
  init?(of word: ArraySlice<UInt8>) {
    guard let scalar = String(decoding: word.prefix(4), as: UTF8.self).unicodeScalars.first
    else { return nil }
    switch scalar.value {
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x530...0x58F: self = .armenian
    case 0x590...0x5FF: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F: self = .arabic
    case 0x900...0x97F: self = .devanagari
    case 0xE00...0xE7F: self = .thai
    case 0x10A0...0x10FF: self = .georgian
    case 0x700...0x74F, 0x780...0x8FF, 0x980...0xDFF, 0xE80...0x109F, 0x1200...0x139F,
      0x1780...0x18AF:
      self = .other
    case 0x3040...0x30FF: self = .kana
    case 0x3400...0x9FFF: self = .han
    case 0x1100...0x11FF, 0xAC00...0xD7AF: self = .hangul
    default: return nil
    }
  }

  /// The language that it is written for, or most often; `nil` where nothing is known of it.
  var language: Language? {
    switch self {
    case .cyrillic: Language(code: "ru", name: "Russian")
    case .arabic: Language(code: "ar", name: "Arabic")
    case .greek: Language(code: "el", name: "Greek")
    case .hebrew: Language(code: "he", name: "Hebrew")
    case .armenian: Language(code: "hy", name: "Armenian")
    case .georgian: Language(code: "ka", name: "Georgian")
    case .devanagari: Language(code: "hi", name: "Hindi")
    case .thai: Language(code: "th", name: "Thai")
    case .hangul: Language(code: "ko", name: "Korean")
    case .kana: Language(code: "ja", name: "Japanese")
    case .han: Language(code: "zh", name: "Chinese")
    case .other: Language.other
    }
  }

  /// The languages that share it, by their codes, each with the small letters that tell it from the
  /// first, which most texts are in.
  var languages: [(code: String, letters: String)] {
    switch self {
    case .cyrillic:
      [
        ("ru", "ыэё"), ("uk", "іїєґ"), ("be", "ўіыэ"), ("bg", ""), ("sr", "ђћџјљњ"),
        ("mk", "ѓќѕјљњџ"), ("kk", "әғқңөұүһіы"), ("ky", "ңөүыэ"),
      ]
    case .arabic: [("ar", "ةيىكأإ"), ("fa", "پچژگکی"), ("ur", "ٹڈڑںےہپچگکی")]
    default: []
    }
  }

  /// Latin letters that few languages write, with the codes of those that do.
  static let rareLatin: [(letters: String, codes: [String])] = [
    ("ğı", ["tr", "az"]), ("ş", ["tr", "az"]), ("ə", ["az"]), ("ãõ", ["pt"]), ("ñ", ["es"]),
    ("ß", ["de"]), ("őű", ["hu"]), ("łęźż", ["pl"]), ("řěů", ["cs"]), ("ľĺŕ", ["sk"]),
    ("ță", ["ro"]), ("ļņķģ", ["lv"]), ("ėįų", ["lt"]), ("ảạấầẩậắếềểệịọốồổộớờởợụứừửữựơư", ["vi"]),
  ]
}
