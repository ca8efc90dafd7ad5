/// The wire format `jianfu.findings/1`: which fields there are, and in what order.
///
/// What does not apply is left out; lists that every reader walks over (`findings`, `basis`) are
/// always there.
extension JSONWriter {
  /// Writes what produced the report.
  package mutating func tool(_ tool: ToolIdentity) {
    object { json in
      json.member("name", tool.name)
      json.member("version", tool.version)
      json.member("rules", tool.rules)
      json.member("profile", tool.profile)
    }
  }

  /// Writes one input with its findings.
  package mutating func document(_ report: DocumentReport) {
    object { json in
      json.member("path", report.path)
      json.member("title", report.title)
      json.member("kind", report.kind)
      json.member("number", report.number)
      json.member("issuer", report.issuer)
      json.member("issuerLevel", report.issuerLevel)
      json.member("issued", report.issued)
      json.member("asOf", report.asOf)
      json.member("encoding", report.encoding)
      json.member("status", report.status.rawValue)
      if !report.problems.isEmpty {
        json.key("problems")
        json.array { json in for problem in report.problems { json.problem(problem) } }
      }
      if !report.metadata.isEmpty {
        json.key("metadata")
        json.array { json in for fact in report.metadata { json.fact(fact) } }
      }
      json.key("findings")
      json.array { json in for finding in report.findings { json.finding(finding) } }
    }
  }

  /// Writes one finding.
  package mutating func finding(_ finding: Finding) {
    object { json in
      json.member("rule", finding.rule)
      json.member("topic", finding.topic)
      json.member("severity", finding.severity.rawValue)
      json.member("confidence", finding.confidence.rawValue)
      json.member("message", finding.message)
      if !finding.advice.isEmpty { json.member("advice", finding.advice) }
      json.key("basis")
      json.array { json in for basis in finding.basis { json.basis(basis) } }
      json.member("quote", finding.quote)
      json.key("region")
      json.region(finding.region)
      json.member("place", finding.place)
      if finding.isHidden {
        json.key("hidden")
        json.boolean(true)
      }
      json.member("fingerprint", finding.fingerprint)
      if let because = finding.because {
        json.key("because")
        json.array { json in for note in because { json.note(note) } }
      }
      if let suppression = finding.suppression {
        json.key("suppressed")
        json.suppression(suppression)
      }
      json.member("baseline", finding.baseline?.rawValue)
      if let fix = finding.fix {
        json.key("fix")
        json.fix(fix)
      }
    }
  }

  /// Writes what a run did.
  package mutating func summary(_ summary: RunSummary) {
    object { json in
      json.member("documents", summary.documents)
      json.member("failed", summary.failed)
      json.member("partial", summary.partial)
      json.member("skipped", summary.skipped)
      json.member("notLookedAt", summary.notLookedAt)
      json.key("complete")
      json.boolean(summary.isComplete)
      if let total = summary.interruptedOf { json.member("interruptedOf", total) }
      json.key("findings")
      json.object { json in
        json.member("error", summary.findings.error)
        json.member("warning", summary.findings.warning)
        json.member("notice", summary.findings.notice)
      }
      if summary.suppressed > 0 { json.member("suppressed", summary.suppressed) }
      if let baseline = summary.baseline {
        json.key("baseline")
        json.object { json in
          json.member("new", baseline.new)
          json.member("unchanged", baseline.unchanged)
          json.member("fixed", baseline.fixed)
          json.member("stale", baseline.stale)
        }
      }
    }
  }

  /// Writes a place in a file.
  package mutating func region(_ region: Region) {
    object { json in
      json.member("part", region.part)
      json.member("startLine", region.startLine)
      json.member("startColumn", region.startColumn)
      json.member("endLine", region.endLine)
      json.member("endColumn", region.endColumn)
      json.member("byteOffset", region.byteOffset)
      json.member("byteLength", region.byteLength)
    }
  }

  private mutating func problem(_ problem: InputProblem) {
    object { json in
      json.member("code", problem.code)
      json.member("message", problem.message)
      json.member("remedy", problem.remedy)
      if let region = problem.region {
        json.key("region")
        json.region(region)
      }
    }
  }

  private mutating func fact(_ fact: MetadataFact) {
    object { json in
      json.member("name", fact.name)
      json.member("text", fact.text)
      json.key("inferred")
      json.boolean(fact.isInferred)
      if let region = fact.region {
        json.key("region")
        json.region(region)
      }
    }
  }

  private mutating func basis(_ basis: BasisReference) {
    object { json in
      json.member("source", basis.source)
      json.member("article", basis.article)
      json.member("evidence", basis.evidence?.rawValue)
    }
  }

  private mutating func suppression(_ suppression: Suppression) {
    object { json in
      json.member("by", suppression.by.rawValue)
      json.member("source", suppression.source)
      json.member("reason", suppression.reason)
      json.member("approver", suppression.approver)
      json.member("permit", suppression.permit)
      json.member("expires", suppression.expires)
    }
  }

  private mutating func fix(_ fix: Fix) {
    object { json in
      json.key("region")
      json.region(fix.region)
      json.member("replacement", fix.replacement)
    }
  }

  private mutating func note(_ note: DerivationNote) {
    object { json in
      json.member("step", note.step)
      json.member("text", note.text)
      if let region = note.region {
        json.key("region")
        json.region(region)
      }
    }
  }
}
