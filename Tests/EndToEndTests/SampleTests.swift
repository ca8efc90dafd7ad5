import Foundation
import TestKit
import Testing

@Suite("The samples", .enabled(if: Tool.isThere))
struct SampleTests {
  @Test func `there are at least 24, and every label names one`() throws {
    let files = try Set(Repository.files(under: "Samples"))
    #expect(files.count >= 26)
    for label in try Label.all() { #expect(files.contains(label.file), "\(label.file)") }
  }

  @Test func `all are read in whole`() throws {
    let (report, status) = try Tool.lint([Repository.path("Samples")])
    #expect(report.schema == "jianfu.findings/1")
    #expect(status == 1)
    for document in report.documents {
      #expect(
        document.status == "ok",
        "\(document.path): \(document.problems?.first?.message ?? "")"
      )
    }
  }

  @Test func `findings agree with what a careful reader found`() throws {
    let labels = Dictionary(grouping: try Label.all(), by: \.file)
    var agreement = Agreement()
    for document in try Tool.lint([Repository.path("Samples")]).report.documents {
      let file = String(document.path.dropFirst(Repository.path("Samples").count + 1))
      agreement.add(file, labels: labels[file] ?? [], findings: document.findings)
    }
    #expect(agreement.hits > 30)
    #expect(
      agreement.f1 >= 0.8,
      """
      F1 is \(agreement.f1)
      missed:
      \(agreement.missed.joined(separator: "\n"))
      wrong:
      \(agreement.wrong.joined(separator: "\n"))
      """
    )
  }

  @Test(arguments: [
    "archives/jianfu-xinwen.html", "archives/niandu-zongjie.txt", "archives/dianxing-tongbao.html",
    "archives/2013-lianzufang.html", "archives/gongshi-minzheng.html",
    "notices/biaopai-qingli.html", "notices/qiushou-huiyi-tongzhi.html",
    "notices/fangxun-yingji.txt", "guides/tuijian-daili.html", "checklists/fumian-qingdan.html",
    "checklists/buying-chuju.html", "plans/gonglu-yanghu-fangan.html",
  ])
  func `a document that adds no burden has no finding`(_ file: String) throws {
    let (report, status) = try Tool.lint([Repository.path("Samples/\(file)")])
    let findings = report.documents.flatMap(\.findings).filter(\.counts)
    #expect(findings.isEmpty, "\(findings.map { "\($0.rule) \($0.quote)" })")
    #expect(status == 0)
  }

  @Test func `every region, cut from the file, is the source of its quote`() throws {
    var seen = 0
    for document in try Tool.lint([Repository.path("Samples")]).report.documents {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: document.path))
      let encoding = Self.encodings[String(document.path.split(separator: "/").last ?? "")]
      // Regions in parts of packages are checked where the parts can be read, in CheckerTests.
      for finding in document.findings where finding.region.part == nil {
        let region = finding.region
        let end = region.byteOffset + region.byteLength
        try #require(region.byteLength > 0 && end <= bytes.count, "\(finding)")
        let cut = bytes[region.byteOffset..<end]
        let source = try Self.decode(Data(cut), from: encoding ?? "UTF-8")
        #expect(
          squeeze(Markup.visible(source)) == squeeze(finding.quote),
          "\(document.path) \(finding.rule)"
        )
        seen += 1
      }
    }
    #expect(seen > 30)
  }

  @Test func `the report is the same for one thread and for two`() throws {
    let samples = Repository.path("Samples")
    for format in ["text", "json", "jsonl"] {
      let one = try Tool.run("lint", "--jobs", "1", "--format", format, samples)
      let two = try Tool.run("lint", "--jobs", "2", "--format", format, samples)
      #expect(one.output == two.output, "\(format)")
      #expect(one.output.count > 1000, "\(format)")
    }
  }

  /// Encodings of the samples that are not UTF-8, as iconv calls them.
  private static let encodings = [
    "huinong-butie-portal.html": "GBK", "renkou-mopai.html": "GB18030",
    "jianmian-shenqingbiao.html": "GBK", "2013-lianzufang.html": "GBK",
    "zhuxue-jin-big5.html": "BIG5", "zhunru-pici.xml": "GB18030",
    "biaopai-diaocha.xml": "UTF-16LE", "jiuye-cailiao.csv": "GB18030",
  ]

  /// Decodes with the system's own converter, so that our decoder is not judged by itself.
  private static func decode(_ bytes: Data, from encoding: String) throws -> String {
    if encoding == "UTF-8" { return String(decoding: bytes, as: UTF8.self) }
    let run = try RunningProgram.run(
      URL(fileURLWithPath: "/usr/bin/iconv"),
      ["-f", encoding, "-t", "UTF-8"],
      input: bytes
    )
    try #require(run.status == 0, "\(run.errorText)")
    return run.text
  }
}
