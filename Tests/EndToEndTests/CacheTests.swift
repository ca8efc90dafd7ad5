import Foundation
import TestKit
import Testing

@Suite("The cache of compiled rules", .enabled(if: Tool.isThere))
struct CacheTests {
  private static let guilty = "<h1>办事指南</h1><p>申请人应当提交村民委员会出具的亲属关系证明。</p>"
  private let folder: TemporaryFolder
  private let document: String

  init() throws {
    folder = try TemporaryFolder()
    document = try folder.write(Self.guilty, to: "documents/guilty.html")
  }

  private func lint(_ options: [String] = [], _ environment: [String: String]) throws
    -> RunningProgram
  {
    try RunningProgram.run(
      Tool.executable,
      ["lint", "--format", "json"] + options + [document],
      environment: environment.merging(["LANG": "C.UTF-8"]) { own, _ in own }
    )
  }

  private var kept: [String] {
    ((try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? [])
      .filter { $0.hasSuffix(".compiled") }
  }

  @Test func `a start with it, one without and one with a damaged one say the same`() throws {
    let place = ["JIANFU_CACHE_DIR": folder.path + "/cache"]
    let first = try lint([], place)
    #expect(first.status == 1)
    #expect(kept == ["cache/rules-nanchong.compiled"])
    for damage in [nil, Data(), Data("jianfu".utf8), Data(repeating: 0, count: 100_000)] {
      let file = folder.path + "/cache/rules-nanchong.compiled"
      if let damage { try damage.write(to: URL(fileURLWithPath: file)) }
      let next = try lint([], place)
      #expect(next.output == first.output)
      #expect(next.errors == first.errors)
      #expect(next.status == first.status)
    }
    let without = try lint(["--no-cache"], place)
    #expect(without.output == first.output)
  }

  @Test func `it lies where the variables say, and nowhere with --no-cache`() throws {
    let home = folder.path + "/home"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
    _ = try lint(["--no-cache"], ["HOME": home])
    #expect(kept.isEmpty)
    _ = try lint([], [:])
    _ = try lint([], ["HOME": "relative", "XDG_CACHE_HOME": "relative"])
    #expect(kept.isEmpty)
    _ = try lint([], ["HOME": home])
    #expect(kept == ["home/.cache/jianfu/rules-nanchong.compiled"])
    _ = try lint([], ["HOME": home, "XDG_CACHE_HOME": folder.path + "/xdg"])
    #expect(kept.contains("xdg/jianfu/rules-nanchong.compiled"))
    #expect(kept.count == 2)
  }

  @Test func `a home that cannot be written changes nothing`() throws {
    let blocked = try folder.write("", to: "blocked")
    let run = try lint([], ["JIANFU_CACHE_DIR": blocked + "/cache"])
    #expect(run.status == 1)
    #expect(run.errors == (try lint(["--no-cache"], [:])).errors)
    #expect(kept.isEmpty)
  }
}
