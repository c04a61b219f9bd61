/// The name of an office taken apart, for telling whether two titles mean one office.
///
/// `CSTO Secretary General`, `Secretary-General of the CSTO` and a bare `Secretary-General` agree;
/// `Deputy Secretary General` does not.
struct OfficeName: Hashable, Sendable {
  var name: BodyName

  init(_ title: String, resolve: (ArraySlice<String>) -> String?) {
    let key = String(decoding: folded(title), as: UTF8.self)
    name = BodyName(key: key, resolve: resolve)
  }

  /// Whether both can be the same office.
  func agrees(with other: OfficeName) -> Bool { name.agrees(with: other.name) }
}
