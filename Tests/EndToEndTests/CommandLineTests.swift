import Foundation
import Reporting
import TestKit
import Testing

@Suite("The command line", .enabled(if: Tool.isThere))
struct CommandLineTests {
  private static let clean = "<p>今天下午召开例会。</p>"
  private static let guilty = "<h1>办事指南</h1><p>申请人应当提交村民委员会出具的亲属关系证明。</p>"

  @Test(arguments: ReportFormat.allCases.map(\.rawValue))
  func `exit status is that of the findings, whatever the format`(_ format: String) throws {
    let folder = try TemporaryFolder()
    let clean = try folder.write(Self.clean, to: "clean.html")
    let guilty = try folder.write(Self.guilty, to: "guilty.html")
    #expect(try Tool.run("lint", "--format", format, clean).status == 0)
    #expect(try Tool.run("lint", "--format", format, guilty).status == 1)
    #expect(try Tool.run("lint", "--format", format, clean, "\(folder.path)/none.html").status == 3)
    #expect(
      try Tool.run("lint", "--format", format, guilty, "\(folder.path)/none.html").status == 3
    )
  }

  @Test(arguments: [
    ["lint"], ["lint", "--no-such-option", "x"], ["lint", "--format", "pdf", "x.html"],
    ["lint", "--profile", "no-such-place", "x.html"], ["lint", "--as-of", "2024-13-01", "x.html"],
    ["lint", "--fail-on", "sometimes", "x.html"], ["lint", "--jobs", "0", "x.html"],
    ["no-such-command"], ["explain", "CERT-999"], ["rules", "check", "/no/such/file.rules"],
    ["lint", "--rules", "/no/such/folder", "x.html"],
  ])
  func `a mistake in the command line is told and has status 2`(_ arguments: [String]) throws {
    let run = try RunningProgram.run(Tool.executable, arguments)
    #expect(run.status == 2)
    #expect(!run.errors.isEmpty)
    #expect(run.output.isEmpty)
  }

  @Test func `several reports come from one run, each in its format`() throws {
    let folder = try TemporaryFolder()
    let guilty = try folder.write(Self.guilty, to: "in/guilty.html")
    let outputs = ReportFormat.allCases.flatMap { format in
      ["--output", "\(format.rawValue)=\(folder.path)/in/\(format.rawValue).out"]
    }
    let run = try RunningProgram.run(
      Tool.executable,
      ["lint", "--format", "json"] + outputs + ["\(folder.path)/in"]
    )
    #expect(run.status == 1)
    #expect(try JSONDecoder().decode(Report.self, from: run.output).documents.first?.path == guilty)
    for format in ReportFormat.allCases {
      let written = try Data(
        contentsOf: URL(fileURLWithPath: "\(folder.path)/in/\(format.rawValue).out")
      )
      let alone = try Tool.run("lint", "--format", format.rawValue, guilty)
      #expect(alone.status == 1)
      #expect(!written.isEmpty && !alone.output.isEmpty, "\(format)")
    }
    let json = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/in/json.out"))
    #expect(json == run.output)
  }

  @Test func `the ending of a file names the format`() throws {
    let folder = try TemporaryFolder()
    let guilty = try folder.write(Self.guilty, to: "guilty.html")
    let csv = "\(folder.path)/table.csv"
    let run = try Tool.run("lint", "--output", csv, guilty)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.errorText.contains("错误"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: csv)).starts(with: [0xEF, 0xBB, 0xBF]))
  }

  @Test func `a report never overwrites a document, nor is it read by the run that writes it`()
    throws
  {
    let folder = try TemporaryFolder()
    let guilty = try folder.write(Self.guilty, to: "guilty.html")
    let over = try Tool.run("lint", "--output", "text=\(guilty)", guilty)
    #expect(over.status == 2)
    #expect(over.errorText.contains(guilty))
    #expect(try String(contentsOfFile: guilty, encoding: .utf8) == Self.guilty)
    let report = try folder.write(Self.guilty, to: "report.html")
    let run = try Tool.run("lint", "--output", "json=\(report)", folder.path)
    #expect(run.status == 1)
    let written = try JSONDecoder().decode(
      Report.self,
      from: Data(contentsOf: URL(fileURLWithPath: report))
    )
    #expect(written.documents.map(\.status) == ["ok", "skipped"])
  }

  @Test(arguments: [
    ["--output", "sarf=x.sarif"], ["--output", "json=/no/such/folder/x"], ["--output", "json="],
    ["--output", "json=same", "--output", "csv=same"], ["--output", "json=-", "--output", "csv=-"],
  ])
  func `an output that cannot be written is told before anything is read`(_ options: [String])
    throws
  {
    let run = try RunningProgram.run(Tool.executable, ["lint"] + options + ["-"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test func `help and version are no mistakes`() throws {
    for arguments in [["--help"], ["--version"], ["lint", "--help"], ["help"]] {
      let run = try RunningProgram.run(Tool.executable, arguments)
      #expect(run.status == 0, "\(arguments)")
      #expect(!run.output.isEmpty, "\(arguments)")
    }
  }

  @Test func `a path that leads nowhere is named in the report`() throws {
    let run = try Tool.run("lint", "/no/such/notice.html")
    #expect(run.status == 3)
    #expect((run.text + run.errorText).contains("/no/such/notice.html"))
  }

  @Test func `a PDF that was named is not passed over in silence`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("%PDF-1.7\n%\u{E2}\u{E3}\n1 0 obj\n", to: "notice.pdf")
    let (report, status) = try Tool.lint([path])
    #expect(status == 3)
    #expect(report.documents.count == 1)
    #expect(report.documents.first?.status != "ok")
    #expect(report.documents.first?.problems?.isEmpty == false)
  }

  @Test func `a file that is not what its name says is read for what it is`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.guilty, to: "notice.xml")
    #expect(try Tool.lint([path]).report.documents.first?.findings.isEmpty == false)
  }

  @Test func `an empty file is reported`() throws {
    let folder = try TemporaryFolder()
    let (report, status) = try Tool.lint([try folder.write("", to: "empty.html")])
    #expect(report.documents.first?.problems?.isEmpty == false)
    #expect(status == 3 || status == 0)
  }

  @Test func `a folder of 1000 files is read to the last one`() throws {
    let folder = try TemporaryFolder()
    for number in 0..<1000 {
      try folder.write(number == 617 ? Self.guilty : Self.clean, to: "\(number % 7)/\(number).html")
    }
    let (report, status) = try Tool.lint([folder.path])
    #expect(status == 1)
    #expect(report.documents.count == 1000)
    #expect(report.summary.documents == 1000)
    #expect(
      report.documents.map(\.path)
        == report.documents.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    )
    #expect(report.documents.filter { !$0.findings.isEmpty }.count == 1)
  }

  @Test func `standard input is a document`() throws {
    #expect(try Tool.run("lint", "-", input: Self.guilty).status == 1)
    #expect(try Tool.run("lint", "-", input: Self.clean).status == 0)
  }

  @Test(arguments: [["TERM": "xterm-256color"], ["TERM": "xterm", "NO_COLOR": "1"]])
  func `no colours leave the terminal`(_ environment: [String: String]) throws {
    let run = try Tool.run("lint", "-", input: Self.guilty, environment: environment)
    #expect(run.status == 1)
    #expect(!run.output.contains(0x1B))
    #expect(!run.errors.contains(0x1B))
  }

  @Test func `control characters of a document do not reach the terminal`() throws {
    let text = "申请人应当提交村民委员会出具的亲属关系\u{1B}[31m证明。\u{7}"
    let run = try Tool.run("lint", "-", input: "\u{1B}]0;x\u{7}" + text)
    #expect(!run.output.contains(0x1B))
    #expect(!run.output.contains(0x07))
  }

  @Test func `all five mistakes of a rule file are told in one run`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.fiveMistakes, to: "mistakes.rules")
    let run = try Tool.run("rules", "check", path)
    let told = run.text + run.errorText
    #expect(run.status == 2)
    for place in ["4:", "8:", "11:", "14:", "16:"] {
      #expect(told.contains("mistakes.rules:\(place)"), "line \(place)")
    }
    #expect(told.contains("^"))
  }

  private static let fiveMistakes = """
    package local.mistakes "五处错误"
    use core
    source 某规定 {
        isued 2024-01-01
        title "某规定"
    }
    source 另一规定 {
        issued 2024-02-31
        title "另一规定"
    }
    terms 别的 = +没有的词表
    phrase 要求 = "必须" ..20 "证明"
    rule TEST-01 error "试" {
        basis 没有的规定
        each sentence
        when demands 没有的词组
        message "试"
        violates "申请人必须提交证明。"
        complies "不必提交证明。"
    }
    """
}
