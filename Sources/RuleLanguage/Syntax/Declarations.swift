package import SourceText

/// One parsed rule file.
package struct RuleFile: Sendable {
  /// The path it was read from, as diagnostics show it.
  package let path: String
  /// The package it belongs to; several files may make up one package.
  package let package: PackageClause
  /// The packages it builds on, in the order of the source.
  package let uses: [Name]
  /// Its declarations, in the order of the source.
  package let declarations: [Declaration]

  /// Creates a file.
  package init(path: String, package: PackageClause, uses: [Name], declarations: [Declaration]) {
    self.path = path
    self.package = package
    self.uses = uses
    self.declarations = declarations
  }
}

/// `package national.certificates "title"`.
package struct PackageClause: Sendable {
  /// The dotted name.
  package let name: Name
  /// The title for people.
  package let title: StringLiteral?

  /// Creates a clause.
  package init(name: Name, title: StringLiteral?) {
    self.name = name
    self.title = title
  }
}

/// A name and where it stands in its file.
package struct Name: Sendable, Hashable {
  /// The name as written.
  package let text: String
  /// Its place in the file, UTF-8 bytes.
  package let range: TextRange

  /// Creates a name.
  package init(text: String, range: TextRange) {
    self.text = text
    self.range = range
  }
}

/// A string and where it stands in its file.
package struct StringLiteral: Sendable, Hashable {
  /// The value, escapes resolved.
  package let value: String
  /// Its place in the file with its quotes, UTF-8 bytes.
  package let range: TextRange

  /// Creates a literal.
  package init(value: String, range: TextRange) {
    self.value = value
    self.range = range
  }
}

