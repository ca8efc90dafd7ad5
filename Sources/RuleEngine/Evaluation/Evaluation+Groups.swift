import DocumentModel
import Messages
import RuleLanguage
import SourceText

extension Evaluation {
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
    /// By atom: what the numbers of a column come to.
    var sums: [Int: Double] = [:]
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
  mutating func collect(
    _ index: Int,
    _ branch: BranchPlan,
    _ keys: [Int],
    _ scope: RecordScope,
    _ segment: Page
  ) {
    noteRepeated(keys, scope, segment)
    guard let isOpen = verdict(branch, scope, segment) else { return }
    let key = groupKey(index, keys, scope, segment)
    let truth = truths(branch, scope, segment)
    let bits: (Int) -> Bool? = { truth & (1 << UInt64($0)) != 0 }
    let last = branch.atoms.lastIndex { if case .count = $0 { true } else { false } }
    for (atom, node) in branch.atoms.enumerated() {
      if case .sum(let column, let filter, _, _) = node,
        filter < 0 || plan.conditions.value(of: filter, bits) == true,
        let number = number(inField: scope.values[column], segment)
      {
        openGroup(key, branch, scope, truth, isOpen, segment)
        groups[key]?.sums[atom, default: 0] += number
      }
      guard case .count(let column, let filter, _, _) = node,
        filter < 0 || plan.conditions.value(of: filter, bits) == true
      else { continue }
      let shown = column < 0 ? scope.block : scope.values[column]
      openGroup(key, branch, scope, truth, isOpen, segment)
      if atom == last, groups[key]?.counts[atom] == nil {
        point(key, at: column < 0 ? -1 : shown, branch, scope, segment)
      }
      if column >= 0 {
        let value = folded(scope.values[column], segment)
        if !(groups[key]?.distinct[atom, default: []].insert(value).inserted ?? false) { continue }
      }
      groups[key]?.counts[atom, default: 0] += 1
      guard !isEmpty(shown), groups[key]?.names.count ?? 0 < Self.namedValues else { continue }
      let name = segment.string(segment.blocks[Int(shown)].text)
      if groups[key]?.names.contains(name) == false { groups[key]?.names.append(name) }
    }
  }

  /// Notes the cells of a row, for rows below that leave them empty.
  private mutating func noteRepeated(_ keys: [Int], _ scope: RecordScope, _ segment: Page) {
    let table = segment.records[Int(scope.record)].table
    guard table >= 0 else { return }
    for column in keys where !isEmpty(scope.values[column]) {
      let value = folded(scope.values[column], segment)
      if value.isEmpty { continue }
      let cell = RepeatedCell(
        type: scope.type,
        column: column,
        table: segment.tables[Int(table)].number
      )
      repeated[cell] = value
    }
  }

