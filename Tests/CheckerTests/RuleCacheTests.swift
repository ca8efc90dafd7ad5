import BinaryForm
import Checker
import Findings
import Foundation
import RuleEngine
import Synchronization
import TestKit
import Testing

@Suite("Compiled rules kept from one start to the next")
struct RuleCacheTests {
  private let folder: TemporaryFolder
  private let file: String

  init() throws {
    folder = try TemporaryFolder()
    file = folder.path + "/cache/rules-nanchong.compiled"
  }

  private func cache(program: String = "this build") -> RuleCache {
    RuleCache(folder: folder.path + "/cache", program: program)
  }

  private func compiled() throws -> RunRules { RunRules(try Shipped.rules.get()) }

  /// The reports of all samples and of one labelled document in four, with every step that led to a
  /// finding.
  private static func reports(_ rules: CompiledRules) async throws -> [DocumentReport] {
    var options = LintOptions(today: Shipped.today)
    options.explains = true
    options.showsExcerpts = true
    options.minimumConfidence = .likely
    let documents = try Repository.files(under: "Tests/Accuracy/documents").enumerated()
      .filter { $0.offset % 4 == 0 }
      .map { "Tests/Accuracy/documents/" + $0.element }
    let run = LintRun(
      paths: (["Samples"] + documents).map(Repository.path),
      rules: rules,
      options: options
    )
    let reports = Mutex<[DocumentReport]>([])
    _ = await run.run(jobs: 2) { report in reports.withLock { $0.append(report) } }
    return reports.withLock { $0 }
  }

  @Test func `report what compiled ones report, step by step`() async throws {
    let rules = try compiled()
    cache().keep(rules)
    let kept = try #require(cache().rules(of: "nanchong"))
    let (expected, found) = (
      try await Self.reports(rules.compiled), try await Self.reports(kept.compiled)
    )
    #expect(expected.count > 100)
    #expect(expected.reduce(0) { $0 + $1.findings.count } > 200)
    #expect(found == expected)
    #expect(kept.digest() == rules.digest())
    #expect(kept.idlePackages == rules.idlePackages)
  }

  @Test func `are the same field by field`() throws {
    let rules = try compiled().compiled
    let bytes = SealedForm.seal(rules, key: "")
    let read = SealedForm.open(bytes.span, as: CompiledRules.self, key: "")
    let kept = try #require(read)
    #expect(SealedForm.seal(kept, key: "") == bytes)
  }

