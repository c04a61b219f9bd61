import Entities
import TextCore
import Testing

@testable import TrainTagger

struct MarkedDocumentTests {
  @Test func takesMarksOut() {
    let document = MarkedDocument(
      set: "test",
      inlineMarks: Array("{R {N Kenyan} minister} {P Ann Roe} left {L Oslo} {not} so".utf8)[...])
    #expect(document.text[document.text.span] == "Kenyan minister Ann Roe left Oslo {not} so")
    #expect(document.names.map { document.text[$0.span] } == ["Kenyan", "Ann Roe", "Oslo"])
    #expect(document.names.map(\.kinds) == [[.nationality], [.person], [.place]])
    #expect(document.roles.map { document.text[$0] } == ["Kenyan minister"])
  }
}

struct RecasedDocumentTests {
  @Test func marksStayWhereTheyAre() {
    let document = MarkedDocument(
      set: "test",
      inlineMarks: Array("{R Chief} {P Zoë Roe} of {O Yanso Bank} left {L Oslo}".utf8)[...])
    let (small, capitals) = (document.inSmallLetters(), document.inCapitals())
    #expect(small.text[small.text.span] == "chief zoë roe of yanso bank left oslo")
    #expect(small.names.map { small.text[$0.span] } == ["zoë roe", "yanso bank", "oslo"])
    #expect(small.roles.map { small.text[$0] } == ["chief"])
    #expect(capitals.names.map { capitals.text[$0.span] } == ["ZOë ROE", "YANSO BANK", "OSLO"])
    #expect(capitals.names.map(\.kinds) == document.names.map(\.kinds))
  }
}

struct ColumnSetTests {
  @Test func readsTagsInColumns() {
    let file = """
      # newdoc id = one
      # text = Ann Roe left the U.S.
      1\tAnn\tB-PER
      2\tRoe\tI-PER
      3\tleft\tO
      4\tthe\tO
      5\tU.S.\tB-LOC

      # newdoc id = two
      1\tThe\tO
      2\tKenyan\tB-OTH
      3\t.\tB-O

      """
    let documents = ColumnSet.universal.documents(in: file)
    #expect(
      documents.map { $0.text[$0.text.span] } == ["Ann Roe left the U.S.\n", "The Kenyan.\n"])
    #expect(documents[0].names.map { documents[0].text[$0.span] } == ["Ann Roe", "U.S."])
    #expect(documents[0].names.map(\.kinds) == [[.person], [.place]])
    #expect(documents[1].names.map(\.kinds) == [[.nationality, .event, .document, .other]])
  }
}

struct ClusterTrainerTests {
  @Test func wordsInTheSamePlacesShareACluster() {
    let text = SourceText(
      (0..<40).map { "we saw the \(["red", "blue"][$0 % 2]) \(["cat", "dog"][$0 / 2 % 2]) run\n" }
        .joined())
    let counts = BigramCounts(texts: [text], size: 12)
    var trainer = ClusterTrainer(bigrams: counts, clusterCount: 7)
    for _ in 0..<6 where trainer.improve() == 0 { break }
    func cluster(_ word: String) -> Int32? {
      counts.spellings.firstIndex(of: Array(word.utf8)).map { trainer.clusters[$0] }
    }
    #expect(cluster("cat") == cluster("dog"))
    #expect(cluster("red") == cluster("blue"))
    #expect(cluster("cat") != cluster("red"))
  }
}
