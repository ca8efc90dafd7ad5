import RuleLanguage

/// A phrase that is asked for in sentences: what, in which stance, and of whom.
struct Claim: Sendable, Hashable {
  /// nil: a citation, for which the words inside title marks count, too.
  let modality: Modality?
  /// A node of the phrase graph.
  let phrase: Int32
  /// The node of the bodies that must be meant, -1 where any.
  let subject: Int32
}

/// A place around a sentence, or that of the record it is a part of.
enum BlockPlace: Int, Sendable, CaseIterable {
  case heading, caption, column, leadIn, record
  case next, opening, closing
  case title, issuer, addressee

  /// Whether a text in this place answers what is asked of another one: the title is the first of the
  /// headings.
  func isTaken(for asked: BlockPlace) -> Bool {
    self == asked || self == .title && asked == .heading
  }

  /// Whether what stands there judges the sentences around it.
  var isVerdict: Bool { self == .next || self == .opening || self == .closing }
}

/// An atom, with its names resolved.
///
/// Every payload is a plain number, so that looking at an atom costs nothing.
enum AtomNode: Sendable {
  case claim(Int)
  /// A claim that the clauses of the finding must meet.
  case clause(Int)
  case place(BlockPlace, Modality, Int32)
  case documentPhrase(Int)
  case field(column: Int, Modality, Int32)
  case valueIs(column: Int, Int32)
  case presence(column: Int, isPresent: Bool)
  case hasColumn(Int)
  case cites(column: Int, Int32)
  case context(Stance)
  /// An index into the plan's lists of kinds.
  case kind(Int)
  case issuerLevel(Comparison, AuthorityLevel)
  case hasMetadata(MetadataItem)
  /// A column, -1 where all records count; a condition, -1 where there is none; a limit.
  case count(distinct: Int, filter: Int32, Comparison, Int)
  /// A column; a condition, -1 where there is none; a limit.
  case sum(column: Int, filter: Int32, Comparison, Int)
  case length(Comparison, Int)
  case value(column: Int, Comparison, Int)
}

/// A phrase that is looked for in the whole document, in a given stance.
struct DocumentPhrase: Sendable, Hashable {
  let modality: Modality
  let phrase: Int32
}

/// One branch of a rule.
final class BranchPlan: Sendable {
  enum Unit: Sendable, Equatable {
    case sentence, clause, document
    case record(Int)
    case group(Int, by: [Int])
  }

  /// A phrase that must be there, and what messages call it.
  struct Wanted: Sendable {
    let phrase: Int32
    let name: String
  }

  let rule: Int
  let unit: Unit
  /// Whether what it finds is no more than likely.
  let isLikely: Bool
  let atoms: [AtomNode]
  /// The condition, -1 where there is none.
  let when: Int32
  let unless: [Int32]
  /// What must be there: phrases for records, indices of document phrases for documents.
  let lacks: [Wanted]
  /// The atoms of `when` that give a finding its words, in order; all are claims.
  let leading: [Int]
  /// Whether it asks each finding for its own clauses.
  let asksClauses: Bool

  init(
    rule: Int,
    unit: Unit,
    isLikely: Bool,
    atoms: [AtomNode],
    when: Int32,
    unless: [Int32],
    lacks: [Wanted],
    leading: [Int]
  ) {
    self.rule = rule
    self.unit = unit
    self.isLikely = isLikely
    self.atoms = atoms
    self.when = when
    self.unless = unless
    self.lacks = lacks
    self.leading = leading
    asksClauses = atoms.contains { if case .clause = $0 { true } else { false } }
  }
}

/// One column of a record type.
struct ColumnPlan: Sendable {
  let name: String
  /// Folded words of which a header must contain one.
  let headers: [[UInt32]]
  /// Local names of elements, as `key` spells them.
  let elements: Set<String>
  /// Local names of attributes, as `key` spells them.
  let attributes: Set<String>
  /// Whether it also takes the text of the record's own element.
  let takesOwnText: Bool
  /// The phrase that most of its values mention, where no name tells it; -1: names alone tell it.
  let values: Int32
}

