import DocumentModel
import RuleLanguage
import SourceText

extension DocumentEvaluator {
  /// A record seen as one of the declared types.
  struct RecordScope {
    let record: Int32
    let type: Int
    /// By column: the block of its value, -1 where the record has no such column.
    let values: [Int32]
    /// The first block of the record, for its headings.
    let block: Int32
  }

  func evaluateRecords(_ segment: Page) {
    for record in segment.records.indices where !segment.records[record].isCarried {
      let fields = segment.records[record].fields
      var types: UInt64 = 0
      for field in segment.fields[Int(fields.lowerBound)..<Int(fields.upperBound)] {
        types |= typesOfName[Int(field.name)]
      }
      types &= typesInUse
      while types != 0 {
        let type = types.trailingZeroBitCount
        types &= types - 1
        guard let scope = recognise(Int32(record), as: type, segment) else { continue }
        for branch in plan.recordBranches[type] where isActive[plan.branches[branch].rule] {
          guard let tally else {
            evaluateRecord(branch, scope, segment)
            continue
          }
          tally.addCandidate(of: plan.branches[branch].rule)
          tally.measure(plan.branches[branch].rule, matcher) {
            evaluateRecord(branch, scope, segment)
          }
        }
      }
    }
  }

  // MARK: Recognition

  /// By record type: which column a name is, -1 where it is none.
  func columns(of name: FieldName) -> [Int8] {
    let key = ColumnPlan.key(name.text)
    let first = name.kind == .header ? nil : ColumnPlan.firstWord(name.text)
    let spelled = name.text.unicodeScalars.map { lexicon.classes.canonical($0.value) }
    return plan.records.map { type in
      let column =
        type.columns.firstIndex { column in
          switch name.kind {
          case .header: break
          case .element: if column.elements.contains(key) { return true }
          case .attribute: if column.attributes.contains(key) { return true }
          }
          return column.headers.contains { Self.contains(spelled, $0, name.kind) }
        }
        ?? type.columns.firstIndex { column in
          guard let first else { return false }
          return name.kind == .element
            ? column.elements.contains(first) : column.attributes.contains(first)
        }
      return Int8(column ?? -1)
    }
  }

  /// Whether a name holds a header word.
  ///
  /// In XML only words beyond ASCII count, since short Latin
  /// words stand inside many others.
  private static func contains(
    _ name: [UInt32],
    _ word: [UInt32],
    _ kind: FieldName.Kind
  ) -> Bool {
    guard !word.isEmpty, word.count <= name.count,
      kind == .header || word.contains(where: { $0 > 0x7F })
    else { return false }
    for start in 0...(name.count - word.count)
    where name[start..<(start + word.count)].elementsEqual(word) {
      return true
    }
    return false
  }

  private func recognise(
    _ record: Int32,
    as type: Int,
    _ segment: Page
  ) -> RecordScope? {
    let declared = plan.records[type]
    var values = [Int32](repeating: -1, count: declared.columns.count)
    var hasOwn = false
    var block: Int32 = -1
    var around = record
    var steps = 0
    while around >= 0, steps < 8 {
      let fields = segment.records[Int(around)].fields
      for field in segment.fields[Int(fields.lowerBound)..<Int(fields.upperBound)] {
        if around == record, block < 0 { block = field.value }
        var column = columns[Int(field.name) * plan.records.count + type]
        if column < 0, around == record, field.name == segment.records[Int(record)].name {
          column = Int8(declared.columns.firstIndex(where: \.takesOwnText) ?? -1)
        }
        guard column >= 0 else { continue }
        let known = values[Int(column)]
        if known < 0 || (around == record && isEmpty(known) && field.value >= 0) {
          values[Int(column)] = field.value
          if around == record { hasOwn = true }
        }
      }
      around = segment.records[Int(around)].parent
      steps += 1
    }
    guard hasOwn, block >= 0 else { return nil }
    let scope = RecordScope(record: record, type: type, values: values, block: block)
    guard let recognition = declared.recognition else {
      return values.allSatisfy { $0 >= 0 } ? scope : nil
    }
    let truth: (Int) -> Bool? = { index in
      self.holds(declared.atoms[index], scope, segment)
    }
    return evaluate(recognition, truth) == true ? scope : nil
  }

  func isEmpty(_ block: Int32) -> Bool {
    block < 0 || text.blockStart[Int(block)] == text.blockStart[Int(block) + 1]
  }

  // MARK: Conditions

