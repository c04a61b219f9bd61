/// Where a user's files belong, by the XDG Base Directory Specification 0.8
/// (https://specifications.freedesktop.org/basedir-spec/0.8/).
public struct UserFolders: Hashable, Sendable {
  /// The reader's own data: `$XDG_DATA_HOME/dateline`.
  public let data: String
  /// What may be lost, such as the corpus opened last: `$XDG_STATE_HOME/dateline`.
  public let state: String
  /// What can be made again, such as indexes: `$XDG_CACHE_HOME/dateline`.
  public let cache: String
  /// What the reader configures: `$XDG_CONFIG_HOME/dateline`.
  public let configuration: String

  /// The folders that an environment names; as the specification asks, relative paths are ignored.
  public init(environment: [String: String]) {
    let home = environment["HOME"] ?? "/"
    func folder(_ variable: String, _ fallback: String) -> String {
      let named = environment[variable] ?? ""
      return (named.hasPrefix("/") ? named : home + "/" + fallback) + "/dateline"
    }
    data = folder("XDG_DATA_HOME", ".local/share")
    state = folder("XDG_STATE_HOME", ".local/state")
    cache = folder("XDG_CACHE_HOME", ".cache")
    configuration = folder("XDG_CONFIG_HOME", ".config")
  }
}
