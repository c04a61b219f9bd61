import Glibc

/// The modes of a terminal, to be compared before and after a program.
public struct TerminalModes: Hashable, Sendable {
  /// Input, output, control and local flags.
  public let flags: [UInt32]

  init(of descriptor: Int32) {
    var modes = termios()
    tcgetattr(descriptor, &modes)
    flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }
}

/// Starts a program as the leader of a new session whose controlling terminal is `terminal`; other
/// than that, it has the descriptors that are given.
package func spawn(
  _ arguments: [String], _ environment: [String: String], terminal: [CChar],
  descriptors: [Int32: Int32]
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  // The first terminal that a session leader opens becomes its controlling terminal.
  posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
  posix_spawn_file_actions_adddup2(&actions, 0, 1)
  posix_spawn_file_actions_adddup2(&actions, 0, 2)
  for (wanted, descriptor) in descriptors {
    posix_spawn_file_actions_adddup2(&actions, descriptor, wanted)
  }

  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  let setSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which Swift's Glibc does not show
  var mask = sigset_t()
  sigemptyset(&mask)
  posix_spawnattr_setsigmask(&attributes, &mask)
  var standard = sigset_t()
  sigfillset(&standard)
  posix_spawnattr_setsigdefault(&attributes, &standard)
  posix_spawnattr_setflags(
    &attributes,
    Int16(setSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)))

  let argv = CStrings(arguments)
  let envp = CStrings(environment.map { "\($0)=\($1)" })
  var process: pid_t = 0
  let code = posix_spawn(
    &process, arguments[0], &actions, &attributes, argv.pointers, envp.pointers)
  guard code == 0 else { throw PseudoTerminalProcess.Failure.system("posix_spawn", code) }
  return process
}

/// A null-terminated array of C strings that lives as long as the object.
private final class CStrings {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ strings: [String]) {
    count = strings.count
    pointers = .allocate(capacity: strings.count + 1)
    for (index, string) in strings.enumerated() { pointers[index] = strdup(string) }
    pointers[count] = nil
  }

  deinit {
    for index in 0..<count { free(pointers[index]) }
    pointers.deallocate()
  }
}