  func holds(
    _ atom: AtomNode,
    _ scope: RecordScope,
    _ segment: Page
  ) -> Bool {
    switch atom {
    case .field(let column, let modality, let phrase):
      return !matches(modality, phrase, inField: scope.values[column], segment).isEmpty
    case .valueIs(let column, let phrase):
      let block = scope.values[column]
      guard !isEmpty(block) else { return false }
      let first = Int32(text.blockStart[Int(block)])
      let last = Int32(text.blockStart[Int(block) + 1])
      return matches(.mentions, phrase, inField: block, segment).contains {
        $0.start == first && $0.end == last
      }
    case .presence(let column, let isPresent): return isEmpty(scope.values[column]) != isPresent
    case .hasColumn(let column): return scope.values[column] >= 0
    case .cites(let column?, let phrase):
      return !matches(.mentions, phrase, inField: scope.values[column], segment, titles: true)
        .isEmpty
    case .cites(nil, let phrase):
      return fieldBlocks(scope.record, segment).contains {
        !matches(.mentions, phrase, inField: $0, segment, titles: true).isEmpty
      }
    case .phrase(let modality, let phrase, _), .place(.record, let modality, let phrase):
      return fieldBlocks(scope.record, segment).contains {
        !matches(modality, phrase, inField: $0, segment).isEmpty
      }
    case .place(.caption, _, let phrase):
      return holdsInCaption(phrase, scope, segment) || holds(atom, block: scope.block, segment)
    case .value(let column, let comparison, let limit):
      guard let value = number(inField: scope.values[column], segment),
        let limit = limit.value(on: day)
      else { return false }
      return comparison.holds(value, limit)
    default: return holds(atom, block: scope.block, segment)
    }
  }

  /// Records side by side in one list share their captions, so they are asked for once.
  private func holdsInCaption(
    _ phrase: Int,
    _ scope: RecordScope,
    _ segment: Page
  ) -> Bool {
    let own = segment.records[Int(scope.record)]
    if own.caption >= 0, let context = contexts.byBlock[own.caption],
      cached(phrase, 11, own.caption, { self.matches(phrase, in: [context]) })
    {
      return true
    }
    var around = scope.record
    var steps = 0
    while around >= 0, steps < 8 {
      let name = segment.records[Int(around)].name
      if name >= 0, let context = contexts.byName[name],
        cached(phrase, 12, name, { self.matches(phrase, in: [context]) })
      {
        return true
      }
      around = segment.records[Int(around)].parent
      steps += 1
    }
    return false
  }

  func fieldBlocks(_ record: Int32, _ segment: Page) -> [Int32] {
    let fields = segment.records[Int(record)].fields
    return segment.fields[Int(fields.lowerBound)..<Int(fields.upperBound)].map(\.value).filter {
      $0 >= 0
    }
  }

  /// The matches of a phrase in a value, taken as one sentence.
  func matches(
    _ modality: Modality,
    _ phrase: Int,
    inField block: Int32,
    _ segment: Page,
    titles: Bool = false
  ) -> [Interval] {
    guard !isEmpty(block) else { return [] }
    let hits = text.blockHits[Int(block)]
    guard !hits.isEmpty else { return [] }
    markField(block, hits)
    let node = plan.phrases[phrase].node
    guard matcher.isPossible(plan.phrases[phrase], fieldPresence) else { return [] }
    fillFieldTable(block, hits)
    guard matcher.isPossible(plan.phrases[phrase], fieldTable) else { return [] }
    let place = PhraseMatcher.Text(
      table: fieldTable,
      scanned: text.scanned,
      bytes: segment.text,
      lower: Int32(text.blockStart[Int(block)]),
      upper: Int32(text.blockStart[Int(block) + 1])
    )
    let all = matcher.matches(node, place)
    guard modality != .mentions, !all.isEmpty else { return all }
    let inherited = inheritedStance(block, segment)
    return all.filter { match in
      guard let sentence = sentence(of: match.end - 1, in: block) else { return false }
      hasStances = false
      readStances(sentence, inherited?.stance)
      let stance =
        inherited?.isDocument == true ? inherited?.stance : stances.span(at: match.end - 1).stance
      return switch modality {
      case .demands: stance == .demanded
      case .imposes: stance == .demanded || stance == nil
      case .bans: stance == .banned
      case .permits: stance == .permitted
      case .reports: stance == .reported
      case .mentions: true
      }
    }
  }

  /// The numbers of a phrase that a value holds, as the phrase counts them.
  func numbers(of phrase: Int, inField block: Int32, _ segment: Page) -> [Double] {
    fillFieldTable(block, text.blockHits[Int(block)])
    let place = PhraseMatcher.Text(
      table: fieldTable,
      scanned: text.scanned,
      bytes: segment.text,
      lower: Int32(text.blockStart[Int(block)]),
      upper: Int32(text.blockStart[Int(block) + 1])
    )
    return plan.phrases[phrase].node.numbers.flatMap { matcher.readings($0, place) }.map(\.value)
  }

