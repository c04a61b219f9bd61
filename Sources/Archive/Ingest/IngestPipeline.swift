import Corpus
import GRDB
import Glibc

/// Looks at the suspects of a plan on all cores and writes what it finds with one writer.
///
/// Runs of files are read, parsed and searched for names side by side; one by one they are written.
/// More runs than there are cores are begun before those are written that came first: as many as the
/// other cores have time for while a batch is committed, so that nobody waits for the writer, and never
/// more is in memory than that.
/// Batches are committed as they fill: whatever ends the program, what was committed is in, and the
/// next update goes on from there. Cancelling the task ends it after the runs that have begun.
struct IngestPipeline {
  let queue: DatabaseQueue
  let plan: IngestPlan
  /// The number of this update; what follows a snapshot that is published on the way has the next.
  let update: Int
  let progress: @Sendable (ReadingProgress) -> Void
  /// Called after every commit with the number of files written so far; says whether it published
  /// a snapshot of them.
  let committed: (Int) throws -> Bool
  private let words = WrittenWords()

  private static let filesOfRun = 64
  private static let bytesOfRun = 1 << 20
  /// So many runs are on their way for each core, few in the beginning: those that have begun go on
  /// when the task is cancelled.
  private static let runsOfCore = 3...12
  /// A batch is committed when so much waits to be written: the fewer batches, the fewer pieces of the
  /// full text have to be merged; …
  private static let bytesOfBatch = 48 << 20
  /// … or so much time has passed. The first batches are quick, since somebody may wait to read them.
  private static let timesOfBatch: [Duration] = [.seconds(1), .seconds(1), .seconds(2)]
  private static let longestTimeOfBatch = Duration.seconds(4)

  /// Does all of it.
  /// - Returns: whether it came to the end.
  func run() async throws -> Bool {
    let runs = self.runs
    let missing = Set(plan.missing.keys)
    let start = ContinuousClock.now
    var report = ReadingProgress(
      filesRead: plan.fileCount - plan.suspects.count, fileCount: plan.fileCount,
      byteCount: plan.suspects.reduce(0) { $0 + $1.file.stamp.size })
    var moving = plan.missing
    var batch = Batch()
    var (written, batches, update) = (0, 0, update)
    var isComplete = true
    if !plan.suspects.isEmpty { progress(report) }
    try await withThrowingTaskGroup(of: (Range<Int>, [FileIngest]).self) { group in
      var waiting = runs.makeIterator()
      func addNext() {
        guard !Task.isCancelled, let run = waiting.next() else { return }
        group.addTask { [plan] in
          let now = Int(time(nil)) * 1_000_000_000
          return (
            run, plan.suspects[run].map { FileIngest($0, missing: missing, now: now) }
          )
        }
      }
      let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
      var begun = cores * IngestPipeline.runsOfCore.lowerBound
      for _ in 0..<begun { addNext() }
      while let (run, results) = try await group.next() {
        batch.add(results)
        if batch.size >= IngestPipeline.bytesOfBatch || batch.age >= timeOfBatch(batches) {
          written += try commit(&batch, &moving, update)
          batches += 1
          if try committed(written) { update += 1 }
        }
        report.filesRead += run.count
        report.bytesRead += plan.suspects[run].reduce(0) { $0 + $1.file.stamp.size }
        report.elapsed = ContinuousClock.now - start
        progress(report)
        addNext()
        if begun < cores * IngestPipeline.runsOfCore.upperBound {
          begun += 1
          addNext()
        }
      }
      isComplete = waiting.next() == nil && !Task.isCancelled
    }
    _ = try commit(&batch, &moving, update)
    if isComplete { try drop(moving, update) }
    return isComplete
  }

  private func timeOfBatch(_ number: Int) -> Duration {
    let times = IngestPipeline.timesOfBatch
    return number < times.count ? times[number] : IngestPipeline.longestTimeOfBatch
  }

  /// The suspects in runs of so many files or bytes.
  private var runs: [Range<Int>] {
    var runs: [Range<Int>] = []
    var (first, bytes) = (0, 0)
    for (index, suspect) in plan.suspects.enumerated() {
      bytes += suspect.file.stamp.size
      let isFull = bytes >= IngestPipeline.bytesOfRun
      if isFull || index + 1 - first >= IngestPipeline.filesOfRun {
        runs.append(first..<index + 1)
        (first, bytes) = (index + 1, 0)
      }
    }
    if first < plan.suspects.count { runs.append(first..<plan.suspects.count) }
    return runs
  }

  // MARK: Writing

  private struct Batch {
    var results: [FileIngest] = []
    var size = 0
    private var start = ContinuousClock.now

    var age: Duration { ContinuousClock.now - start }

    mutating func add(_ more: [FileIngest]) {
      results += more
      size += more.reduce(0) { $0 + $1.size }
    }

    mutating func take() -> [FileIngest] {
      defer { self = Batch() }
      return results
    }
  }

  private func commit(
    _ batch: inout Batch, _ moving: inout [IngestPlan.Content: [KnownFile]], _ update: Int
  ) throws -> Int {
    let results = batch.take()
    if results.isEmpty { return 0 }
    var left = moving
    try queue.write { db in
      var writer = try IndexWriter(db, update: update, words: words)
      for result in results where try !writer.put(result, moving: &left) {
        guard case .moved(let file, _) = result else { continue }
        // Two files came of one: the second has to be read after all.
        let suspect = IngestPlan.Suspect(file: file, known: nil)
        let now = Int(time(nil)) * 1_000_000_000
        _ = try writer.put(FileIngest(suspect, missing: [], now: now), moving: &left)
      }
    }
    moving = left
    return results.count
  }

  private func drop(_ missing: [IngestPlan.Content: [KnownFile]], _ update: Int) throws {
    if missing.isEmpty { return }
    try queue.write { db in
      var writer = try IndexWriter(db, update: update, words: words)
      for file in missing.values.joined() { try writer.drop(file.id) }
    }
  }
}

extension FileIngest {
  /// How much memory it takes, roughly.
  fileprivate var size: Int {
    guard case .read(let file, _) = self else { return 100 }
    return file.pages.reduce(100) { $0 + $1.size }
  }
}
