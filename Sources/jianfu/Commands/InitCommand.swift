import ArgumentParser
import Checker
import Glibc
import Messages

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a jianfu.yml with comments to start from.",
    discussion: """
      EXAMPLES
        jianfu init
        jianfu init 公文/
        jianfu init --force
      """
  )

  @Argument(help: "The folder to write it to.")
  var folder = "."

  @Flag(help: "Overwrite a jianfu.yml that is there.")
  var force = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let path =
      folder == "." ? ConfigurationSearch.fileName : "\(folder)/\(ConfigurationSearch.fileName)"
    if !force, Environment.identity(of: path) != nil {
      throw CommandFailure(
        text: say("\(path) is there already") + "\n  " + say("help: \("--force")")
      )
    }
    let output = try OutputStream(path: path)
    output.write(Array(Self.template.utf8))
    try output.check()
    try printOut(say("wrote \(path); 'jianfu config show' tells what is in effect"))
  }

  /// What is written; every setting is a comment that shows its default.
  static let template = """
    # Jianfu 减负检查的配置。每个文件用离它最近的 jianfu.yml；路径和通配符都以本文件所在文件夹为起点。
    # 写错的键、规则名、通配符都会报错，不会悄悄忽略。说明见 Docs/configuration.md。
    version: 1

    # 用哪套规则：national（国家）、sichuan（四川）、nanchong（南充），或自己的规则包
    profile: nanchong

    # 自己的规则文件或文件夹
    # rules: [本县规则/]

    # 文件夹里哪些算文件（默认按扩展名），哪些不看
    # include: ["*.html", "*.docx"]
    # exclude: [归档/, "草稿*"]

    # 只要、不要哪些规则或主题
    # select: [CERT, SIGN]
    # ignore: [CERT-04]

    # 改级别：error、warning、notice、off
    # severity:
    #   MEET: notice

    # 达到哪一级算不通过：error、warning、notice、never
    # fail-on: error
    # min-confidence: likely
    # allow-incomplete: false
    # include-boilerplate: false
    # as-of: 2025-01-01

    # 报告
    # outputs:
    #   - {format: html, path: 报告.html}
    #   - {format: sarif, path: 报告.sarif}
    # language: zh

    # 经批准的豁免；文件里的 <!-- jianfu:waive … --> 默认不认，因为来文单位不能自己豁免自己
    # waivers: waivers.yml
    # inline-waivers: false

    # 以前的问题：jianfu lint --write-baseline baseline.json 写出，以后只算新增的
    # baseline: baseline.json

    # 文件里没有写明、但已经知道的事
    # overrides:
    #   - files: 市局来文/**
    #     issuer: 某市民政局
    #     level: city

    """
}
