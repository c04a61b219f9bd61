import Glibc
import Synchronization

/// What a mapped snapshot holds in memory. The system counts every page of the file that was looked at
/// to the program, some 64 KB around each row, and keeps it mapped until nothing else has room: a
/// reader who goes on for an hour, or one count over everything, would have all of it.
extension CorpusSnapshot {
  /// Gives back the memory of what was looked at in a mapped snapshot, if it is much; what is looked at
  /// next is mapped again, from the system's cache as a rule.
  ///
  /// Cost: one call of the system as a rule, and three where much was looked at. Giving back costs
  /// some microseconds for each megabyte, and as much again for what is looked at next.
  package func giveBackMemoryIfMuch() {
    guard MappedMemory.mayHaveGrown else { return }
    let bytes = MappedMemory.bytes
    if bytes - MappedMemory.floor.load(ordering: .relaxed) > MappedMemory.most {
      image.bytes.giveBackMemory()
      MappedMemory.floor.store(MappedMemory.bytes, ordering: .relaxed)
    }
  }
}

/// How much of mapped files this process has in memory, its own code included.
private enum MappedMemory {
  /// So many bytes may be looked at before they are given back.
  static let most = 16 << 20
  /// What was left when it was last given back.
  static let floor = Atomic(24 << 20)

  /// So many times a page of memory has to be missed before anybody counts; some 64 KB are mapped
  /// each time.
  private static let fewestFaults = 64
  private static let faults = Atomic(0)

  /// Whether pages were missed since this was last so.
  static var mayHaveGrown: Bool {
    var usage = rusage()
    guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0,
      usage.ru_minflt - faults.load(ordering: .relaxed) > fewestFaults
    else { return false }
    faults.store(usage.ru_minflt, ordering: .relaxed)
    return true
  }

  /// The third number of `/proc/self/statm` (proc(5)), which counts pages of 4 KB.
  static var bytes: Int {
    let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return 0 }
    defer { close(descriptor) }
    return withUnsafeTemporaryAllocation(byteCount: 128, alignment: 1) { buffer in
      let count = read(descriptor, buffer.baseAddress, buffer.count)
      let numbers = buffer.prefix(max(count, 0)).split(separator: UInt8(ascii: " "))
      guard numbers.count > 2 else { return 0 }
      return numbers[2].reduce(0) { $0 * 10 + Int($1 &- UInt8(ascii: "0")) } * 4096
    }
  }
}
