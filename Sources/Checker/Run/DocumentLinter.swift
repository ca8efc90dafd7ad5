import DocumentModel
package import Findings
package import Ingestion
package import RuleEngine
package import SourceText

/// Reads and judges documents one after the other; one for each thread.
package final class DocumentLinter {
  private let rules: CompiledRules
  private let options: LintOptions
  private let isWanted: [Bool]
  /// What each rule is reported as, nil where its own severity holds.
  private let severities: [Severity?]
  private let bases: [[BasisReference]]
  private var reader: DocumentReader
  private let evaluator: DocumentEvaluator

  /// Creates a linter.
  package init(rules: CompiledRules, options: LintOptions) {
    self.rules = rules
    self.options = options
    let settings = rules.rules.map(options.severity(of:))
    isWanted = zip(rules.rules, settings).map { options.selection.holds($0) && $1 != .off }
    severities = settings.map { $0?.severity }
    bases = rules.rules.map { $0.bases.map(BasisReference.init) }
    reader = DocumentReader(options: options.reading)
    var evaluation = EvaluationOptions(
      asOf: options.asOf,
      today: options.today,
      explain: options.explains
    )
    evaluation.issuer = options.issuer
    evaluation.words = options.words
    evaluator = DocumentEvaluator(rules: rules, options: evaluation)
  }

  /// Notes what each rule costs from now on.
  package func keepTally(_ tally: EvaluationTally) { evaluator.tally = tally }

  /// Reads and judges one document.
  ///
  /// - Parameter format: The format, where the caller knows it.
  package func lint(
    _ contents: FileContents,
    path: String,
    format: DocumentFormat? = nil
  ) -> DocumentReport {
    evaluator.begin()
    let evaluator = evaluator
    let showsExcerpts = options.showsExcerpts
    var places: [Place] = []
    var collector = options.keepsText ? TextCollector() : nil
    let reading = reader.read(contents, name: path, format: format) { segment, locator in
      evaluator.evaluate(segment)
      collector?.add(
        segment,
        texts: evaluator.anchorTexts.dropFirst(places.count),
        first: places.count
      )
      let texts = evaluator.anchorTexts.dropFirst(places.count)
      let regions = locator.regions(of: evaluator.anchors.dropFirst(places.count))
      for (text, region) in zip(texts, regions) {
        let excerpt = showsExcerpts ? ExcerptMaker.visible(text, in: segment) : nil
        places.append(Place(region: region, excerpt: excerpt))
      }
    }
    var report = DocumentReport(reading, path: path)
    guard reading.outcome.status != .failed else { return report }
    let judged = evaluator.finish()
    // What only the end of the document shows is about all of it.
    while places.count < evaluator.anchors.count { places.append(.start) }
    if showsExcerpts, let encoding = TextEncoding(rawValue: reading.outcome.encoding) {
      for found in judged.findings {
        let line = ExcerptMaker.sourceLine(places[found.anchor].region, of: contents, encoding)
        if let line { places[found.anchor].excerpt = line }
      }
    }
    report.fill(judged, places)
    let (findings, anchors) = findings(judged, places)
    report.findings = findings
    report.text = collector?.text(
      findings: Dictionary(grouping: anchors.indices) { anchors[$0] }
    )
    return report
  }

  /// The findings that are wanted, and the place of each.
  private func findings(
    _ judged: EvaluatedDocument,
    _ places: [Place]
  ) -> (findings: [Finding], anchors: [Int]) {
    var anchors: [Int] = []
    var seen: [UInt64: Int] = [:]
    var findings: [Finding] = []
    for found in judged.findings {
      let rule = rules.rules[found.rule]
      let confidence: Confidence = found.isCertain ? .certain : .likely
      guard confidence >= options.minimumConfidence, isWanted[found.rule] else { continue }
      let print = Fingerprint(rule: rule.id, seed: found.fingerprintSeed)
      let occurrence = seen[print.value, default: 0]
      seen[print.value] = occurrence + 1
      let place = places[found.anchor]
      anchors.append(found.anchor)
      var finding = Finding(
        rule: rule.id,
        topic: rule.topic,
        severity: severities[found.rule] ?? Severity(found.severity),
        confidence: confidence,
        message: found.message,
        advice: found.advice,
        basis: bases[found.rule],
        quote: found.quote,
        region: Region(place.region),
        place: found.place,
        isHidden: found.isHidden,
        fingerprint: print.text(occurrence: occurrence),
        because: options.explains
          ? found.because.map {
            DerivationNote(
              step: $0.kind.rawValue,
              text: $0.text,
              region: $0.anchor.map { Region(places[$0].region) }
            )
          } : nil,
        excerpt: place.excerpt
      )
      finding.fix = found.fix.map {
        Fix(region: Region(places[$0.anchor].region), replacement: $0.replacement)
      }
      findings.append(finding)
    }
    return (findings, anchors)
  }
}

/// Where an anchor of the engine lies in the file.
struct Place {
  let region: FileRegion
  var excerpt: Excerpt?

  /// The very start of a file.
  static let start = Place(region: .start)
}

/// A name for a finding that outlives edits elsewhere in the file.
struct Fingerprint {
  /// FNV-1a over the rule and the seed, mixed once more so that all digits depend on all bytes.
  let value: UInt64

  init(rule: String, seed: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in rule.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    for byte in seed.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = (hash ^ (hash >> 30)) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ (hash >> 27)) &* 0x94D0_49BB_1331_11EB
    value = hash ^ (hash >> 31)
  }

  /// Sixteen hexadecimal digits; the second and later ones alike in a document carry their number.
  func text(occurrence: Int) -> String {
    let digits = String(value, radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.count) + digits
    return occurrence == 0 ? padded : "\(padded)-\(occurrence + 1)"
  }
}
