import Foundation
import TestKit
import Testing

@Suite("The commands for authors of rules", .enabled(if: Tool.isThere))
struct RuleToolTests {
  private static let loose = """
    package demo
    use core
    source 来文 { title "通知" issued 2020-01-01 } // 出处
    terms 出证="出具" "开具"
    rule DEMO-01 warning "试" { basis 来文
    each sentence when demands 村级组织 ..6 出证
    message "试" advise "试" violates "应当由村委会出具。" complies "不得由村委会出具。" }

    """

  @Test func `fmt formats in place, once, and keeps every comment`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.loose, to: "a.rules")
    #expect(try Tool.run("rules", "fmt", "--check", path).status == 1)
    let diff = try Tool.run("rules", "fmt", "--diff", path)
    #expect(diff.status == 1)
    #expect(diff.text.contains("\n-terms 出证=\"出具\" \"开具\"\n"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.loose)
    #expect(try Tool.run("rules", "fmt", path).status == 0)
    let once = try String(contentsOfFile: path, encoding: .utf8)
    #expect(once.contains("// 出处"))
    #expect(once.contains("terms 出证 = \"出具\" \"开具\""))
    #expect(try Tool.run("rules", "fmt", "--check", path).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.rules"])
  }

  @Test func `keywords turn Chinese and back without a loss`() throws {
    let chinese = try Tool.run("rules", "fmt", "--keywords", "zh", "-", input: Self.loose)
    #expect(chinese.status == 0)
    #expect(chinese.text.contains("规则 DEMO-01 警告"))
    let back = try Tool.run("rules", "fmt", "--keywords", "en", "-", input: chinese.text)
    #expect(back.text == (try Tool.run("rules", "fmt", "-", input: Self.loose)).text)
  }

  @Test func `a file with a mistake is told and left, the others are formatted`() throws {
    let folder = try TemporaryFolder()
    let bad = try folder.write("package demo\nrule {", to: "a.rules")
    let good = try folder.write(Self.loose, to: "b.rules")
    let run = try Tool.run("rules", "fmt", folder.path)
    #expect(run.status == 2)
    #expect(run.errorText.contains("a.rules:2"))
    #expect(try String(contentsOfFile: bad, encoding: .utf8) == "package demo\nrule {")
    #expect(try String(contentsOfFile: good, encoding: .utf8) != Self.loose)
  }

  @Test func `check --strict reports doubts with status 1, check alone does not`() throws {
    let folder = try TemporaryFolder()
    let unused = Self.loose + "terms 闲词 = \"闲\"\n"
    let path = try folder.write(unused, to: "a.rules")
    #expect(try Tool.run("rules", "check", path).status == 0)
    let strict = try Tool.run("rules", "check", "--strict", path)
    #expect(strict.status == 1)
    #expect(strict.text.contains("R0801"))
    #expect(!strict.text.contains("core/"))
  }

  @Test func `a failing example shows what the rule lacked`() throws {
    let folder = try TemporaryFolder()
    let wrong = Self.loose.replacing("violates \"应当由村委会出具。\"", with: "violates \"不得由村委会开具。\"")
    let path = try folder.write(wrong, to: "a.rules")
    let run = try Tool.run("rules", "test", path)
    #expect(run.status == 1)
    #expect(run.text.contains("未通过 DEMO-01"))
    #expect(run.text.contains("语气 不得：“不得”"))
  }

  @Test func `example files are judged by the folder they stand in`() throws {
    let folder = try TemporaryFolder()
    try folder.write("申请人应当提交村民委员会出具的亲属关系证明。", to: "CERT-01/violates/a.txt")
    try folder.write("今天开会。", to: "CERT-01/complies/b.txt")
    let fine = try Tool.run("rules", "test", "--rule", "CERT-01", "--examples", folder.path)
    #expect(fine.status == 0)
    #expect(fine.text.contains("2 个例子文件：通过 2，未通过 0"))
    try folder.write("今天开会。", to: "CERT-01/violates/c.txt")
    let wrong = try Tool.run("rules", "test", "--rule", "CERT-01", "--examples", folder.path)
    #expect(wrong.status == 1)
    #expect(wrong.text.contains("CERT-01/violates/c.txt"))
  }

  @Test func `coverage and mutants end in a table of the packages`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.loose, to: "a.rules")
    let run = try Tool.run("rules", "test", "--coverage", "--mutate", "--why", path)
    #expect(run.status == 0)
    #expect(run.text.contains("没有例子用到：“出证”里的“开具”"))
    #expect(run.text.contains("没有例子察觉：去掉“出证”里的词“开具”（没有用到：没有例子含有它）"))
    #expect(run.text.contains("未察觉的原因"))
    let brief = try Tool.run("rules", "test", "--mutate", path)
    #expect(brief.text.contains("没有例子察觉：去掉“出证”里的词“开具”\n"))
    #expect(!brief.text.contains("未察觉的原因"))
    #expect(run.text.contains("demo           1/2 50.0%") || run.text.contains("demo"))
  }

  @Test func `explain asks a rule about a line, in words and in JSON`() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("今天开会。\n不得要求村委会出具亲属关系证明。\n", to: "a.txt")
    let text = try Tool.run("explain", "\(path):2", "--rule", "CERT-01")
    #expect(text.status == 0)
    #expect(text.text.contains("不得：“不得”"))
    let json = try Tool.run("explain", "\(path):2", "--rule", "CERT-01", "--format", "json")
    #expect(try JSONSerialization.jsonObject(with: json.output) is [String: Any])
    #expect(try Tool.run("explain", path, "--rule", "CERT-999").status == 2)
    #expect(try Tool.run("explain", "/no/such:1", "--rule", "CERT-01").status == 2)
  }
}
