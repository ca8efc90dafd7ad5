import DocumentModel
import RuleLanguage
import SourceText

extension DocumentEvaluator {
  /// Notes which name and record each value belongs to, and which blocks govern others.
  func linkFields(_ segment: Page) {
    let count = segment.blocks.count
    nameOfBlock = [Int32](repeating: -1, count: count)
    recordOfBlock = [Int32](repeating: -1, count: count)
    governs = [Bool](repeating: false, count: count)
    rowStances.removeAll(keepingCapacity: true)
    for record in segment.records.indices {
      let own = segment.records[record]
      if own.caption >= 0 { governs[Int(own.caption)] = true }
      for field in segment.fields[Int(own.fields.lowerBound)..<Int(own.fields.upperBound)]
      where field.value >= 0 && nameOfBlock[Int(field.value)] < 0 {
        nameOfBlock[Int(field.value)] = field.name
        recordOfBlock[Int(field.value)] = Int32(record)
      }
    }
    for table in segment.tables where table.caption >= 0 { governs[Int(table.caption)] = true }
    for index in segment.blocks.indices {
      let block = segment.blocks[index]
      switch block.kind {
      case .title, .heading, .caption, .headerCell: governs[index] = true
      default: if block.isLeadIn { governs[index] = true }
      }
    }
  }

  /// Looks up what the names of the segment mean: as columns, and as what governs values.
  func readNames(_ segment: Page) {
    let types = plan.records.count
    columns.removeAll(keepingCapacity: true)
    typesOfName.removeAll(keepingCapacity: true)
    for (index, name) in segment.names.enumerated() {
      let known = knownName(name)
      for type in 0..<types { columns.append(known.columns[type]) }
      typesOfName.append(known.types)
      if let context = known.context { contexts.byName[Int32(index)] = context }
    }
  }

  /// Names of at most this many files are remembered.
  private static let rememberedNames = 4096

  private func knownName(_ name: FieldName) -> KnownName {
    let key = FieldName.Key(kind: name.kind, text: name.text)
    if let known = knownNames[key] { return known }
    let found = columns(of: name)
    var types: UInt64 = 0
    for (type, column) in found.enumerated() where column >= 0 { types |= 1 << UInt64(type) }
    var known = KnownName(columns: found, types: types, context: nil)
    if name.kind != .header {
      var context = context(of: name.text)
      context.stance = declaredStance(of: context, as: .column)
      known.context = context
    }
    if knownNames.count >= Self.rememberedNames { knownNames.removeAll(keepingCapacity: true) }
    knownNames[key] = known
    return known
  }

  /// What a name means.
  struct KnownName {
    let columns: [Int8]
    let types: UInt64
    /// What it passes on as the name of a field or element; nil for a header, which is a block.
    var context: ContextIndex.Context?
  }

  /// The words of a text that is no part of a segment.
  func context(of string: String) -> ContextIndex.Context {
    let bytes = Array(string.utf8)
    var found = ScannedText()
    lexicon.scan(bytes.span, 0..<bytes.count, into: &found)
    let length = Int32(found.characters.count)
    sideTable.begin()
    sideTable.add(found.hits[...], shift: 0, isOutsideTitles: { _ in true }, lexicon)
    sideTable.finish()
    return sideTable.context(end: length, length: length)
  }

  func evaluateBlock(_ index: Int32, _ segment: Page) {
    let block = segment.blocks[Int(index)]
    let sentences = text.blockSentences[Int(index)]
    measure(index, block, segment)
    let isGoverning = governs[Int(index)]
    guard isGoverning || hasAnchor(text.blockHits[Int(index)]) else { return }
    var inherited = inheritedStance(index, segment)
    var lead: ContextIndex.Context?
    for sentence in sentences {
      let own = text.sentences[sentence]
      if lead != nil, own.isItem != (inlineLead != nil) {
        inlineLead = own.isItem ? lead : nil
        chainOfBlock = nil
        inherited = inheritedStance(index, segment)
      }
      let isLast = sentence == sentences.upperBound - 1
      let isAnchored = hasAnchor(own.hits)
      defer { if own.isBeforeItem, lead == nil { lead = inlineLead(own, inherited?.stance) } }
      guard isAnchored || (isGoverning && isLast) else { continue }
      hasStances = false
      if isAnchored, !block.isCarried { evaluateSentence(own, inherited, segment) }
      if isGoverning, isLast {
        readStances(own, inherited?.stance)
        keepContext(own, index, block, sentences, segment)
      }
    }
    if inlineLead != nil {
      inlineLead = nil
      chainOfBlock = nil
    }
  }

