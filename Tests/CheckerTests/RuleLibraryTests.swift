import Checker
import Findings
import RuleEngine
import RuleLanguage
import TestKit
import Testing

@Suite("Loading rules")
struct RuleLibraryTests {
  private static let local = """
    // 本县的规则
    package local.test "试验"
    use core
    source 某规定 { title "某规定" level county issued 2020-01-01 }
    rule TEST-01 error "试" {
      basis 某规定
      each sentence
      when mentions "早请示晚汇报"
      message "有“早请示晚汇报”"
      advise "删去"
      violates "各村每天早请示晚汇报。"
      complies "各村按时汇报。"
      complies "早请示晚汇报已经取消。"
    }
    """

  @Test func `the same rules have the same digest, bundled or from a folder`() throws {
    let bundled = try Shipped.rules.get()
    let library = try RuleLibrary(paths: [Repository.path("Rules")])
    let read = try LoadedRules(library, profile: "nanchong")
    #expect(read.digest == bundled.digest)
    #expect(read.digest.hasPrefix("sha256:"))
    #expect(read.idlePackages.allSatisfy { $0.hasPrefix("local.") })
    #expect(read.compiled.rules.map(\.id) == bundled.compiled.rules.map(\.id))
  }

  @Test func `a package of the user joins the bundled ones`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.local, to: "local.rules")
    let library = try RuleLibrary(paths: [path])
    #expect(library.ownPackages == ["local.test"])
    #expect(library.packages.contains("nanchong"))
    let loaded = try LoadedRules(library, profile: "local.test")
    #expect(loaded.compiled.rules.map(\.id) == ["TEST-01"])
  }

  @Test func `a package of the user replaces the bundled one of its name`() throws {
    let folder = try TemporaryFolder()
    let text = Self.local.replacing("local.test", with: "nanchong")
    let path = try folder.write(text, to: "x.rules")
    let loaded = try LoadedRules(RuleLibrary(paths: [path]), profile: "nanchong")
    #expect(loaded.compiled.rules.map(\.id) == ["TEST-01"])
  }

  @Test func `rules that would judge nothing are refused`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.local, to: "local.rules")
    let library = try RuleLibrary(paths: [path])
    #expect(throws: RuleLoadingFailure.self) { try LoadedRules(library, profile: "nanchong") }
    #expect(throws: RuleLoadingFailure.self) { try LoadedRules(library, profile: "nowhere") }
  }

  @Test func `all paths that hold no rules are told`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "empty/readme.md")
    let failure = #expect(throws: RuleLibraryFailure.self) {
      try RuleLibrary(paths: [folder.path + "/none", folder.path + "/empty"])
    }
    #expect(failure?.problems.count == 2)
  }

  @Test func `a file without a package is checked, not overlooked`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("terms 甲 = \"乙\"", to: "x.rules")
    let library = try RuleLibrary(paths: [path])
    #expect(throws: RuleLoadingFailure.self) { try LoadedRules(library, profile: "nanchong") }
    #expect(library.sources(profile: "nanchong").contains { $0.path == path })
  }

  @Test func `examples are judged, and one that shows something else is told`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.local, to: "local.rules")
    let loaded = try LoadedRules(RuleLibrary(paths: [path]), profile: "local.test")
    var run = ExampleRun()
    run.judge(loaded.compiled, today: Shipped.today) { _ in true }
    #expect(run.count == 3)
    #expect(run.rules == 1)
    let failure = try #require(run.failures.first)
    #expect(run.failures.count == 1)
    #expect(!failure.example.violates)
    #expect(failure.found.map(\.rule) == ["TEST-01"])
  }
}
