package import SourceText

/// `record NAME { … }`: columns or elements that mean the same thing, whatever a file calls them.
package struct RecordDeclaration: Sendable {
  /// One column.
  package struct Column: Sendable {
    package let name: Name
    /// Words of which a table header or form label must contain one.
    package let headers: [StringLiteral]
    /// Local names of elements, or of attributes where they start with `@`; exact.
    package let elements: [StringLiteral]
    /// What most values of the column mention, where no name tells it; nil: names alone tell it.
    package let values: PhrasePattern?
    package let range: TextRange

    /// Creates a column.
    package init(
      name: Name,
      headers: [StringLiteral],
      elements: [StringLiteral],
      values: PhrasePattern?,
      range: TextRange
    ) {
      self.name = name
      self.headers = headers
      self.elements = elements
      self.values = values
      self.range = range
    }
  }

  package let name: Name
  package let columns: [Column]
  /// When a row, form or element is one of these; nil: when it has every column.
  package let recognition: Condition?
  package let range: TextRange

  /// Creates a declaration.
  package init(name: Name, columns: [Column], recognition: Condition?, range: TextRange) {
    self.name = name
    self.columns = columns
    self.recognition = recognition
    self.range = range
  }
}

/// How serious a finding is.
package enum RuleSeverity: String, Sendable, CaseIterable {
  case notice, warning, error

  /// Its place among them, ascending.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// `rule CERT-01 error "…" { … }`.
package struct RuleDeclaration: Sendable {
  package let id: Name
  package let severity: RuleSeverity
  package let title: StringLiteral
  package let bases: [Basis]
  /// Days between which the rule holds, where its sources do not say.
  package let from, until: CalendarDate?
  /// What lifts it, whatever branch finds something.
  package var unless: [Condition]
  /// What it looks at; one or more.
  package var branches: [Branch]
  package let message: StringLiteral?
  package let advice: StringLiteral?
  /// What a fix puts in the place of some words, where the advice is no more than that.
  package let replacement: Replacement?
  package let note: StringLiteral?
  /// The rules that own what it finds: where one of them finds something, it says nothing.
  package let yields: [Name]
  package var examples: [Example]
  /// Examples over classes of words.
  package var templates: [ExampleTemplate]
  package let range: TextRange

  /// Creates a declaration.
  package init(
    id: Name,
    severity: RuleSeverity,
    title: StringLiteral,
    bases: [Basis],
    from: CalendarDate?,
    until: CalendarDate?,
    unless: [Condition] = [],
    branches: [Branch],
    message: StringLiteral?,
    advice: StringLiteral?,
    replacement: Replacement?,
    note: StringLiteral?,
    yields: [Name] = [],
    examples: [Example],
    templates: [ExampleTemplate] = [],
    range: TextRange
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.bases = bases
    self.from = from
    self.until = until
    self.unless = unless
    self.branches = branches
    self.message = message
    self.advice = advice
    self.replacement = replacement
    self.note = note
    self.yields = yields
    self.examples = examples
    self.templates = templates
    self.range = range
  }

  /// `basis SOURCE "article"`.
  package struct Basis: Sendable {
    package let source: Name
    package let article: StringLiteral?

    /// Creates a basis.
    package init(source: Name, article: StringLiteral?) {
      self.source = source
      self.article = article
    }
  }

  /// `replace WORDS with "…"`.
  package struct Replacement: Sendable {
    /// The lexicon whose word in the finding is replaced.
    package let words: Name
    /// What is put in its place, on one line.
    package let text: StringLiteral

    /// Creates a replacement.
    package init(words: Name, text: StringLiteral) {
      self.words = words
      self.text = text
    }
  }

  /// `each UNIT likely when … unless … lacks …`.
  package struct Branch: Sendable {
    package let unit: Unit
    /// Whether what it finds is no more than likely.
    package let isLikely: Bool
    package let when: Condition?
    package let unless: [Condition]
    /// What a document or record must have; one finding names all that is missing.
    package let lacks: [PhrasePattern]
    package let range: TextRange

    /// Creates a branch.
    package init(
      unit: Unit,
      isLikely: Bool = false,
      when: Condition?,
      unless: [Condition],
      lacks: [PhrasePattern],
      range: TextRange
    ) {
      self.unit = unit
      self.isLikely = isLikely
      self.when = when
      self.unless = unless
      self.lacks = lacks
      self.range = range
    }
  }

  /// What a branch looks at.
  package enum Unit: Sendable {
    case sentence
    case clause
    case document
    /// A record by name.
    case record(Name)
    /// All records of one kind that share the values of some columns.
    case group(Name, by: [Name])
  }

  /// An example that every run of the rule's tests judges.
  package struct Example: Sendable {
    package let violates: Bool
    /// A sentence, or a small document in plain text, HTML or XML (by its first character).
    package let text: StringLiteral
    /// How often the last line of the text stands, for examples on the length of documents.
    package let times: Int
    /// A date the example bears, where it matters (`on 2019-01-01`).
    package let date: CalendarDate?
    /// The file it stands in, where that is not the file of its rule.
    package let file: String?

    /// Creates an example.
    package init(
      violates: Bool,
      text: StringLiteral,
      times: Int = 1,
      date: CalendarDate?,
      file: String? = nil
    ) {
      self.violates = violates
      self.text = text
      self.times = times
      self.date = date
      self.file = file
    }

    /// The document that is judged.
    package var document: String {
      guard times > 1 else { return text.value }
      let lines = text.value.split(separator: "\n", omittingEmptySubsequences: false)
      guard let last = lines.last(where: { !$0.isEmpty }) else { return text.value }
      let more = repeatElement("\n\n" + last, count: times - 1).joined()
      return text.value + more
    }
  }
}

/// `adjust RULE { … }`: another package's rule, narrowed, tightened or switched off.
package struct AdjustDeclaration: Sendable {
  package let rule: Name
  package let severity: RuleSeverity?
  package let isDisabled: Bool
  package let unless: [Condition]
  package let bases: [RuleDeclaration.Basis]
  package let reason: StringLiteral?
  package let examples: [RuleDeclaration.Example]
  /// Examples over classes of words.
  package let templates: [ExampleTemplate]
  package let range: TextRange

  /// Creates a declaration.
  package init(
    rule: Name,
    severity: RuleSeverity?,
    isDisabled: Bool,
    unless: [Condition],
    bases: [RuleDeclaration.Basis],
    reason: StringLiteral?,
    examples: [RuleDeclaration.Example],
    templates: [ExampleTemplate] = [],
    range: TextRange
  ) {
    self.rule = rule
    self.severity = severity
    self.isDisabled = isDisabled
    self.unless = unless
    self.bases = bases
    self.reason = reason
    self.examples = examples
    self.templates = templates
    self.range = range
  }
}

/// A condition: comparisons and atoms under `and`, `or`, `not` and brackets.
package indirect enum Condition: Sendable {
  case all([Condition])
  case any([Condition])
  case not(Condition)
  case atom(Atom, TextRange)
}

/// How a phrase must stand in the unit.
package enum Modality: String, Sendable, CaseIterable {
  /// Asked for, by a word or a heading that asks.
  case demands
  /// Asked for, or plainly stated where a directive states what is to be done.
  case imposes
  case bans
  case permits
  case reports
  /// In any stance.
  case mentions
}

/// A place that a condition looks at, other than the unit's own text.
package enum Place: Sendable {
  /// The headings above.
  case heading
  /// The document's title.
  case title
  /// The caption of the table, or what names the list.
  case caption
  /// The header of the cell's column, or the name of the field or element.
  case column
  /// The lead-in of the list.
  case leadIn
  /// What follows in the paragraph.
  case next
  /// A sentence before it, in the paragraph or since the last heading.
  case opening
  /// How a later paragraph under the same heading begins.
  case closing
  /// The document's issuer.
  case issuer
  /// Those the document is addressed to.
  case addressee
  /// The whole document.
  case document
  /// All fields of the record.
  case record
  /// The clauses that the finding stands in.
  case clause
  /// A column of the record, by name.
  case field(Name)
}

/// What a condition can ask.
package enum Atom: Sendable {
  /// `demands P of A`: in the unit itself.
  case phrase(Modality, PhrasePattern, subject: PhrasePattern?)
  /// `heading mentions P`, `名称 mentions P`, `document demands P`.
  case place(Place, Modality, PhrasePattern)
  /// `名称 is P`: the whole value is P.
  case valueIs(Name, PhrasePattern)
  /// `依据 is missing`, `名称 is present`; missing: no such field or an empty one.
  case presence(Name, isPresent: Bool)
  /// `has 名称`: the record has the column, empty or not.
  case hasColumn(Name)
  /// `cites law`, `cites P`, `依据 cites law`: names a legal text, or P inside a citation.
  case cites(field: Name?, target: CitationTarget)
  /// `context banned`: the stance that headings, lead-ins and captions pass down to the unit.
  case context(Stance)
  /// `kind is 通知 | 方案`.
  case kind([Name])
  /// `issuer level >= county`.
  case issuerLevel(Comparison, AuthorityLevel)
  /// `has issuer`, `has number`, `has date`, `has addressee`.
  case hasMetadata(MetadataItem)
  /// `count distinct 名称 where (…) > 4`.
  case count(distinct: Name?, filter: Condition?, Comparison, Limit)
  /// `sum 权重 where (…) < 50`: the numbers in a column of a group together.
  case sum(Name, filter: Condition?, Comparison, Limit)
  /// `length > 5000`: characters of the document as the regulation counts them.
  case length(Comparison, Limit)
  /// `名称 > 4`: the number in a column.
  case value(Name, Comparison, Limit)
}

/// What a citation must name.
package enum CitationTarget: Sendable {
  /// Any law, regulation or rule by title (words of `core`'s terms `法律文件`).
  case law
  /// A phrase.
  case phrase(PhrasePattern)
}
