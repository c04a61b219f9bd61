import Testing

@testable import Entities

/// Bodies under their names in other languages.
struct ForeignBodyRecognizerTests {
  @Test(arguments: [
    "The study by {O Universidade Eduardo Taal} was read by {P Anna Berg} in {L Lima}.",
    "{P Anna Berg}, the director of {O Museo Reina Kovel}, spoke on Monday.",
    "Officials met at {O Musée d’Yanso} in the capital.",
    "{O Konrad Kovel Stiftung} said on Tuesday that it would publish the report.",
    "The study by {O Partido dos Kovelistas} was read by {P Anna Berg} in {L Lima}.",
    "{O Club Deportivo Kovel} won on Sunday.",
    "The inquiry by {O Cour des Comptes} was opened in 2024.",
    "The bank is {O Sveriges Riksbank}, said {P Anna Berg}.",
    // A surname, a noun without a name, and what English says of it.
    "{P Anna Corte} met {P Ivan Petrov} in {L Lima}.",
  ])
  func nounsOfOtherLanguagesTellBodies(_ marked: String) {
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }

  @Test func inAHeadlineTheNameEndsBeforeEnglish() {
    let marked = "{O Grupo Kovel} Raises Its Forecast\n\nThe firm said so on Monday."
    #expect(MarkedText.recognized(in: marked) == marked)
  }
}
