package import RuleLanguage
package import SourceText

/// Rules ready to judge documents: one immutable value, shared by all threads.
package struct CompiledRules: Sendable {
  /// The rules of the profile in the order of packages, files and lines.
  package let rules: [RuleSummary]
  /// The package they were compiled for.
  package let profile: String
  let lexicon: Lexicon
  let plan: Plan

  /// All that the evaluator looks up.
  struct Plan: Sendable {
    var phrases = PhraseGraph()
    var conditions = Conditions()
    var claims: [Claim] = []
    /// What derivations call the phrases that conditions ask for, by node.
    var phraseNames = NumberedNames()
    var documentPhrases: [DocumentPhrase] = []
    /// Names of kinds, as atoms list them.
    var kindLists: [[String]] = []
    var limits: [Limit] = []
    var branches: [BranchPlan] = []
    var records: [RecordPlan] = []
    var headers = HeaderIndex()
    /// By record type: the branches over its records and over groups of them.
    var recordBranches: [[Int]] = []
    var contexts: [ContextPlan] = []
    var kinds: [KindPlan] = []
    /// Words before which an issuer's name ends, in canonical characters.
    var issuerEnds: [[UInt32]] = []
    var metadataNames: [MetadataItem: Set<String>] = [:]
    /// What the line that begins the attachments starts with, in canonical characters.
    var attachmentWords: [[UInt32]] = []
    /// Classes of the characters that these words start with.
    var attachmentStarts: Set<UInt16> = []
    var datePatterns: [[TemplatePart]] = []
    var numberPatterns: [[TemplatePart]] = []
    /// Claims that lead a branch over sentences or clauses, by the groups that can end them.
    var claimsByGroup = PhraseLinks.Lists<Int32>()
    /// By claim: the groups of which one ends its matches.
    var lastGroupsOfClaim = PhraseLinks.Lists<Int32>()
    /// By branch.
    var gates: [BranchGates] = []
    /// The branches over sentences that nothing but a citation may lead to.
    var citingBranches: [Int32] = []
    /// By claim: the branches that it leads.
    var branchesByClaim = PhraseLinks.Lists<Int32>()
    /// By group: whether its words can end a phrase that is looked for in the whole document.
    var endsDocumentPhrase: [Bool] = []
    var documentBranches: [Int] = []
    var catalogs: [Int32: CatalogPlan] = [:]
    var groupsByName = NamedValues<Int32>()
    var periods: [Period] = []
    var dayUnits: [DayUnit] = []
    /// The phrase `law`, where the core declares one.
    var law: Int32?
    /// What phrases cannot do without.
    var needs = WordNeeds()
    var cues = ContextCues()
    var kindCues = KindCues()
    var alternatives = PhraseAlternatives()
    var links = PhraseLinks()
    var windows = SequenceWindows()
  }

  /// Days that are counted from the document's own date.
  struct DayUnit: Sendable {
    /// What the templates end in.
    let group: Int32
    /// How the days are written, in the order they are tried.
    let templates: [[TemplatePart]]
  }

  /// Words that say how often.
  struct Period: Sendable {
    let group: Int32
    let perYear: Double
  }

  /// A piece of a pattern such as `{year}年{month}月{day}日`.
  enum TemplatePart: Sendable, Hashable {
    /// A character, by its class.
    case text(UInt16)
    case year, month, day, serial

    var isText: Bool { if case .text = self { true } else { false } }
  }
}

/// What is known of a rule without a document.
package struct RuleSummary: Sendable {
  /// One legal basis.
  package struct Basis: Sendable {
    /// The name of the source in the rules.
    package let source: String
    /// Its document number, else its title.
    package let citation: String
    /// Its title.
    package let title: String
    package let article: String?
    package let evidence: Evidence
    package let level: AuthorityLevel?
    package let issued: CalendarDate?
    package let repealed: CalendarDate?
  }

  package let id: String
  /// What comes before the hyphen of the id.
  package let topic: String
  package let title: String
  package let severity: RuleSeverity
  /// The dotted name of the package that declares it.
  package let package: String
  package let bases: [Basis]
  /// The first day on which it holds; nil: always.
  package let from: CalendarDate?
  /// The first day on which it no longer holds; nil: never.
  package let until: CalendarDate?
  package let isDisabled: Bool
  package let message: String
  package let advice: String
  /// The lexicon whose word in a finding is replaced, and what is put there; nil for none.
  package let replacement: Replacement?
  package let note: String?
  /// The ids of the rules that own what it finds.
  package let yields: [String]
  package let examples: [RuleDeclaration.Example]
  /// The rule file and the place in it.
  package let path: String
  package let range: TextRange
  /// The adjustments that shaped it: package, and what each changed.
  package let adjustments: [Adjustment]

  /// What a fix puts in the place of some words.
  package struct Replacement: Sendable {
    package let words: String
    package let text: String
  }

  /// One adjustment by another package.
  package struct Adjustment: Sendable {
    package let package: String
    package let reason: String?
    package let changes: [String]
    package let path: String
    package let range: TextRange
  }

  /// Whether the rule holds on a day.
  package func holds(on day: CalendarDate) -> Bool {
    !isDisabled && (from.map { $0 <= day } ?? true) && (until.map { day < $0 } ?? true)
  }
}

/// Why rules could not be compiled for a profile.
package enum EngineFailure: Error, Sendable {
  /// No package has that name; the names there are.
  case unknownProfile(String, known: [String])
  /// A name that the checker should have refused; a defect in this tool.
  case unresolved(String, path: String)
  /// More than 64 atoms in one condition.
  case conditionTooLarge(rule: String)
}
