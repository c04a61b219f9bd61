import Testing

@testable import Corpus

/// Queries that name views, and what they are without the views.
struct StandaloneQueryTests {
  private let context = QueryContext(views: [
    "a": "storm or ferry", "b": "@a is:unread", "c": "harbour sort:newest", "d": "sort:newest",
  ])

  @Test(arguments: [
    ("storm  or ferry", "storm  or ferry"),
    ("person:\"Anna Visser\" sort:newest", "person:\"Anna Visser\" sort:newest"),
    ("@a", "(storm or ferry)"),
    ("@a and -is:read", "(storm or ferry) and -is:read"),
    ("port -@b", "port -((storm or ferry) is:unread)"),
    ("(@a or @c) port", "((storm or ferry) or (harbour)) port sort:newest"),
    ("@c sort:oldest", "(harbour) sort:oldest"),
    ("\"@a\" tag:x", "\"@a\" tag:x"),
    // It only says how to sort, which stands in no brackets.
    ("@d port", "@d port"),
  ])
  func views(source: String, standalone: String) throws {
    let query = try StandaloneQuery(source, in: context)
    #expect(query.source == standalone)
    #expect(
      try Query(query.source, in: context).means(theSameAs: Query(source, in: context)))
  }

  @Test func whatCannotBeReadIsAMistake() {
    #expect(throws: QueryError.self) { try StandaloneQuery("@nobody", in: context) }
  }
}
