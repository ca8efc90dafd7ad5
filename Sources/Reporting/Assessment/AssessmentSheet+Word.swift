import Findings
import Messages

extension AssessmentSheet {
  private static let small = WordWriter.Style(size: 17)
  private static let text = WordWriter.Style(size: 19)

  /// Writes the sheet into a document of a word processor.
  func write(to word: inout WordWriter, words: Words) {
    word.paragraph(
      title,
      WordWriter.Style(size: 36, isBold: true, isHeading: true, alignment: "center", after: 60)
    )
    word.paragraph(
      words("No.") + "＿＿＿＿＿＿＿＿",
      WordWriter.Style(size: 19, alignment: "right", after: 60)
    )
    factTable(to: &word)
    heading(words("1. Matters assessed"), to: &word)
    itemTable(to: &word, words)
    heading(words("2. Findings and what is done about them"), to: &word)
    entryTable(to: &word, words)
    heading(words("3. Conclusion and signatures"), to: &word)
    signatureTable(to: &word, words)
    for (index, note) in footnotes.enumerated() {
      word.paragraph(
        "\(index + 1). \(note)",
        WordWriter.Style(size: 16, before: index == 0 ? 80 : 0)
      )
    }
  }

  private func heading(_ text: String, to word: inout WordWriter) {
    word.paragraph(
      text,
      WordWriter.Style(
        size: 21,
        isBold: true,
        isHeading: true,
        keepsWithNext: true,
        before: 160,
        after: 60
      )
    )
  }

  private func factTable(to word: inout WordWriter) {
    let widths = [1400, 3278, 1400, 3278]
    word.openTable(widths)
    var rest = facts[...]
    while let fact = rest.popFirst() {
      var cells = [WordWriter.Cell.label(fact.label, width: widths[0])]
      if fact.isHalf, let next = rest.popFirst() {
        cells.append(WordWriter.Cell(fact.value, width: widths[1]))
        cells.append(.label(next.label, width: widths[2]))
        cells.append(WordWriter.Cell(next.value, width: widths[3]))
      } else {
        cells.append(WordWriter.Cell(fact.value, width: widths[1...].reduce(0, +), span: 3))
      }
      word.row(cells)
    }
    word.closeTable()
  }

  private func head(
    _ names: [Message],
    _ widths: [Int],
    _ words: Words,
    to word: inout WordWriter
  ) {
    word.openTable(widths)
    word.row(
      zip(names, widths).map { .label(words($0), width: $1, isCentred: true) },
      isHeader: true
    )
  }

  private func itemTable(to word: inout WordWriter, _ words: Words) {
    let widths = [620, 1500, 3036, 1500, 2700]
    head(
      ["#", "Matter", "Main basis", "Automatic check", "Own assessment"],
      widths,
      words,
      to: &word
    )
    let boxes = [words("consistent"), words("inconsistent"), words("does not apply")]
      .map { "□\($0)" }.joined(separator: " ")
    for (index, item) in items.enumerated() {
      let texts = [String(index + 1), item.name, item.basis, item.result, boxes]
      word.row(zip(texts, widths).map { WordWriter.Cell($0, width: $1, style: Self.small) })
    }
    word.closeTable()
  }

  private func entryTable(to word: inout WordWriter, _ words: Words) {
    guard !entries.isEmpty else {
      word.paragraph(words("The automatic check found nothing."), Self.text)
      return
    }
    let widths = [620, 2400, 2936, 1700, 1700]
    head(
      ["#", "Place and text", "Finding and basis", "Advice", "Decision"],
      widths,
      words,
      to: &word
    )
    for entry in entries {
      let name = "\(words(entry.severity.label)) \(entry.rule)"
      let decision = entry.settled.map { [$0] } ?? decisions.map { "□ \($0)" }
      let cells: [[(text: String, style: WordWriter.Style)]] = [
        [(String(entry.number), Self.small)],
        [(entry.place, Self.small), (words("“\(entry.quote)”"), Self.small)],
        [
          (name, WordWriter.Style(size: 17, isBold: true)), (entry.finding, Self.small),
          (entry.basis, WordWriter.Style(size: 16)),
        ],
        [(entry.advice, Self.small)],
        decision.map { ($0, Self.small) },
      ]
      word.row(
        zip(cells, widths).map { lines, width in
          let filled = lines.filter { !$0.text.isEmpty }
          return WordWriter.Cell(lines: filled.isEmpty ? lines : filled, width: width)
        }
      )
    }
    word.closeTable()
  }

  private func signatureTable(to word: inout WordWriter, _ words: Words) {
    let widths = [1700, WordWriter.pageWidth - 1700]
    word.openTable(widths)
    word.row([
      .label(words("Proposal of the tool"), width: widths[0]),
      WordWriter.Cell(proposal, width: widths[1], style: Self.text),
    ])
    word.row([
      .label(words("Conclusion"), width: widths[0]),
      WordWriter.Cell(
        conclusions.map { "□ \($0)" }.joined(separator: "　"),
        width: widths[1],
        style: Self.text
      ),
    ])
    for signature in signatures {
      let roles = signature.roles.map { words("\($0) (signature):") }
        .joined(separator: "　　　　　　")
      word.row(
        [
          .label(signature.office, width: widths[0]),
          WordWriter.Cell(
            lines: [
              ("", Self.text), (roles, Self.text),
              (words("date: ____-__-__"), WordWriter.Style(size: 19, alignment: "right")),
            ],
            width: widths[1]
          ),
        ],
        height: 1000
      )
    }
    word.closeTable()
  }
}
