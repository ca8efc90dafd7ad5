import Checker
import Findings
import Foundation
import TestKit
import Testing

@Suite("Finding the inputs")
struct DiscoveryTests {
  private func discover(_ paths: [String]) -> Discovery {
    Discovery(of: paths) { $0.hasSuffix(".html") || $0.hasSuffix(".txt") }
  }

  @Test func `folders are searched in the order of the bytes of their names`() throws {
    let folder = try TemporaryFolder()
    for name in ["b/2.html", "b/10.html", "a.html", "村/一.html", "B.txt", "c.html/inner.txt"] {
      try folder.write("", to: name)
    }
    let found = discover([folder.path])
    #expect(
      found.inputs.map { String($0.path.dropFirst(folder.path.count + 1)) }
        == ["B.txt", "a.html", "b/10.html", "b/2.html", "c.html/inner.txt", "村/一.html"]
    )
    #expect(found.inputs.allSatisfy { !$0.isNamed && $0.verdict == nil })
  }

  @Test func `what is no document by its name is counted, unless it is named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "a.html")
    let image = try folder.write("", to: "b.png")
    #expect(discover([folder.path]).notLookedAt == 1)
    let named = discover([image, folder.path])
    #expect(named.inputs.map(\.path) == [image, folder.path + "/a.html"])
    #expect(named.inputs.map(\.isNamed) == [true, false])
  }

  @Test func `a path that is given twice is checked once`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "a.html")
    #expect(
      discover([file, file, folder.path, folder.path, "-", "-"]).inputs.map(\.path) == [
        file, folder.path, "-",
      ]
    )
  }

  @Test func `what cannot be looked up has a verdict and stops nothing`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "z.html")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/gone.html",
      withDestinationPath: "nowhere"
    )
    let found = discover([folder.path + "/none", folder.path])
    #expect(found.inputs.map(\.path) == [folder.path + "/none", folder.path + "/gone.html", file])
    #expect(found.inputs[0].verdict?.status == .failed)
    #expect(found.inputs[0].verdict?.isNamed == true)
    #expect(found.inputs[1].verdict?.problems.first?.code == "I008")
    #expect(found.inputs[2].verdict == nil)
  }

  @Test func `links that lead round in a circle end, and are told`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "a/b/x.html")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a/b/up",
      withDestinationPath: "../.."
    )
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a/me.html",
      withDestinationPath: "me.html"
    )
    let found = discover([folder.path])
    let verdicts = found.inputs.compactMap(\.verdict)
    #expect(found.inputs.count == 3)
    #expect(verdicts.map(\.status) == [.skipped, .failed])
    #expect(verdicts.map { $0.problems.first?.code } == ["I011", "I008"])
  }

  @Test func `a folder without documents is told where it was named`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "a.png")
    let input = try #require(discover([folder.path]).inputs.first)
    #expect(input.verdict?.status == .skipped)
    #expect(input.verdict?.isIncomplete == true)
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a folder that may not be read is told`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "shut/a.html")
    let shut = folder.path + "/shut"
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: shut)
    defer {
      try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: shut)
    }
    #expect(discover([folder.path]).inputs.map(\.verdict?.status) == [.failed])
  }

  @Test func `folders a thousand deep are searched without recursion`() throws {
    let folder = try TemporaryFolder()
    let deep = Array(repeating: "d", count: 1000).joined(separator: "/")
    try folder.write("", to: deep + "/x.html")
    #expect(discover([folder.path]).inputs.map(\.path) == ["\(folder.path)/\(deep)/x.html"])
  }
}
