import Findings
import Messages

extension JSONWriter {
  /// The longest text that GitHub takes for a description of a rule.
  private static let longestDescription = 1024
  /// Findings of rules that a repository without Jianfu's profile does not know have no index.
  private static let fallbackText = "-"

  /// Writes the tool and its rules.
  mutating func driver(_ header: ReportHeader, _ words: Words) {
    key("driver")
    object { json in
      json.member("name", header.tool.name)
      json.member("version", header.tool.version)
      json.member("semanticVersion", header.tool.version)
      json.key("rules")
      json.array { json in for rule in header.rules { json.rule(rule, words) } }
      json.key("properties")
      json.object { json in
        json.member("profile", header.tool.profile)
        json.member("rulesDigest", header.tool.rules)
      }
    }
  }

  private mutating func rule(_ rule: RuleFacts, _ words: Words) {
    let help = RuleHelp(rule, words)
    object { json in
      json.member("id", rule.id)
      json.member("name", String(rule.title.prefix(255)))
      json.text("shortDescription", String(rule.title.prefix(Self.longestDescription)))
      json.text("fullDescription", String(help.summary.prefix(Self.longestDescription)))
      json.key("help")
      json.object { json in
        json.member("text", help.plain)
        json.member("markdown", help.markdown)
      }
      json.key("defaultConfiguration")
      json.object { $0.member("level", rule.severity.sarifLevel) }
      json.key("properties")
      json.object { json in
        json.key("tags")
        json.array { json in
          json.string(rule.topic)
          if let name = topicName(rule.topic) { json.string(words(name)) }
        }
        json.member("precision", "high")
        json.member("problem.severity", rule.severity.githubSeverity)
      }
    }
  }

  /// Writes one finding.
  mutating func result(_ finding: Finding, _ path: String, _ index: Int?, _ words: Words) {
    object { json in
      json.member("ruleId", finding.rule)
      if let index { json.member("ruleIndex", index) }
      json.member("kind", "fail")
      json.member("level", finding.severity.sarifLevel)
      let lines = [finding.message] + words.details(of: finding)
      json.text("message", Self.literal(lines.joined(separator: "\n")))
      json.key("locations")
      json.array { $0.location(path, finding) }
      json.key("partialFingerprints")
      json.object { json in
        json.member("primaryLocationLineHash", finding.fingerprint)
        json.member("jianfu/v1", finding.fingerprint)
      }
      json.member("baselineState", finding.baseline?.rawValue)
      json.key("suppressions")
      json.array { json in
        if let waived = finding.suppression { json.suppression(waived, in: path) }
      }
      if let fix = finding.fix {
        json.key("fixes")
        json.array { $0.fix(fix, path, words) }
      }
      json.resultProperties(finding)
    }
  }

  private mutating func resultProperties(_ finding: Finding) {
    key("properties")
    object { json in
      json.member("confidence", finding.confidence.rawValue)
      json.member("quote", finding.quote)
      json.member("advice", finding.advice.isEmpty ? nil : finding.advice)
      json.key("basis")
      json.array { json in
        for basis in finding.basis {
          json.object { json in
            json.member("source", basis.source)
            json.member("article", basis.article)
            json.member("evidence", basis.evidence?.rawValue)
          }
        }
      }
      json.member("part", finding.region.part)
      json.member("byteOffset", finding.region.byteOffset)
      json.member("byteLength", finding.region.byteLength)
    }
  }

  private mutating func location(_ path: String, _ finding: Finding) {
    object { json in
      json.key("physicalLocation")
      json.object { json in
        json.artifact(path)
        json.key("region")
        json.sarifRegion(finding.region.inFile)
      }
      if !finding.place.isEmpty {
        json.key("logicalLocations")
        json.array { json in
          json.object { $0.member("fullyQualifiedName", finding.place) }
        }
      }
    }
  }

  private mutating func artifact(_ path: String) {
    key("artifactLocation")
    object { $0.member("uri", ReportPath(path).uri) }
  }

  private mutating func sarifRegion(_ region: Region) {
    object { json in
      json.member("startLine", region.startLine)
      json.member("startColumn", region.startColumn)
      json.member("endLine", region.endLine)
      json.member("endColumn", region.endColumn)
    }
  }

  private mutating func suppression(_ waived: Suppression, in path: String) {
    object { json in
      json.member("kind", waived.source.hasPrefix(path) ? "inSource" : "external")
      json.member("status", "accepted")
      json.member("justification", waived.reason)
      json.key("properties")
      json.object { json in
        json.member("source", waived.source)
        json.member("approver", waived.approver)
        json.member("permit", waived.permit)
        json.member("expires", waived.expires)
      }
    }
  }

  private mutating func fix(_ fix: Fix, _ path: String, _ words: Words) {
    object { json in
      json.text("description", words("Replace with “\(fix.replacement)”"))
      json.key("artifactChanges")
      json.array { json in
        json.object { json in
          json.artifact(path)
          json.key("replacements")
          json.array { json in
            json.object { json in
              json.key("deletedRegion")
              json.sarifRegion(fix.region)
              json.text("insertedContent", fix.replacement)
            }
          }
        }
      }
    }
  }

  /// Writes why an input was not read, or not in full.
  mutating func notification(
    _ path: String,
    _ problem: InputProblem,
    _ status: DocumentReport.Status,
    _ words: Words
  ) {
    object { json in
      json.member("level", status == .failed ? "error" : status == .skipped ? "note" : "warning")
      json.key("descriptor")
      json.object { $0.member("id", problem.code) }
      json.text("message", Self.literal(words.text(of: problem)))
      json.key("locations")
      json.array { json in
        json.object { json in
          json.key("physicalLocation")
          json.object { json in
            json.artifact(path)
            guard let region = problem.region else { return }
            json.key("region")
            json.sarifRegion(region.inFile)
          }
        }
      }
    }
  }

  /// Writes that findings were left out.
  mutating func leftOut(_ text: String) {
    object { json in
      json.member("level", "error")
      json.text("message", text)
    }
  }

  private mutating func text(_ name: StaticString, _ value: String) {
    key(name)
    // GitHub refuses empty texts.
    object { $0.member("text", value.isEmpty ? Self.fallbackText : value) }
  }

  /// A text in which nothing is taken for a link or a placeholder.
  private static func literal(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "[", "]": result += "\\" + String(character)
      case "{", "}": result += String(repeating: character, count: 2)
      case "\\": result += "\\\\"
      default: result.append(character)
      }
    }
    return result
  }
}

extension Severity {
  fileprivate var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .notice: "note"
    }
  }

  fileprivate var githubSeverity: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .notice: "recommendation"
    }
  }
}
