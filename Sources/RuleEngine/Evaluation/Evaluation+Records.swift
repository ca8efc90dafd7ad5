import BinaryForm
import DocumentModel
import RuleLanguage
import SourceText

extension Evaluation {
  /// A record seen as one of the declared types.
  struct RecordScope: Asked {
    let record: Int32
    let type: Int
    /// By column: the block of its value, -1 where the record has no such column.
    let values: [Int32]
    /// The first block of the record, for its headings.
    let block: Int32
    /// Whether names alone tell its columns.
    let isNamed: Bool

    func truth(of atom: AtomNode, _ evaluation: inout Evaluation, _ segment: Page) -> Bool? {
      evaluation.truth(of: atom, self, segment)
    }
  }

  /// A record that is asked whether it is of its type.
  private struct Recognition: Asked {
    let scope: RecordScope

    func truth(of atom: AtomNode, _ evaluation: inout Evaluation, _ segment: Page) -> Bool? {
      evaluation.holds(atom, scope, segment)
    }
  }

  mutating func evaluateRecords(_ segment: Page) {
    for record in segment.records.indices
    where !segment.records[record].isCarried && !members.contains(Int32(record)) {
      var isNamed = false
      for candidate in candidates(of: Int32(record), segment) {
        // Values tell what no name does.
        if candidate.isToldByValues, isNamed { continue }
        guard let scope = recognise(Int32(record), as: candidate, segment) else { continue }
        isNamed = isNamed || !candidate.isToldByValues
        for branch in plan.recordBranches[candidate.type] where isActive[branch] {
          let rule = plan.branches[branch].rule
          tally?.addCandidate(of: rule)
          measured(rule) { $0.evaluateRecord(branch, scope, segment) }
        }
      }
    }
  }

  // MARK: Recognition

  /// By record type: which column a name is, -1 where it is none.
  mutating func columns(of name: FieldName) -> [Int8] {
    let spelled = name.text.unicodeScalars.map { lexicon.classes.canonical($0.value) }
    var columns = plan.headers.columns(in: spelled, isHeader: name.kind == .header)
    if name.kind == .header { return columns }
    let key = ColumnPlan.key(name.text)
    let first = ColumnPlan.firstWord(name.text)
    for (type, record) in plan.records.enumerated() {
      let isNamed = { (column: ColumnPlan, word: String) in
        name.kind == .element ? column.elements.contains(word) : column.attributes.contains(word)
      }
      let told = columns[type] < 0 ? record.columns.count : Int(columns[type])
      if let named = record.columns[..<told].firstIndex(where: { isNamed($0, key) }) {
        columns[type] = Int8(named)
      } else if columns[type] < 0, let first {
        columns[type] = Int8(record.columns.firstIndex { isNamed($0, first) } ?? -1)
      }
    }
    return columns
  }

  /// The types that a record may be of, by its names and those around it.
  private mutating func candidates(
    of index: Int32,
    _ segment: Page
  ) -> [RecordShapes.Candidate] {
    var shapes = RecordShapes()
    swap(&shapes, &self.shapes)
    defer { swap(&shapes, &self.shapes) }
    return shapes.candidates(of: segment.records[Int(index)], segment.fields) {
      findCandidates(of: index, segment)
    }
  }

  private mutating func findCandidates(of index: Int32, _ segment: Page) -> [RecordShapes.Candidate]
  {
    var types: UInt64 = 0
    for field in segment.records[Int(index)].fields.places {
      types |= typesOfName[Int(segment.fields[field].name)]
    }
    let told = typesToldByValues(index, segment) & typesInUse
    // A list whose names some record knows is not told by its values, whether a rule asks for that
    // record today or not.
    if told == 0 { types &= typesInUse }
    var found: [RecordShapes.Candidate] = []
    for type in types.setBits {
      let candidate = candidate(index, as: type, segment)
      if isWhole(candidate) { found.append(candidate) }
    }
    for type in told.setBits {
      var candidate = candidate(index, as: type, segment)
      if addColumnsToldByValues(index, to: &candidate, segment), isWhole(candidate) {
        found.append(candidate)
      }
    }
    return found
  }

