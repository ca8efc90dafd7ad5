import Findings
import Foundation
import TestKit
import Testing

@Suite("The same document in every format")
struct FormatTests {
  static let sketches = [
    DocumentSketch(
      title: "清溪县民政局关于做好临时救助工作的通知",
      [
        .paragraph("各乡镇人民政府："),
        .heading("一、申请材料"),
        .paragraph("申请人须提交村委会出具的亲属关系证明和婚姻状况证明，由乡镇民政办留存备查。"),
        .heading("二、工作要求"),
        .paragraph("（一）各村（社区）须成立临时救助工作专班，由村党组织书记任组长。"),
        .paragraph("（二）宣传横幅等费用由各村自行承担，不得延误。"),
        .paragraph("2024年3月5日"),
      ]
    ),
    DocumentSketch(
      title: "柳河镇2024年秋季森林防火工作方案",
      [
        .heading("一、工作任务"),
        .paragraph("各村须在村口设置“森林防火检查站”标牌，未挂牌的不予验收。"),
        .paragraph("村民委员会是本辖区森林防火的责任主体。"),
        .heading("二、工作纪律"),
        .paragraph("各村每日上报巡查台账，镇政府按月通报。"),
        .paragraph("2024年9月10日"),
      ]
    ),
    DocumentSketch(
      title: "柳河镇人民政府关于清理规范村级标牌的通知",
      [
        .paragraph("各村（居）民委员会："),
        .paragraph("为减轻村级组织负担，不得要求村（社区）悬挂各类标牌，不得要求村级组织出具亲属关系证明。"),
        .paragraph("已经悬挂的，由镇政府组织摘除，费用由镇财政承担。"),
        .paragraph("2024年5月20日"),
      ]
    ),
    DocumentSketch(
      title: "清溪县困难群众救助办事指南",
      [
        .paragraph("申请人应当提交下列材料。"),
        .table([
          ["申请事项", "申请材料", "出具单位"],
          ["低保申请", "婚姻状况证明", "村委会"],
          ["临时救助", "身份证复印件", "公安机关"],
          ["特困供养", "亲属关系证明", "社区居委会"],
        ]),
        .paragraph("2024年6月1日"),
      ]
    ),
  ]

  /// What is found, without the page that only some formats know.
  private struct Found: Hashable {
    let rule: String
    let quote: String
    let place: String

    init(_ finding: Finding) {
      rule = finding.rule
      quote = finding.quote.filter { !$0.isWhitespace }
      place = finding.place.split(separator: " / ").filter { step in
        !(step.hasPrefix("第") && step.hasSuffix("页"))
      }.joined(separator: " / ")
    }
  }

  @Test(arguments: sketches.indices)
  func `gives the same findings in the same places`(index: Int) async throws {
    let sketch = Self.sketches[index]
    let folder = try TemporaryFolder()
    let formats = DocumentSketch.Format.allCases.filter { !sketch.hasTable || $0.hasTables }
    let paths = try formats.map { format in
      try folder.write(sketch.bytes(format), to: "\(format.rawValue)/\(format.fileName)")
    }
    let reports = try await Shipped.lint(paths).reports
    let expected = reports[0].findings.map(Found.init)
    #expect(expected.isEmpty == (index == 2))
    for (format, report) in zip(formats, reports) {
      #expect(report.status == .ok, "\(format) \(report.problems)")
      #expect(report.title == sketch.title, "\(format)")
      #expect(report.findings.map(Found.init) == expected, "\(format)")
      #expect(report.issued == reports[0].issued && report.kind == reports[0].kind, "\(format)")
      let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: report.path)))
      try expectRegionsCutTheirQuotes(report, of: bytes)
    }
  }

  @Test func `names the page of an OFD document`() async throws {
    let folder = try TemporaryFolder()
    let lines = Array(repeating: DocumentSketch.Element.paragraph("本段只说明情况。"), count: 25)
    let sketch = DocumentSketch(
      title: "清溪县民政局关于做好临时救助工作的通知",
      lines + [.paragraph("申请人须提交村委会出具的亲属关系证明。")]
    )
    let path = try folder.write(sketch.bytes(.ofd), to: "notice.ofd")
    let finding = try #require(try await Shipped.lint([path]).reports.first?.findings.first)
    #expect(finding.place == "第2页")
    #expect(finding.region.part == "Doc_0/Pages/Page_1/Content.xml")
  }

  @Test(
    .enabled(
      if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soffice"),
      "LibreOffice (soffice) is not installed, so its files are not compared"
    ),
    arguments: [DocumentSketch.Format.docx, .odt]
  )
  func `reads what LibreOffice writes like what we write`(format: DocumentSketch.Format)
    async throws
  {
    let folder = try TemporaryFolder()
    for (index, sketch) in Self.sketches.enumerated() {
      let ours = try folder.write(sketch.bytes(format), to: "ours\(index).\(format.rawValue)")
      let source = try folder.write(sketch.bytes(.html), to: "theirs\(index).html")
      let run = try RunningProgram.run(
        URL(fileURLWithPath: "/usr/bin/soffice"),
        [
          "--headless", "--norestore", "-env:UserInstallation=file://\(folder.path)/office",
          "--infilter=HTML (StarWriter)", "--convert-to", format.rawValue, "--outdir", folder.path,
          source,
        ],
        environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": folder.path]
      )
      #expect(run.status == 0, "\(run.errorText)")
      let theirs = "\(folder.path)/theirs\(index).\(format.rawValue)"
      let reports = try await Shipped.lint([ours, theirs]).reports
      #expect(reports[1].status == .ok, "\(reports[1].problems)")
      #expect(reports[1].findings.map(Found.init) == reports[0].findings.map(Found.init))
      try expectRegionsCutTheirQuotes(
        reports[1],
        of: try Array(Data(contentsOf: URL(fileURLWithPath: theirs)))
      )
    }
  }
}