  /// What a sentence that leads in a list inside its paragraph passes on to the items.
  private func inlineLead(_ own: Sentence, _ inherited: Stance?) -> ContextIndex.Context {
    sideTable.begin()
    sideTable.add(text.scanned.hits[own.hits], shift: 0, isOutsideTitles: { _ in true }, lexicon)
    sideTable.finish()
    let end = Int32(own.end)
    var context = sideTable.context(end: end, length: end - Int32(own.start))
    hasStances = false
    readStances(own, inherited)
    let ending = stances.span(at: end - 2)
    context.stance = ending.trigger == nil ? nil : ending.stance
    context.stance = context.stance ?? declaredStance(of: context, as: .leadIn)
    return context
  }

  /// Adds a block to the length of the body, up to where attachments begin.
  private func measure(_ index: Int32, _ block: Block, _ segment: Page) {
    guard !block.isCarried, !segment.isHidden, !isPastBody else { return }
    switch block.kind {
    case .paragraph, .listItem, .heading, .field: break
    case .title, .caption, .headerCell, .cell: return
    }
    isPastBody = beginsAttachments(block, segment)
    if isPastBody { return }
    characterCount += Int(text.blockStart[Int(index) + 1] - text.blockStart[Int(index)])
  }

  /// So many bytes tell whether a block begins the attachments; a longer one is no heading of them.
  private static let attachmentHead: UInt32 = 120

  /// Whether a block is a line such as `附件：1.……`, `附件2` or `附件2 名册`.
  private func beginsAttachments(_ block: Block, _ segment: Page) -> Bool {
    guard !plan.attachmentWords.isEmpty, !block.text.isEmpty else { return false }
    let bytes = segment.text[block.text.indices].prefix(Int(Self.attachmentHead))
    let head = String(decoding: bytes, as: UTF8.self).unicodeScalars
      .map { lexicon.classes.canonical($0.value) }
      .filter { lexicon.classes[$0] != CharacterClasses.skipped }
    return plan.attachmentWords.contains { word in
      guard head.starts(with: word) else { return false }
      let rest = head.dropFirst(word.count)
      let name = rest.drop { lexicon.numerals[lexicon.classes[$0]] != nil }
      guard let next = name.first.flatMap(Unicode.Scalar.init) else { return true }
      if !next.properties.isAlphabetic { return true }
      return name.count < rest.count && block.text.count < Self.attachmentHead
    }
  }

  private func hasAnchor(_ range: Range<Int>) -> Bool {
    let hits = text.scanned.hits
    for index in range where isAnchorTerm[Int(hits[index].term)] { return true }
    return false
  }

  /// Reads the stances of a sentence, once.
  func readStances(_ sentence: Sentence, _ inherited: Stance?) {
    if hasStances { return }
    hasStances = true
    stances.read(sentence, text.scanned, lexicon, inherited: inherited)
  }

  /// Keeps what a heading, lead-in, caption or header passes on.
  private func keepContext(
    _ last: Sentence,
    _ index: Int32,
    _ block: Block,
    _ sentences: Range<Int>,
    _ segment: Page
  ) {
    let isWhole = !block.isLeadIn || block.kind == .title || block.kind == .heading
    let start = isWhole ? text.blockStart[Int(index)] : last.start
    let hits = isWhole ? text.blockHits[Int(index)] : last.hits
    sideTable.begin()
    sideTable.add(
      text.scanned.hits[hits],
      shift: 0,
      isOutsideTitles: { _ in true },
      lexicon
    )
    sideTable.finish()
    var context = sideTable.context(end: Int32(last.end), length: Int32(last.end - start))
    let place: Place =
      switch block.kind {
      case .title, .heading: .heading
      case .caption: .caption
      case .headerCell: .column
      default: block.isLeadIn ? .leadIn : .caption
      }
    // The colon of a lead-in ends a clause; what holds before it is passed on.
    let ending = block.isLeadIn ? stances.span(at: Int32(last.end) - 2) : stances.last
    let ownStance = ending?.trigger == nil || block.kind == .title ? nil : ending?.stance
    context.stance = declaredStance(of: context, as: place)
    if let ownStance, context.stance == nil || block.isLeadIn, block.kind != .field {
      context.stance = ownStance
    }
    context.block = index
    contexts.byBlock[index] = context
  }

  /// The stance that the `context` declarations give to what stands under a text.
  func declaredStance(of context: ContextIndex.Context, as place: Place) -> Stance? {
    guard !context.mentions.isEmpty else { return nil }
    for declared in plan.contexts {
      let truth: (Int) -> Bool? = { index in
        switch declared.atoms[index] {
        case .place(let wanted, _, let phrase):
          guard Self.isSame(wanted, place) else { return false }
          return self.matches(phrase, in: [context])
        case .kind(let names): return self.kind.map { names.contains($0.name) } ?? false
        default: return false
        }
      }
      if evaluate(declared.condition, truth) == true { return declared.stance }
    }
    return nil
  }

