/// Persons of whom one has the name of the other and more, and whom the page tells apart: `Juan Quispe, 61,
/// saw it. Juan Carlos Quispe, 34, died.`
extension NamesakeReader {
  /// The pairs, as indices into ``found``. Cost: sorting the full names; those that begin and end
  /// alike are compared.
  func contrasts() -> [Contrast] {
    var ends = SharedKeys()
    for index in found.indices where found[index].kind == .person {
      let words = withoutSuffix(found[index].words)
      guard words.count > 1 else { continue }
      ends.add(
        index, key: paired(reading[words.lowerBound].hash, reading[words.upperBound - 1].hash))
    }
    let groups = ends.groups().map(\.names).filter { group in
      group.contains { spelling($0) != spelling(group[0]) }
    }
    if groups.isEmpty { return [] }
    var isWanted = [Bool](repeating: false, count: found.count)
    for index in groups.joined() { isWanted[index] = true }
    let told = descriptions(of: isWanted)
    var contrasts: [Contrast] = []
    for group in groups {
      let group = group.prefix(NamesakeReader.mostDescribed)
      for (place, second) in group.enumerated() {
        for first in group.prefix(place) where spelling(first) != spelling(second) {
          let isLast = first == group[place - 1]
          if isLast && (isToldApart(second, from: first) || isRelative(second, of: first))
            || isLast && isIntroducedAnew(second, after: first, (told[first], told[second]))
            || areUnlike(told[first], told[second])
          {
            contrasts.append(Contrast(first: first, second: second))
          }
        }
      }
    }
    return contrasts.sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  private func spelling(_ index: Int) -> ArraySlice<UInt8> { reading.spelling(found[index].words) }

  /// A name without `Jr.`
  func withoutSuffix(_ words: Range<Int>) -> Range<Int> {
    let end = words.last { !reading[$0].has(.nameSuffix) }
    return words.lowerBound..<(end.map { $0 + 1 } ?? words.lowerBound)
  }

  private func areUnlike(_ one: Description?, _ other: Description?) -> Bool {
    guard let one, let other else { return false }
    return one.isOtherAge(than: other) || one.fields.contradicts(other.fields)
      || one.isOfOtherSide(than: other)
  }

  /// Whether a name is introduced as that of a relative of whom the page named last: `His father, …`
  private func isRelative(_ second: Int, of first: Int) -> Bool {
    guard !found[first + 1..<second].contains(where: { $0.kind == .person }) else { return false }
    let start = found[second].words.lowerBound
    let sentence = reading[start].sentence
    return (max(1, start - 3)..<start).contains { index in
      reading[index].sentence == sentence && reading[index - 1].sentence == sentence
        && reading.isKnown(index..<index + 1, .relative)
        && ["his", "her", "their"].contains { reading.isWord(index - 1, $0) }
    }
  }
}