extension ColumnPlan {
  /// Lays out a column.
  ///
  /// - Parameter values: The node of what its values mention, -1 where nothing is said of them.
  init(_ column: RecordDeclaration.Column, values: Int32, _ classes: CharacterClasses) {
    name = column.name.text
    headers = column.headers.map { header in
      header.value.unicodeScalars.map { classes.canonical($0.value) }
        .filter { classes[$0] != CharacterClasses.skipped }
    }
    var elements: Set<String> = []
    var attributes: Set<String> = []
    for element in column.elements.map(\.value) where element != "." {
      if element.utf8.first == UInt8(ascii: "@") {
        attributes.insert(Self.key(element))
      } else {
        elements.insert(Self.key(element))
      }
    }
    self.elements = elements
    self.attributes = attributes
    takesOwnText = column.elements.contains { $0.value == "." }
    self.values = values
  }

  /// A local name without case and without the signs that join words: `material_name` and
  /// `MaterialName` are one column.
  static func key(_ name: String) -> String {
    guard name.utf8.allSatisfy({ $0 < 0x80 }) else {
      return name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }
    }
    let plain = name.utf8.filter { !joints.contains($0) }
    return String(
      decoding: plain.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 },
      as: UTF8.self
    )
  }

  private static let joints = Array("_-.@".utf8)

  /// Last words that make of a name something else than its first word says.
  private static let tails: Set<String> = [
    "no", "id", "code", "date", "num", "number", "count", "index", "type", "level", "url", "phone",
  ]

  /// The first of several words of a Latin name, which says most: `fund` of `fundSource` and of
  /// `fund_source`.
  ///
  /// nil where the name is one word, or numbers, codes or dates the thing.
  static func firstWord(_ name: String) -> String? {
    var words: [String] = [""]
    var wasLower = false
    for character in name {
      guard character.isASCII else { return nil }
      let isJoint = character == "_" || character == "-" || character == "."
      if (isJoint || (wasLower && character.isUppercase)) && !words[words.count - 1].isEmpty {
        words.append("")
      }
      if !isJoint { words[words.count - 1].append(contentsOf: character.lowercased()) }
      wasLower = character.isLowercase
    }
    guard words.count > 1, let last = words.last, !tails.contains(last) else { return nil }
    return words[0]
  }
}

/// What messages say of the entries of a catalog.
struct CatalogPlan: Sendable {
  struct Entry: Sendable {
    let title: String
    /// By key; the first of several counts.
    let attributes: [String: String]
  }

  let entries: [Entry]
}

extension CatalogPlan {
  init(_ catalog: CatalogDeclaration) {
    entries = catalog.entries.map { entry in
      Entry(
        title: entry.title.value,
        attributes: Dictionary(
          entry.attributes.map { ($0.key.text, $0.value.value) },
          uniquingKeysWith: { first, _ in first }
        )
      )
    }
  }
}

/// A record type.
final class RecordPlan: Sendable {
  let name: String
  let columns: [ColumnPlan]
  let atoms: [AtomNode]
  /// The condition under which a record is of the type; -1: all columns must be there.
  let recognition: Int32
  /// Columns without which no record is of the type.
  let required: [Int]
  /// Whether values can tell one of its columns.
  var isToldByValues: Bool { columns.contains { $0.values >= 0 } }

  init(
    name: String,
    columns: [ColumnPlan],
    atoms: [AtomNode],
    recognition: Int32,
    required: [Int]
  ) {
    self.name = name
    self.columns = columns
    self.atoms = atoms
    self.recognition = recognition
    self.required = required
  }
}

/// A context declaration: what it looks for, and what it does to what stands under it.
struct ContextPlan: Sendable {
  let effect: ContextDeclaration.Effect
  /// The stance that it passes on; nil where it does something else.
  var stance: Stance? { if case .passes(let stance) = effect { stance } else { nil } }
  let atoms: [AtomNode]
  let condition: Int32
}

/// A kind of document.
struct KindPlan: Sendable {
  let name: String
  let stance: Stance?
  let atoms: [AtomNode]
  let condition: Int32
}