  /// Whether a candidate has what its type cannot do without, and something of its own.
  private mutating func isWhole(_ candidate: RecordShapes.Candidate) -> Bool {
    candidate.own.contains { !$0.isEmpty }
      && plan.records[candidate.type].required.allSatisfy {
        !candidate.own[$0].isEmpty || candidate.outer[$0] >= 0
      }
  }

  /// Where a record seen as a type has its columns: in its own fields, or around it.
  private mutating func candidate(
    _ index: Int32,
    as type: Int,
    _ segment: Page
  ) -> RecordShapes.Candidate {
    let declared = plan.records[type].columns
    var own = [[Int32]](repeating: [], count: declared.count)
    var outer = [Int32](repeating: -1, count: declared.count)
    let record = segment.records[Int(index)]
    for place in record.fields.places {
      let field = segment.fields[place]
      var column = Int(columns[Int(field.name) * plan.records.count + type])
      if column < 0, field.name == record.name {
        column = declared.firstIndex(where: \.takesOwnText) ?? -1
      }
      if column >= 0 { own[column].append(Int32(place) - record.fields.lowerBound) }
    }
    var around = record.parent
    var steps = 1
    while around >= 0, steps < 8 {
      for place in segment.records[Int(around)].fields.places {
        let field = segment.fields[place]
        let column = Int(columns[Int(field.name) * plan.records.count + type])
        if column >= 0, outer[column] < 0 { outer[column] = field.value }
      }
      around = segment.records[Int(around)].parent
      steps += 1
    }
    return RecordShapes.Candidate(type: type, own: own, outer: outer)
  }

  private mutating func recognise(
    _ index: Int32,
    as candidate: RecordShapes.Candidate,
    _ segment: Page
  ) -> RecordScope? {
    let fields = segment.records[Int(index)].fields
    guard let first = fields.places.first(where: { segment.fields[$0].value >= 0 }) else {
      return nil
    }
    var values = candidate.outer
    for (column, offsets) in candidate.own.enumerated() {
      var value: Int32 = -1
      for offset in offsets {
        let next = segment.fields[Int(fields.lowerBound + offset)].value
        if value < 0 || (isEmpty(value) && next >= 0) { value = next }
      }
      if value >= 0 { values[column] = value }
    }
    let scope = RecordScope(
      record: index,
      type: candidate.type,
      values: values,
      block: segment.fields[first].value,
      isNamed: !candidate.isToldByValues
    )
    let declared = plan.records[candidate.type]
    guard declared.recognition >= 0 else { return values.allSatisfy { $0 >= 0 } ? scope : nil }
    let asked = Recognition(scope: scope)
    return value(of: declared.recognition, declared.atoms, asked, segment) == true ? scope : nil
  }

  mutating func isEmpty(_ block: Int32) -> Bool {
    block < 0 || text.blockStart[Int(block)] == text.blockStart[Int(block) + 1]
  }

  // MARK: Conditions

  private mutating func holds(
    _ atom: AtomNode,
    _ scope: RecordScope,
    _ segment: Page
  ) -> Bool {
    switch atom {
    case .field(let column, let modality, let phrase):
      return isIn(field: scope.values[column], modality, phrase, segment)
    case .valueIs(let column, let phrase):
      let block = scope.values[column]
      guard !isEmpty(block) else { return false }
      let first = Int32(text.blockStart[Int(block)])
      let last = Int32(text.blockStart[Int(block) + 1])
      return matches(phrase, inField: block, segment).contains {
        $0.start == first && $0.end == last
      }
    case .presence(let column, let isPresent): return isEmpty(scope.values[column]) != isPresent
    case .hasColumn(let column): return scope.values[column] >= 0
    case .cites(let column, let phrase):
      return isIn(field: scope.values[column], .mentions, phrase, segment)
    case .claim(let claim):
      let own = plan.claims[claim]
      return isInFields(of: scope.record, own.modality ?? .mentions, own.phrase, segment)
    case .place(.record, let modality, let phrase):
      return isInFields(of: scope.record, modality, phrase, segment)
    case .place(.caption, _, let phrase):
      return holdsInCaption(phrase, scope, segment) || holds(atom, block: scope.block, segment)
    case .value(let column, let comparison, let limit):
      guard let value = number(inField: scope.values[column], segment),
        let limit = plan.limits[limit].value(on: day)
      else { return false }
      return comparison.holds(value, limit)
    default: return holds(atom, block: scope.block, segment)
    }
  }

