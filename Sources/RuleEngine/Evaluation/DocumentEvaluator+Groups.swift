import DocumentModel
import RuleLanguage
import SourceText

extension DocumentEvaluator {
  /// A branch over groups, and the values that make one group.
  struct GroupKey: Hashable {
    let branch: Int
    let values: [String]
  }

  /// A column of a table, for cells that repeat the one above.
  struct RepeatedCell: Hashable {
    let type, column, table: Int
  }

  /// What has been counted in a group so far.
  struct GroupState {
    /// By atom: the distinct values seen, or nil where all records count.
    var distinct: [Int: Set<String>] = [:]
    var counts: [Int: Int] = [:]
    var columns: [String: String]
    var names: [String] = []
    /// Where a finding points: the first record that the last count of the condition counts.
    var anchor: Int
    var quote: String
    var place: PaperPlace
    let truth: UInt64
    let isOpen: Bool
  }

  /// At most this many values are named in a message.
  private static let namedValues = 12

  /// Counts a record into its group.
  func collect(
    _ index: Int,
    _ branch: BranchPlan,
    _ keys: [Int],
    _ scope: RecordScope,
    _ segment: Page
  ) {
    let key = groupKey(index, keys, scope, segment)
    let (truth, open) = truths(branch, scope, segment)
    guard let isOpen = verdict(branch, truth, open) else { return }
    let bits: (Int) -> Bool? = { truth & (1 << UInt64($0)) != 0 }
    let last = branch.atoms.lastIndex { if case .count = $0 { true } else { false } }
    for (atom, node) in branch.atoms.enumerated() {
      guard case .count(let column, let filter, _, _) = node,
        filter.map({ evaluate($0, bits) == true }) ?? true
      else { continue }
      let shown = column.map { scope.values[$0] } ?? scope.block
      openGroup(key, branch, scope, truth, isOpen, segment)
      if atom == last, groups[key]?.counts[atom] == nil {
        point(key, at: column == nil ? -1 : shown, branch, scope, segment)
      }
      if let column {
        let value = folded(scope.values[column], segment)
        if !(groups[key]?.distinct[atom, default: []].insert(value).inserted ?? false) { continue }
      }
      groups[key]?.counts[atom, default: 0] += 1
      guard !isEmpty(shown), groups[key]?.names.count ?? 0 < Self.namedValues else { continue }
      let name = segment.string(segment.blocks[Int(shown)].text)
      if groups[key]?.names.contains(name) == false { groups[key]?.names.append(name) }
    }
  }

  /// The values that a record is grouped by.
  ///
  /// A cell left empty repeats the one above it; records that lack every column are grouped by
  /// the element or the table around them.
  private func groupKey(
    _ index: Int,
    _ keys: [Int],
    _ scope: RecordScope,
    _ segment: Page
  ) -> GroupKey {
    let record = segment.records[Int(scope.record)]
    let table = record.table < 0 ? -1 : segment.tables[Int(record.table)].number
    var values: [String] = []
    for column in keys {
      var value = folded(scope.values[column], segment)
      if table >= 0, scope.values[column] >= 0 {
        let cell = RepeatedCell(type: scope.type, column: column, table: table)
        if value.isEmpty { value = repeated[cell] ?? "" } else { repeated[cell] = value }
      }
      values.append(value)
    }
    if values.allSatisfy(\.isEmpty) {
      values.append(table >= 0 ? "#\(table)" : surroundings(of: record, segment))
    }
    return GroupKey(branch: index, values: values)
  }

  /// The values of the nearest enclosing element that has some.
  private func surroundings(of record: Record, _ segment: Page) -> String {
    var around = record.parent
    var steps = 0
    while around >= 0, steps < 8 {
      let fields = segment.records[Int(around)].fields
      let values = segment.fields[Int(fields.lowerBound)..<Int(fields.upperBound)].map {
        folded($0.value, segment)
      }
      if values.contains(where: { !$0.isEmpty }) { return values.joined(separator: "\n") }
      around = segment.records[Int(around)].parent
      steps += 1
    }
    return ""
  }

  private func point(
    _ key: GroupKey,
    at block: Int32,
    _ branch: BranchPlan,
    _ scope: RecordScope,
    _ segment: Page
  ) {
    let shown =
      isEmpty(block) ? shownValue(branch, scope, segment) : segment.blocks[Int(block)].text
    groups[key]?.anchor = anchor(shown, segment)
    groups[key]?.quote = segment.string(shown)
    groups[key]?.place = placeOnPaper(scope.block, record: scope.record, segment)
  }

