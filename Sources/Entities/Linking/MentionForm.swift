import Chronology

/// One spelling on one page: the smallest thing that is linked. All its mentions name one entity.
struct MentionForm: Sendable {
  var kind: EntityKind
  var text: String
  /// ``text`` in look-up spelling.
  var key: String
  /// ``key`` by ``comparable(_:)``.
  var plain: String
  var page: Int
  var mentionCount: Int
  /// Offices that the page gives to it, of persons only.
  var offices: [OfficeName] = []
}

/// Quotes a form inside a reason: `‘T. Novak’`.
func quoted(_ form: some StringProtocol) -> String { "\u{2018}\(form)\u{2019}" }
