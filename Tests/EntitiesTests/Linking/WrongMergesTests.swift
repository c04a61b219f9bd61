import Testing

@testable import Entities

/// Two of like names on one page are never one row.
struct WrongMergesTests {
  @Test(arguments: [
    (
      "Taiwan's Ministry of Foreign Affairs had cut ties. "
        + "China's Ministry of Foreign Affairs welcomed the move.",
      [["Ministry of Foreign Affairs of China"], ["Ministry of Foreign Affairs of Taiwan"]]
    ),
    (
      "Spain's Constitutional Court ruled. Peru's Constitutional Court waited.",
      [["Constitutional Court of Peru"], ["Constitutional Court of Spain"]]
    ),
    (
      "France's Senate voted. Italy's Senate followed. France's Senate closed.",
      [["Senate of France"], ["Senate of Italy"]]
    ),
    (
      "Kenya's Central Bank acted. Uganda's Central Bank did not.",
      [["Central Bank of Kenya"], ["Central Bank of Uganda"]]
    ),
    // the other one has its state in its name
    (
      "The Polish Foreign Ministry spoke. Ukraine's Foreign Ministry answered.",
      [["Foreign Ministry of Ukraine"], ["Polish Foreign Ministry"]]
    ),
    (
      "The Supreme Court of Ghana ruled. Togo's Supreme Court followed.",
      [["Supreme Court of Ghana"], ["Supreme Court of Togo"]]
    ),
    (
      "Russia's Defence Ministry spoke. The Ministries of Defence and Health of Belarus met.",
      [
        ["Defence Ministry of Russia"], ["Ministry of Defence of Belarus"],
        ["Ministry of Health of Belarus"],
      ]
    ),
    (
      "The UN Security Council met. China's Security Council seat and Russia's Security Council veto "
        + "were talked of.",
      [["Security Council", "UN Security Council"]]
    ),
    // a capital stands for its state
    (
      "China's Foreign Ministry spoke. Moscow's Foreign Ministry agreed. Beijing's Foreign Ministry "
        + "was glad.",
      [["Foreign Ministry of China"], ["Foreign Ministry of Russia"]]
    ),
    // one body of the name
    ("France's Senate voted. The Senate closed.", [["Senate"]]),
  ])
  func bodiesBehindPossessivesAreThoseOfTheirStates(_ text: String, _ expected: [[String]]) {
    #expect(groups(.organisation, in: [text]) == expected)
  }

  @Test(arguments: [
    ("The Republican Party won 30 seats. The Liberal Republican Party won four.", 2),
    ("The Socialist Party won 30 seats. The United Socialist Party won four.", 2),
    ("Seats went to the Reform Party, the Norwegian Reform Party and the Greens.", 2),
    // the short form of what was named
    ("The Liberal Republican Party won four seats. The Republican Party was glad.", 1),
    ("The Foreign Ministry spoke. The Russian Foreign Ministry denied it.", 1),
  ])
  func aShortNameThatStandsFirstIsItsOwn(_ text: String, _ count: Int) {
    #expect(groups(.organisation, in: [text]).count == count)
  }

  @Test(arguments: [
    ("Juan Quispe, 61, a farmer, saw it. Juan Carlos Quispe, 34, the driver, died.", 2),
    (
      "Ivan Petrov was acquitted. Judge Ivan Georgiev Petrov, who is not related, read the verdict.",
      2
    ),
    ("Midfielder Paul Reed scored. Referee Paul A. Reed sent him off.", 2),
    ("Midfielder Paul Reed scored. Captain Paul A. Reed was glad.", 1),
    ("Juan Carlos Quispe, 34, the driver, died. Juan Quispe was on his way home.", 1),
    (
      "Robert F. Kennedy Jr. spoke. His father, Robert F. Kennedy, was shot in 1968.", 2
    ),
    ("Robert F. Kennedy Jr. spoke. Robert F. Kennedy left.", 1),
    ("King Abdullah I founded the state. King Abdullah II rules it.", 2),
    ("Pope John Paul I died in 1978. Pope John Paul II followed him.", 2),
    ("King Charles II died long ago. King Charles III was crowned.", 2),
  ])
  func personsWhomThePageTellsApartAreTwo(_ text: String, _ count: Int) {
    #expect(groups(.person, in: [text]).count == count)
  }

  @Test func couplesAreTwoBearersOfASurname() {
    #expect(
      groups(
        .person,
        in: ["Emmanuel and Brigitte Macron arrived. President Macron met the king."])
        == [["Brigitte Macron"], ["Emmanuel Macron"], ["Macron"]])
    #expect(
      groups(.person, in: ["President Emmanuel Macron left. Emmanuel and Brigitte Macron waved."])
        == [["Brigitte Macron"], ["Emmanuel Macron"]])
    #expect(
      groups(.person, in: ["John and Mary Smith left."]) == [["John Smith"], ["Mary Smith"]])
    // a surname that stands first
    #expect(
      groups(.person, in: ["President Kim Jong-un spoke. Kim and Donald Trump met."])
        .contains(["Kim Trump"]) == false)
    // the title is the first one's, unless such people are called by the given name
    #expect(
      groups(.person, in: ["Prime Minister Peter and Mary Yansov left."])
        == [["Mary Yansov"], ["Peter Yansov"]])
    #expect(
      groups(.person, in: ["King Peter and Mary Yansov left."]).contains(["Peter Yansov"])
        == false)
    // a surname that is a given name, too
    #expect(
      groups(.person, in: ["Harris and Tim Yansov left."]).contains(["Harris Yansov"]) == false)
    // a ruler called by one name
    #expect(
      groups(.person, in: ["President Lula and Angela Merkel met. Lula and Angela Merkel left."])
        == [["Angela Merkel"], ["Lula"]])
  }

  @Test func aTitleTellsWhomASurnameNames() {
    let page =
      "Kim Young-ho, a professor at Seoul University, spoke. Kim Dong-yeon, governor of Gyeonggi, "
      + "left. Governor Kim said it was late. Professor Kim disagreed."
    #expect(groups(.person, in: [page]) == [["Kim Dong-yeon"], ["Kim Young-ho"]])
  }

  @Test(arguments: [
    (
      "Anna Berg and John Berg opened an inn in Oslo on Monday. Mrs Berg said that it was warm.",
      [["Anna Berg"], ["John Berg"]]
    ),
    // two women
    (
      "Anna Berg and Maria Berg opened an inn in Oslo on Monday. Mrs Berg said that it was warm.",
      [["Anna Berg"], ["Berg"], ["Maria Berg"]]
    ),
  ])
  func aFormOfAddressTellsWhichOfACoupleIsMeant(_ page: String, _ persons: [[String]]) {
    #expect(groups(.person, in: [page]) == persons)
  }
}
