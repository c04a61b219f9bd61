import Chronology
import TextCore

/// Who had or has the office of another: `Her predecessor, X`, `Y was his successor`.
extension RoleReader {
  /// The offices with those of predecessors and successors, who are given the office that the one whose
  /// they are takes or leaves in the item. Cost: linear in the words of the page.
  func withPredecessors(_ roles: [RoleMention]) -> [RoleMention] {
    guard !roles.isEmpty else { return roles }
    var roles = roles
    var added: [RoleMention] = []
    for index in reading.words.indices where isCueOfSuccession(index) {
      guard let succession = succession(at: index) else { continue }
      let edge = reading[index].span.start
      let behind = roles.partitioningIndex { $0.span.start >= edge }
      let first = max(0, behind - RoleReader.mostRoles)
      let place = office(of: succession, at: index, in: roles, first..<behind)
      let item = reading.scopes[Int(reading[index].scope)].item
      let addedPlace = added.suffix(RoleReader.mostRoles).lastIndex { role in
        isSame(role.person, succession.owner) && role.item == item && succession.field == nil
      }
      // What was told last of the owner counts.
      let isAdded =
        addedPlace.map { added[$0].span.start > (place.map { roles[$0].span.start } ?? -1) }
        ?? false
      guard let office = isAdded ? addedPlace.map({ added[$0] }) : place.map({ roles[$0] }),
        !(succession.isPast && office.isFormer)
      else { continue }
      let near = roles[first..<min(roles.count, behind + RoleReader.mostRoles)]
      if near.contains(where: { isOwn($0, of: succession, index, office) }) { continue }
      added.append(given(by: succession, of: office, at: index))
      if isAdded, let addedPlace {
        pass(succession, from: &added[addedPlace])
      } else if let place {
        pass(succession, from: &roles[place])
      }
    }
    if added.isEmpty { return roles }
    return (roles + added).sorted { ($0.span, $0.person) < ($1.span, $1.person) }
  }

  private func given(
    by succession: Succession, of office: RoleMention, at index: Int
  ) -> RoleMention {
    var role = RoleMention(
      title: office.title, span: reading[index].span, person: succession.other,
      item: office.item, isFormer: succession.isPast && !succession.isComing,
      isComing: !succession.isPast && succession.isComing)
    if succession.isPast {
      // `She replaces Y, who had held the post since 2011.`
      let term = handovers.term(behind: succession.other)
      (role.from, role.until) = (term.from, succession.day ?? term.until)
    } else {
      role.from = succession.day
    }
    return role
  }

  /// What it tells of the one whose office is known.
  private func pass(_ succession: Succession, from role: inout RoleMention) {
    if succession.field != nil { return }
    if succession.isReplaced { role.isFormer = true }
    guard let day = succession.day else { return }
    if succession.isPast {
      role.from = role.from ?? day
    } else {
      role.until = role.until ?? day
    }
  }

  /// Whether the page gives the office in words of its own: the same; one before the name in the same
  /// sentence; or one behind it whose words are the same.
  private func isOwn(
    _ role: RoleMention, of succession: Succession, _ index: Int, _ office: RoleMention
  ) -> Bool {
    guard role.use == .office, isSame(role.person, succession.other), role.item == office.item
    else { return false }
    if role.title.lowercased() == office.title.lowercased() {
      return role.isFormer == succession.isPast
    }
    guard reading.span(reading.sentence(of: index).words).contains(role.span),
      !isOfCalling(role)
    else { return false }
    if role.span.start < reading[found[succession.other].words.lowerBound].span.start {
      return true
    }
    let (one, other) = (words(of: role), words(of: office))
    return one.isSubset(of: other) || other.isSubset(of: one)
  }

  private func words(of role: RoleMention) -> Set<Substring> {
    Set(String(decoding: Entities.folded(role.title), as: UTF8.self).blankSeparated)
  }

  func isSame(_ one: Int, _ other: Int) -> Bool {
    let (last, end) = (
      reading[found[one].words.upperBound - 1], reading[found[other].words.upperBound - 1]
    )
    return last.hash == end.hash && last.scope == end.scope
  }
}
