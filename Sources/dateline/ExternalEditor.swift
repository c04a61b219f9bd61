import Archive
import Glibc
import ViewModels

/// The reader's own editor: `$VISUAL`, else `$EDITOR`, else `vi`.
enum ExternalEditor {
  private static let fileStart = "dateline-note-"
  private static let leftStart = "dateline-left-note-"

  private static var folder: String {
    ReaderFiles.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }

  /// Puts the notes aside that were being written when a program was ended that could not take them any
  /// more, and says where they are now; each is told of once.
  static func setAsideLeftNotes() -> [String] {
    guard let folder = opendir(folder) else { return [] }
    defer { closedir(folder) }
    var files: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.hasPrefix(fileStart), name.hasSuffix(".md"),
        let number = Int32(name.dropFirst(fileStart.count).dropLast(3)), number > 0,
        kill(number, 0) != 0, errno == ESRCH
      else { continue }
      let kept = "\(self.folder)/\(leftStart)\(number).md"
      if rename("\(self.folder)/\(name)", kept) == 0 { files.append(kept) }
    }
    return files.sorted()
  }

  /// Lets the reader edit a text; the terminal must be free.
  static func edit(_ text: String) -> Result<String, StatusMessage> {
    let variables = ReaderFiles.environment
    let names = [variables["VISUAL"], variables["EDITOR"], "vi"].compactMap(\.self)
    let editor = names.first { !$0.isEmpty } ?? "vi"
    let file = AtomicFile(path: "\(folder)/\(fileStart)\(getpid()).md")
    defer { unlink(file.path) }
    do {
      try file.write(text.isEmpty ? "" : text + "\n")
      // The shell reads the variable as others do: it may hold options.
      let status = ShellCommand.run(editor + " \"$1\"", arguments: [file.path])
      guard status == 0 else {
        return .failure(
          StatusMessage("\(editor) did not end well; the note is as it was", .warning))
      }
      return .success(try file.read() ?? "")
    } catch {
      return .failure(StatusMessage(Failure(error)?.message ?? "\(error)", .error))
    }
  }
}
