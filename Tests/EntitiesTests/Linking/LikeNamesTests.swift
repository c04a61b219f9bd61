import Testing

@testable import Entities

/// Names of one person that differ by more than letters: their order, an article, a short given name.
struct LikeNamesTests {
  @Test(arguments: [
    // the surname first
    ([["Takeno Sanoe"], ["Sanoe Takeno"]], ["Sanoe Takeno = Takeno Sanoe"]),
    ([["Yansov Taal Olen"], ["Taal Olen Yansov"]], ["Taal Olen Yansov = Yansov Taal Olen"]),
    // two given names may be anybody's
    (
      [["Paul Martin: Mayor of Oslo"], ["Martin Paul: Mayor of Oslo"]],
      ["Martin Paul = Paul Martin"]
    ),
    ([["Paul Martin"], ["Martin Paul"]], ["Martin Paul", "Paul Martin"]),
    // letters spelled out
    ([["Thomas Grünov"], ["Thomas Gruenov"]], ["Thomas Gruenov = Thomas Grünov"]),
    (
      [["Lars Jørgenov", "Joergenov"], ["Anders Ålov", "Anders Aalov"]],
      ["Anders Aalov = Anders Ålov", "Joergenov = Lars Jørgenov"]
    ),
    // but whoever is spelled so anyway is another
    ([["Joel Grunov"], ["Jol Grunov"]], ["Joel Grunov", "Jol Grunov"]),
    ([["Thomas Gruenov"], ["Thomas Grunov"]], ["Thomas Gruenov", "Thomas Grunov"]),
    // the article
    ([["Taal al-Yansov"], ["Taal el-Yansov"]], ["Taal al-Yansov = Taal el-Yansov"]),
    ([["Taal as-Sovel"], ["Taal al-Sovel", "Sovel"]], ["Sovel = Taal al-Sovel = Taal as-Sovel"]),
    (
      [["Taal al-Yansov: President of Norway"], ["Taal Yansov: President"]],
      ["Taal Yansov = Taal al-Yansov"]
    ),
    ([["Taal al-Yansov"], ["Taal Yansov"]], ["Taal Yansov", "Taal al-Yansov"]),
    // short given names
    (
      [["Tim Yansov: Governor of Oslo"], ["Timothy Yansov: Governor"]],
      ["Tim Yansov = Timothy Yansov"]
    ),
    ([["Bill Yansov", "William Yansov"]], ["Bill Yansov = William Yansov"]),
    (
      [["Bill Yansov", "Olga Berg"], ["William Yansov", "Olga Berg"]],
      ["Bill Yansov = William Yansov", "Olga Berg"]
    ),
    ([["Bill Yansov"], ["William Yansov"]], ["Bill Yansov", "William Yansov"]),
    (
      [["Bill Yansov: Mayor of Oslo"], ["William Yansov: Mayor of Madrid"]],
      ["Bill Yansov", "William Yansov"]
    ),
    // one name in neighbouring languages, and in others
    ([["Mykola Yansovskyi"], ["Nikolai Yansovskyi"]], ["Mykola Yansovskyi = Nikolai Yansovskyi"]),
    ([["Mykola Petrov"], ["Nikolai Petrov"]], ["Mykola Petrov", "Nikolai Petrov"]),
    ([["Georgios Yansov"], ["George Yansov"]], ["George Yansov", "Georgios Yansov"]),
    (
      [["Georgios Yansov: Mayor of Oslo"], ["George Yansov: Mayor of Oslo"]],
      ["George Yansov = Georgios Yansov"]
    ),
    // letters that Serbs and Icelanders have
    ([["Ana Đedović"], ["Ana Djedovic"]], ["Ana Djedovic = Ana Đedović"]),
    ([["Þórdís Yansdóttir"], ["Thordis Yansdottir"]], ["Thordis Yansdottir = Þórdís Yansdóttir"]),
    // a name in front, behind or before the surname
    (
      [["Anna Taal Yansov: President of Norway"], ["Taal Yansov: President"]],
      ["Anna Taal Yansov = Taal Yansov"]
    ),
    (
      [["Taal Yansov: Acting President"], ["Taal Yansov Olen: President"]],
      ["Taal Yansov = Taal Yansov Olen"]
    ),
    (
      [["N. Taal Yansov: Mayor of Oslo"], ["Taal Yansov: Mayor"]], ["N. Taal Yansov = Taal Yansov"]
    ),
    (
      [["Anna Taal Yansov", "Ole Berg", "Per Berg"], ["Taal Yansov", "Ole Berg", "Per Berg"]],
      ["Anna Taal Yansov = Taal Yansov", "Ole Berg", "Per Berg"]
    ),
    ([["Anna Taal Yansov"], ["Taal Yansov"]], ["Anna Taal Yansov", "Taal Yansov"]),
    // a deputy, and a father
    (
      [["Anna Taal Yansov: Prime Minister"], ["Taal Yansov: Deputy Prime Minister"]],
      ["Anna Taal Yansov", "Taal Yansov"]
    ),
    (
      [["Taal bin Yansov bin Olen: King"], ["Yansov bin Olen: King"]],
      ["Taal bin Yansov bin Olen", "Yansov bin Olen"]
    ),
    // of two whom a short name fits none is taken
    (
      [["Alex Yansov", "Alexander Yansov", "Alexandra Yansov"]],
      ["Alex Yansov", "Alexander Yansov", "Alexandra Yansov"]
    ),
  ])
  func areOnePersonsWhereEvidenceSaysSo(_ pages: [[String]], _ expected: [String]) {
    #expect(Cast(pages).persons == expected)
  }

  @Test(arguments: [
    ([["Paul Martin"], ["Martin Paul"]], ["Martin Paul = Paul Martin"]),
    ([["Taal al-Yansov"], ["Taal Yansov"]], ["Taal Yansov = Taal al-Yansov"]),
    ([["Bill Yansov"], ["William Yansov"]], ["Bill Yansov = William Yansov"]),
    (
      [["Alex Yansov", "Alexander Yansov", "Alexandra Yansov"]],
      ["Alex Yansov = Alexander Yansov", "Alex Yansov = Alexandra Yansov"]
    ),
  ])
  func areAskedElse(_ pages: [[String]], _ expected: [String]) {
    #expect(Cast(pages).doubts == expected)
  }

  @Test(arguments: [
    (
      [["Takeno Sanoe"], ["Sanoe Takeno"]],
      "the same names in the other order"
    ),
    (
      [["Tim Yansov: Governor of Oslo"], ["Timothy Yansov: Governor"]],
      "‘Tim’ is short for ‘Timothy’, the same office"
    ),
    ([["Bill Yansov", "William Yansov"]], "‘Bill’ is short for ‘William’, both on one page"),
    (
      [["Bill Yansov", "Olga Berg"], ["William Yansov", "Olga Berg"]],
      "‘Bill’ is short for ‘William’, named with the same people"
    ),
    (
      [["Taal al-Yansov: President of Norway"], ["Taal Yansov: President"]],
      "‘Yansov’ leaves out the article of ‘al-Yansov’, the same office"
    ),
    ([["Thomas Grünov"], ["Thomas Gruenov"]], "‘Gruenov’ spells ‘Grünov’ out"),
  ])
  func theReasonSaysWhy(_ pages: [[String]], _ reason: String) {
    let reasons = Cast(pages).reasons
    #expect(reasons.count == 1)
    #expect(reasons.first?.hasSuffix(": " + reason) == true, "\(reasons)")
  }
}
