import Glibc
import Synchronization

/// What a mapped snapshot holds in memory. The system counts every page of the file that was looked at
/// to the program, some 64 KB around each row, and keeps it mapped until nothing else has room: a
/// reader who goes on for an hour, or one count over everything, would have all of it.
extension CorpusSnapshot {
  /// Gives back the memory of rows that were looked at. Cost: some microseconds, and a few more for
  /// each row that is looked at next.
  package func giveBackMemory() {
    image.bytes.giveBackMemory()
  }

  /// The same, when much may have been looked at since it was last done by this function. Cost: one
  /// call of the system.
  package func giveBackMemoryIfMuch() {
    var usage = rusage()
    guard getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return }
    let last = CorpusSnapshot.faultsBefore.load(ordering: .relaxed)
    guard usage.ru_minflt - last > CorpusSnapshot.mostFaults else { return }
    CorpusSnapshot.faultsBefore.store(usage.ru_minflt, ordering: .relaxed)
    giveBackMemory()
  }

  /// So many times a page of memory may be missed, each of which maps up to 64 KB.
  private static let mostFaults = 192
  private static let faultsBefore = Atomic(0)
}
