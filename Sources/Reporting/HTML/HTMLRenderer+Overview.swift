import Findings
import Messages

extension HTMLRenderer {
  /// Writes the numbers, the charts and the list of documents.
  func overview(_ summary: RunSummary, to page: inout HTMLBuilder) {
    page.element("header", ["class": "overview"]) { page in
      page.element("p", ["class": "brand"], text: words("Jianfu: less burden on the grassroots"))
      page.element("h1", text: words("Burden Check Report"))
      page.element("p", ["class": "facts"]) { page in
        page.element("span", text: header.date)
        page.element("span", text: words("rules: \(header.tool.profile)"))
        page.element("span", text: "\(header.tool.name) \(header.tool.version)")
      }
      cards(summary, to: &page)
      let text = RunText(words)
      let lines =
        text.marked(summary) + text.incomplete(summary) + text.leftOut(summary)
        + text.interrupted(summary)
      if !lines.isEmpty {
        page.element("ul", ["class": "problems"]) { page in
          for line in lines { page.element("li", text: line) }
        }
      }
      charts(to: &page)
      list(to: &page)
    }
    page.lineBreak()
  }

  private func cards(_ summary: RunSummary, to page: inout HTMLBuilder) {
    let counts = summary.findings
    let cards: [(style: String, count: Int, label: Message)] = [
      ("", summary.documents, "documents checked"), ("error", counts.error, "errors"),
      ("warning", counts.warning, "warnings"), ("notice", counts.notice, "notices"),
      ("", summary.suppressed, "waived"),
      (summary.incompleteCount > 0 ? "error" : "", summary.incompleteCount, "not read in full"),
    ]
    page.element("dl", ["class": "cards"]) { page in
      for card in cards {
        page.element("div", ["class": card.style.isEmpty ? nil : card.style]) { page in
          page.element("dt", text: words(card.label))
          page.element("dd", text: String(card.count))
        }
      }
    }
  }

  private func charts(to page: inout HTMLBuilder) {
    let byTopic = topics.sorted { ($1.value.total, $0.key) < ($0.value.total, $1.key) }
    guard !byTopic.isEmpty else { return }
    let ranked = documents.filter { $0.counts.total > 0 }.sorted {
      ($1.counts.error, $1.counts.total, $0.number) < ($0.counts.error, $0.counts.total, $1.number)
    }
    page.element("div", ["class": "charts"]) { page in
      BarChart(
        id: "topics",
        title: words("Findings by topic"),
        bars: byTopic.map { BarChart.Bar(label: words.topic($0.key), counts: $0.value) },
        words: words
      ).write(to: &page)
      let title =
        ranked.count > limits.bars
        ? words("Findings by document, the first \(limits.bars) of \(ranked.count)")
        : words("Findings by document")
      BarChart(
        id: "paths",
        title: title,
        bars: ranked.prefix(limits.bars).map {
          BarChart.Bar(label: $0.title ?? $0.path, counts: $0.counts)
        },
        words: words
      ).write(to: &page)
    }
    page.element("p", ["class": "legend"]) { page in
      for severity in Severity.allCases.reversed() {
        page.element("span", ["class": "badge \(severity.rawValue)"], text: words(severity.label))
      }
    }
  }

  private func list(to page: inout HTMLBuilder) {
    page.element("details", ["class": "list", "open": documents.count <= 40 ? "" : nil]) { page in
      page.element("summary", text: words("All documents (\(documents.count))"))
      page.element("table") { page in
        page.element("thead") { page in
          page.element("tr") { page in
            for name: Message in ["Document", "State", "errors", "warnings", "notices"] {
              page.element("th", ["scope": "col"], text: words(name))
            }
          }
        }
        page.element("tbody") { page in
          for row in documents.prefix(limits.rows) { self.row(row, to: &page) }
        }
      }
      if documents.count > limits.rows {
        page.element("p", text: words("… and \(documents.count - limits.rows) more documents"))
      }
    }
  }

  private func row(_ row: DocumentRow, to page: inout HTMLBuilder) {
    page.element("tr") { page in
      page.element("td") { page in
        let name = row.title ?? row.path
        if row.isShown {
          page.element("a", ["href": "#d\(row.number)"], text: name)
        } else {
          page.text(name)
        }
        if row.title != nil { page.element("small", text: row.path) }
      }
      page.element("td", text: words(row.status.label))
      for severity in Severity.allCases.reversed() {
        let count = row.counts.count(of: severity)
        page.element("td", ["class": "number"], text: count == 0 ? "–" : String(count))
      }
    }
    page.lineBreak()
  }

  /// Writes the form that narrows the page down; without a script it stays hidden.
  func filter(to page: inout HTMLBuilder) {
    page.element("form", ["id": "filter", "role": "search", "hidden": ""]) { page in
      page.element("label", ["class": "search"]) { page in
        page.element("span", text: words("Search"))
        page.open("input", ["type": "search", "id": "words", "autocomplete": "off"])
      }
      page.element("label") { page in
        page.element("span", text: words("Topic"))
        page.element("select", ["id": "topic"]) { page in
          page.element("option", ["value": ""], text: words("all"))
          for topic in topics.keys.sorted() {
            page.element("option", ["value": topic], text: words.topic(topic))
          }
        }
      }
      page.element("fieldset") { page in
        page.element("legend", ["class": "hidden"], text: words("Severity"))
        for severity in Severity.allCases.reversed() {
          box(
            "severity-\(severity.rawValue)",
            words(severity.label),
            value: severity.rawValue,
            to: &page
          )
        }
        box("only", words("only paragraphs with findings"), value: nil, to: &page)
      }
      page.element(
        "output",
        ["id": "count", "aria-live": "polite", "data-text": words("{} findings shown")]
      )
      page.element("span", ["class": "buttons"]) { page in
        page.element("button", ["type": "button", "id": "print"], text: words("Print the report"))
        page.element(
          "button",
          ["type": "button", "id": "print-sheets"],
          text: words("Print the assessment sheets")
        )
      }
    }
    page.lineBreak()
  }

  private func box(_ id: String, _ label: String, value: String?, to page: inout HTMLBuilder) {
    page.element("label", ["class": "box"]) { page in
      page.open(
        "input",
        ["type": "checkbox", "id": id, "value": value, "checked": value == nil ? nil : ""]
      )
      page.element("span", text: label)
    }
  }
}
