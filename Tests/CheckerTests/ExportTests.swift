import Findings
import Foundation
import TestKit
import Testing

/// Samples as other programs export them.
@Suite struct `Exports are read like their originals` {
  private static let office = URL(fileURLWithPath: "/usr/bin/soffice")
  private static let pandoc = URL(fileURLWithPath: "/usr/bin/pandoc")

  private static func isThere(_ program: URL) -> Bool {
    FileManager.default.isExecutableFile(atPath: program.path)
  }

  /// What is found; the place by its last step, since programs turn titles into headings.
  private struct Found: Hashable {
    let rule: String
    let quote: String
    let step: Substring

    init(_ finding: Finding) {
      rule = finding.rule
      quote = finding.quote.filter { !$0.isWhitespace }
      let step = finding.place.split(separator: " / ").last ?? ""
      // A sheet has a name, a list of delimited text has none.
      self.step = step.hasPrefix("工作表") ? step.split(separator: " ").last ?? "" : step
    }
  }

  private func expectSame(_ sample: String, _ export: String) async throws {
    try #require(FileManager.default.fileExists(atPath: export), "nothing was exported")
    let reports = try await Shipped.lint([Repository.path("Samples/\(sample)"), export]).reports
    let (original, exported) = (reports[0], reports[1])
    #expect(exported.status == .ok, "\(exported.problems)")
    #expect(exported.title == original.title && exported.kind == original.kind)
    #expect(exported.issued == original.issued)
    // A program may keep its notes in another part, so that they are read at another place.
    func sorted(_ report: DocumentReport) -> [Found] {
      report.findings.map(Found.init).sorted { ($0.rule, $0.quote) < ($1.rule, $1.quote) }
    }
    #expect(sorted(exported) == sorted(original))
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: export)))
    try expectRegionsCutTheirQuotes(exported, of: bytes)
  }

  @Test(
    .enabled(if: isThere(office), "LibreOffice (soffice) is not installed"),
    arguments: [
      ("notices/dishouru-paicha.docx", "odt"), ("notices/jingjian-baobiao.docx", "odt"),
      ("notices/dishouru-paicha.docx", "docx"), ("guides/linshi-jiuzhu.odt", "docx"),
      ("guides/linshi-jiuzhu.odt", "odt"), ("checklists/zhengming-qingdan.xlsx", "xlsx"),
      ("checklists/zhengming-qingdan.xlsx", "csv"),
    ]
  )
  func `by LibreOffice`(sample: String, format: String) async throws {
    let folder = try TemporaryFolder()
    // Tabs and GB18030 are what a spreadsheet of a Chinese office saves.
    let filter = format == "csv" ? "csv:Text - txt - csv (StarCalc):9,34,GB18030,1" : format
    let run = try RunningProgram.run(
      Self.office,
      [
        "--headless", "--norestore", "-env:UserInstallation=file://\(folder.path)/office",
        "--convert-to", filter, "--outdir", folder.path, Repository.path("Samples/\(sample)"),
      ],
      environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path]
    )
    #expect(run.status == 0, "\(run.errorText)")
    let name = URL(fileURLWithPath: sample).deletingPathExtension().lastPathComponent
    try await expectSame(sample, "\(folder.path)/\(name).\(format)")
  }

  @Test(
    .enabled(if: isThere(pandoc), "pandoc is not installed"),
    arguments: ["plans/zhaoshang-fangan.md", "guides/zhengjian-buban.md"],
    ["docx", "odt"]
  )
  func `by pandoc`(sample: String, format: String) async throws {
    let folder = try TemporaryFolder()
    let export = "\(folder.path)/export.\(format)"
    let run = try RunningProgram.run(
      Self.pandoc,
      [Repository.path("Samples/\(sample)"), "-o", export]
    )
    #expect(run.status == 0, "\(run.errorText)")
    try await expectSame(sample, export)
  }
}
