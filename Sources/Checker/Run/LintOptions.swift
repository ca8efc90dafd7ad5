package import Findings
package import Ingestion
package import Messages
package import RuleEngine
package import RuleLanguage

/// What a lint run is asked to do.
package struct LintOptions: Sendable {
  /// The day to judge on, whatever a document bears.
  package var asOf: CalendarDate?
  /// The day on which undated documents are judged.
  package var today: CalendarDate
  /// Findings that are less sure are left out.
  package var minimumConfidence = Confidence.likely
  /// The rules that are wanted.
  package var selection = RuleSelection()
  /// Severities that take the place of the rules' own, by rule or topic; a rule outranks its topic.
  package var severities: [String: SeveritySetting] = [:]
  /// Who issued the documents, whatever they say.
  package var issuer = IssuerOverride()
  /// Whether findings tell how they were derived.
  package var explains = false
  /// Whether findings carry the words around them, for reports to people.
  package var showsExcerpts = false
  /// Whether reports carry the text of the document, for reports that show it.
  package var keepsText = false
  /// The language of what the tool itself says in findings.
  package var words = Words(.chinese)
  /// How documents are read.
  package var reading = ReadingOptions()

  /// Creates options with the defaults.
  package init(today: CalendarDate) {
    self.today = today
  }

  /// Whether navigation, footers and the like of web pages are judged, too.
  package var includesBoilerplate: Bool {
    get { reading.includeBoilerplate }
    set { reading.includeBoilerplate = newValue }
  }

  /// What a rule is reported as, nil where its own severity holds.
  func severity(of rule: RuleSummary) -> SeveritySetting? {
    severities[rule.id] ?? severities[rule.topic]
  }
}
