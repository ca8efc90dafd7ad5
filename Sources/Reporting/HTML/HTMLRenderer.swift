package import Findings
package import Messages

/// Renders one page that needs nothing beside it: numbers, charts, the documents with their
/// findings in the margin, and an assessment sheet for each to sign.
///
/// The numbers stand first, so the documents wait. Beyond the limits a document is counted, and
/// listed, but not shown.
package struct HTMLRenderer: ReportRenderer {
  /// What a browser can still scroll through.
  package struct Limits: Sendable {
    /// Bytes of shown documents.
    package var bytes = 24_000_000
    /// Assessment sheets.
    package var sheets = 200
    /// Bars of the chart by document.
    package var bars = 15
    /// Rows of the list of documents.
    package var rows = 2000

    /// The limits for a browser.
    package init() {}
  }

  let words: Words
  let limits: Limits
  var header = ReportHeader(tool: ToolIdentity(rules: "", profile: ""))
  var documents: [DocumentRow] = []
  var topics: [String: SeverityCounts] = [:]
  private var sections = HTMLBuilder()
  private var sheets = HTMLBuilder()
  private var sheetCount = 0
  private var notShown = 0

  /// Creates a renderer.
  package init(_ words: Words, limits: Limits = Limits()) {
    self.words = words
    self.limits = limits
  }

  /// One line of the list of documents.
  struct DocumentRow: Sendable {
    let number: Int
    let path: String
    let title: String?
    let status: DocumentReport.Status
    let counts: SeverityCounts
    let isShown: Bool
  }

  /// Nothing is written before the end.
  package mutating func begin(_ header: ReportHeader) -> [UInt8] {
    self.header = header
    return []
  }

  /// Keeps the parts of the page that show one document.
  package mutating func document(_ report: DocumentReport) -> [UInt8] {
    var counts = SeverityCounts()
    for finding in report.findings where finding.counts {
      counts.add(finding.severity)
      topics[finding.topic, default: SeverityCounts()].add(finding.severity)
    }
    let number = documents.count + 1
    let isWorthShowing = !report.findings.isEmpty || !report.problems.isEmpty
    let isShown = isWorthShowing && sections.html.utf8.count < limits.bytes
    if isShown {
      DocumentPage(report: report, number: number, words: words).write(to: &sections)
    } else if isWorthShowing {
      notShown += 1
    }
    if report.status == .ok || report.status == .partial, sheetCount < limits.sheets {
      sheetCount += 1
      AssessmentSheet(report, header: header, words: words)
        .write(to: &sheets, id: "s\(number)", words: words)
    }
    documents.append(
      DocumentRow(
        number: number,
        path: ReportPath(report.path).shown,
        title: report.title,
        status: report.status,
        counts: counts,
        isShown: isShown
      )
    )
    return []
  }

  /// Writes the page.
  package mutating func end(_ summary: RunSummary) -> [UInt8] {
    var page = HTMLBuilder()
    page.markup("<!doctype html>\n")
    page.element("html", ["lang": words.language.tag]) { page in
      head(to: &page)
      page.element("body") { page in
        page.element(
          "a",
          ["class": "skip", "href": "#documents"],
          text: words("Skip to the documents")
        )
        page.element("main") { page in
          overview(summary, to: &page)
          filter(to: &page)
          shown(to: &page)
          page.element("section", ["id": "sheets", "aria-label": words("Assessment sheets")]) {
            page in
            page.append(sheets)
          }
        }
        page.element("script") { $0.markup(Self.script) }
      }
    }
    page.lineBreak()
    return Array(page.html.utf8)
  }

  private func head(to page: inout HTMLBuilder) {
    let policy =
      "default-src 'none'; style-src \(PolicedText(text: Self.style.description).source); "
      + "script-src \(PolicedText(text: Self.script.description).source); base-uri 'none'; "
      + "form-action 'none'"
    page.element("head") { page in
      page.open("meta", ["charset": "utf-8"])
      page.open("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
      page.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      page.open("meta", ["name": "generator", "content": "jianfu \(header.tool.version)"])
      page.open("meta", ["name": "referrer", "content": "no-referrer"])
      page.element("title", text: words("Burden check") + " " + header.date)
      page.element("style") { $0.markup(Self.style) }
    }
  }

  private func shown(to page: inout HTMLBuilder) {
    page.element("section", ["id": "documents", "aria-label": words("Documents with findings")]) {
      page in
      page.append(sections)
      if notShown > 0 {
        page.element(
          "p",
          ["class": "gap"],
          text: words(
            "\(notShown) more documents with findings are not shown, as the page would grow too large"
          )
        )
      }
    }
  }
}
