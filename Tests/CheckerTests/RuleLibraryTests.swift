import Checker
import Findings
import RuleEngine
import RuleLanguage
import SourceText
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
    #expect(read.digest() == bundled.digest())
    #expect(read.digest().hasPrefix("sha256:"))
    #expect(read.idlePackages.allSatisfy { $0.hasPrefix("local.") })
    #expect(read.compiled.rules.map(\.id) == bundled.compiled.rules.map(\.id))
  }

  @Test func `files of nothing but examples judge no document`() throws {
    let folder = try TemporaryFolder()
    let examples = "package t\n\nexamples TEST-01 {\n    complies \"各村按时汇报。\"\n}\n"
    let paths = [
      try folder.write(Self.local, to: "local.rules"),
      try folder.write(examples, to: "local-examples.rules"),
      try folder.write(examples + "rule", to: "more-examples.rules"),
      try folder.write("包 t\n\n示例 TEST-01 {\n    合规 \"｝“}\"\n}\n", to: "chinese.rules"),
      // What stands behind a brace, or further in, is a declaration all the same.
      try folder.write(examples.dropLast() + " rule X-1 {}\n", to: "behind-examples.rules"),
      try folder.write(examples + "   rule X-1 {\n}\n", to: "in-examples.rules"),
      try folder.write("package t\n\nuse core\n", to: "head-examples.rules"),
    ]
    let library = try RuleLibrary(paths: paths)
    let all = library.sources(profile: nil).map(\.path)
    let judging = library.sources(profile: nil, examples: false).map(\.path)
    #expect(all.contains(paths[1]))
    #expect(judging == all.filter { $0 != paths[1] && $0 != paths[3] })
    #expect(all.contains(paths[3]))
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

  private static let city = """
    package local.city "本市"
    use local.test
    source 市清单 { title "市清单" level city issued 2024-01-01 }
    catalog 市事项 replaces 事项 from 市清单 { import "清单.csv" { entry "事项" also "又称" } }
    """

  private static let withList = local.replacing(
    "rule TEST-01",
    with: "catalog 事项 from 某规定 { \"晨会\" }\nrule TEST-01"
  ).replacing("\"早请示晚汇报\"\n", with: "\"早请示晚汇报\" | 事项\n")

  @Test func `a table of a city takes the place of a list, and is part of the digest`() throws {
    let folder = try TemporaryFolder()
    let rules = try folder.write(Self.withList, to: "local.rules")
    let city = try folder.write(Self.city, to: "city.rules")
    func loaded(_ table: String) throws -> LoadedRules {
      _ = try folder.write(table, to: "清单.csv")
      return try LoadedRules(RuleLibrary(paths: [rules, city]), profile: "local.city")
    }
    func quotes(_ rules: LoadedRules) throws -> [String] {
      DocumentLinter(
        rules: rules.compiled,
        options: LintOptions(today: try #require(CalendarDate(year: 2025, month: 1, day: 1)))
      ).lint(FileContents(Array("各村开晨会。各村写夕报。各村报夕表。".utf8)), path: "x.txt")
        .findings.map(\.quote)
    }
    let first = try loaded("事项,又称\n夕报,夕表\n")
    #expect(try quotes(first) == ["各村写夕报", "各村报夕表"])
    let second = try loaded("事项,又称\n夕报,\n")
    #expect(try quotes(second) == ["各村写夕报"])
    #expect(first.digest() != second.digest())
  }

  @Test(arguments: ["", "事项,又称\n", "事项,又称\n\"夕报,x\n", "名称\n夕报\n"])
  func `a table that cannot serve is a mistake at its import`(table: String) throws {
    let folder = try TemporaryFolder()
    let rules = try folder.write(Self.withList, to: "local.rules")
    let city = try folder.write(Self.city, to: "city.rules")
    if !table.isEmpty { _ = try folder.write(table, to: "清单.csv") }
    do {
      _ = try LoadedRules(RuleLibrary(paths: [rules, city]), profile: "local.city")
      Issue.record("loaded")
    } catch RuleLoadingFailure.mistakes(let found, _) {
      #expect(!found.isEmpty)
      #expect(found.allSatisfy { $0.path == city && $0.code.rawValue.hasPrefix("R09") })
    }
  }
}
