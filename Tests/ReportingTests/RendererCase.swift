import Findings

/// A run to render, one for each edge of the renderers.
enum RendererCase: String, CaseIterable {
  case empty, clean, one, notices, escapes, long, unreadable, interrupted, explained, marked

  var reports: [DocumentReport] {
    switch self {
    case .empty: []
    case .clean: [.sample("notices/干净.html")]
    case .one: [.sample("notices/a.html", [.sample()])]
    case .notices:
      [
        .sample("a.xml", [.sample(rule: "SIGN-01", severity: .warning, confidence: .likely)]),
        .sample("b.xml"),
        .sample("c.xml", [.sample(rule: "DOCS-01", severity: .notice, advice: "", basis: [])]),
      ]
    case .escapes: [.sample("a<b>&\"c\"\u{1B}[31m.html", [.hostile])]
    case .long: [.sample("long.html", [.long])]
    case .unreadable: Self.unreadableReports
    case .interrupted: [.sample("a.txt")]
    case .explained: [.sample("a.html", [.explained])]
    case .marked: [.markedInText, .sample("./c.docx", [.inPart])]
    }
  }

  var summary: RunSummary {
    var summary = RunSummary()
    if self == .marked { summary.baseline = RunSummary.BaselineCounts() }
    for report in reports { summary.add(report) }
    if self == .interrupted { summary.interruptedOf = 1000 }
    if self == .unreadable { summary.notLookedAt = 7 }
    return summary
  }

  private static var unreadableReports: [DocumentReport] {
    var pdf = DocumentReport(
      path: "b.pdf",
      status: .failed,
      problems: [InputProblem(code: "I004", message: "this is a PDF", remedy: "export its text")]
    )
    pdf.isNamed = true
    let partial = InputProblem(
      code: "I001",
      message: "1 place cannot be decoded as GBK",
      region: .sample(line: 3)
    )
    var report = DocumentReport.sample("c.html", [.sample()])
    report.status = .partial
    report.problems = [partial]
    let again = DocumentReport(
      path: "d",
      status: .skipped,
      problems: [InputProblem(code: "I011", message: "this is the folder c")]
    )
    return [pdf, report, again]
  }
}

extension DocumentReport {
  /// A text with everything that a page can show of one, and marks that overlap.
  static var markedInText: DocumentReport {
    typealias Block = DocumentText.Block
    var report = sample("目录/a b.html", Finding.marked)
    let cell = DocumentText.Cell(table: 1, row: 0, column: 0, rowSpan: 2, isHeader: true)
    report.text = DocumentText(blocks: [
      Block(kind: .title, text: "关于<房屋>摸排的通知"),
      Block(kind: .heading, level: 1, text: "一、材料"),
      Block(
        kind: .paragraph,
        text: "提交村委会出具的证明。",
        marks: [
          DocumentText.Mark(range: 0..<15, finding: 0),
          DocumentText.Mark(range: 6..<30, finding: 2),
        ]
      ),
      Block(kind: .listItem, level: 2, text: "1. 其他"),
      Block(kind: .caption, text: "表"),
      Block(kind: .cell, text: "村", cell: cell),
      Block(kind: .cell, text: "牌", cell: DocumentText.Cell(table: 1, row: 0, column: 1)),
      Block(
        kind: .cell,
        text: "站",
        cell: DocumentText.Cell(table: 1, row: 1, column: 1),
        marks: [DocumentText.Mark(range: 0..<3, finding: 1)]
      ),
      Block(kind: .field, text: "长期", label: "期限", followsGap: true),
    ])
    return report
  }

  static func sample(_ path: String, _ findings: [Finding] = []) -> DocumentReport {
    var report = DocumentReport(path: path, status: .ok)
    report.title = "关于开展房屋摸排的通知"
    report.kind = "通知"
    report.number = "白鹭府发〔2024〕7号"
    report.issuer = "白鹭县人民政府"
    report.issuerLevel = "county"
    report.issued = "2024-03-05"
    report.asOf = "2024-03-05"
    report.encoding = "UTF-8"
    report.metadata = [
      MetadataFact(
        name: "issuer",
        text: "白鹭县人民政府",
        isInferred: true,
        region: .sample(line: 2)
      )
    ]
    report.findings = findings
    return report
  }
}

