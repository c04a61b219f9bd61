import Testing
import TextCore

@testable import Entities

/// What is none of a name, and what was cut off from one.
struct CutNamesTests {
  @Test(arguments: [
    // a sentence that ends in a letter
    "They were in Pool A. {L Norway} won the title.",
    // a form of address
    "Minister Datuk Seri {P Tendano Khurel} said so on Monday.",
    // behind another form of address no title stands
    "The minister, Mr {P Dean Tendanov}, welcomed the plan.",
    // somebody's house
    "They met at {P Mia Kovel}'s {L Connecticut} home.",
    // a member's party
    "Sen. {P Josh Kovel}, R-Mo., agreed with Rep. {P Betty Taal} (D-Minn.) on Monday.",
    // a mountain
    "The ash rose over {L Mount Lewotari} on Monday.",
    // a given name of two letters
    "{P J.-P. Larrouy} and {P K.-D. Wessendorf} met {P M.-L. Pierre-Louis}.",
    // the state of an office before who holds it
    "The Ambassador of {L Kenya} {P Oscar Omondi} and Minister of Transport {P Anna Baravik} met.",
    // a first word that nothing stands before, and a ship
    "{P Anna Berg} spoke. The destroyer Anna Berg left.",
  ])
  func namesHaveWhatIsTheirs(_ marked: String) {
    #expect(MarkedText.recognized(in: marked, tagger: .shipped) == marked)
  }

  @Test(arguments: [
    // somebody's party, and a party's somebody
    ("The bloc of Kovel's Anna Berg won.", ["Anna Berg"]),
    // a company beside another, and what a headline does
    ("Olen Group and Kovel Corp. met. Kovel Corp. grew. SOURCE Kovel Corp.", []),
  ])
  func nobodyIsCalledByWhatIsSomebodyElses(_ text: String, _ persons: [String]) {
    let source = SourceText(text)
    let found = EntityRecognizer().recognize(source, scopes: [scope(of: source)]).mentions
    #expect(found.filter { $0.kind == .person }.map(\.form) == persons)
    let bodies = found.filter { $0.kind == .organisation }.map(\.form)
    #expect(Set(bodies).isSubset(of: ["Kovel", "Olen Group", "Kovel Corp."]))
  }
}
