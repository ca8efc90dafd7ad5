package import Messages
package import RuleLanguage

/// A violation, before it is given its place in the file.
package struct EngineFinding: Sendable {
  /// The rule, an index into the compiled rules.
  package let rule: Int
  package let severity: RuleSeverity
  /// Whether the document says it in so many words.
  package let isCertain: Bool
  package var message: String
  package let advice: String
  /// The words as a reader sees them.
  package let quote: String
  /// Its place: an index into the evaluator's anchors.
  package let anchor: Int
  /// Where a reader finds it on paper.
  package let place: String
  /// Whether the words are hidden on the page.
  package let isHidden: Bool
  /// Rule, words and structural path; never line numbers.
  package let fingerprintSeed: String
  /// How it was derived; empty unless asked for.
  package var because: [DerivationStep]
  /// Words to replace, which takes the finding away; nil where the rule declares none.
  package let fix: EngineFix?
}

/// Words to replace, and what to put there.
package struct EngineFix: Sendable {
  /// The words: an index into the evaluator's anchors.
  package let anchor: Int
  package let replacement: String
}

/// One step of a derivation.
package struct DerivationStep: Sendable {
  /// What kind of step.
  package enum Kind: String, Sendable {
    case phrase, term, stance, context, subject, exception, date, record, count, contradiction
    /// Why the finding is no more than likely.
    case confidence
  }

  package let kind: Kind
  /// The step in words.
  package let text: String
  /// The words of the document it is about: an index into the evaluator's anchors.
  package let anchor: Int?

  init(kind: Kind, text: String, anchor: Int? = nil) {
    self.kind = kind
    self.text = text
    self.anchor = anchor
  }
}

/// What one document was judged to be.
package struct EvaluatedDocument: Sendable {
  package let metadata: DocumentMetadata
  /// The day it was judged on.
  package let asOf: CalendarDate
  /// By place, then rule.
  package let findings: [EngineFinding]
}

/// The facts of an official document.
package struct DocumentMetadata: Sendable {
  /// One fact.
  package struct Value: Sendable {
    package let text: String
    /// Where it was found: an index into the evaluator's anchors, nil where it was put together.
    package let anchor: Int?
    /// Whether it was inferred from position and form, not stated under a name.
    package let isInferred: Bool
  }

  package var title: Value?
  package var kind: Value?
  package var number: Value?
  package var issuer: Value?
  package var issuerLevel: AuthorityLevel?
  package var issued: Value?
  package var issuedDate: CalendarDate?
  package var addressees: Value?
  package var attachments: [Value] = []

  /// Creates metadata in which nothing is known.
  package init() {}
}

/// How documents are evaluated.
package struct EvaluationOptions: Sendable {
  /// The day to judge on, whatever the document bears.
  package var asOf: CalendarDate?
  /// The day on which undated documents are judged.
  package var today: CalendarDate
  /// Whether findings tell how they were derived.
  package var explain: Bool
  /// Who issued the document, whatever it says.
  package var issuer = IssuerOverride()
  /// The language of places and derivations; messages and advice are in that of the rules.
  package var words = Words(.chinese)

  /// Creates options.
  package init(asOf: CalendarDate? = nil, today: CalendarDate, explain: Bool = false) {
    self.asOf = asOf
    self.today = today
    self.explain = explain
  }
}

/// What is known of the body that issued a document and not written in it; nil where nothing is.
package struct IssuerOverride: Sendable, Hashable {
  /// The body.
  package var name: String?
  /// Its level.
  package var level: AuthorityLevel?

  /// Creates an override that changes nothing.
  package init() {}
}