  /// Records side by side in one list share their captions, so they are asked for once.
  private mutating func holdsInCaption(
    _ phrase: Int32,
    _ scope: RecordScope,
    _ segment: Page
  ) -> Bool {
    let caption = segment.records[Int(scope.record)].caption
    if isCached(phrase, 11, caption, contexts.ofBlock(caption)) { return true }
    var around = scope.record
    var steps = 0
    while around >= 0, steps < 8 {
      let name = segment.records[Int(around)].name
      if isCached(phrase, 12, name, contexts.ofName(name)) { return true }
      around = segment.records[Int(around)].parent
      steps += 1
    }
    return false
  }

  /// Whether a phrase stands in a value of a record, in the stance asked for.
  mutating func isInFields(
    of record: Int32,
    _ modality: Modality,
    _ phrase: Int32,
    _ segment: Page
  ) -> Bool {
    for place in segment.records[Int(record)].fields.places
    where isIn(field: segment.fields[place].value, modality, phrase, segment) {
      return true
    }
    return false
  }

  /// The matches of a phrase in a value, taken as one sentence.
  mutating func matches(
    _ phrase: Int32,
    inField block: Int32,
    _ segment: Page
  ) -> ArraySlice<Interval> {
    guard !isEmpty(block), !text.blockHits[Int(block)].isEmpty,
      text.covers(plan.needs.ofNode[Int(phrase)], inBlock: block)
    else { return [] }
    return fields.matches(of: phrase, in: block, text, segment.text)
  }

  /// Whether a phrase stands in a value in the stance asked for.
  private mutating func isIn(
    field block: Int32,
    _ modality: Modality,
    _ phrase: Int32,
    _ segment: Page
  ) -> Bool {
    let all = matches(phrase, inField: block, segment)
    if modality == .mentions || all.isEmpty { return !all.isEmpty }
    let inherited = inheritance(of: block, segment)
    return all.contains { match in
      guard let sentence = sentence(of: match.end - 1, in: block) else { return false }
      hasStances = false
      readStances(sentence, inherited.stance)
      let stance =
        inherited.isDocument ? inherited.stance : stances.span(at: match.end - 1).stance
      return modality.holds(in: stance)
    }
  }

  private mutating func sentence(of character: Int32, in block: Int32) -> Sentence? {
    text.sentences[text.blockSentences[Int(block)]].first { Int32($0.end) > character }
  }

  mutating func number(inField block: Int32, _ segment: Page) -> Double? {
    guard !isEmpty(block) else { return nil }
    let reader = numberReader
    let upper = text.blockStart[Int(block) + 1]
    for start in text.blockStart[Int(block)]..<upper {
      if let reading = reader.number(
        startingAt: start,
        to: upper,
        text.scanned,
        segment.text
      ) {
        return reading.value
      }
    }
    return nil
  }

  // MARK: Evaluation

