import Findings
package import Messages

/// How a report looks.
package struct ReportOptions: Sendable {
  /// The language of what is not the document's or the rules' own.
  package var language: Language
  /// Whether the report for people is coloured.
  package var isColoured: Bool
  /// Whether it holds the findings only, without documents that have none and without a summary.
  package var isQuiet: Bool
  /// Columns of its excerpts.
  package var columns: Int

  /// Creates options.
  package init(
    language: Language = .chinese,
    isColoured: Bool = false,
    isQuiet: Bool = false,
    columns: Int = 100
  ) {
    self.language = language
    self.isColoured = isColoured
    self.isQuiet = isQuiet
    self.columns = columns
  }
}

/// The formats the tool can write; adding a case is the only way to add a format.
package enum ReportFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// One JSON object, `jianfu.findings/1`.
  case json
  /// One JSON object a line, one for each document.
  case jsonl
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// JUnit XML, for test reports of CI systems.
  case junit
  /// Checkstyle XML.
  case checkstyle
  /// Workflow commands of GitHub Actions.
  case github
  /// The Code Quality report of GitLab.
  case gitlab
  /// The diagnostics of reviewdog, one object.
  case rdjson
  /// The diagnostics of reviewdog, one a line.
  case rdjsonl
  /// A table for spreadsheets.
  case csv
  /// A summary in GitHub's Markdown.
  case markdown
  /// One page for people, with the documents and an assessment sheet for each.
  case html
  /// The assessment sheets alone, for word processors.
  case docx

  /// Whether it shows findings in their surroundings, so that `Finding.excerpt` is needed.
  package var showsExcerpts: Bool { self == .text }

  /// Whether it shows the documents themselves, so that `DocumentReport.text` is needed.
  package var showsText: Bool { self == .html }

  /// Whether it names the rules by their digest, so that `ToolIdentity.rules` is needed.
  package var namesRules: Bool { self != .text }

  /// Whether it is text, and not bytes that would confuse a terminal.
  package var isText: Bool { self != .docx }

  /// Whether a person at a terminal finds the summary in it.
  package var holdsSummary: Bool { self == .text || self == .json || self == .markdown }

  /// The format that the ending of a file's name stands for, nil where it says nothing.
  package init?(pathExtension: String) {
    switch pathExtension.lowercased() {
    case "txt": self = .text
    case "json": self = .json
    case "jsonl", "ndjson": self = .jsonl
    case "sarif": self = .sarif
    case "csv": self = .csv
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "docx": self = .docx
    default: return nil
    }
  }

  /// A renderer of this format.
  package func renderer(_ options: ReportOptions = ReportOptions()) -> any ReportRenderer {
    let words = Words(options.language)
    return switch self {
    case .text: TextRenderer(options)
    case .json: JSONRenderer()
    case .jsonl: JSONLinesRenderer()
    case .sarif: SARIFRenderer(words)
    case .junit: JUnitRenderer(words)
    case .checkstyle: CheckstyleRenderer(words)
    case .github: GitHubRenderer(words)
    case .gitlab: GitLabRenderer(words)
    case .rdjson: ReviewdogRenderer(words)
    case .rdjsonl: ReviewdogLinesRenderer(words)
    case .csv: CSVRenderer(words)
    case .markdown: MarkdownRenderer(words)
    case .html: HTMLRenderer(words)
    case .docx: WordRenderer(words)
    }
  }
}
