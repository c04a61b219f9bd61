import PageParsing
import Testing

/// The language of each item of a page with that text.
private func languages(_ text: String) -> [String] {
  PageParser().parse(Array(text.utf8), at: PageLocation(file: "a.txt")).items
    .map(\.language.code)
}

struct LanguageDetectorTests {
  @Test(arguments: [
    ("en", "The ministers of the four countries met on Monday and said that they will meet again."),
    (
      "de",
      "Die Minister der vier Länder trafen sich am Montag und sagten, dass sie sich auf ein "
        + "weiteres Treffen mit dem Präsidenten einigen."
    ),
    (
      "fr",
      "Les ministres des quatre pays se sont réunis lundi dans la capitale et ont dit que "
        + "leur travail se poursuivra."
    ),
    (
      "es",
      "Los ministros de los cuatro países se reunieron el lunes en la capital y dijeron que "
        + "se volverán a reunir."
    ),
    (
      "pt",
      "Os ministros dos quatro países reuniram-se na segunda-feira na capital e disseram que "
        + "não vão parar."
    ),
    (
      "it",
      "I ministri dei quattro paesi si sono riuniti lunedì nella capitale e hanno detto che "
        + "il lavoro continua."
    ),
    (
      "nl",
      "De ministers van de vier landen kwamen maandag in de hoofdstad bijeen en zeiden dat "
        + "het werk niet stopt."
    ),
    (
      "pl",
      "Ministrowie czterech państw spotkali się w poniedziałek w stolicy i powiedzieli, że "
        + "nie przestaną."
    ),
    (
      "tr",
      "Dört ülkenin bakanları pazartesi günü başkentte bir araya geldi ve bu çalışmanın "
        + "daha da süreceğini söyledi."
    ),
    (
      "ru",
      "Министры четырех стран встретились в понедельник в столице и сказали, что работа не "
        + "остановится."
    ),
    (
      "uk",
      "Міністри чотирьох країн зустрілися в понеділок у столиці та сказали, що робота не "
        + "зупиниться, як і вони."
    ),
    ("el", "Οι υπουργοί των τεσσάρων χωρών συναντήθηκαν τη Δευτέρα."),
    ("ja", "四カ国のだいじんが、げつようびに、あった。"),
    ("ko", "네 나라 장관들이 월요일에 만났다."),
  ])
  func runningText(code: String, text: String) {
    #expect(languages(text) == [code])
  }

  @Test func englishThatQuotesAnotherLanguageStaysEnglish() {
    let text = """
      The director of the Teatro de la Zarzuela said in the interview that "el teatro de la ciudad" \
      was the oldest of the houses in the country, and that it will be open for all who come.
      """
    #expect(languages(text) == ["en"])
  }

  @Test func namesAloneSayNothing() {
    #expect(languages("Müller gegen Schmidt: Hamburg, Köln, Frankfurt") == ["en"])
  }

  @Test func aHeadlineTakesTheLanguageOfItsPage() {
    let text = """
      Neue Brücke eröffnet
      12.05.2023
      Die Brücke über den Fluss ist am Freitag eröffnet worden, und der Verkehr in der Stadt wird \
      sich nach Angaben des Landes nicht ändern.

      Stadtrat tagt wieder
      11.05.2023
      """
    #expect(languages(text) == ["de", "de"])
  }

  @Test func itemsOfOnePageMayDiffer() {
    let text = """
      Bridge opened
      12.05.2023
      The bridge over the river was opened on Friday, and the traffic in the city will not change.

      Brücke eröffnet
      11.05.2023
      Die Brücke über den Fluss ist am Freitag eröffnet worden, und der Verkehr wird nicht weniger.
      """
    #expect(languages(text) == ["en", "de"])
  }

  @Test(arguments: [
    "Von der Berg visits Rivertown\n7 March 2025\nVan der Holm receives De la Torre",
    "Al-Amri receives Northland's army chief\n29 March 2025\nPresident Al-Amri received Omar "
      + "al-Badri in Rivertown. Al-Badri thanked Al-Amri.",
    "News brief S\n19 March 2025\nGen. Na Se Do, Northland's junta chief, spoke in Rivertown.",
    "Rio de Prata and Mar del Norte join\n5 May 2025\nGovernor Ana de Castro of Rio de Prata met "
      + "Juan de la Torre. De la Torre and de Castro left.",
    "UN, DE and LA: an overview",
  ])
  func theParticlesOfNamesSayNothing(_ text: String) {
    #expect(languages(text) == ["en"])
  }

  @Test(arguments: [
    ("ru", "Министр посетил Речной\nМинистр встретил мэра."),
    ("uk", "Міністр відвідав Річне\nМіністр зустрів мера міста."),
    ("kk", "Министр кездесу өткізді\nҚала әкімі кездесу өткізді."),
    ("ar", "الرئيس يزور المدينة\nالرئيس يستقبل الوزير."),
    ("fa", "رئیس وارد شهر شد\nرئیس گفت که گفتگو ادامه دارد."),
    ("ja", "市長、新橋を訪問へ\n市長は新橋を訪問し、住民と会談した。"),
    ("zh", "市长访问新桥\n市长会见居民。"),
  ])
  func theScriptOfAShortTextTellsItsLanguage(_ code: String, _ text: String) {
    #expect(languages(text) == [code])
  }

  @Test func aScriptWithoutWordsIsNotEnglish() {
    #expect(languages("মেয়র নতুন সেতু দেখেন\nতিনি বাসিন্দাদের সঙ্গে দেখা করেন।") == ["und"])
  }

  @Test func lettersTellShortTurkishFromPortuguese() {
    let text = """
      Başkan köprüde bakanla görüştü
      Başkan köprüde bakanı kabul etti. Bakan da teşekkür etti. Görüşmede son durum ele alındı.
      """
    #expect(languages(text) == ["tr"])
  }
}
