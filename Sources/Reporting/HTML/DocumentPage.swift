import Findings
import Messages

/// The part of the page that shows one document: its text with marks, and notes beside it.
struct DocumentPage {
  /// Notes that stand beside their words; of a table with more they stand below it.
  private static let beside = 4

  let report: DocumentReport
  /// The number of the document on the page, counted from 1.
  let number: Int
  let words: Words

  /// The findings that have a place in the text.
  private let placed: Set<Int>

  init(report: DocumentReport, number: Int, words: Words) {
    self.report = report
    self.number = number
    self.words = words
    placed = Set((report.text?.blocks ?? []).flatMap { $0.marks.map(\.finding) })
  }

  /// Writes the section.
  func write(to page: inout HTMLBuilder) {
    page.element(
      "section",
      ["class": "document", "id": "d\(number)", "aria-labelledby": "d\(number)-title"]
    ) { page in
      heading(to: &page)
      problems(to: &page)
      let unplaced = report.findings.indices.filter { !placed.contains($0) }
      if !unplaced.isEmpty {
        page.element("div", ["class": "line whole"]) { page in
          page.element("div", ["class": "text"]) { page in
            page.element("p", ["class": "gap"], text: words("about the whole document"))
          }
          notes(unplaced, to: &page)
        }
      }
      if let text = report.text { write(text, to: &page) }
    }
    page.lineBreak()
  }

  private func heading(to page: inout HTMLBuilder) {
    let path = ReportPath(report.path).shown
    page.element("header") { page in
      page.element("h2", ["id": "d\(number)-title"], text: report.title ?? path)
      page.element("p", ["class": "facts"]) { page in
        let facts = [report.number, report.issuer, report.issued].compactMap(\.self)
        for fact in facts { page.element("span", text: fact) }
        if let asOf = report.asOf {
          page.element("span", text: words("judged by the rules of \(asOf)"))
        }
        page.element("span", ["class": "path"], text: path)
      }
      page.element("p", ["class": "counts"]) { page in
        var counts = SeverityCounts()
        for finding in report.findings where finding.counts { counts.add(finding.severity) }
        for severity in Severity.allCases.reversed() where counts.count(of: severity) > 0 {
          page.element(
            "span",
            ["class": "badge \(severity.rawValue)"],
            text: "\(words(severity.label)) \(counts.count(of: severity))"
          )
        }
        if counts.total == 0, report.status == .ok {
          page.element("span", ["class": "badge clean"], text: words("nothing found"))
        }
        if report.status != .ok {
          page.element("span", ["class": "badge state"], text: words(report.status.label))
        }
      }
    }
  }

  private func problems(to page: inout HTMLBuilder) {
    guard !report.problems.isEmpty else { return }
    page.element("ul", ["class": "problems"]) { page in
      for problem in report.problems {
        page.element("li", text: "\(problem.code) \(words.text(of: problem))")
      }
    }
  }

  // MARK: Text

  /// Some blocks with the notes beside them: a line of the page.
  private struct Line {
    var groups: [(blocks: ArraySlice<DocumentText.Block>, isMarked: Bool)]
    var findings: [Int]
  }

  /// Cuts the text before every group of blocks with findings that have not been noted yet, so that
  /// what follows fills the room beside the notes.
  private func lines(of text: DocumentText) -> [Line] {
    var lines: [Line] = []
    var noted: Set<Int> = []
    var index = 0
    while index < text.blocks.count {
      let end = BlockGroup.end(of: text.blocks, from: index)
      let group = text.blocks[index..<end]
      let found = Set(group.flatMap { $0.marks.map(\.finding) })
      let new = found.subtracting(noted).sorted()
      noted.formUnion(found)
      if !new.isEmpty || lines.isEmpty || text.blocks[index].followsGap {
        lines.append(Line(groups: [], findings: new))
      }
      lines[lines.count - 1].groups.append((group, !found.isEmpty))
      index = end
    }
    return lines
  }

  private func write(_ text: DocumentText, to page: inout HTMLBuilder) {
    var owners: [Int: Int] = [:]
    for (index, block) in text.blocks.enumerated() {
      for mark in block.marks where owners[mark.finding] == nil { owners[mark.finding] = index }
    }
    for line in lines(of: text) {
      if line.groups.first?.blocks.first?.followsGap == true {
        page.element("p", ["class": "gap"], text: words("… text without findings is left out …"))
      }
      let style = line.findings.count > Self.beside ? "line many" : "line"
      page.element("div", ["class": style]) { page in
        page.element("div", ["class": "text"]) { page in
          for (blocks, isMarked) in line.groups {
            let group = BlockGroup(
              blocks: blocks,
              document: number,
              report: report,
              owners: owners,
              words: words
            )
            page.element("div", ["class": isMarked ? "found" : "plain"]) { group.write(to: &$0) }
          }
        }
        if !line.findings.isEmpty { notes(line.findings, to: &page) }
      }
      page.lineBreak()
    }
  }

  // MARK: Notes

  private func notes(_ findings: [Int], to page: inout HTMLBuilder) {
    page.element("div", ["class": "notes"]) { page in
      for index in findings where report.findings.indices.contains(index) {
        note(report.findings[index], index + 1, to: &page)
      }
    }
  }

  private func note(_ finding: Finding, _ index: Int, to page: inout HTMLBuilder) {
    let state = finding.counts ? finding.severity.rawValue : "\(finding.severity.rawValue) waived"
    page.element(
      "aside",
      [
        "class": "note \(state)", "id": "n\(number)-\(index)", "tabindex": "-1",
        "data-severity": finding.severity.rawValue, "data-topic": finding.topic,
        "aria-label": "\(index) \(finding.rule)",
      ]
    ) { page in
      page.element("p", ["class": "head"]) { page in
        // What is about the whole document has no words to lead to.
        let isPlaced = placed.contains(index - 1)
        page.element(
          isPlaced ? "a" : "span",
          ["class": "number", "href": isPlaced ? "#m\(number)-\(index)" : nil],
          text: String(index)
        )
        page.element(
          "span",
          ["class": "badge \(finding.severity.rawValue)"],
          text: words(finding.severity.label)
        )
        page.element("span", ["class": "rule"], text: finding.rule)
        if finding.confidence == .likely {
          page.element("span", ["class": "state"], text: words(finding.confidence.label))
        }
        if finding.suppression != nil {
          page.element("span", ["class": "state"], text: words("waived"))
        } else if let state = finding.baseline {
          page.element("span", ["class": "state"], text: words(state.label))
        }
      }
      page.element("p", ["class": "message"], text: finding.message)
      if finding.suppression != nil, let mark = words.mark(of: finding) {
        row("Note", mark, to: &page)
      }
      if !finding.place.isEmpty { row("Place", finding.place, to: &page) }
      if !finding.basis.isEmpty { row("Basis", words.bases(finding), to: &page) }
      if !finding.advice.isEmpty { row("Advice", finding.advice, to: &page) }
      if let fix = finding.fix {
        row("Fix", words("Replace with “\(fix.replacement)”"), to: &page)
      }
    }
  }

  private func row(_ label: Message, _ text: String, to page: inout HTMLBuilder) {
    page.element("p", ["class": "row"]) { page in
      page.element("b", text: words(label))
      page.text(" " + text)
    }
  }
}