  /// A field that no one writes would be missing from the bytes on both sides.
  @Test func `have every field that compiled ones have`() throws {
    let rules = try compiled().compiled
    let bytes = SealedForm.seal(rules, key: "")
    let read = SealedForm.open(bytes.span, as: CompiledRules.self, key: "")
    let kept = try #require(read)
    #expect(differences(rules, kept, at: "rules") == [])
    #expect(
      differences(["a": [1, 2, 3]].first as Any, ["a": [1, 4, 3]].first as Any, at: "") != []
    )
  }

  @Test func `are not those of another build or another profile`() throws {
    cache().keep(try compiled())
    #expect(cache().rules(of: "nanchong") != nil)
    #expect(cache(program: "another build").rules(of: "nanchong") == nil)
    #expect(cache().rules(of: "sichuan") == nil)
    let moved = folder.path + "/cache/rules-sichuan.compiled"
    try FileManager.default.moveItem(atPath: file, toPath: moved)
    #expect(cache().rules(of: "sichuan") == nil)
  }

  @Test func `are compiled anew where the file is damaged, and put in its place`() throws {
    cache().keep(try compiled())
    let whole = try Data(contentsOf: URL(fileURLWithPath: file))
    for part in 0..<50 {
      let place = whole.count * part / 50
      try overwrite(whole.prefix(place))
      #expect(cache().rules(of: "nanchong") == nil, "ends at \(place)")
      var other = whole
      other[place] ^= 1 << (part % 8)
      try overwrite(other)
      #expect(cache().rules(of: "nanchong") == nil, "another byte at \(place)")
    }
    try overwrite(Data())
    #expect(cache().rules(of: "nanchong") == nil)
    #expect(try plan(cache()).ruleNames == Set(try compiled().compiled.rules.map(\.id)))
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == whole)
    #expect(cache().rules(of: "nanchong") != nil)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cache").count == 1)
  }

  @Test func `are not read where someone else may write them`() throws {
    cache().keep(try compiled())
    let place = folder.path + "/cache"
    for (path, mode) in [(place, 0o777), (place, 0o770), (file, 0o666), (file, 0o620)] {
      let own = path == file ? 0o600 : 0o700
      #expect(cache().rules(of: "nanchong") != nil)
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
      #expect(cache().rules(of: "nanchong") == nil, "\(path) \(String(mode, radix: 8))")
      try FileManager.default.setAttributes([.posixPermissions: own], ofItemAtPath: path)
    }
    try FileManager.default.moveItem(atPath: file, toPath: folder.path + "/elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: file,
      withDestinationPath: folder.path + "/elsewhere"
    )
    #expect(cache().rules(of: "nanchong") == nil)
  }

  @Test func `are not written where someone else may write`() throws {
    let place = folder.path + "/cache"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: place)
    cache().keep(try compiled())
    #expect(try FileManager.default.contentsOfDirectory(atPath: place).isEmpty)
  }

  @Test func `do without a folder that cannot be made`() throws {
    let blocked = try folder.write("", to: "file")
    for place in [blocked + "/cache", "/proc/none/cache", ""] {
      let cache = RuleCache(folder: place, program: "this build")
      #expect(try !plan(cache).ruleNames.isEmpty)
      #expect(cache.rules(of: "nanchong") == nil)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: blocked)).isEmpty)
  }

  @Test func `leave rules of the user alone`() throws {
    let rules = try folder.write("package local.own\nuse nanchong\n", to: "own.rules")
    let plan = try plan(cache(), rules: [rules], profile: "local.own")
    #expect(!plan.ruleNames.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/cache"))
  }

  @Test func `are whole while others write them`() async throws {
    let rules = try compiled()
    let cache = cache()
    cache.keep(rules)
    let missing = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<2 {
        group.addTask {
          cache.keep(rules)
          return 0
        }
        group.addTask { cache.rules(of: "nanchong") == nil ? 1 : 0 }
      }
      return await group.reduce(0, +)
    }
    #expect(missing == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/cache").count == 1)
  }

  private func overwrite(_ bytes: Data) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    try handle.truncate(atOffset: 0)
    try handle.write(contentsOf: bytes)
    try handle.close()
  }

  private func plan(
    _ cache: RuleCache,
    rules: [String] = [],
    profile: String = "nanchong"
  ) throws -> RunPlan {
    var request = RunRequest(paths: [])
    request.cache = cache
    request.rules = rules
    request.profile = profile
    request.ignoresConfiguration = true
    return try RunPlan(request, options: LintOptions(today: Shipped.today), formats: [])
  }
}

/// Where two values of one type are not alike, field by field as memory holds them.
///
/// Of long lists the number and the first elements are compared, of sets and dictionaries the number.
private func differences(_ one: Any, _ other: Any, at place: String) -> [String] {
  /// What only the compiler of rules needs.
  let unneeded: Set = ["nodeOfGroup", "nodeOfNumber", "nodeOfOwn", "slots"]
  let (fields, others) = (Mirror(reflecting: one), Mirror(reflecting: other))
  let isValue = fields.displayStyle == .struct && one is any CustomStringConvertible
  if isValue || fields.children.isEmpty {
    return String(describing: one) == String(describing: other) ? [] : [place]
  }
  let (count, otherCount) = (fields.children.count, others.children.count)
  if count != otherCount { return ["\(place): \(count) and \(otherCount)"] }
  if fields.displayStyle == .set || fields.displayStyle == .dictionary { return [] }
  return zip(fields.children, others.children).prefix(100).enumerated().flatMap { index, pair in
    let label = pair.0.label ?? "\(index)"
    if unneeded.contains(label) { return [String]() }
    return differences(pair.0.value, pair.1.value, at: "\(place).\(label)")
  }
}
