import Checker
import Findings
import Messages
import RuleLanguage
import TestKit
import Testing

@Suite("Configuration files")
struct SettingsTests {
  private static let formats = ["text", "json", "sarif"]

  private func mistakes(_ text: String) -> [ConfigurationMistake] {
    do throws(ConfigurationFailure) {
      _ = try Settings(text, path: "jianfu.yml", formats: Self.formats)
      return []
    } catch {
      return error.mistakes
    }
  }

  @Test func `every key is read`() throws {
    let settings = try Settings(
      """
      version: 1
      profile: sichuan
      rules: [本县规则/]
      include: ["*.html"]
      exclude: [归档/]
      select: [CERT, SIGN-01]
      ignore: CERT-04
      severity: {NEG: warning, MEET-02: off}
      as-of: 2025-01-02
      min-confidence: certain
      fail-on: never
      allow-incomplete: true
      include-boilerplate: true
      inline-waivers: true
      waivers: waivers.yml
      baseline: old.json
      language: en
      outputs:
        - {format: sarif, path: out/report.sarif}
      overrides:
        - files: 市局/**
          profile: sichuan
          issuer: 白鹭市民政局
          level: city
          as-of: 2024-03-05
      """,
      path: "conf/jianfu.yml",
      formats: Self.formats
    )
    #expect(settings.profile?.value == "sichuan")
    #expect(settings.rules?.value == ["conf/本县规则/"])
    #expect(settings.include?.value.map(\.text) == ["*.html"])
    #expect(settings.exclude?.value.map(\.text) == ["归档/"])
    #expect(settings.select.map(\.value) == ["CERT", "SIGN-01"])
    #expect(settings.ignore.map(\.value) == ["CERT-04"])
    #expect(settings.severity.map(\.name.value) == ["NEG", "MEET-02"])
    #expect(settings.severity.map(\.severity) == [.warning, .off])
    #expect(settings.asOf?.value.description == "2025-01-02")
    #expect(settings.minimumConfidence?.value == .certain)
    #expect(settings.failOn?.value == .never)
    #expect(settings.allowsIncomplete?.value == true)
    #expect(settings.includesBoilerplate?.value == true)
    #expect(settings.allowsInlineWaivers?.value == true)
    #expect(settings.waivers?.value == ["conf/waivers.yml"])
    #expect(settings.baseline?.value == "conf/old.json")
    #expect(settings.language?.value == .en)
    #expect(
      settings.outputs?.value == [OutputSetting(format: "sarif", path: "conf/out/report.sarif")]
    )
    let override = try #require(settings.overrides.first)
    #expect(override.files.map(\.text) == ["市局/**"])
    #expect(override.issuer?.value == "白鹭市民政局")
    #expect(override.level?.value == .city)
    #expect(override.asOf?.value.description == "2024-03-05")
  }

  @Test(
    arguments: [
      ("profil: x", 1, 1, "profil", "profile"),
      ("a: 1\nprofile: x", 1, 1, "'a'", nil),
      ("profile:\n  - x", 2, 3, "a text", nil),
      ("fail-on: warnings", 1, 10, "warnings", "warning"),
      ("as-of: 2024-13-01", 1, 8, "2024-13-01", "2024-03-05"),
      ("include: ['*.html', '[abc']", 1, 21, "[abc", nil),
      ("outputs:\n  - format: jsn\n    path: x", 2, 13, "jsn", "json"),
      ("outputs:\n  - format: json", 2, 5, "path", nil),
      ("overrides:\n  - profile: x", 2, 5, "files", nil),
      ("allow-incomplete: maybe", 1, 19, "true or false", nil),
      ("severity: {CERT: eror}", 1, 18, "eror", "error"),
      ("profile: x\nprofile: y", 2, 1, "profile", nil),
      ("version: 2", 1, 10, "version 1", nil),
      ("- a", 1, 1, "keys", nil),
    ] as [(String, Int, Int, String, String?)]
  )
  func `a mistake is told with its place and what was meant`(
    _ text: String,
    _ line: Int,
    _ column: Int,
    _ word: String,
    _ help: String?
  ) throws {
    let mistake = try #require(mistakes(text).first, "\(text)")
    #expect(mistake.message.text(in: .english).contains(word), "\(mistake)")
    if let help { #expect(mistake.help?.text(in: .english).contains(help) == true, "\(mistake)") }
    #expect(mistake.line == line, "\(mistake)")
    #expect(mistake.column == column, "\(mistake)")
  }

  @Test func `all mistakes of a file are told at once`() {
    #expect(mistakes("profil: x\nfail-on: no\nas-of: soon").count == 3)
  }

  @Test(arguments: ["", "# nothing\n", "---\n"])
  func `an empty file says nothing`(_ text: String) {
    #expect(mistakes(text).isEmpty)
  }

  @Test(arguments: ["a: [1", "\t- x: {", "a: b: c"])
  func `what is no YAML is a mistake with a place`(_ text: String) throws {
    let mistake = try #require(mistakes(text).first)
    #expect(mistake.line >= 1 && mistake.column >= 1)
    #expect(mistake.message.text(in: .english).contains("YAML"))
  }
}