  private static func isSame(_ left: Place, _ right: Place) -> Bool {
    switch (left, right) {
    case (.heading, .heading), (.caption, .caption), (.column, .column), (.leadIn, .leadIn),
      (.title, .title), (.record, .record):
      true
    default: false
    }
  }

  /// Whether a phrase stands in one of some contexts.
  func matches(_ phrase: Int, in texts: [ContextIndex.Context]) -> Bool {
    let plan = plan.phrases[phrase]
    for context in texts where !context.mentions.isEmpty {
      sideTable.begin()
      for mention in context.mentions { sideTable.add(mention, isActor: false) }
      sideTable.finish()
      guard matcher.isPossible(plan, sideTable) else { continue }
      let place = PhraseMatcher.Text(
        table: sideTable,
        scanned: ScannedText(),
        bytes: [],
        lower: 0,
        upper: 0
      )
      if !matcher.matches(plan.node, place).isEmpty { return true }
    }
    return false
  }

  /// The contexts of a block, nearest first: column, lead-in, headings, caption.
  func contextChain(
    _ index: Int32,
    _ segment: Page,
    titles: Bool
  ) -> [ContextIndex.Context] {
    var chain: [ContextIndex.Context] = []
    if let inlineLead { chain.append(inlineLead) }
    if let column = columnContext(index, segment) { chain.append(column) }
    var parent = segment.blocks[Int(index)].parent
    var steps = 0
    while parent >= 0, steps < 8 {
      if titles || segment.blocks[Int(parent)].kind != .title,
        let context = contexts.byBlock[parent]
      {
        chain.append(context)
      }
      parent = segment.blocks[Int(parent)].parent
      steps += 1
    }
    var record = recordOfBlock[Int(index)]
    if record >= 0 {
      let caption = segment.records[Int(record)].caption
      if caption >= 0, caption != index, let context = contexts.byBlock[caption] {
        chain.append(context)
      }
    }
    if record >= 0 {
      chain += self.titles(aroundRecord: record, root: titles, segment)
    }
    steps = 0
    while record >= 0, steps < 8 {
      let name = segment.records[Int(record)].name
      if name >= 0, let context = contexts.byName[name] { chain.append(context) }
      record = segment.records[Int(record)].parent
      steps += 1
    }
    return chain
  }

  private func columnContext(
    _ index: Int32,
    _ segment: Page
  ) -> ContextIndex.Context? {
    let name = nameOfBlock[Int(index)]
    guard name >= 0 else { return nil }
    let header = segment.names[Int(name)].block
    return header >= 0 ? contexts.byBlock[header] : contexts.byName[name]
  }

  /// The stance that the nearest context with one passes down to a block.
  func inheritedStance(
    _ index: Int32,
    _ segment: Page
  ) -> (stance: Stance, isDocument: Bool)? {
    if let whole = kind?.stance { return (whole, true) }
    if let stance = inlineLead?.stance { return (stance, false) }
    if let stance = rowStance(of: recordOfBlock[Int(index)], segment) { return (stance, false) }
    for context in contextChain(index, segment, titles: true) {
      if let stance = context.stance { return (stance, false) }
    }
    return nil
  }

  /// A longer value tells a matter of its own and says nothing about the rest of its row.
  private static let statusLength: UInt32 = 40

  /// The stance that one value of a row, such as a decision on it, passes to the others.
  private func rowStance(of record: Int32, _ segment: Page) -> Stance? {
    guard record >= 0, plan.contexts.contains(where: \.readsRecord) else { return nil }
    if let known = rowStances[record] { return known }
    var found: Stance?
    for context in valueContexts(ofRecord: record, upTo: Self.statusLength, segment)
    where found == nil {
      found = declaredStance(of: context, as: .record)
    }
    rowStances[record] = found
    return found
  }

  /// The words of a record's own values, those of at most some characters.
  func valueContexts(
    ofRecord record: Int32,
    upTo limit: UInt32 = .max,
    _ segment: Page
  ) -> [ContextIndex.Context] {
    let fields = segment.records[Int(record)].fields
    var found: [ContextIndex.Context] = []
    for field in segment.fields[Int(fields.lowerBound)..<Int(fields.upperBound)]
    where field.value >= 0 && recordOfBlock[Int(field.value)] == record {
      let start = text.blockStart[Int(field.value)]
      let end = text.blockStart[Int(field.value) + 1]
      let hits = text.blockHits[Int(field.value)]
      guard end - start <= limit, !hits.isEmpty else { continue }
      sideTable.begin()
      sideTable.add(text.scanned.hits[hits], shift: 0, isOutsideTitles: { _ in true }, lexicon)
      sideTable.finish()
      var context = sideTable.context(end: Int32(end), length: Int32(end - start))
      context.block = field.value
      found.append(context)
    }
    return found
  }
}

extension FieldName {
  /// A name without the place it stands at.
  struct Key: Hashable {
    let kind: Kind
    let text: String
  }
}
