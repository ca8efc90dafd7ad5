package import Findings
package import Messages

// What reports say of findings, the same in every format. None of these words decides anything.

extension Severity {
  /// The word for it.
  package var label: Message {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .notice: "notice"
    }
  }
}

extension Confidence {
  /// The word for it.
  package var label: Message {
    switch self {
    case .certain: "certain"
    case .likely: "likely"
    }
  }
}

extension DocumentReport.Status {
  /// The word for it.
  package var label: Message {
    switch self {
    case .ok: "checked"
    case .partial: "read in part"
    case .failed: "not read"
    case .skipped: "skipped"
    }
  }
}

extension BaselineState {
  /// The word for it.
  package var label: Message {
    switch self {
    case .new: "new"
    case .unchanged: "in the baseline"
    }
  }
}

/// The name of a topic, nil for one of somebody's own rules.
package func topicName(_ topic: String) -> Message? {
  switch topic {
  case "CERT": "certificates"
  case "SIGN": "plaques and signs"
  case "NEG": "village-level negative matters"
  case "ADMIT": "admission of duties"
  case "TERR": "territorial responsibility"
  case "ASSESS": "assessments and inspections"
  case "MEET": "meetings"
  case "DOCS": "documents"
  case "FORM": "forms and ledgers"
  case "DIGI": "apps and work groups"
  case "STAFF": "secondment of staff"
  case "SHOW": "awards and demonstration sites"
  default: nil
  }
}

extension Words {
  /// A basis, marked where it is still to be checked.
  package func basis(_ basis: BasisReference) -> String {
    var text = basis.source
    if let article = basis.article, !article.isEmpty { text += " " + article }
    if basis.evidence?.isToBeChecked == true { text += self("(to be checked)") }
    return text
  }

  /// All that a finding rests on, empty where the rule names nothing.
  package func bases(_ finding: Finding) -> String {
    finding.basis.map(basis).joined(separator: self("; "))
  }

  /// Topic and name, as in `CERT 证明`.
  package func topic(_ topic: String) -> String {
    topicName(topic).map { "\(topic) \(self($0))" } ?? topic
  }

  /// Why a finding does not count, nil where it does.
  package func mark(of finding: Finding) -> String? {
    if let waived = finding.suppression {
      return self(
        "waived until \(waived.expires): \(waived.reason) (approved by \(waived.approver), \(waived.permit))"
      )
    }
    return finding.baseline == .unchanged ? self("in the baseline") : nil
  }

  /// The message of a finding, with a mark before it where it does not count.
  package func title(of finding: Finding) -> String {
    mark(of: finding).map { "[\($0)] \(finding.message)" } ?? finding.message
  }

  /// What follows the message in formats that have one text for all: words, place, basis, advice.
  package func details(of finding: Finding) -> [String] {
    var lines: [String] = []
    if !finding.quote.isEmpty { lines.append(self("Text: \(finding.quote)")) }
    if !finding.place.isEmpty { lines.append(self("Place: \(finding.place)")) }
    if !finding.basis.isEmpty { lines.append(self("Basis: \(bases(finding))")) }
    if !finding.advice.isEmpty { lines.append(self("Advice: \(finding.advice)")) }
    return lines
  }
}

extension Region {
  /// The place to show where a consumer knows lines of files only: the start, for a part of a
  /// package file, whose lines nobody sees.
  package var inFile: Region {
    part == nil
      ? self
      : Region(
        startLine: 1,
        startColumn: 1,
        endLine: 1,
        endColumn: 1,
        byteOffset: 0,
        byteLength: 0
      )
  }
}