  private mutating func evaluateRecord(_ index: Int, _ scope: RecordScope, _ segment: Page) {
    let branch = plan.branches[index]
    if case .group(_, let keys) = branch.unit {
      collect(index, branch, keys, scope, segment)
      return
    }
    guard let isOpen = verdict(branch, scope, segment) else { return }
    var missing: [String] = []
    if !branch.lacks.isEmpty {
      for wanted in branch.lacks
      where !isInFields(of: scope.record, .mentions, wanted.phrase, segment) {
        missing.append(wanted.name)
      }
      if missing.isEmpty { return }
    }
    let truth = isOpen ? truths(branch, scope, segment) : 0
    let value = shownValue(branch, scope, segment)
    let shown = segment.blocks[Int(value)].text
    let named = mentions(inRecord: scope, segment)
    let words = MessageWords(
      quote: segment.string(shown),
      columns: columnTexts(scope, segment),
      count: nil,
      missing: missing,
      number: number(in: scope, branch, segment),
      mention: { group in named.first { $0.group == group } }
    )
    let why = options.explain ? derivation(branch, scope, segment) : []
    add(
      index,
      shown,
      words,
      truth,
      isOpen,
      isCertain: scope.isNamed,
      // The fields of a form stand apart; a row is one place.
      block: segment.records[Int(scope.record)].kind == .form ? value : scope.block,
      record: scope.record,
      because: why,
      segment
    )
  }

  /// Whether an atom holds for a record, nil where the rest of the document decides; counts hold
  /// until they are made.
  private mutating func truth(
    of atom: AtomNode,
    _ scope: RecordScope,
    _ segment: Page
  ) -> Bool? {
    switch atom {
    case .documentPhrase(let wanted): documentFlags[wanted] ? true : nil
    case .count, .sum: true
    default: holds(atom, scope, segment)
    }
  }

  /// The value that the condition asks about first, else the first that is there, as a block;
  /// the row's own before what it takes over.
  mutating func shownValue(
    _ branch: BranchPlan,
    _ scope: RecordScope,
    _ segment: Page
  ) -> Int32 {
    let asked = branch.atoms.compactMap { atom -> Int32? in
      switch atom {
      case .field(let column, _, _), .valueIs(let column, _), .value(let column, _, _),
        .presence(let column, true):
        scope.values[column]
      default: nil
      }
    }
    let shown = (asked + scope.values).filter { !isEmpty($0) }
    // What a row shares with the others of its part shows none of them.
    let own = shown.first { !isShared($0, with: scope.record, segment) }
    return own ?? shown.first ?? scope.block
  }

  /// Whether a value stands further out than a record, where other records have it, too.
  private mutating func isShared(_ value: Int32, with record: Int32, _ segment: Page) -> Bool {
    let fields = segment.records[Int(record)].fields.places
    if fields.contains(where: { segment.fields[$0].value == value }) { return false }
    let owner = recordOfBlock[Int(value)]
    var inner = record
    while inner >= 0, inner != owner {
      let outer = segment.records[Int(inner)].parent
      var next = Int(inner) + 1
      while next < firstForm, segment.records[next].parent >= inner { next += 1 }
      let isFollowed = next < firstForm && segment.records[next].parent == outer
      if segment.records[Int(inner)].row > 1 || isFollowed { return owner >= 0 && owner < record }
      inner = outer
    }
    return false
  }

  mutating func columnTexts(
    _ scope: RecordScope,
    _ segment: Page
  ) -> [String: String] {
    var texts: [String: String] = [:]
    for (column, block) in scope.values.enumerated() where block >= 0 {
      texts[plan.records[scope.type].columns[column].name] =
        segment.string(segment.blocks[Int(block)].text)
    }
    return texts
  }

  private mutating func mentions(inRecord scope: RecordScope, _ segment: Page) -> [Mention] {
    side.table.beginContexts()
    side.table.begin(at: 0)
    for place in segment.records[Int(scope.record)].fields.places {
      let value = segment.fields[place].value
      if value >= 0 { side.table.add(text.scanned.hits, text.blockHits[Int(value)]) }
    }
    return side.table.all()
  }
}

extension UInt64 {
  /// The places of the bits that are set, ascending.
  fileprivate var setBits: some Sequence<Int> {
    sequence(state: self) { rest -> Int? in
      if rest == 0 { return nil }
      defer { rest &= rest - 1 }
      return rest.trailingZeroBitCount
    }
  }
}
