import Testing

@testable import Entities

/// Pages that name a person by the surname alone.
struct BareSurnamesTests {
  private static let known = (1...3).map { ["2024-0\($0)-01", "Taal Yansov"] }

  @Test(arguments: [
    // nobody is called so in full: one row
    ([["Yansov"], ["Yansov"], ["Yansov: President"]], ["Yansov"]),
    // unless offices tell of two
    ([["Yansov: Kenyan Minister"], ["Yansov ~ Norwegian singer"]], ["Yansov", "Yansov"]),
    // or many people are called so
    ([["Smith"], ["Smith"]], ["Smith", "Smith"]),
    // or it is a given name
    ([["Maria"], ["Maria"]], ["Maria", "Maria"]),
    // the only bearer of the corpus, in the same company or known at that time
    (known + [["2024-05-01", "Yansov"]], ["Taal Yansov = Yansov"]),
    ([["2024-03-01", "Taal Yansov"], ["2024-05-01", "Yansov"]], ["Taal Yansov", "Yansov"]),
    (
      [["Taal Yansov", "Olga Berg"], ["Yansov", "Olga Berg"]],
      ["Olga Berg", "Taal Yansov = Yansov"]
    ),
    // who is nobody's in particular far from there
    (known + [["2004-05-01", "Yansov"]], ["Taal Yansov", "Yansov"]),
    (known + [["Yansov"]], ["Taal Yansov", "Yansov"]),
    ([["Taal Yansov"], ["Yansov"], ["Yansov"]], ["Taal Yansov", "Yansov"]),
    // or with another's office
    (
      [
        ["Taal Yansov: Minister of Kenya", "Olga Berg"],
        ["Yansov: Minister of Norway", "Olga Berg"],
      ], ["Olga Berg", "Taal Yansov", "Yansov"]
    ),
    (
      [["Taal Yansov: Secretary", "Olga Berg"], ["Yansov: Prime Minister", "Olga Berg"]],
      ["Olga Berg", "Taal Yansov", "Yansov"]
    ),
    // the surname stands first, or a given name stands alone: the office tells
    (
      [["Tao Bergli: President of China"], ["Tao: Chinese President"]], ["Tao = Tao Bergli"]
    ),
    // unless it is another, or two held it
    (
      [["Tao Bergli: President of China"], ["Tao: Kenyan President"]], ["Tao", "Tao Bergli"]
    ),
    (
      [
        ["Tao Bergli: President of China"], ["Tao Yansov: President of China"],
        ["Tao: Chinese President"],
      ], ["Tao", "Tao Bergli", "Tao Yansov"]
    ),
    // or where two bear it, or many
    (
      known + [["2024-03-02", "Olga Yansov"], ["2024-05-01", "Yansov"]],
      ["Olga Yansov", "Taal Yansov", "Yansov"]
    ),
    (
      [["Taal Smith", "Olga Berg"], ["Smith", "Olga Berg"]],
      ["Olga Berg", "Smith", "Taal Smith"]
    ),
  ])
  func areOneRowWhereNothingTellsOfTwo(_ pages: [[String]], _ expected: [String]) {
    #expect(Cast(pages).persons == expected)
  }

  @Test func whoeverIsLeftIsAsked() {
    #expect(Cast([["Taal Yansov"], ["Yansov"], ["Yansov"]]).doubts == ["Taal Yansov = Yansov"])
    #expect(
      Cast([["Yansov: Kenyan Minister"], ["Yansov ~ Norwegian singer"]]).doubts
        == ["Yansov = Yansov"])
  }

  @Test func theReasonSaysWhy() {
    #expect(
      Cast(BareSurnamesTests.known + [["2024-05-01", "Yansov"]]).reasons == [
        "Yansov = Taal Yansov: same surname, ‘Yansov’ leaves out ‘Taal’, the only bearer in the "
          + "corpus"
      ])
  }

  @Test(arguments: [
    // a title, or a given name that only women have
    (
      [
        ["2024-01-01", "Taal Yansov ~ Mr"], ["2024-02-01", "Taal Yansov"],
        ["2024-03-01", "Taal Yansov"], ["2024-04-01", "Yansov ~ Mrs"],
      ], ["Taal Yansov", "Yansov"]
    ),
    (
      [["Ingrid Yansov", "Taal Berg"], ["Yansov ~ Mr", "Taal Berg"]],
      ["Ingrid Yansov", "Taal Berg", "Yansov"]
    ),
    (
      [["Ingrid Yansov", "Taal Berg"], ["Yansov ~ Ms", "Taal Berg"]],
      ["Ingrid Yansov = Yansov", "Taal Berg"]
    ),
    (
      [
        ["Ingrid Yansov: Minister of Kenya", "Taal Berg"],
        ["Yansov: Minister of Kenya", "Yansov ~ Mr"],
      ], ["Ingrid Yansov", "Taal Berg", "Yansov"]
    ),
    // or on one page
    ([["John Yansov", "another Yansov"]], ["John Yansov", "Yansov"]),
    // two of one full name
    ([["Taal Yansov ~ Mr"], ["Taal Yansov ~ Ms"]], ["Taal Yansov", "Taal Yansov"]),
    ([["Taal Yansov ~ Ms"], ["Taal Yansov ~ Mrs"]], ["Taal Yansov"]),
  ])
  func aTitleOfTheOtherGenderNeverJoins(_ pages: [[String]], _ persons: [String]) {
    #expect(Cast(pages).persons == persons)
  }
}
