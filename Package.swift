// swift-tools-version: 6.2
import PackageDescription

/// The settings every target gets.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(
  _ name: String,
  _ dependencies: [Target.Dependency],
  data: [String] = []
) -> Target {
  .testTarget(
    name: name,
    dependencies: dependencies + ["TestKit"],
    exclude: data,
    swiftSettings: house
  )
}

let package = Package(
  name: "jianfu-tool",
  products: [
    .executable(name: "jianfu", targets: ["jianfu"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Level 0
    module("SourceText"),
    module("Messages"),
    module("BinaryForm"),
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev", "pkg-config"])]
    ),
    .systemLibrary(
      name: "CArchive",
      pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev", "pkg-config"])]
    ),
    // Level 1
    module("DocumentModel", ["SourceText"]),
    module("Findings", ["SourceText"]),
    // Level 2
    module("RuleLanguage", ["SourceText", "Messages"]),
    module("BundledRules"),
    module("Ingestion", ["SourceText", "DocumentModel", "CLibXML2", "CArchive"]),
    // Level 3
    module(
      "RuleEngine",
      ["SourceText", "Messages", "BinaryForm", "DocumentModel", "RuleLanguage"]
    ),
    module("Reporting", ["SourceText", "Messages", "Findings"]),
    // Level 4
    module(
      "Checker",
      [
        "SourceText", "Messages", "BinaryForm", "DocumentModel", "Findings", "RuleLanguage",
        "BundledRules", "Ingestion", "RuleEngine", .product(name: "Yams", package: "Yams"),
      ]
    ),
    // Level 5
    module(
      "RuleTooling",
      [
        "SourceText", "Messages", "DocumentModel", "Findings", "RuleLanguage", "Ingestion",
        "RuleEngine", "Checker",
      ]
    ),
    // Level 6
    .executableTarget(
      name: "jianfu",
      dependencies: [
        "SourceText", "Messages", "Findings", "RuleLanguage", "RuleEngine", "Reporting",
        "Checker", "RuleTooling",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house
    ),
    .executableTarget(
      name: "jianfu-bench",
      dependencies: [
        "SourceText", "DocumentModel", "RuleLanguage", "BundledRules", "Ingestion", "RuleEngine",
        "Checker",
      ],
      path: "Benchmarks/Lint",
      swiftSettings: house
    ),
    // Tests
    .target(
      name: "TestKit",
      dependencies: ["SourceText", "Messages", "CArchive"],
      path: "Tests/TestKit",
      swiftSettings: house
    ),
    tests("SourceTextTests", ["SourceText"]),
    tests("BinaryFormTests", ["BinaryForm"]),
    tests("IngestionTests", ["SourceText", "DocumentModel", "Ingestion", "CLibXML2"]),
    tests("RuleLanguageTests", ["SourceText", "Messages", "RuleLanguage"]),
    tests(
      "RuleEngineTests",
      [
        "SourceText", "BinaryForm", "DocumentModel", "RuleLanguage", "RuleEngine", "Ingestion",
        "BundledRules",
      ]
    ),
    tests("MessagesTests", ["Messages"]),
    tests(
      "ReportingTests",
      ["SourceText", "Messages", "Findings", "Reporting"],
      data: ["Golden"]
    ),
    tests(
      "CheckerTests",
      [
        "SourceText", "Messages", "Findings", "RuleLanguage", "RuleEngine", "Ingestion", "Checker",
      ]
    ),
    tests(
      "RuleToolingTests",
      [
        "SourceText", "Messages", "Findings", "RuleLanguage", "RuleEngine", "Checker",
        "RuleTooling",
      ]
    ),
    tests("EndToEndTests", ["SourceText", "Reporting", "jianfu"], data: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer's program needs the coverage that `make fuzz` compiles in, so nobody else builds it.
if Context.environment["JIANFU_FUZZ"] != nil {
  package.targets.append(.systemLibrary(name: "CLibFuzzer", path: "Fuzzing/CLibFuzzer"))
  package.targets.append(
    .executableTarget(
      name: "jianfu-fuzz",
      dependencies: ["CLibFuzzer", "SourceText", "DocumentModel", "Ingestion"],
      path: "Fuzzing/ReaderFuzz",
      swiftSettings: house
    )
  )
}
