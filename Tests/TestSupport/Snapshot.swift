import Glibc
import Testing

/// Screens that are kept as text files beside the tests.
///
/// A screen that differs from its file fails the test and shows both. With `DATELINE_RECORD=1` the
/// file is written instead, and the test fails all the same, so that nobody records by accident.
public enum Snapshot {
  /// Compares a screen with `Snapshots/<name>.txt` beside the test file.
  public static func expect(
    _ screen: String, is name: String, file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let folder = file.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    let path = "\(folder)/Snapshots/\(name).txt"
    let kept = read(path)
    if kept == screen + "\n" { return }
    if getenv("DATELINE_RECORD") != nil {
      write(screen + "\n", to: path)
      Issue.record("recorded \(name); look at it before you commit", sourceLocation: sourceLocation)
    } else {
      Issue.record(
        "\(name) is another screen\n--- kept\n\(kept ?? "none")--- drawn\n\(screen)",
        sourceLocation: sourceLocation)
    }
  }

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    while true {
      let byte = getc(file)
      if byte == EOF { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    defer { fclose(file) }
    fputs(text, file)
  }
}
