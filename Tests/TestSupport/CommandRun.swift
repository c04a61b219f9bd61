import Foundation

/// One run of the `dateline` executable without a terminal.
public struct CommandRun: Sendable {
  /// What it wrote to standard output.
  public let output: String
  /// What it wrote to standard error.
  public let errors: String
  /// The code with which it ended.
  public let status: Int32

  /// The lines of the output.
  public var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
  }

  /// Runs it to its end in `folder`; the user's folders are a temporary home.
  public init(
    _ arguments: [String], input: String = "", in folder: String = BuiltProducts.packageRoot,
    home: TemporaryFolder? = nil
  ) throws {
    let home = try home ?? TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: BuiltProducts.dateline)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = [
      "HOME": home.path, "LC_ALL": "C.UTF-8", "TZ": "UTC", "SWIFT_BACKTRACE": "enable=no",
      "PATH": "/usr/bin:/bin",
    ]
    let (standardInput, standardOutput, standardError) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = standardOutput
    process.standardError = standardError
    try process.run()
    let errors = Reader(standardError.fileHandleForReading)
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    output = String(
      decoding: standardOutput.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    self.errors = errors.text()
    process.waitUntilExit()
    status = process.terminationStatus
  }
}

/// Reads a pipe on a thread of its own, so that a full one never blocks the program.
private final class Reader: @unchecked Sendable {
  // `text` is written by the thread and read only after the semaphore says that it has ended.
  private var data = Data()
  private let isDone = DispatchSemaphore(value: 0)

  init(_ handle: FileHandle) {
    Thread.detachNewThread { [self] in
      data = handle.readDataToEndOfFile()
      isDone.signal()
    }
  }

  func text() -> String {
    isDone.wait()
    return String(decoding: data, as: UTF8.self)
  }
}