extension ReportHeader {
  static let sample = ReportHeader(
    tool: ToolIdentity(rules: "sha256:00", profile: "nanchong", version: "1.2.3"),
    rules: [
      RuleFacts(
        id: "CERT-01",
        topic: "CERT",
        title: "要村（社区）出具不应由其出具的证明",
        severity: .error,
        advice: "删去该项材料",
        basis: [BasisReference(source: "民发〔2020〕20号", article: nil, evidence: .verified)],
        violates: ["提交[村委会]证明；见 {0}。"],
        complies: ["不再要求证明。"],
        note: "只看文字"
      ),
      RuleFacts(id: "SIGN-01", topic: "SIGN", title: "标牌过多", severity: .warning),
    ],
    date: "2024-03-06"
  )
}

extension Region {
  static func sample(line: Int = 41, part: String? = nil) -> Region {
    Region(
      startLine: line,
      startColumn: 13,
      endLine: line,
      endColumn: 37,
      byteOffset: 1822,
      byteLength: 71,
      part: part,
      startByteColumn: 29,
      endByteColumn: 100
    )
  }
}

extension Finding {
  static func sample(
    rule: String = "CERT-01",
    severity: Severity = .error,
    confidence: Confidence = .certain,
    message: String = "要求村委会出具“亲属关系证明”",
    advice: String = "删去该项材料；改用户口簿、结婚证",
    basis: [BasisReference] = [
      BasisReference(source: "民发〔2020〕20号", article: "附件第一批", evidence: .verified),
      BasisReference(source: "川办发〔2019〕1号", article: nil, evidence: .memory),
    ],
    quote: String = "村委会出具的亲属关系证明",
    region: Region = .sample(),
    place: String = "第二条 / 申请材料",
    because: [DerivationNote]? = nil,
    excerpt: Excerpt? = Excerpt(
      before: "    <p>3.申请人应当提交",
      words: "村委会出具的<b>亲属关系</b>证明",
      after: "；</p>",
      isSourceLine: true
    )
  ) -> Finding {
    Finding(
      rule: rule,
      topic: String(rule.prefix { $0 != "-" }),
      severity: severity,
      confidence: confidence,
      message: message,
      advice: advice,
      basis: basis,
      quote: quote,
      region: region,
      place: place,
      fingerprint: "0123456789abcdef",
      because: because,
      excerpt: excerpt
    )
  }

  static let hostile = sample(
    message: "a \"quoted\" \\ <b>&\u{0}\u{7F}\u{1B}[2J\n\t",
    quote: "𠮷\u{202E}\u{200B}村\u{FEFF}",
    excerpt: Excerpt(
      before: "\t\u{1B}[31m&lt;",
      words: "𠮷\u{200B}村",
      after: "\u{202E}e\u{301}é</p>\r",
      isSourceLine: true
    )
  )

  static let long = sample(
    excerpt: Excerpt(
      before: String(repeating: "前文", count: 100),
      words: "村委会出具的证明",
      after: String(repeating: "后文", count: 100),
      isSourceLine: false
    )
  )

  /// One finding of each state, with fingerprints of their own as in a real document.
  static var marked: [Finding] {
    var waived = sample()
    waived.suppression = Suppression(
      by: .waiver,
      source: "waivers.yml:12",
      reason: "过渡期，=随表发放",
      approver: "李某",
      permit: "白鹭府函〔2024〕3号",
      expires: "2024-12-31"
    )
    var known = sample(rule: "SIGN-01", severity: .warning)
    known.baseline = .unchanged
    known.fingerprint += "-2"
    var new = sample(quote: "=村委会证明")
    new.baseline = .new
    new.fingerprint += "-3"
    new.fix = Fix(region: .sample(), replacement: "户口簿")
    return [waived, known, new]
  }

  static let inPart = sample(region: .sample(part: "word/document.xml"))

  static let explained = sample(because: [
    DerivationNote(step: "term", text: "“村委会”是村级组织", region: .sample()),
    DerivationNote(step: "stance", text: "“应当”：要求", region: .sample(line: 40)),
    DerivationNote(step: "exception", text: "未引用法律，例外不适用", region: nil),
  ])
}
