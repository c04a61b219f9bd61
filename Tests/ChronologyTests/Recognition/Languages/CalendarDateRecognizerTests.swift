import TextCore
import Testing

@testable import Chronology

private func expressions(_ text: String, _ code: String) -> (LexedText, [TimeExpression]) {
  let lexed = LexedText(SourceText(text))
  let language = Language(code: code, name: code)
  return (
    lexed,
    TimeExpressionRecognizer.expressions(in: lexed, lexed.tokens.indices, language: language)
  )
}

/// Sentences of many languages with the expected dates between `⟦` and `⟧`, preposition included,
/// and what these say.
@Suite struct CalendarDateRecognizerTests {
  @Test(arguments: [
    ("es", "Firmado ⟦el 12 de junio de 2025⟧ en la sede.", ["2025-06-12"]),
    ("es", "Abierto ⟦desde el martes 3 de marzo del 2026⟧.", ["2026-03-03"]),
    ("es", "⟦El 1.º de mayo de 2025⟧ y ⟦en septiembre de 2024⟧.", ["2025-05-01", "2024-09"]),
    ("es", "Feria ⟦del 12 al 15 de junio de 2025⟧.", ["2025-06-12/2025-06-15"]),
    ("fr", "Publié ⟦le 1er mars 2024⟧ et ⟦le 28 août⟧.", ["2024-03-01", "--08-28"]),
    ("fr", "Réunis ⟦le mercredi 7 mai 2025⟧, puis ⟦en sept. 2025⟧.", ["2025-05-07", "2025-09"]),
    (
      "pt", "A partir ⟦de 1º de maio de 2025⟧, ⟦terça-feira, 15 de julho de 2025⟧.",
      ["2025-05-01", "2025-07-15"]
    ),
    (
      "de", "⟦Am Freitag, dem 18. September 2025⟧, und ⟦am 26. September⟧.",
      ["2025-09-18", "--09-26"]
    ),
    (
      "de", "⟦Vom 28. Mai bis 3. Juni 2025⟧, ⟦am 5. Jän. 2024⟧, im ⟦März 2023⟧.",
      ["2025-05-28/2025-06-03", "2024-01-05", "2023-03"]
    ),
    (
      "it", "⟦Il 1º maggio 2025⟧ e ⟦dal 3 al 5 giugno 2025⟧.",
      ["2025-05-01", "2025-06-03/2025-06-05"]
    ),
    ("nl", "⟦Op donderdag 12 juni 2025⟧ en ⟦op 3 maart⟧.", ["2025-06-12", "--03-03"]),
    ("ru", "Открыт ⟦3 марта 2024 г.⟧ и закрыт ⟦12 июня 2025 года⟧.", ["2024-03-03", "2025-06-12"]),
    ("ru", "⟦С 12 по 15 июня 2025 г.⟧ прошла выставка.", ["2025-06-12/2025-06-15"]),
    ("uk", "Підписано ⟦12 червня 2025 року⟧, чинне ⟦з 1 липня⟧.", ["2025-06-12", "--07-01"]),
    (
      "pl", "Otwarto ⟦dnia 12 czerwca 2025 r.⟧, czyli ⟦w maju 2024 roku⟧.",
      ["2025-06-12", "2024-05"]
    ),
    (
      "tr", "⟦12 Haziran 2025⟧'te açıldı, ⟦Ağustos 2025⟧ sonunda kapandı.",
      ["2025-06-12", "2025-08"]
    ),
    ("sv", "Öppnades ⟦torsdagen den 12 juni 2025⟧ och ⟦den 3 mars⟧.", ["2025-06-12", "--03-03"]),
    ("id", "Dibuka ⟦pada tanggal 15 Maret 2025⟧.", ["2025-03-15"]),
    ("cs", "Otevřeno ⟦12. června 2025⟧ a ⟦v září 2024⟧.", ["2025-06-12", "2024-09"]),
    ("hr", "Otvoreno ⟦12. lipnja 2025⟧. Zatvoreno je.", ["2025-06-12"]),
    ("fi", "Avattiin ⟦12. kesäkuuta 2025⟧.", ["2025-06-12"]),
    ("da", "Åbnet ⟦torsdag den 12. juni 2025⟧.", ["2025-06-12"]),
    ("no", "Åpnet ⟦12. juni 2025⟧.", ["2025-06-12"]),
    ("hu", "Megnyílt ⟦2025. június 12⟧-én, ⟦2024. május⟧ óta.", ["2025-06-12", "2024-05"]),
    ("lt", "Atidaryta ⟦2025 m. birželio 12 d.⟧ Vilniuje.", ["2025-06-12"]),
    ("lv", "Atklāts ⟦2025. gada 12. jūnijā⟧.", ["2025-06-12"]),
    ("et", "Avati ⟦12. juunil 2025⟧.", ["2025-06-12"]),
    ("ro", "Deschis ⟦pe 12 iunie 2025⟧.", ["2025-06-12"]),
    ("ca", "Obert ⟦el 12 d’abril del 2025⟧.", ["2025-04-12"]),
    (
      "vi", "Khai mạc ⟦ngày 12 tháng 6 năm 2025⟧, từ ⟦tháng 3 năm 2024⟧.",
      ["2025-06-12", "2024-03"]
    ),
    ("tl", "Binuksan ⟦noong Hunyo 12, 2025⟧.", ["2025-06-12"]),
    ("sr", "Отворено ⟦12. јуна 2025. године⟧ у граду.", ["2025-06-12"]),
    ("bg", "Открит ⟦на 3 май 2025 г.⟧ в града.", ["2025-05-03"]),
    ("kk", "⟦2025 жылғы 12 маусым⟧ күні ашылды.", ["2025-06-12"]),
    ("uz", "⟦2025-yil 12-iyun⟧ kuni ochildi.", ["2025-06-12"]),
    ("az", "⟦12 iyun 2025-ci ildə⟧ açıldı.", ["2025-06-12"]),
    ("el", "Άνοιξε ⟦στις 12 Ιουνίου 2025⟧.", ["2025-06-12"]),
    ("ar", "افتتح ⟦في ١٢ يونيو ٢٠٢٥⟧ ثم ⟦يوم 3 كانون الثاني 2024⟧.", ["2025-06-12", "2024-01-03"]),
    ("he", "נפתח ב־⟦12 ביוני 2025⟧.", ["2025-06-12"]),
    ("hi", "⟦12 जून 2025⟧ को खुला।", ["2025-06-12"]),
    ("th", "เปิดเมื่อ ⟦12 มิถุนายน 2568⟧", ["2025-06-12"]),
    (
      "zh", "展览于⟦2025年6月12日⟧开幕，⟦7月3日⟧闭幕，⟦2024年8月⟧筹备。",
      ["2025-06-12", "--07-03", "2024-08"]
    ),
    ("ja", "展覧会は⟦2025年6月12日⟧に始まる。", ["2025-06-12"]),
    ("ko", "전시회는 ⟦2025년 6월 12일⟧에 열렸다.", ["2025-06-12"]),
    // Names of a relative of the language, with their year.
    ("pt", "Asinado o ⟦12 de xuño de 2025⟧.", ["2025-06-12"]),
    (
      "de", "Am ⟦24.06.2025⟧, ⟦2025-03-04⟧ und ⟦31/12/2024⟧.",
      ["2025-06-24", "2025-03-04", "2024-12-31"]
    ),
  ])
  func reads(code: String, marked: String, values: [String]) {
    let (lexed, found) = expressions(marked.unmarked, code)
    let spans = marked.marks.map { mark in
      // Articles that are no word of dates in their language stay outside.
      found.first { lexed.text[$0.span] == mark || lexed.text[$0.core] == mark } != nil ? mark : ""
    }
    #expect(spans == marked.marks, "\(found.map { lexed.text[$0.span] })")
    let resolver = TimeResolver(reference: nil, order: .open)
    #expect(
      found.map { resolver.value(of: $0)?.description ?? "?" } == values,
      "\(found.map { lexed.text[$0.span] })")
  }

  @Test(arguments: [
    ("es", "Vive en la avenida 9 de Julio y en la calle 5 de Mayo."),
    ("fr", "La rue du 4 Septembre, 12 mars. 3,5 mars et 2024 participants."),
    ("es", "Hay 12 mar y 3 set, versión 1.12 de junio."),
    ("de", "Am 32. Juni 2025 und am 31. Februar 2025."),
    ("de", "12 LED-Lampen, 3 Mai-Bowlen, Mai 20255, www.example.org/12.06.2025"),
    ("tr", "Toplam 12 ekip ve 2025 kişi."),
    ("ru", "В 2025 году 12 человек и 3 марш."),
    ("xx", "12 foo 2025"),
  ])
  func leaves(code: String, text: String) {
    let (lexed, found) = expressions(text, code)
    // A day of a month that is written small is one wherever it stands.
    let days = found.filter { lexed.text[$0.core] != "12 mars" && lexed.text[$0.core] != "3 Mai" }
    #expect(days.map { lexed.text[$0.span] } == [])
  }

  @Test func englishIsReadByItsOwnRules() {
    let lexed = LexedText(SourceText("On 13 February, last Friday and on 12 de junio"))
    #expect(
      TimeExpressionRecognizer.expressions(
        in: lexed, lexed.tokens.indices, language: .english)
        == TimeExpressionRecognizer.expressions(in: lexed))
  }

  /// Within three months whatever the year, within five months in that of the item.
  @Test(arguments: [
    (Day(year: 2025, month: 7, day: 4), ["--01-01", "2025-09-26", "--12-26"]),
    (Day(year: 2025, month: 5, day: 7), ["2025-01-01", "2025-09-26", "--12-26"]),
    (Day(year: 2025, month: 2, day: 7), ["2025-01-01", "--09-26", "2024-12-26"]),
  ])
  func aYearIsDecidedOnlyWhereTheVerbWouldHardlyMakeADifference(day: Day?, values: [String]) {
    let (_, found) = expressions("El 1 de enero, el 26 de septiembre, el 26 de diciembre.", "es")
    let resolver = TimeResolver(reference: day, order: .open)
    #expect(found.map { resolver.value(of: $0)?.description } == values)
  }
}
