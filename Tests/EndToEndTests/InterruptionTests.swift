import Foundation
import FoundationXML
import Glibc
import Reporting
import TestKit
import Testing

@Suite("Ctrl-C", .enabled(if: Tool.isThere))
struct InterruptionTests {
  private static let guilty = "<h1>办事指南</h1><p>申请人应当提交村民委员会出具的亲属关系证明。</p>"

  /// Interrupts a run that is in the middle of the second of three documents.
  ///
  /// The second is standard input. The pipe takes less than the document, so once all but its end
  /// is written, the run is known to have begun it, and to listen.
  private func interrupted(_ options: [String], in folder: TemporaryFolder) throws -> Int32 {
    let first = try folder.write(Self.guilty, to: "first.html")
    let last = try folder.write(Self.guilty, to: "last.html")
    let process = Process()
    let pipe = Pipe()
    process.executableURL = Tool.executable
    process.arguments = ["lint", "--jobs", "1"] + options + [first, "-", last]
    process.environment = ["LANG": "C.UTF-8"]
    process.standardInput = pipe
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let filler = String(repeating: "<p>今天下午召开例会。</p>\n", count: 20000)
    try pipe.fileHandleForWriting.write(contentsOf: Data(filler.utf8))
    process.interrupt()
    try pipe.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return process.terminationStatus
  }

  @Test func `ends a run in good order, with every report whole`() throws {
    let folder = try TemporaryFolder()
    let formats = ReportFormat.allCases
    let options = formats.flatMap { ["-o", "\($0.rawValue)=\(folder.path)/\($0.rawValue).out"] }
    #expect(try interrupted(options, in: folder) == 130)
    for format in formats {
      let url = URL(fileURLWithPath: "\(folder.path)/\(format.rawValue).out")
      let data = try Data(contentsOf: url)
      let text = String(decoding: data, as: UTF8.self)
      switch format {
      case .json:
        let report = try JSONDecoder().decode(Report.self, from: data)
        #expect(report.documents.map(\.status) == ["ok", "ok"])
        #expect(text.contains("\"interruptedOf\":3"))
      case .jsonl, .rdjsonl:
        for line in text.split(separator: "\n") {
          _ = try JSONSerialization.jsonObject(with: Data(line.utf8))
        }
      case .sarif, .gitlab, .rdjson:
        _ = try JSONSerialization.jsonObject(with: data)
        #expect(!text.contains("\"executionSuccessful\":true"))
      case .junit, .checkstyle:
        let parser = XMLParser(data: data)
        #expect(parser.parse())
      case .docx:
        #expect(
          data.starts(with: [0x50, 0x4B, 3, 4]) && data.suffix(22).starts(with: [0x50, 0x4B, 5, 6])
        )
      case .html: #expect(text.hasSuffix("</html>\n") && text.contains("已中断"))
      case .text, .markdown, .github: #expect(text.contains("已中断：3 份中检查了 2 份"))
      case .csv: #expect(text.hasSuffix("\"\r\n"))
      }
      #expect(format == .docx || text.contains("first.html"), "\(format)")
      #expect(!text.contains("last.html"), "\(format)")
    }
  }
}
