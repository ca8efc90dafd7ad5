import Foundation
import TestKit
import Testing

@Suite("Configuration on the command line", .enabled(if: Tool.isThere))
struct ConfigurationTests {
  private static let kinship = "<p>一、申请人应当提交村民委员会出具的亲属关系证明。</p>\n"
  private static let quota = "<p>二、每个社区全年须引进到位资金500万元以上的项目1个。</p>\n"
  private static let guilty = "<h1>办事指南</h1>\n" + kinship

  private func run(_ folder: TemporaryFolder, _ arguments: String...) throws -> RunningProgram {
    try RunningProgram.run(Tool.executable, arguments, folder: folder.url)
  }

  private func guiltyFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(Self.guilty, to: "a.html")
    return folder
  }

  private func waiver(expires: String) -> String {
    """
    waivers:
      - rule: CERT-01
        file: a.html
        quote: 亲属关系证明
        reason: 过渡期
        approver: 王某某
        permit: 鹭府办〔2025〕7号
        expires: \(expires)
    """
  }

  @Test func `a waiver holds until its day is over, and then is a finding itself`() throws {
    let folder = try guiltyFolder()
    try folder.write("waivers: waivers.yml", to: "jianfu.yml")
    try folder.write(waiver(expires: "9999-12-31"), to: "waivers.yml")
    let held = try run(folder, "lint", "a.html")
    #expect(held.status == 0)
    #expect(held.text.contains("王某某"))
    try folder.write(waiver(expires: "2025-01-01"), to: "waivers.yml")
    let over = try run(folder, "lint", "a.html")
    #expect(over.status == 1)
    #expect(over.text.contains("waivers.yml:2:5"))
    #expect(over.text.contains("WAIVER-01"))
  }

  @Test(arguments: [
    ("severity: {CERT-1: error}", "jianfu.yml:1:12", "CERT-0"),
    ("exclude: ['[a']", "jianfu.yml:1:11", "[a"),
    ("profil: x", "jianfu.yml:1:1", "profile"),
    ("waivers: none.yml", "none.yml:1:1", "检查路径"),
    ("baseline: none.json", "none.json", "--write-baseline"),
    ("profile: nowhere", "nowhere", "nanchong"),
  ])
  func `a mistake in the configuration is told with its place and has status 2`(
    _ text: String,
    _ place: String,
    _ help: String
  ) throws {
    let folder = try guiltyFolder()
    try folder.write(text, to: "jianfu.yml")
    let run = try run(folder, "lint", "a.html")
    #expect(run.status == 2, "\(run.errorText)")
    #expect(run.errorText.contains(place), "\(run.errorText)")
    #expect(run.errorText.contains(help), "\(run.errorText)")
    #expect(run.output.isEmpty)
  }

  @Test func `a baseline of another version has status 2`() throws {
    let folder = try guiltyFolder()
    try folder.write(#"{"schema":"jianfu.baseline/9","rules":"","documents":[]}"#, to: "old.json")
    let run = try run(folder, "lint", "--baseline", "old.json", "a.html")
    #expect(run.status == 2)
    #expect(run.errorText.contains("jianfu.baseline/9"))
  }

  @Test func `a report that cannot be written has status 2, before anything is read`() throws {
    let folder = try guiltyFolder()
    let run = try run(folder, "lint", "--output", "no/such/folder/r.json", "a.html")
    #expect(run.status == 2)
    #expect(run.errorText.contains("no/such/folder/r.json"))
  }

  @Test func `what was written down does not count later`() throws {
    let folder = try guiltyFolder()
    #expect(try run(folder, "lint", "--write-baseline", "old.json", ".").status == 0)
    #expect(try run(folder, "lint", "--baseline", "old.json", ".").status == 0)
    try folder.write(Self.guilty + Self.quota, to: "a.html")
    let later = try run(folder, "lint", "--baseline", "old.json", "--format", "json", ".")
    #expect(later.status == 1)
    #expect(later.text.contains(#""baseline":{"new":1,"unchanged":1,"fixed":0,"stale":0}"#))
  }

  @Test func `a new configuration is valid, and is not overwritten`() throws {
    let folder = try guiltyFolder()
    #expect(try run(folder, "init").status == 0)
    #expect(try run(folder, "lint", "a.html").status == 1)
    let shown = try run(folder, "config", "show")
    #expect(shown.status == 0)
    #expect(shown.text.contains("profile: nanchong  (jianfu.yml:6)"))
    #expect(try run(folder, "init").status == 2)
    #expect(try run(folder, "init", "--force").status == 0)
  }

  @Test func `a change is judged by what it brings in`() throws {
    let folder = try guiltyFolder()
    try folder.write(Self.guilty, to: "b.html")
    let git = { (arguments: [String]) in
      try RunningProgram.run(
        URL(fileURLWithPath: "/usr/bin/env"),
        ["git", "-c", "user.name=x", "-c", "user.email=x@example.org"] + arguments,
        folder: folder.url
      )
    }
    guard try git(["init", "-q"]).status == 0 else { return }
    #expect(try git(["add", "."]).status == 0)
    #expect(try git(["commit", "-q", "-m", "x"]).status == 0)
    #expect(try run(folder, "lint", "--diff", "HEAD", ".").status == 0)
    try folder.write(Self.guilty + "<p>说明。</p>\n", to: "a.html")
    let same = try run(folder, "lint", "--diff", "HEAD", "--format", "json", ".")
    #expect(same.status == 0)
    #expect(same.text.contains("a.html"))
    #expect(!same.text.contains("b.html"))
    try folder.write(Self.guilty + Self.quota, to: "a.html")
    #expect(try run(folder, "lint", "--diff", "HEAD", ".").status == 1)
    // A finding that stood there before, on a line that was touched.
    try folder.write(Self.guilty.replacing("申请人应当", with: "申请人均应当"), to: "a.html")
    #expect(try run(folder, "lint", "--diff", "HEAD", ".").status == 0)
    #expect(try run(folder, "lint", "--diff", "HEAD", "--changed-lines", ".").status == 1)
    #expect(try run(folder, "lint", "--diff", "no-such", ".").status == 2)
  }

  @Test func `two versions are compared`() throws {
    let folder = try guiltyFolder()
    try folder.write(Self.guilty + Self.quota, to: "b.html")
    let worse = try run(folder, "diff", "a.html", "b.html")
    #expect(worse.status == 1)
    #expect(worse.text.contains("+ b.html:3:4 NEG-02"))
    #expect(try run(folder, "diff", "b.html", "a.html").status == 0)
    #expect(try run(folder, "diff", "a.html", "none.html").status == 3)
  }
}