  private func sentence(of character: Int32, in block: Int32) -> Sentence? {
    text.sentences[text.blockSentences[Int(block)]].first { Int32($0.end) > character }
  }

  /// Notes which groups a value mentions, once for all that is asked of it in a row.
  private func markField(_ block: Int32, _ range: Range<Int>) {
    if markedField == block { return }
    markedField = block
    let hits = text.scanned.hits
    let sealed = lexicon.sealedMemberships
    let starts = lexicon.membershipStart
    fieldPresence.begin()
    for index in range {
      let term = Int(hits[index].term)
      for member in Int(starts[term])..<Int(starts[term + 1]) {
        fieldPresence.mark(sealed[member].group)
      }
    }
  }

  private func fillFieldTable(_ block: Int32, _ range: Range<Int>) {
    if tabledField == block { return }
    tabledField = block
    fieldTable.begin()
    fieldTable.add(
      text.scanned.hits[range],
      shift: 0,
      isOutsideTitles: { _ in true },
      lexicon
    )
    fieldTable.finish()
  }

  private func number(inField block: Int32, _ segment: Page) -> Double? {
    guard !isEmpty(block) else { return nil }
    let reader = NumberReader(lexicon: lexicon)
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

  private func evaluateRecord(
    _ index: Int,
    _ scope: RecordScope,
    _ segment: Page
  ) {
    let branch = plan.branches[index]
    if case .group(_, let keys) = branch.unit {
      collect(index, branch, keys, scope, segment)
      return
    }
    let (truth, open) = truths(branch, scope, segment)
    guard let isOpen = verdict(branch, truth, open) else { return }
    var missing: [String] = []
    if !branch.lacks.isEmpty {
      missing = branch.lacks.filter { phrase in
        !fieldBlocks(scope.record, segment).contains {
          !matches(.mentions, phrase, inField: $0, segment).isEmpty
        }
      }.map { plan.phrases[$0].name }
      if missing.isEmpty { return }
    }
    let shown = shownValue(branch, scope, segment)
    let words = MessageWords(
      quote: segment.string(shown),
      columns: columnTexts(scope, segment),
      count: nil,
      missing: missing,
      number: number(in: scope, branch, segment),
      mention: { [found = mentions(inRecord: scope, segment)] group in
        found.first { $0.group == group }
      }
    )
    let why = options.explain ? derivation(branch, scope, segment) : []
    add(
      index,
      branch,
      shown,
      words,
      truth,
      isOpen,
      isCertain: true,
      block: scope.block,
      record: scope.record,
      because: why,
      segment
    )
  }

  func truths(
    _ branch: BranchPlan,
    _ scope: RecordScope,
    _ segment: Page
  ) -> (UInt64, UInt64) {
    var truth: UInt64 = 0
    var open: UInt64 = 0
    for (index, atom) in branch.atoms.enumerated() {
      let bit = UInt64(1) << UInt64(index)
      if case .documentPhrase(let wanted) = atom {
        if documentFlags[wanted] { truth |= bit } else { open |= bit }
      } else if case .count = atom {
        truth |= bit
      } else if holds(atom, scope, segment) {
        truth |= bit
      }
    }
    return (truth, open)
  }

  /// The value that the condition asks about first, else the first that is there.
  func shownValue(
    _ branch: BranchPlan,
    _ scope: RecordScope,
    _ segment: Page
  ) -> TextRange {
    for atom in branch.atoms {
      let column: Int
      switch atom {
      case .field(let asked, _, _), .valueIs(let asked, _), .value(let asked, _, _),
        .presence(let asked, true):
        column = asked
      default: continue
      }
      let block = scope.values[column]
      if !isEmpty(block) { return segment.blocks[Int(block)].text }
    }
    for block in scope.values where !isEmpty(block) && recordOfBlock[Int(block)] == scope.record {
      return segment.blocks[Int(block)].text
    }
    for block in scope.values where !isEmpty(block) {
      return segment.blocks[Int(block)].text
    }
    return segment.blocks[Int(scope.block)].text
  }

  func columnTexts(
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

  private func mentions(
    inRecord scope: RecordScope,
    _ segment: Page
  ) -> [Mention] {
    sideTable.begin()
    for block in fieldBlocks(scope.record, segment) {
      sideTable.add(
        text.scanned.hits[text.blockHits[Int(block)]],
        shift: 0,
        isOutsideTitles: { _ in true },
        lexicon
      )
    }
    sideTable.finish()
    return sideTable.mentions
  }
}
