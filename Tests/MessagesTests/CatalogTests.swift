import Foundation
import Messages
import TestKit
import Testing

@Suite("The catalog of messages")
struct CatalogTests {
  private static func sources(_ folders: [String]) throws -> [(
    path: String, literals: SourceLiterals
  )] {
    try folders.flatMap { folder in
      try Repository.files(under: "Sources/\(folder)").filter { $0.hasSuffix(".swift") }.map {
        file in
        let path = "Sources/\(folder)/\(file)"
        return (path, try SourceLiterals(path: path))
      }
    }
  }

  /// Whether the catalog can say a text in Chinese, alone or line by line.
  private func isKnown(_ template: String) -> Bool {
    Catalog.chinese[template] != nil
      || template.split(separator: "\n").allSatisfy { line in
        Catalog.chinese[String(line)] != nil || !line.contains { $0.isLetter }
      }
  }

  @Test func `knows every word that reports and commands say`() throws {
    let labels = [
      "words(", "say(", "self(", "row(", "section(", "words.told(", "CommandFailure(",
      ": Message =", "? say(", ": say(",
    ]
    var missing: [String] = []
    for (path, literals) in try Self.sources(["Reporting", "jianfu"]) {
      var said = literals.following(labels)
      if path.hasSuffix("GapReport.swift") { said += literals.all() }
      for list in ["[Message] = [", "head(\n        [", "head([", "rowLabels: [Message] = ["] {
        said += literals.listed(behind: list)
      }
      if path.contains("/jianfu/") {
        said += literals.following(["ValidationError(", "CommandFailure("]).filter {
          $0 != "{}: {}"
        }
      }
      if path.hasSuffix("Wording.swift") { said += literals.all() }
      // What a command prints without looking it up; help pages and templates have lines, the
      // macros of roff and a defect of the clock are for no user.
      let isOther = ["ManualPage.swift", "Environment.swift"].contains(where: path.hasSuffix)
      if path.contains("/jianfu/"), !isOther {
        said += literals.all().filter {
          isProse($0) && !$0.contains("\n") && $0 != "jianfu {}"
        }
      }
      missing += said.filter { $0.contains { $0.isLetter } && !isKnown($0) && !isData($0) }
        .map { "\(path): \($0)" }
    }
    #expect(missing == [])
  }

  /// Names of topics and the like, which are the same in every language.
  private func isData(_ literal: String) -> Bool {
    literal.allSatisfy { $0.isUppercase || $0.isNumber || "{} \\.:-".contains($0) }
      || literal == "--force"
  }

  @Test func `knows every problem of an input, and every remedy`() throws {
    var missing: [String] = []
    for (path, literals) in try Self.sources(["Ingestion", "Checker"]) {
      let isSniffing = path.hasSuffix("DocumentFormat.swift") || path.hasSuffix("PackageKind.swift")
      let names = isSniffing ? literals.following(["name:"]).filter { $0.contains(" ") } : []
      missing += (literals.following(["message:", "remedy:", "unsupported("]) + names)
        .filter { !isKnown($0) && !$0.hasSuffix("it was read as ") }.map { "\(path): \($0)" }
    }
    #expect(missing == [])
  }

  /// Rules are checked and tried with messages only: all prose in the modules is said to people.
  ///
  /// What writes a part of a rule in the language of rules, and pages of the site, is none.
  @Test func `knows every message about rules`() throws {
    let other = [
      "/Site/", "Brief.swift", "Canonical.swift", "EffectiveRule.swift", "UnifiedDiff.swift",
      "Keyword.swift",
    ]
    var said: Set<String> = []
    var missing: [String] = []
    for (path, literals) in try Self.sources(["RuleLanguage", "RuleTooling"])
    where !other.contains(where: path.hasSuffix) && !path.contains(other[0]) {
      let nouns = path.hasSuffix("SymbolTable.swift") || path.hasSuffix("RuleDiagnostic.swift")
      let found = literals.all().filter { nouns || isProse($0) }
      said.formUnion(found)
      missing += found.filter { !isKnown($0) }.map { "\(path): \($0)" }
    }
    let wanted = ["expected {}, found {}", "lexicon", "no rule uses the {} '{}'", "drop {}"]
    #expect(said.isSuperset(of: wanted))
    #expect(said.count > 250)
    #expect(missing == [])
  }

  /// Whether a literal is a message: it has words, and more than one piece.
  private func isProse(_ literal: String) -> Bool {
    literal.contains(" ") && literal.contains { $0.isLetter && $0.isASCII }
      && literal.trimmingCharacters(in: .whitespaces).contains(" ")
  }

