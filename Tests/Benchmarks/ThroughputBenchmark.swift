import TestSupport

/// Reading many pages from start to end, beside `wc -w`, which also looks at every byte for words.
struct ThroughputBenchmark {
  let setting: BenchmarkSetting

  /// Runs both by turns and prints the table.
  func run() throws {
    guard let wc = BenchmarkSetting.installed("wc") else { return }
    let count = [wc, "-w", "--files0-from=" + setting.names]
    var table = Table(
      "over \(decimal(setting.megabytes, 1)) MB", "MB/s", "seconds", "CPU s", "peak MiB",
      "times wc -w")
    var allOfPeer = Samples()
    for command in ["list", "parse"] {
      var (ours, theirs, processor, peak) = (Samples(), Samples(), Samples(), Samples())
      for _ in 0..<setting.runs {
        let mine = try measure([BuiltProducts.dateline, command, setting.pages])
        let other = try measure(count)
        ours.add(mine.wall)
        theirs.add(other.wall)
        allOfPeer.add(other.wall)
        processor.add(mine.processorSeconds)
        if let bytes = mine.peakBytes { peak.add(Double(bytes) / 1_048_576) }
      }
      table.add(
        "dateline \(command)", rate(ours), decimal(ours.median / 1000), decimal(processor.median),
        decimal(peak.median, 0), decimal(medianRatio(ours, to: theirs), 1))
    }
    table.add("wc -w", rate(allOfPeer), decimal(allOfPeer.median / 1000), "–", "–", "1")
    table.show(
      "Whole runs", "A process from start to end over the invented pages, its output read.")
  }

  private func rate(_ samples: Samples) -> String {
    decimal(setting.megabytes / (samples.median / 1000), 1)
  }

  private func measure(_ arguments: [String]) throws -> ProcessRun {
    let run = try ProcessRun(arguments, environment: setting.environment)
    guard run.status == 0 else { throw BenchmarkError.failed(arguments, status: run.status) }
    return run
  }
}