/// A calendar day, without a time zone.
package struct CalendarDate: Sendable, Hashable, Comparable {
  /// Year, month (1–12) and day (1–31), checked to exist.
  package let year, month, day: Int

  /// Creates a date, or nil for a day that does not exist.
  package init?(year: Int, month: Int, day: Int) {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...lengths[month - 1]).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Days since the first of March of the year 0.
  package var dayNumber: Int {
    // Counted from March, a year ends in the day that not every year has.
    let year = month > 2 ? year : year - 1
    let months = (month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (153 * months + 2) / 5 + day - 1
  }

  /// Orders by day.
  package static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// `2024-08-06`.
  package var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// A declaration of a rule file.
package enum Declaration: Sendable {
  case source(SourceDeclaration)
  case terms(TermsDeclaration)
  case actor(ActorDeclaration)
  case catalog(CatalogDeclaration)
  case phrase(PhraseDeclaration)
  case stance(StanceDeclaration)
  case context(ContextDeclaration)
  case kind(KindDeclaration)
  case notation(NotationDeclaration)
  case record(RecordDeclaration)
  case rule(RuleDeclaration)
  case adjust(AdjustDeclaration)
  case examples(ExamplesDeclaration)
}

/// How well a source's text is known.
package enum Evidence: String, Sendable, CaseIterable {
  /// The clause itself was read.
  case verified
  /// Restated in detail by the press or a repost.
  case press
  /// Known by news or a summary only.
  case report
  /// From memory, to be checked (待核).
  case memory
  /// An inference, to be checked (待核).
  case inference
}

/// A level of government or of authority, ascending.
package enum AuthorityLevel: String, Sendable, CaseIterable {
  case other, village, township, county, city, province, central

  /// Its place among them, ascending.
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// `source NAME { … }`: a legal or policy instrument.
package struct SourceDeclaration: Sendable {
  package let name: Name
  package let title: StringLiteral?
  package let number: StringLiteral?
  package let issuer: StringLiteral?
  package let level: AuthorityLevel?
  /// The day it was issued or made public.
  package let issued: CalendarDate?
  /// The day it takes effect, where that is not the day of issue.
  package let effective: CalendarDate?
  /// The first day on which it is no longer in force.
  package let repealed: CalendarDate?
  package let evidence: Evidence
  package let note: StringLiteral?
  package let range: TextRange

  /// Creates a declaration.
  package init(
    name: Name,
    title: StringLiteral?,
    number: StringLiteral?,
    issuer: StringLiteral?,
    level: AuthorityLevel?,
    issued: CalendarDate?,
    effective: CalendarDate?,
    repealed: CalendarDate?,
    evidence: Evidence,
    note: StringLiteral?,
    range: TextRange
  ) {
    self.name = name
    self.title = title
    self.number = number
    self.issuer = issuer
    self.level = level
    self.issued = issued
    self.effective = effective
    self.repealed = repealed
    self.evidence = evidence
    self.note = note
    self.range = range
  }
}

/// What a lexicon holds: words, other lexicons, and look-alikes that are not meant.
package struct WordList: Sendable {
  /// Words that count.
  package let words: [StringLiteral]
  /// Lexicons, actors or catalogs whose words count too (`+ NAME`).
  package let included: [Name]
  /// Longer words that contain one of the words and mean something else (`not "…"`).
  package let excluded: [StringLiteral]

  /// Creates a list.
  package init(words: [StringLiteral], included: [Name], excluded: [StringLiteral]) {
    self.words = words
    self.included = included
    self.excluded = excluded
  }
}

/// `terms NAME = "…" "…" + OTHER not "…"`.
package struct TermsDeclaration: Sendable {
  package let name: Name
  package let list: WordList
  package let range: TextRange

  /// Creates a declaration.
  package init(name: Name, list: WordList, range: TextRange) {
    self.name = name
    self.list = list
    self.range = range
  }
}

/// `actor NAME level village protected { "…" }`: a body that can be obliged, ask, or issue.
package struct ActorDeclaration: Sendable {
  package let name: Name
  package let level: AuthorityLevel
  /// Whether the rules protect it.
  package let isProtected: Bool
  package let list: WordList
  package let range: TextRange

  /// Creates a declaration.
  package init(
    name: Name,
    level: AuthorityLevel,
    isProtected: Bool,
    list: WordList,
    range: TextRange
  ) {
    self.name = name
    self.level = level
    self.isProtected = isProtected
    self.list = list
    self.range = range
  }
}

/// Whether a sentence asks for something, forbids it, allows it, tells of it, or exempts from it.
package enum Stance: String, Sendable, CaseIterable {
  case demanded, banned, permitted, reported, exempted
}

/// `stance banned { before … after … not … until … flip … }`.
package struct StanceDeclaration: Sendable {
  /// Where a trigger stands to what it governs.
  package enum Direction: String, Sendable, CaseIterable { case before, after }

  /// How far a trigger reaches.
  package enum Reach: Sendable, Hashable {
    /// To the end (or start) of its clause.
    case clause
    /// Over following clauses of the sentence, until another trigger.
    case sentence
    /// At most this many characters.
    case characters(Int)
  }

  /// A group of triggers.
  package struct Triggers: Sendable {
    package let direction: Direction
    /// A weak trigger gives way to any strong one.
    package let isWeak: Bool
    /// Whether a word counts only where it is no part of a longer word of the rules.
    package let isSingle: Bool
    package let reach: Reach
    package let list: WordList

    /// Creates a group.
    package init(
      direction: Direction,
      isWeak: Bool,
      isSingle: Bool,
      reach: Reach,
      list: WordList
    ) {
      self.direction = direction
      self.isWeak = isWeak
      self.isSingle = isSingle
      self.reach = reach
      self.list = list
    }
  }

  package let stance: Stance
  package let triggers: [Triggers]
  /// Words that look like triggers and are none.
  package let pseudo: [StringLiteral]
  /// Words that end a trigger's reach.
  package let until: [StringLiteral]
  /// Words that turn the stance round (拒绝 after 不得 makes a demand).
  package let flips: [StringLiteral]
  package let range: TextRange

  /// Creates a declaration.
  package init(
    stance: Stance,
    triggers: [Triggers],
    pseudo: [StringLiteral],
    until: [StringLiteral],
    flips: [StringLiteral],
    range: TextRange
  ) {
    self.stance = stance
    self.triggers = triggers
    self.pseudo = pseudo
    self.until = until
    self.flips = flips
    self.range = range
  }
}

/// `context banned when heading mentions …`: what a text does to all that stands under it.
package struct ContextDeclaration: Sendable {
  /// What is done.
  package enum Effect: Sendable, Hashable {
    /// It passes a stance on.
    case passes(Stance)
    /// `stated`: it begins plain statements, and keeps away the stance of all further out.
    case stated
    /// `silent`: it lends no words.
    case silent
  }

  package let effect: Effect
  package let condition: Condition
  package let range: TextRange

  /// Creates a declaration.
  package init(effect: Effect, condition: Condition, range: TextRange) {
    self.effect = effect
    self.condition = condition
    self.range = range
  }
}

/// `kind 报道 reported when …`: a kind of document (文种).
package struct KindDeclaration: Sendable {
  package let name: Name
  /// The stance of the whole document, where the kind has one.
  package let stance: Stance?
  package let condition: Condition
  package let range: TextRange

  /// Creates a declaration.
  package init(name: Name, stance: Stance?, condition: Condition, range: TextRange) {
    self.name = name
    self.stance = stance
    self.condition = condition
    self.range = range
  }
}
