import RuleLanguage

/// A phrase, ready to be matched.
indirect enum PhraseNode: Sendable {
  /// The mentions of a group.
  case group(Int32)
  case either([PhraseNode])
  case sequence(PhraseNode, [Step])
  case number(NumberNode)

  struct Step: Sendable {
    let distance: PhraseStep.Distance
    let without: PhraseNode?
    let node: PhraseNode
    let isOptional: Bool
  }

  struct NumberNode: Sendable {
    /// Group of the words after the number, -1 where none.
    let suffix: Int32
    /// Group of the words before it, -1 where none.
    let prefix: Int32
    let factor: Double
    let comparison: Comparison?
    let limit: Limit?
    /// Times a year of the period asked for; nil: no period asked.
    let perYear: Double?
  }

  /// The groups of which one ends every match.
  var lastGroups: [Int32] {
    switch self {
    case .group(let group): [group]
    case .either(let nodes): nodes.flatMap(\.lastGroups)
    case .number(let number): [number.suffix, number.prefix].filter { $0 >= 0 }
    case .sequence(let head, let steps): Self.lastGroups(head, steps[...])
    }
  }

  /// What each of its alternatives needs.
  var alternatives: [[[Int32]]] {
    if case .either(let nodes) = self { return nodes.flatMap(\.alternatives) }
    return [needs]
  }

  /// Lists of groups; a match is only possible where of each list one is there.
  var needs: [[Int32]] {
    switch self {
    case .group(let group): [[group]]
    case .either(let nodes): [nodes.flatMap { $0.needs.min { $0.count < $1.count } ?? [] }]
    case .number(let number): [[number.suffix, number.prefix].filter { $0 >= 0 }]
    case .sequence(let head, let steps):
      head.needs + steps.filter { !$0.isOptional }.flatMap(\.node.needs)
    }
  }

  private static func lastGroups(_ head: PhraseNode, _ steps: ArraySlice<Step>) -> [Int32] {
    guard let last = steps.last else { return head.lastGroups }
    var groups = last.node.lastGroups
    if case .near = last.distance { groups += lastGroups(head, steps.dropLast()) }
    if last.isOptional { groups += lastGroups(head, steps.dropLast()) }
    return groups
  }
}

/// A condition, ready to be evaluated: its atoms are numbered, so that their truth fits a word.
indirect enum ConditionNode: Sendable {
  case all([ConditionNode])
  case any([ConditionNode])
  case not(ConditionNode)
  /// An index into the branch's atoms.
  case atom(Int)
}

/// An atom, with its names resolved.
enum AtomNode: Sendable {
  case phrase(Modality, Int, subject: Int?)
  case place(Place, Modality, Int)
  case documentPhrase(Int)
  case field(column: Int, Modality, Int)
  case valueIs(column: Int, Int)
  case presence(column: Int, isPresent: Bool)
  case hasColumn(Int)
  case cites(column: Int?, Int)
  case context(Stance)
  case kind([String])
  case issuerLevel(Comparison, AuthorityLevel)
  case hasMetadata(MetadataItem)
  case count(distinct: Int?, filter: ConditionNode?, Comparison, Limit)
  case length(Comparison, Limit)
  case value(column: Int, Comparison, Limit)
}

/// A phrase used by some condition.
final class PhrasePlan: Sendable {
  let node: PhraseNode
  /// What must be there for a match to be possible: groups of which one is needed, closed by -1;
  /// such lists of which all are needed, closed by -2; and of these, one is enough.
  let needs: [Int32]
  /// Groups of which one ends every match.
  let last: [Int32]
  /// The numbers that it asks for.
  let numbers: [PhraseNode.NumberNode]
  /// What a message calls it.
  let name: String

  init(node: PhraseNode, name: String) {
    self.node = node
    numbers = node.numbers
    needs = node.alternatives.flatMap { $0.flatMap { $0 + [-1] } + [-2] }
    last = Array(Set(node.lastGroups)).sorted()
    self.name = name
  }
}

/// A phrase that is looked for in the whole document, in a given stance.
struct DocumentPhrase: Sendable {
  let modality: Modality
  let phrase: Int
}

/// One branch of a rule.
final class BranchPlan: Sendable {
  enum Unit: Sendable, Equatable {
    case sentence, clause, document
    case record(Int)
    case group(Int, by: [Int])
  }

  let rule: Int
  let unit: Unit
  let atoms: [AtomNode]
  let when: ConditionNode?
  let unless: [ConditionNode]
  /// What must be there: indices of phrases for records, of document phrases for documents.
  let lacks: [Int]
  /// The atoms of `when` that give a finding its words, in order.
  let leading: [Int]

  init(
    rule: Int,
    unit: Unit,
    atoms: [AtomNode],
    when: ConditionNode?,
    unless: [ConditionNode],
    lacks: [Int],
    leading: [Int]
  ) {
    self.rule = rule
    self.unit = unit
    self.atoms = atoms
    self.when = when
    self.unless = unless
    self.lacks = lacks
    self.leading = leading
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

  /// A local name without case and without the signs that join words: `material_name` and
  /// `MaterialName` are one column.
  static func key(_ name: String) -> String {
    name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }
  }

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

/// A record type.
final class RecordPlan: Sendable {
  let name: String
  let columns: [ColumnPlan]
  let atoms: [AtomNode]
  let recognition: ConditionNode?

  init(name: String, columns: [ColumnPlan], atoms: [AtomNode], recognition: ConditionNode?) {
    self.name = name
    self.columns = columns
    self.atoms = atoms
    self.recognition = recognition
  }
}

/// A context declaration: what it looks for, and the stance that it passes on.
struct ContextPlan: Sendable {
  let stance: Stance
  let atoms: [AtomNode]
  let condition: ConditionNode

  /// Whether it looks at the other values of a row.
  var readsRecord: Bool {
    atoms.contains { if case .place(.record, _, _) = $0 { true } else { false } }
  }
}

/// A kind of document.
struct KindPlan: Sendable {
  let name: String
  let stance: Stance?
  let atoms: [AtomNode]
  let condition: ConditionNode
}
