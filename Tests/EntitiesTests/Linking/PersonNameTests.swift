import Testing

@testable import Entities

struct PersonNameTests {
  @Test(arguments: [
    ("T. Yansov", "Taal Yansov", "‘T.’ abbreviates ‘Taal’, same surname"),
    (
      "Andrei Volkov", "Andrey Nikolaevich Volkov",
      "‘Andrei’ and ‘Andrey’ transliterate one name, same surname, ‘Andrei Volkov’ leaves out ‘Nikolaevich’"
    ),
    ("Taal Yansykov", "Taal Yansikov", "‘Yansykov’ and ‘Yansikov’ transliterate one surname"),
    ("Anna BERG", "Anna Berg", "‘BERG’ and ‘Berg’ differ in capitals only"),
    ("ANNA Berg", "Anna Berg", "‘ANNA’ and ‘Anna’ differ in capitals only, same surname"),
    ("A.E. Berg", "Anna E. Berg", "‘A’ abbreviates ‘Anna’, same surname"),
  ])
  func saysWhyTwoFormsAgree(_ a: String, _ b: String, _ reason: String) {
    #expect(PersonName(a).compatibility(with: PersonName(b)) == reason)
  }

  @Test(arguments: [
    ("T. Yansov", "Anna Yansov"), ("Ann Berg", "Ann Burg"),
    ("Jan Petrovich Novak", "Jan Ilyich Novak"),
    ("J. B. Novak", "Jan Ilya Novak"), ("Vera Medvedeva", "Vera Medvedev"),
  ])
  func keepsDifferentPeopleApart(_ a: String, _ b: String) {
    #expect(PersonName(a).compatibility(with: PersonName(b)) == nil)
    #expect(PersonName(b).compatibility(with: PersonName(a)) == nil)
  }
}
