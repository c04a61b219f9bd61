import Foundation

/// A folder that goes away with its test.
public final class TemporaryFolder: Sendable {
  /// Its path, without a final slash.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("dateline-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, making the folders that its name needs, and gives its path.
  @discardableResult
  public func write(_ name: String, _ text: String) throws -> String {
    try write(name, bytes: Array(text.utf8))
  }

  /// Writes bytes.
  @discardableResult
  public func write(_ name: String, bytes: [UInt8]) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  /// Writes a file whose name may be any bytes.
  public func writeNamed(_ name: [UInt8], _ text: String) throws {
    let path = (self.path + "/").utf8CString.dropLast() + name.map { CChar(bitPattern: $0) } + [0]
    guard let file = fopen(Array(path), "w") else { throw CocoaError(.fileWriteUnknown) }
    defer { fclose(file) }
    fputs(text, file)
  }

  /// Moves a file or folder to a name whose folders are made.
  public func move(_ name: String, to target: String) throws {
    let folder = (path + "/" + target as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: path + "/" + name, toPath: path + "/" + target)
  }

  /// Removes a file or folder.
  public func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// The bytes of a file in it.
  public func readBytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
  }

  /// The text of a file in it.
  public func read(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  /// The names in a folder below it, sorted.
  public func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
  }

  /// The names in it, sorted.
  public var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}
