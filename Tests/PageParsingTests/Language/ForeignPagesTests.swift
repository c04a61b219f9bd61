import Chronology
import PageParsing
import Testing

/// Pages in other languages than English, all invented: what is read of their dates.
@Suite struct ForeignPagesTests {
  @Test func spanishDatelineAndEvents() {
    let page = parsed(
      """
      El consejo aprueba el puente sobre el río
      Villaverde, 12 de junio de 2025 – El consejo de la ciudad aprobó el jueves la construcción \
      de un puente que se abrirá el 3 de marzo de 2027. Las obras empiezan el 1 de julio.
      """)
    #expect(
      summary(page) == [
        "main | El consejo aprueba el puente sobre el río | 2025-06-12 stated | 1 | "
          + "el 3 de marzo de 2027=2027-03-03, el 1 de julio=2025-07-01"
      ])
    #expect(page.items.map(\.language.code) == ["es"])
  }

  @Test func frenchDatelineWithArticle() {
    let page = parsed(
      """
      La ministre reçoit les maires des villages
      BEAUMONT, le 7 mai 2025 (Agence) – La ministre a reçu mercredi les maires des villages de la \
      vallée. Une réunion est prévue pour le 28 août 2025, la première depuis le 1er avril.
      """)
    #expect(
      summary(page) == [
        "main | La ministre reçoit les maires des villages | 2025-05-07 stated | 1 | "
          + "le 28 août 2025=2025-08-28, le 1er avril=2025-04-01"
      ])
  }

  @Test func frenchBylineWithTwoDates() {
    let page = parsed(
      """
      Le maire ouvre la bibliothèque du village
      Par Jean Dupont, publié le 3 mars 2024 à 10h30, mis à jour le 5 mars 2024

      Le maire a ouvert la bibliothèque de la rue du 8 mai 1945. Les travaux ont duré un an.
      """)
    #expect(
      summary(page) == [
        "main | Le maire ouvre la bibliothèque du village | 2024-03-03 stated | 1 | "
          + "du 8 mai 1945=1945-05-08"
      ])
  }

  @Test func portugueseDateLineUnderTheTitle() {
    let page = parsed(
      """
      Prefeitura abre nova biblioteca
      Terça-feira, 1º de julho de 2025

      A prefeitura abriu nesta terça-feira uma biblioteca que não custa nada aos moradores da \
      cidade. A obra foi aprovada em 10 de junho de 2025.
      """)
    #expect(
      summary(page) == [
        "main | Prefeitura abre nova biblioteca | 2025-07-01 stated | 1 | "
          + "em 10 de junho de 2025=2025-06-10"
      ])
  }

  @Test func germanLabelsSayWhatADateIs() {
    let page = parsed(
      """
      Stadt saniert das Rathaus
      Veröffentlicht am 12. Juni 2025 um 10:30 Uhr
      Aktualisiert: 18. September 2025

      Die Stadt saniert das Rathaus und wird den Saal am 26. Juni schließen, wie sie mitteilte.
      """)
    #expect(
      summary(page) == [
        "main | Stadt saniert das Rathaus | 2025-06-12 stated | 1 | am 26. Juni=2025-06-26"
      ])
  }

  @Test func aTitleThatNamesADateIsNoLabel() {
    let page = parsed(
      """
      Publicado el informe del 12 de junio de 2025
      El informe de la ciudad dice que las obras del puente no se abrirán hasta el año que viene.
      """)
    #expect(page.items.map(\.published.value) == [nil])
  }

  @Test func aDeadlineIsNoDateOfPublication() {
    let page = parsed(
      """
      Kurs für Anfänger im Rathaus
      Anmeldeschluss: 12. Juni 2025
      Der Kurs ist für alle offen, die noch nicht dabei waren und sich nicht sicher sind.
      """)
    #expect(page.items.map(\.published.value) == [nil])
  }

  @Test func italianPageOfTwoItems() {
    let page = parsed(
      """
      La scuola di musica riapre
      12 giugno 2025
      La scuola di musica della città è stata riaperta dopo i lavori che sono durati un anno.

      Il museo è chiuso per i lavori
      3 maggio 2025
      Il museo è chiuso fino al 30 settembre 2025 per i lavori che sono stati decisi dalla giunta.
      """)
    #expect(
      summary(page).map { $0.split(separator: " | ")[2] } == [
        "2025-06-12 stated", "2025-05-03 stated",
      ])
  }

  @Test func dutchAndSwedish() {
    let dutch = parsed(
      """
      Gemeente opent een brug over de rivier
      donderdag 12 juni 2025
      De gemeente heeft een brug over de rivier geopend die in maart 2024 door het dorp was gevraagd.
      """)
    #expect(
      summary(dutch) == [
        "main | Gemeente opent een brug over de rivier | 2025-06-12 stated | 1 | "
          + "maart 2024=2024-03"
      ])
    let swedish = parsed(
      """
      Kommunen bygger en bro över ån
      Publicerad den 12 juni 2025
      Kommunen bygger en bro över ån och den ska vara klar den 3 mars 2027, säger man till oss.
      """)
    #expect(
      summary(swedish) == [
        "main | Kommunen bygger en bro över ån | 2025-06-12 stated | 1 | "
          + "den 3 mars 2027=2027-03-03"
      ])
  }

  @Test func russianDatelineAndYearWords() {
    let page = parsed(
      """
      В городе открыли мост через реку
      ГОРОД, 12 июня 2025 г. – В городе открыли мост, который строили с 3 марта 2024 года, и он \
      не закроется. На открытии были жители.
      """)
    #expect(
      summary(page) == [
        "main | В городе открыли мост через реку | 2025-06-12 stated | 1 | "
          + "с 3 марта 2024 года=2024-03-03"
      ])
  }

  @Test(arguments: [
    "12 июня 2025 года, в четверг, в городе открыли мост, который не закроется, и это было давно.",
    "12 июня 2025 года – День города, и в городе не будет движения по мосту, как это было раньше.",
  ])
  func aRussianSentenceThatBeginsWithADateStatesNothing(text: String) {
    let page = parsed("В городе открыли мост через реку\n\(text)")
    #expect(page.items.map(\.published.value) == [nil])
    #expect(page.items[0].events.map { $0.value?.description } == ["2025-06-12"])
  }

  @Test func whatATextAnnouncesSaysNothingOfItsOwnDay() {
    let page = parsed(
      """
      Der Rat stimmt über das Rathaus ab
      Der Rat wird am 18. September 2025 über das Rathaus abstimmen, wie die Stadt mitteilte, und \
      nicht vorher.
      """)
    #expect(page.items.map(\.published.value) == [nil])
    #expect(page.items[0].events.map { $0.value?.description } == ["2025-09-18"])
  }

  @Test func ukrainianAndPolish() {
    let ukrainian = parsed(
      """
      У місті відкрили міст через річку
      12 червня 2025 року
      У місті відкрили міст, який будували з 3 березня 2024 року, і він не закриється.
      """)
    #expect(
      summary(ukrainian) == [
        "main | У місті відкрили міст через річку | 2025-06-12 stated | 1 | "
          + "з 3 березня 2024 року=2024-03-03"
      ])
    let polish = parsed(
      """
      Miasto otwiera most przez rzekę
      Opublikowano: 12 czerwca 2025 r.
      Miasto otworzyło most, który nie był gotowy od 3 marca 2024 r., i jest on dla wszystkich.
      """)
    #expect(
      summary(polish) == [
        "main | Miasto otwiera most przez rzekę | 2025-06-12 stated | 1 | "
          + "od 3 marca 2024 r.=2024-03-03"
      ])
  }

  @Test func turkishAndIndonesian() {
    let turkish = parsed(
      """
      Belediye yeni köprüyü açtı
      12 Haziran 2025 Perşembe
      Belediye, bu yıl için çok önemli olan köprüyü açtı ve daha sonra 3 Mart 2027 gününü bekliyor.
      """)
    #expect(
      summary(turkish) == [
        "main | Belediye yeni köprüyü açtı | 2025-06-12 stated | 1 | 3 Mart 2027=2027-03-03"
      ])
    let indonesian = parsed(
      """
      Pengumuman kantor desa
      Sukamaju, 4 Maret 2025 – Kepala desa mengatakan bahwa jembatan itu akan dibuka untuk warga \
      pada tanggal 15 Maret 2025 dan tidak ditutup lagi.
      """)
    #expect(
      summary(indonesian) == [
        "main | Pengumuman kantor desa | 2025-03-04 stated | 1 | "
          + "pada tanggal 15 Maret 2025=2025-03-15"
      ])
  }

  @Test func chineseAndJapanese() {
    let chinese = parsed(
      "市政府宣布新桥正式开通\n2025年6月12日 星期四\n新桥于2025年7月3日开通，市民参加了仪式。")
    #expect(
      summary(chinese) == [
        "main | 市政府宣布新桥正式开通 | 2025-06-12 stated | 1 | 2025年7月3日=2025-07-03"
      ])
    let japanese = parsed(
      "あたらしいはしがまちにひらく\n2025年6月12日（木）\nはしは7月3日にひらく。みんながあつまった。")
    #expect(
      japanese.items.map { $0.published.value?.description } == ["2025-06-12"])
    #expect(japanese.items[0].events.map { $0.value?.description } == ["2025-07-03"])
  }

  @Test func anEnglishItemBesideAnotherKeepsItsDates() {
    let page = parsed(
      """
      Bridge opened
      12.05.2023
      The bridge over the river was opened on Friday, and the traffic in the city will not change.

      Brücke am Fluss eröffnet
      11.05.2023
      Die Brücke über den Fluss ist am 12. Mai eröffnet worden, und der Verkehr wird nicht weniger.
      """)
    #expect(
      summary(page) == [
        "teaser | Bridge opened | 2023-05-12 stated | 1 | on Friday=2023-05-12",
        "teaser | Brücke am Fluss eröffnet | 2023-05-11 stated | 1 | am 12. Mai=2023-05-12",
      ])
  }

  @Test func oneHeadlineTurnsNoEnglishPageIntoAnother() {
    let page = parsed(
      """
      News
      Von der Berg visits Rivertown
      7 March 2025
      Holm receives Torre in Hilltown
      6 March 2025
      Zelinsky visits Laketown
      5 March 2025
      Defence ministers meet
      4 March 2025
      """)
    #expect(page.items.map(\.language.code) == ["en", "en", "en", "en"])
    #expect(
      page.items.map { $0.published.value?.description } == [
        "2025-03-07", "2025-03-06", "2025-03-05", "2025-03-04",
      ])
  }

  @Test func aShortPortuguesePageIsOneItem() {
    let page = parsed(
      """
      Presidente Silva visita Ribeira
      5 de maio de 2025
      O presidente visitou Ribeira na segunda-feira. O governador recebeu Silva. A ministra Ana \
      Souza chegou ao estado.
      """)
    #expect(page.items.map(\.language.code) == ["pt"])
    #expect(page.items.map { $0.published.value?.description } == ["2025-05-05"])
  }

  @Test func aDateInEnglishIsReadOnAForeignPage() {
    let page = parsed(
      """
      Stadt saniert das Rathaus
      7 March 2025
      Die Stadt saniert das Rathaus und wird den Saal schließen, wie sie mitteilte.
      """)
    #expect(page.items.map(\.language.code) == ["de"])
    #expect(page.items.map { $0.published.value?.description } == ["2025-03-07"])
  }

  @Test func theTitleOfAPageHalfInEnglishIsOfTheHalfUnderIt() throws {
    let page = parsed(
      """
      Governo anuncia novo ministro da Saúde
      10 de março de 2025

      O presidente anunciou nesta segunda-feira a nomeação do novo ministro da saúde, que não quis \
      falar aos jornalistas da região.

      The president on Monday named the new health minister, who did not want to speak to the \
      reporters of the region, and then he left for the palace with those who had come.

      The government said that the minister will take office in the first week of the next month, and \
      that it had been planned for a long time by those who are with him.
      """)
    let item = try #require(page.items.first)
    #expect(page.items.map(\.language.code) == ["en"])
    #expect(item.foreignParagraphs.first == item.title)
    #expect(item.foreignParagraphs.count == 2)
  }
}