  @Test func `knows every word of places, derivations and waivers`() throws {
    let labels = ["words(", "label(", "parts.append("]
    let folders = ["RuleEngine/Evaluation", "Checker/Waivers", "RuleTooling/Explaining"]
    var said: [String] = []
    var missing: [String] = []
    for (path, literals) in try Self.sources(folders) {
      let found = literals.following(labels).filter { $0.contains { $0.isLetter } }
      said += found
      missing += found.filter { !isKnown($0) }.map { "\(path): \($0)" }
    }
    #expect(said.count > 30)
    #expect(missing == [])
  }

  /// Chinese that stands in the sources outside the catalog is shown to readers of English, too.
  ///
  /// The language of rules, notations of numbers and pages that are written in Chinese have theirs.
  @Test func `leaves no Chinese outside the catalog`() throws {
    let folders = [
      "Checker", "Findings", "Reporting", "RuleEngine", "RuleLanguage", "RuleTooling", "jianfu",
    ]
    let allowed = [
      "/Keyword.swift",
      "/Site/", "RuleHeader.swift", "InitCommand.swift", "WordRenderer.swift", "WordWriter.swift",
    ]
    var found: [String] = []
    for (path, literals) in try Self.sources(folders) where !allowed.contains(where: path.contains)
    {
      // Help pages show files with Chinese names.
      found += literals.all().filter { text in
        !text.contains("jianfu ")
          && text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      }.map { "\(path): \($0)" }
    }
    #expect(found == [])
  }

  @Test func `knows every line of the help pages`() throws {
    var missing: [String] = []
    for (path, literals) in try Self.sources(["jianfu"]) {
      let texts = literals.following(["abstract:", "help:", "discussion:", "ArgumentHelp("])
      for text in texts {
        for paragraph in text.components(separatedBy: "\n\n") where !isKnown(paragraph) {
          // Examples are commands; what is said beside them stands behind two spaces.
          let words = paragraph.split(separator: "\n").flatMap { line in
            line.components(separatedBy: "  ").map { $0.trimmingCharacters(in: .whitespaces) }
          }
          missing += words.filter { word in
            word.contains { $0.isLetter } && Catalog.chinese[word] == nil
              && !word.hasPrefix("jianfu ") && !word.contains("| jianfu ")
          }.map { "\(path): \($0)" }
        }
      }
    }
    #expect(missing == [])
  }

  @Test func `says each message in one place`() {
    var seen: Set<String> = []
    var twice: [String] = []
    for part in Catalog.parts {
      for key in part.keys where !seen.insert(key).inserted { twice.append(key) }
    }
    #expect(twice == [])
    #expect(seen.count == Catalog.chinese.count)
  }

  @Test func `has the same arguments in both languages`() {
    for (english, chinese) in Catalog.chinese {
      let wanted = english.components(separatedBy: "{}").count - 1
      var used = chinese.components(separatedBy: "{}").count - 1
      for number in 1...9 where chinese.contains("{\(number)}") { used += 1 }
      #expect(wanted == used, "\(english)")
      #expect(!chinese.isEmpty && !english.isEmpty)
    }
  }

  @Test func `is Chinese, where it is not a mark or a command`() {
    for (english, chinese) in Catalog.chinese where english.contains(where: \.isLetter) {
      let isChinese = chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
      #expect(isChinese, "\(english)")
      #expect(!english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
  }

  @Test func `holds no message that nobody says`() throws {
    let folders = [
      "Reporting", "jianfu", "Ingestion", "Checker", "RuleEngine", "RuleLanguage", "RuleTooling",
    ]
    var said: Set<String> = []
    let sources = try Self.sources(folders)
    for (_, literals) in sources {
      for text in literals.all() + literals.following(["message:", "remedy:", "say("]) {
        said.insert(text)
        for paragraph in text.components(separatedBy: "\n\n") { said.insert(paragraph) }
        for line in text.split(separator: "\n") {
          said.insert(String(line))
          for word in line.components(separatedBy: "  ") {
            said.insert(word.trimmingCharacters(in: .whitespaces))
          }
        }
      }
    }
    /// Pieces that are put together where they are said.
    let others: Set<String> = [
      "the file declares the encoding {}, but {}; it was read as {}"
    ]
    let unsaid = Catalog.chinese.keys.filter { key in
      !said.contains(key) && !others.contains(key) && Catalog.libraries[key] == nil
        && !sources.contains { $0.literals.holds(key) }
    }
    #expect(unsaid.sorted() == [])
  }

  @Test func `says what came in English in Chinese`() {
    let words = Words(.chinese)
    #expect(words.told("not well-formed XML: there is no root element") == "XML 不合规：没有根元素")
    #expect(
      words.told("2 places cannot be decoded as GBK; each is read as U+FFFD")
        == "有 2 处不能按 GBK 解码，均读作 U+FFFD"
    )
    #expect(
      words.told("EXAMPLES\n  jianfu lint a.html   one document")
        == "示例\n  jianfu lint a.html   一份文件"
    )
    #expect(words.told("nobody knows this") == "nobody knows this")
    #expect(Words(.english).told("the file holds no text") == "the file holds no text")
  }
}
