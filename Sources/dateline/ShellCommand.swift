import Archive
import Glibc
import ViewModels

/// Commands of the reader, run by their shell while the program waits.
enum ShellCommand {
  /// Gives a text to a command on its standard input, shows what it prints until the reader presses
  /// a key, and says how it ended. Where lines are printed nothing takes its place, and nobody waits.
  static func pipe(_ text: String, to command: String, waiting: Bool) -> StatusMessage {
    let folder = ReaderFiles.environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    let file = AtomicFile(path: "\(folder)/dateline-pipe-\(getpid()).txt")
    defer { unlink(file.path) }
    do {
      try file.write(text)
    } catch {
      return StatusMessage(Failure(error)?.message ?? "\(error)", .error)
    }
    guard waiting else {
      let status = run(
        "trap : INT QUIT; (\(goingOnWithWhatRuns); eval \"$1\") < \"$2\"",
        arguments: [command, file.path])
      return ended(command, status)
    }
    let wrapped = """
      trap : INT QUIT; printf '\\n| %s\\n' "$1"
      (\(goingOnWithWhatRuns); eval "$1") < "$2"; status=$?
      [ $status -eq 0 ] || printf '\\nstatus %s' "$status"
      printf '\\nAny key goes back '; stty -icanon -echo min 1 < /dev/tty
      dd bs=64 count=1 < /dev/tty > /dev/null 2>&1; stty icanon echo < /dev/tty; exit $status
      """
    return ended(command, run(wrapped, arguments: [command, file.path]))
  }

  private static func ended(_ command: String, _ status: Int32) -> StatusMessage {
    status == 0
      ? StatusMessage("\(command): done") : StatusMessage("\(command): status \(status)", .warning)
  }

  /// An interrupt is for what the shell runs: where that passes over it, as pagers do, the shell goes
  /// on waiting, and where that has ended of it, the shell ends. dash would leave the terminal to two.
  /// Ctrl-\ ends what nothing else does.
  private static let goingOnWithWhatRuns =
    "trap '[ $? -ne 130 ] || exit 130' INT; trap 'exit 131' QUIT"

  /// Runs a command; its positional parameters are `arguments`.
  /// - Returns: its exit status, or 127 when there is no shell.
  static func run(_ command: String, arguments: [String] = []) -> Int32 {
    // The first word after -c is the shell's own name in messages.
    let words = ["/bin/sh", "-c", goingOnWithWhatRuns + "; " + command, "dateline"] + arguments
    var vector: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { vector.forEach { free($0) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for number in [SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGPIPE] {
      sigaddset(&defaults, number)
    }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var child: pid_t = 0
    guard posix_spawn(&child, "/bin/sh", nil, &attributes, &vector, environ) == 0 else {
      return 127
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      if errno != EINTR { return 127 }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