  private func openGroup(
    _ key: GroupKey,
    _ branch: BranchPlan,
    _ scope: RecordScope,
    _ truth: UInt64,
    _ isOpen: Bool,
    _ segment: Page
  ) {
    guard groups[key] == nil else { return }
    let shown = shownValue(branch, scope, segment)
    groups[key] = GroupState(
      columns: columnTexts(scope, segment),
      anchor: anchor(shown, segment),
      quote: segment.string(shown),
      place: placeOnPaper(scope.block, record: scope.record, segment),
      truth: truth,
      isOpen: isOpen
    )
    groupOrder.append(key)
  }

  /// A value as groups compare it: variants of characters as one, skipped ones gone.
  private func folded(_ block: Int32, _ segment: Page) -> String {
    guard !isEmpty(block) else { return "" }
    var value = String.UnicodeScalarView()
    for scalar in segment.string(segment.blocks[Int(block)].text).unicodeScalars
    where lexicon.classes[scalar.value] != CharacterClasses.skipped {
      if let same = Unicode.Scalar(lexicon.classes.canonical(scalar.value)) { value.append(same) }
    }
    return String(value)
  }

  /// Judges the groups of the whole document.
  func closeGroups() {
    for key in groupOrder {
      guard let state = groups[key] else { continue }
      let branch = plan.branches[key.branch]
      var truth = state.truth
      var counted = 0
      for (index, atom) in branch.atoms.enumerated() {
        guard case .count(_, _, let comparison, let limit) = atom else { continue }
        let count = state.counts[index] ?? 0
        counted = max(counted, count)
        let holds = limit.value(on: day).map { comparison.holds(Double(count), $0) } ?? false
        if !holds { truth &= ~(1 << UInt64(index)) }
      }
      let known: (Int) -> Bool? = { index in
        if case .documentPhrase(let wanted) = branch.atoms[index] {
          return self.documentFlags[wanted]
        }
        return truth & (1 << UInt64(index)) != 0
      }
      if let when = branch.when, evaluate(when, known) != true { continue }
      if branch.unless.contains(where: { evaluate($0, known) == true }) { continue }
      var columns = state.columns
      for case .count(let column?, _, _, _) in branch.atoms {
        if case .group(let record, _) = branch.unit {
          columns[plan.records[record].columns[column].name] = state.names.joined(separator: "、")
        }
      }
      let words = MessageWords(
        quote: state.quote,
        columns: columns,
        count: counted,
        missing: [],
        mention: { _ in nil }
      )
      candidates.append(
        Candidate(
          finding: finding(
            branch,
            words,
            anchor: state.anchor,
            isCertain: true,
            place: state.place,
            because: options.explain
              ? [
                DerivationStep(
                  kind: .count,
                  text: "\(key.values.joined(separator: " ")): \(counted)"
                )
              ]
              : []
          ),
          branch: key.branch,
          truth: truth,
          isOpen: false
        )
      )
    }
  }

  /// Judges the branches over the whole document.
  func closeDocument() {
    for index in plan.documentBranches where isActive.indices.contains(plan.branches[index].rule) {
      let branch = plan.branches[index]
      guard isActive[branch.rule] else { continue }
      let known: (Int) -> Bool? = { atom in
        switch branch.atoms[atom] {
        case .documentPhrase(let wanted): return self.documentFlags[wanted]
        case .length(let comparison, let limit):
          return limit.value(on: self.day).map {
            comparison.holds(Double(self.characterCount), $0)
          } ?? false
        default: return self.holds(branch.atoms[atom])
        }
      }
      if let when = branch.when, evaluate(when, known) != true { continue }
      if branch.unless.contains(where: { evaluate($0, known) == true }) { continue }
      let missing = branch.lacks.filter { !documentFlags[$0] }.map {
        plan.phrases[plan.documentPhrases[$0].phrase].name
      }
      if !branch.lacks.isEmpty, missing.isEmpty { continue }
      let words = MessageWords(
        quote: metadata.title?.text ?? "",
        columns: [:],
        count: characterCount,
        missing: missing,
        mention: { _ in nil }
      )
      candidates.append(
        Candidate(
          finding: finding(
            branch,
            words,
            anchor: documentAnchor(),
            isCertain: true,
            place: PaperPlace(path: "全文"),
            because: []
          ),
          branch: index,
          truth: 0,
          isOpen: false
        )
      )
    }
  }

  private func documentAnchor() -> Int {
    if let anchor = metadata.title?.anchor { return anchor }
    if let known = missingAnchor { return known }
    let anchor = note(TextRange(0, 0))
    missingAnchor = anchor
    return anchor
  }
}
