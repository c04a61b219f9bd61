import Glibc

/// What the build has made beside the running test bundle.
public enum BuiltProducts {
  /// The path of the `dateline` executable; `DATELINE_EXECUTABLE` overrides it.
  public static var dateline: String {
    if let path = getenv("DATELINE_EXECUTABLE") { return String(cString: path) }
    return executable("dateline")
  }

  /// The path of an executable of the package.
  public static func executable(_ name: String) -> String {
    directories.map { $0 + "/" + name }.first { access($0, X_OK) == 0 } ?? name
  }

  /// The root of the package, from the place of this file.
  public static var packageRoot: String {
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
  }

  private static var directories: [String] {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let runner = String(
      decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return ([runner] + CommandLine.arguments)
      .filter { $0.contains("/.build") }
      .map { $0.split(separator: "/").dropLast().map { "/" + $0 }.joined() }
  }
}
