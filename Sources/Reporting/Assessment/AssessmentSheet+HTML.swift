import Findings
import Messages

extension AssessmentSheet {
  /// Writes the sheet as a part of a page.
  func write(to page: inout HTMLBuilder, id: String, words: Words) {
    page.element("article", ["class": "sheet", "id": id, "aria-labelledby": "\(id)-title"]) {
      page in
      page.element("h2", ["id": "\(id)-title"], text: title)
      page.element("p", ["class": "serial"]) { page in
        page.element("span", text: words("No.") + "＿＿＿＿＿＿＿＿")
      }
      factTable(to: &page)
      page.element("h3", text: words("1. Matters assessed"))
      itemTable(to: &page, words)
      page.element("h3", text: words("2. Findings and what is done about them"))
      entryTable(to: &page, words)
      page.element("h3", text: words("3. Conclusion and signatures"))
      signatureTable(to: &page, words)
      page.element("ol", ["class": "footnotes"]) { page in
        for note in footnotes { page.element("li", text: note) }
      }
    }
    page.lineBreak()
  }

  private func factTable(to page: inout HTMLBuilder) {
    page.element("table", ["class": "facts"]) { page in
      var rest = facts[...]
      while let fact = rest.popFirst() {
        page.element("tr") { page in
          page.element("th", ["scope": "row"], text: fact.label)
          guard fact.isHalf, let next = rest.popFirst() else {
            page.element("td", ["colspan": "3"], text: fact.value)
            return
          }
          page.element("td", text: fact.value)
          page.element("th", ["scope": "row"], text: next.label)
          page.element("td", text: next.value)
        }
        page.lineBreak()
      }
    }
  }

  private func head(_ names: [Message], _ words: Words, to page: inout HTMLBuilder) {
    page.element("thead") { page in
      page.element("tr") { page in
        for name in names { page.element("th", ["scope": "col"], text: words(name)) }
      }
    }
  }

  private func itemTable(to page: inout HTMLBuilder, _ words: Words) {
    page.element("table", ["class": "items"]) { page in
      head(
        ["#", "Matter", "Main basis", "Automatic check", "Own assessment"],
        words,
        to: &page
      )
      page.element("tbody") { page in
        for (index, item) in items.enumerated() {
          page.element("tr") { page in
            page.element("td", text: String(index + 1))
            page.element("td", text: item.name)
            page.element("td", text: item.basis)
            page.element("td", text: item.result)
            let boxes = [words("consistent"), words("inconsistent"), words("does not apply")]
            page.element("td") { page in
              for box in boxes { page.element("span", ["class": "box"], text: "□ \(box)") }
            }
          }
          page.lineBreak()
        }
      }
    }
  }

  private func entryTable(to page: inout HTMLBuilder, _ words: Words) {
    guard !entries.isEmpty else {
      page.element("p", ["class": "none"], text: words("The automatic check found nothing."))
      return
    }
    page.element("table", ["class": "entries"]) { page in
      head(["#", "Place and text", "Finding and basis", "Advice", "Decision"], words, to: &page)
      page.element("tbody") { page in
        for entry in entries { row(entry, words, to: &page) }
      }
    }
  }

  private func row(_ entry: Entry, _ words: Words, to page: inout HTMLBuilder) {
    page.element("tr") { page in
      page.element("td", text: String(entry.number))
      page.element("td") { page in
        page.element("p", ["class": "place"], text: entry.place)
        page.element("p", text: words("“\(entry.quote)”"))
      }
      page.element("td") { page in
        page.element("p") { page in
          page.element("b", text: "\(words(entry.severity.label)) \(entry.rule)")
          page.text(" " + entry.finding)
        }
        page.element("p", ["class": "place"], text: entry.basis)
      }
      page.element("td", text: entry.advice)
      page.element("td") { page in
        if let settled = entry.settled {
          page.text(settled)
        } else {
          for decision in decisions { page.element("p", text: "□ \(decision)") }
        }
      }
    }
    page.lineBreak()
  }

  private func signatureTable(to page: inout HTMLBuilder, _ words: Words) {
    page.element("table", ["class": "signatures"]) { page in
      page.element("tr") { page in
        page.element("th", ["scope": "row"], text: words("Proposal of the tool"))
        page.element("td", text: proposal)
      }
      page.element("tr") { page in
        page.element("th", ["scope": "row"], text: words("Conclusion"))
        page.element("td", ["class": "boxes"]) { page in
          for conclusion in conclusions { page.element("span", text: "□ \(conclusion)") }
        }
      }
      for signature in signatures {
        page.element("tr", ["class": "signature"]) { page in
          page.element("th", ["scope": "row"], text: signature.office)
          page.element("td") { page in
            page.element("p", ["class": "line"]) { page in
              for role in signature.roles {
                page.element("span", text: words("\(role) (signature):"))
              }
              page.element("span", ["class": "date"], text: words("date: ____-__-__"))
            }
          }
        }
        page.lineBreak()
      }
    }
  }
}