  /// The values that a record is grouped by.
  ///
  /// A cell left empty repeats the one above it; records that lack every column are grouped by
  /// the element or the table around them.
  private mutating func groupKey(
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
        if value.isEmpty { value = repeated[cell] ?? "" }
      }
      values.append(value)
    }
    if values.allSatisfy(\.isEmpty) {
      values.append(table >= 0 ? "#\(table)" : surroundings(of: record, segment))
    }
    return GroupKey(branch: index, values: values)
  }

  /// The values of the nearest enclosing element that has some.
  private mutating func surroundings(of record: Record, _ segment: Page) -> String {
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

  private mutating func point(
    _ key: GroupKey,
    at block: Int32,
    _ branch: BranchPlan,
    _ scope: RecordScope,
    _ segment: Page
  ) {
    let shown =
      segment.blocks[Int(isEmpty(block) ? shownValue(branch, scope, segment) : block)].text
    let anchor = anchor(shown, segment)
    let place = placeOnPaper(scope.block, record: scope.record, segment)
    groups[key]?.anchor = anchor
    groups[key]?.quote = segment.string(shown)
    groups[key]?.place = place
  }

  private mutating func openGroup(
    _ key: GroupKey,
    _ branch: BranchPlan,
    _ scope: RecordScope,
    _ truth: UInt64,
    _ isOpen: Bool,
    _ segment: Page
  ) {
    guard groups[key] == nil else { return }
    let shown = segment.blocks[Int(shownValue(branch, scope, segment))].text
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
  private mutating func folded(_ block: Int32, _ segment: Page) -> String {
    guard !isEmpty(block) else { return "" }
    var value = String.UnicodeScalarView()
    for scalar in segment.string(segment.blocks[Int(block)].text).unicodeScalars
    where lexicon.classes[scalar.value] != CharacterClasses.skipped {
      if let same = Unicode.Scalar(lexicon.classes.canonical(scalar.value)) { value.append(same) }
    }
    return String(value)
  }

  /// Judges the groups of the whole document.
  mutating func closeGroups() {
    for key in groupOrder {
      guard let state = groups[key] else { continue }
      let branch = plan.branches[key.branch]
      var truth = state.truth
      var counted = 0
      var sums: [Double] = []
      for (index, atom) in branch.atoms.enumerated() {
        if case .sum(_, _, let comparison, let limit) = atom {
          let total = state.sums[index]
          total.map { sums.append($0) }
          if !holds(total, comparison, limit) { truth &= ~(1 << UInt64(index)) }
        }
        guard case .count(_, _, let comparison, let limit) = atom else { continue }
        let count = state.counts[index] ?? 0
        counted = max(counted, count)
        if !holds(Double(count), comparison, limit) { truth &= ~(1 << UInt64(index)) }
      }
      let isUpheld = plan.conditions.upholds(branch) { index in
        if case .documentPhrase(let wanted) = branch.atoms[index] { return documentFlags[wanted] }
        return truth & (1 << UInt64(index)) != 0
      }
      if !isUpheld { continue }
      var columns = state.columns
      for case .count(let column, _, _, _) in branch.atoms where column >= 0 {
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
      let told = sums.isEmpty ? [String(counted)] : sums.map(\.plain)
      let counts = DerivationStep(
        kind: .count,
        text: key.values.joined(separator: " ") + ": " + told.joined(separator: ", ")
      )
      addCandidate(
        key.branch,
        words,
        truth,
        false,
        isCertain: true,
        anchor: state.anchor,
        place: state.place,
        because: options.explain ? [counts] : []
      )
    }
  }

  /// Whether what was counted or added up keeps to a limit; false where there was nothing.
  private func holds(_ value: Double?, _ comparison: Comparison, _ limit: Int) -> Bool {
    guard let value, let limit = plan.limits[limit].value(on: day) else { return false }
    return comparison.holds(value, limit)
  }

  /// Judges the branches over the whole document.
  mutating func closeDocument() {
    for index in plan.documentBranches where isActive.indices.contains(index) && isActive[index] {
      let branch = plan.branches[index]
      let conditions = plan.conditions
      let isUpheld = conditions.upholds(branch) { atom in
        switch branch.atoms[atom] {
        case .documentPhrase(let wanted): return documentFlags[wanted]
        case .length(let comparison, let limit):
          return plan.limits[limit].value(on: day).map {
            comparison.holds(Double(characterCount), $0)
          } ?? false
        default: return holds(branch.atoms[atom])
        }
      }
      if !isUpheld { continue }
      let missing = branch.lacks.filter { !documentFlags[Int($0.phrase)] }.map(\.name)
      if !branch.lacks.isEmpty, missing.isEmpty { continue }
      let words = MessageWords(
        quote: metadata.title?.text ?? "",
        columns: [:],
        count: characterCount,
        missing: missing,
        mention: { _ in nil }
      )
      addCandidate(
        index,
        words,
        0,
        false,
        isCertain: true,
        anchor: documentAnchor(),
        place: PaperPlace(path: ["the whole document"])
      )
    }
  }

  private mutating func documentAnchor() -> Int {
    if let anchor = metadata.title?.anchor { return anchor }
    if let known = missingAnchor { return known }
    let anchor = note(TextRange(0, 0))
    missingAnchor = anchor
    return anchor
  }
}
