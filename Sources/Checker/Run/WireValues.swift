import DocumentModel
package import Findings
import Ingestion
package import RuleEngine
package import RuleLanguage
import SourceText

extension DocumentReport {
  /// A report of how a document was read, with nothing judged.
  init(_ reading: ReadingReport, path: String) {
    self.init(path: path, status: Status(reading.outcome.status))
    problems = zip(reading.outcome.problems, reading.regions).map { problem, region in
      InputProblem(
        code: problem.code.rawValue,
        message: problem.message,
        remedy: problem.remedy,
        region: region.map(Region.init)
      )
    }
    // Each part of a package has an encoding of its own.
    encoding = reading.format?.isPackage == true ? nil : reading.outcome.encoding
  }

  /// Adds what is known of the document.
  mutating func fill(_ judged: EvaluatedDocument, _ places: [Place]) {
    let facts = judged.metadata
    title = facts.title?.text
    kind = facts.kind?.text
    number = facts.number?.text
    issuer = facts.issuer?.text
    issuerLevel = facts.issuerLevel?.rawValue
    issued = facts.issuedDate?.description
    asOf = judged.asOf.description
    let named: [(String, DocumentMetadata.Value?)] = [
      ("title", facts.title), ("kind", facts.kind), ("number", facts.number),
      ("issuer", facts.issuer), ("issued", facts.issued), ("addressees", facts.addressees),
    ]
    for (name, value) in named + facts.attachments.map({ ("attachment", $0) }) {
      guard let value else { continue }
      metadata.append(
        MetadataFact(
          name: name,
          text: value.text,
          isInferred: value.isInferred,
          region: value.anchor.map { Region(places[$0].region) }
        )
      )
    }
  }
}

extension DocumentReport.Status {
  init(_ status: ReadingOutcome.Status) {
    switch status {
    case .ok: self = .ok
    case .partial: self = .partial
    case .failed: self = .failed
    }
  }
}

extension Severity {
  /// The severity that a rule declares.
  package init(_ severity: RuleSeverity) {
    switch severity {
    case .notice: self = .notice
    case .warning: self = .warning
    case .error: self = .error
    }
  }
}

extension Region {
  init(_ region: FileRegion) {
    self.init(
      startLine: region.startLine,
      startColumn: region.startColumn,
      endLine: region.endLine,
      endColumn: region.endColumn,
      byteOffset: region.byteOffset,
      byteLength: region.byteLength,
      part: region.part,
      startByteColumn: region.startByteColumn,
      endByteColumn: region.endByteColumn
    )
  }
}

extension BasisReference {
  /// A basis of a rule as findings show it.
  package init(_ basis: RuleSummary.Basis) {
    self.init(source: basis.citation, article: basis.article, evidence: Evidence(basis.evidence))
  }
}

extension BasisReference.Evidence {
  fileprivate init(_ evidence: RuleLanguage.Evidence) {
    switch evidence {
    case .verified: self = .verified
    case .press: self = .press
    case .report: self = .report
    case .memory: self = .memory
    case .inference: self = .inference
    }
  }
}

extension RuleFacts {
  /// What reports say of a rule.
  package init(_ rule: RuleSummary) {
    self.init(
      id: rule.id,
      topic: rule.topic,
      title: rule.title,
      severity: Severity(rule.severity),
      advice: rule.advice,
      basis: rule.bases.map(BasisReference.init),
      violates: rule.examples.filter(\.violates).map(\.text.value),
      complies: rule.examples.filter { !$0.violates }.map(\.text.value),
      note: rule.note
    )
  }
}
