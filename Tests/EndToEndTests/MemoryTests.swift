import Foundation
import TestKit
import Testing

/// Packages that unpack to far more than a machine holds, given to the command line as it is.
@Suite struct `Memory stays bounded` {
  private static let python = URL(fileURLWithPath: "/usr/bin/python3")
  private static let hasPython = FileManager.default.isExecutableFile(atPath: python.path)

  /// Runs the command line as the only child of a small program, and says what it took.
  ///
  /// A child of the test itself would be charged with the memory of the test.
  private static let measure = """
    import resource, subprocess, sys
    run = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE)
    sys.stdout.buffer.write(run.stdout)
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024, file=sys.stderr)
    """

  private static let good = "各村须每日上报台账。"

  /// Lints a bomb beside a harmless file; gives the report and the most memory it took, in MiB.
  private func lint(_ bomb: [UInt8], _ name: String) throws -> (report: Report, peak: Int) {
    let folder = try TemporaryFolder()
    let paths = [
      try folder.write(bomb, to: name),
      try folder.write("<h1>通知</h1><p>\(Self.good)", to: "good.html"),
    ]
    let run = try RunningProgram.run(
      Self.python,
      ["-c", Self.measure, Tool.executable.path, "lint", "--no-config", "--format", "json"] + paths
    )
    let peak = try #require(Int(run.errorText.split(separator: "\n").last ?? ""))
    return (try JSONDecoder().decode(Report.self, from: run.output), peak)
  }

  private func package(without left: String? = nil) -> ZipWriter {
    var archive = ZipWriter()
    for (name, text) in WordFile(body: WordFile.paragraph(Self.good)).parts where name != left {
      archive.add(name, text)
    }
    return archive
  }

  private func expectRefused(_ report: Report, code: String) throws {
    try #require(report.documents.count == 2)
    #expect(report.documents[0].status == "failed")
    #expect(report.documents[0].problems?.map(\.code) == [code])
    #expect(report.documents[1].status == "ok")
    #expect(report.documents[1].findings.isEmpty == false)
  }

  /// Unpacked it would take 2 GiB; 256 MiB are the limit, and a page of the parser beside them.
  private static let bound = 640

  @Test(.enabled(if: hasPython, "python3 is not installed, so memory is not measured"))
  func `for a part of two GiB of spaces`() throws {
    var bomb = package(without: "word/document.xml")
    bomb.addBlown("word/document.xml", prefix: "<w:p>", spaces: 2 << 30, isChecked: false)
    let (report, peak) = try lint(bomb.finished, "flat.docx")
    try expectRefused(report, code: "I006")
    #expect(peak < Self.bound, "\(peak) MiB")
  }

  @Test(.enabled(if: hasPython, "python3 is not installed, so memory is not measured"))
  func `for a hundred parts that are the same bytes`() throws {
    let file = OFDFile(pages: Array(repeating: [], count: 100))
    var bomb = ZipWriter()
    for (name, text) in file.parts where !name.contains("/Page_") { bomb.add(name, text) }
    func page(_ number: Int) -> String { "Doc_0/Pages/Page_\(number)/Content.xml" }
    bomb.addBlown(page(0), prefix: "<ofd:Page>", spaces: 20 << 20, isChecked: false)
    for number in 1..<100 { bomb.addAlias(page(number)) }
    let (report, peak) = try lint(bomb.finished, "overlapping.ofd")
    #expect(["I006", "I013"].contains(report.documents[0].problems?.first?.code))
    #expect(report.documents[0].status == "failed" && report.documents[1].status == "ok")
    #expect(peak < Self.bound, "\(peak) MiB")
  }

  @Test(.enabled(if: hasPython, "python3 is not installed, so memory is not measured"))
  func `for packages in packages, each ten times the one inside`() throws {
    var bytes = package().finished
    for level in 0..<4 {
      var outer = package()
      for copy in 0..<10 { outer.add("word/embeddings/\(level)-\(copy).docx", bytes) }
      bytes = outer.finished
    }
    var inner = package()
    inner.addBlown("word/embeddings/bomb.docx", prefix: "PK", spaces: 2 << 30, isChecked: false)
    inner.add("word/embeddings/more.docx", bytes)
    let (report, peak) = try lint(inner.finished, "nested.docx")
    #expect(report.documents.map(\.status) == ["ok", "ok"])
    #expect(report.documents[0].findings.map(\.rule) == report.documents[1].findings.map(\.rule))
    #expect(peak < Self.bound, "\(peak) MiB")
  }

  @Test(.enabled(if: hasPython, "python3 is not installed, so memory is not measured"))
  func `for tables whose rows push each other to the right`() throws {
    let row = "<tr><td rowspan=999>甲"
    let table = "<table border=1>" + String(repeating: row, count: 310) + "</table><p>"
    let page = String(repeating: table, count: 2000)
    let (report, peak) = try lint(Array(page.utf8), "spans.html")
    #expect(report.documents[0].problems?.contains { $0.code == "I006" } == true)
    #expect(report.documents[1].status == "ok")
    #expect(peak < Self.bound, "\(peak) MiB")
  }
}
