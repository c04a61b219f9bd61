// swift-tools-version: 6.2
import PackageDescription

// The layers of docs/architecture.md as data: a target may import what its row names, nothing else.
// CI builds with `--explicit-target-dependency-import-check error`, so a missing row entry fails.

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let tomlKit: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")

struct Layer {
  var name: String
  var uses: [Target.Dependency] = []
  var linkedLibraries: [String] = []
  var excluded: [String] = []
  /// C: where the headers of what it stands for are.
  var headerFolders: [String] = []
}

/// C: no Swift in them, no dependencies.
let shims: [Layer] = [
  Layer(name: "CCompression", linkedLibraries: ["deflate", "z"]),
  Layer(name: "CFullText", linkedLibraries: ["sqlite3"]),
  Layer(name: "CMainTextModel", excluded: ["data"]),
  Layer(name: "CMemory"),
  Layer(
    name: "CMarkup", linkedLibraries: ["xml2"], headerFolders: ["/usr/include/libxml2"]),
  Layer(name: "CNcurses", linkedLibraries: ["ncursesw"]),
  Layer(name: "CPattern", linkedLibraries: ["pcre2-8"]),
  Layer(name: "CTaggerWeights", excluded: ["data"]),
  Layer(name: "CWorldFacts", excluded: ["data"]),
]

/// Swift, lowest first.
let libraries: [Layer] = [
  Layer(name: "TextCore", excluded: ["CellClassTable.py"]),
  Layer(name: "Chronology", uses: ["CWorldFacts", "TextCore"]),
  Layer(
    name: "PageParsing",
    uses: [
      "CCompression", "CMainTextModel", "CMarkup", "CWorldFacts", "Chronology", "TextCore",
    ]),
  Layer(name: "Entities", uses: ["Chronology", "CTaggerWeights", "CWorldFacts", "TextCore"]),
  Layer(
    name: "Corpus",
    uses: ["CPattern", "Chronology", "Entities", "PageParsing", "TextCore"]),
  Layer(
    name: "Archive",
    uses: [
      "CCompression", "CFullText", "CMemory", "Chronology", "Corpus", "Entities", "PageParsing",
      "TextCore",
      grdb,
    ]),
  Layer(name: "Configuration", uses: [tomlKit]),
  Layer(
    name: "Reports",
    uses: ["Chronology", "Corpus", "Entities", "PageParsing", "TextCore"]),
  Layer(
    name: "ViewModels",
    uses: ["Chronology", "Corpus", "Entities", "PageParsing", "TextCore"]),
  Layer(name: "TerminalUI", uses: ["Corpus", "Entities", "TextCore", "ViewModels"]),
  Layer(name: "CursesTerminal", uses: ["CNcurses", "TerminalUI", "TextCore", "ViewModels"]),
]

let program = Layer(
  name: "dateline",
  uses: [
    "Archive", "CMemory", "Chronology", "Configuration", "Corpus", "CursesTerminal", "Entities",
    "PageParsing", "Reports", "TerminalUI", "TextCore", "ViewModels", argumentParser,
  ])

let testSupport = Layer(
  name: "TestSupport",
  uses: ["Chronology", "Corpus", "Entities", "PageParsing", "TerminalUI", "TextCore", "ViewModels"])

/// Drives `CursesTerminal` alone, so that its tests need no browser.
let probe = Layer(
  name: "TerminalProbe", uses: ["CursesTerminal", "TerminalUI", "ViewModels"])

/// Measures the release build against other programs; docs/performance.md says how.
let benchmarks = Layer(
  name: "Benchmarks",
  uses: [
    "Chronology", "Corpus", "Entities", "PageParsing", "TestSupport", "TextCore",
  ])

/// Tools that train: one measures pages for the program that fits the model of the main text, the
/// other trains and measures the weights of the name tagger (docs/model-card.md tells on what).
let trainers = [
  Layer(name: "TrainMainText", uses: ["PageParsing"]),
  Layer(name: "TrainTagger", uses: ["Entities", "TextCore"]),
]

/// A test target may use every layer: it mirrors one folder of Sources or tells a story across them.
let tests = [
  "TextCoreTests", "ChronologyTests", "PageParsingTests", "EntitiesTests", "CorpusTests",
  "ArchiveTests", "ConfigurationTests", "ReportsTests", "ViewModelsTests", "TerminalUITests",
  "CursesTerminalTests", "ScreenTests", "CommandLineTests", "EndToEndTests",
  "FuzzTests",
]

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

func swiftTarget(_ layer: Layer, path: String? = nil) -> Target {
  .target(
    name: layer.name, dependencies: layer.uses, path: path, exclude: layer.excluded,
    swiftSettings: strict)
}

let package = Package(
  name: "dateline",
  products: [.executable(name: program.name, targets: [program.name])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: shims.map { shim in
    .target(
      name: shim.name, exclude: shim.excluded,
      cSettings: shim.headerFolders.map { .unsafeFlags(["-isystem", $0]) },
      linkerSettings: shim.linkedLibraries.map { .linkedLibrary($0) })
  }
    + libraries.map { swiftTarget($0) }
    + [
      .executableTarget(
        name: program.name, dependencies: program.uses, swiftSettings: strict),
      swiftTarget(testSupport, path: "Tests/TestSupport"),
      .executableTarget(
        name: probe.name, dependencies: probe.uses, path: "Tests/TerminalProbe",
        swiftSettings: strict),
      .executableTarget(
        name: benchmarks.name, dependencies: benchmarks.uses, path: "Tests/Benchmarks",
        swiftSettings: strict),
    ]
    + trainers.map { trainer in
      .executableTarget(name: trainer.name, dependencies: trainer.uses, swiftSettings: strict)
    }
    + tests.map { name in
      .testTarget(
        name: name,
        dependencies: libraries.map { .init(stringLiteral: $0.name) } + [
          "TestSupport", grdb,
        ],
        exclude: name == "ScreenTests" ? ["Snapshots"] : [],
        swiftSettings: strict)
    } + [
      .testTarget(
        name: "TrainTaggerTests",
        dependencies: ["Entities", "TextCore", .target(name: "TrainTagger")],
        swiftSettings: strict)
    ]
)
