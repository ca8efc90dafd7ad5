import BinaryForm
import DocumentModel
import RuleLanguage
import SourceText

extension Evaluation {
  /// Notes which name and record each value belongs to, and which blocks govern others.
  mutating func linkFields(_ segment: Page) {
    let count = segment.blocks.count
    nameOfBlock.refill(-1, count: count)
    recordOfBlock.refill(-1, count: count)
    governs.refill(false, count: count)
    forgetInheritances()
    rowStances.refill(nil, count: segment.records.count)
    // A form comes before the records that it stands for.
    for places in [firstForm..<segment.records.count, 0..<firstForm] {
      for record in places { link(record, segment) }
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

  private mutating func link(_ record: Int, _ segment: Page) {
    let own = segment.records[record]
    if own.caption >= 0 { governs[Int(own.caption)] = true }
    for field in segment.fields[Int(own.fields.lowerBound)..<Int(own.fields.upperBound)]
    where field.value >= 0 && nameOfBlock[Int(field.value)] < 0 {
      nameOfBlock[Int(field.value)] = field.name
      recordOfBlock[Int(field.value)] = Int32(record)
    }
  }

  /// Looks up what the names of the segment mean: as columns, and as what governs values.
  mutating func readNames(_ segment: Page) {
    let types = plan.records.count
    columns.removeAll(keepingCapacity: true)
    typesOfName.removeAll(keepingCapacity: true)
    for (index, name) in segment.names.enumerated() {
      let known = knownName(name)
      for type in 0..<types { columns.append(known.columns[type]) }
      typesOfName.append(known.types)
      if let context = known.context { contexts.set(context, name: Int32(index)) }
    }
  }

  /// Names of at most this many files are remembered.
  private static let rememberedNames = 4096

  mutating func knownName(_ name: FieldName) -> KnownName {
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
    if plan.cues.asksNamesForKind, known.context != nil { return known }
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
  mutating func context(of string: String) -> ContextIndex.Context {
    let bytes = Array(string.utf8)
    var found = ScannedText()
    found.scan(bytes.span, lexicon, stretches: 1) { _ in TextRange(0, bytes.count) }
    let length = Int32(found.count)
    return context(of: found.hits, found.hits.indices, end: length, length: length)
  }

  /// The words of a whole block.
  mutating func context(ofBlock index: Int) -> ContextIndex.Context {
    let (start, end) = (text.blockStart[index], text.blockStart[index + 1])
    return context(
      of: text.scanned.hits,
      text.blockHits[index],
      end: Int32(end),
      length: Int32(end - start)
    )
  }

  /// What words pass on.
  mutating func context(
    of hits: [Hit],
    _ range: Range<Int>,
    end: Int32,
    length: Int32
  ) -> ContextIndex.Context {
    side.table.beginContexts()
    side.table.begin(at: 0)
    side.table.add(hits, range)
    var context = side.table.context(end: end, length: length)
    for hit in hits[range] { context.needs.formUnion(plan.needs.ofTerm[hit.term]) }
    return context
  }

  mutating func evaluateBlock(_ index: Int32, _ segment: Page) {
    let sentences = text.blockSentences[Int(index)]
    let isCarried = segment.blocks[Int(index)].isCarried
    measure(index, segment)
    let isGoverning = governs[Int(index)]
    guard isGoverning || hasAnchor(sentences) else { return }
    var lead: Int32 = -1
    readVerdicts(amongst: sentences)
    for sentence in sentences {
      let own = text.sentences[sentence]
      if lead >= 0, own.isItem != (inlineLead >= 0) {
        inlineLead = own.isItem ? lead : -1
        chainBlock = -1
      }
      hasStances = false
      if !isCarried, own.traits.contains(.anchor) {
        evaluateSentence(own, verdict(ofSentence: sentence, index), segment)
      }
      if isGoverning, sentence == sentences.upperBound - 1 { keepContext(own, index, segment) }
      if own.isBeforeItem, lead < 0 { lead = contexts.add(leadContext(own, segment)) }
    }
    if inlineLead >= 0 {
      inlineLead = -1
      chainBlock = -1
    }
  }

  /// What a sentence that leads in a list inside its paragraph passes on to the items.
  private mutating func leadContext(
    _ own: Sentence,
    _ segment: Page
  ) -> ContextIndex.Context {
    let end = Int32(own.end)
    var context = context(
      of: text.scanned.hits,
      own.hits,
      end: end,
      length: end - Int32(own.start)
    )
    readStances(own, inheritance(of: own.block, segment).stance)
    let ending = stances.span(at: end - 2)
    context.stance = ending.trigger == nil ? nil : ending.stance
    context.stance = context.stance ?? declaredStance(of: context, as: .leadIn)
    context.isSilent = declares(.silent, context, as: .leadIn)
    return context
  }

  /// Adds a block to the length of the body, up to where attachments begin.
  private mutating func measure(_ index: Int32, _ segment: Page) {
    guard !isPastBody, !segment.isHidden, !segment.blocks[Int(index)].isCarried else { return }
    switch segment.blocks[Int(index)].kind {
    case .paragraph, .listItem, .heading, .field: break
    case .title, .caption, .headerCell, .cell: return
    }
    isPastBody = beginsAttachments(index, segment)
    if isPastBody { return }
    characterCount += Int(text.blockStart[Int(index) + 1] - text.blockStart[Int(index)])
  }

  /// So many bytes tell whether a block begins the attachments; a longer one is no heading of them.
  private static let attachmentHead: UInt32 = 120

  /// Whether a block is a line such as `附件：1.……`, `附件2` or `附件2 名册`.
  private mutating func beginsAttachments(_ index: Int32, _ segment: Page) -> Bool {
    guard !isEmpty(index) else { return false }
    let first = Int(text.scanned.characters[Int(text.blockStart[Int(index)])])
    let bytes = segment.text
    guard startsAttachments[Int(lexicon.characterClass(bytes.span, at: first))]
    else { return false }
    let block = segment.blocks[Int(index)]
    let opening = bytes[block.text.indices].prefix(Int(Self.attachmentHead))
    let head = lexicon.canonical(String(decoding: opening, as: UTF8.self).unicodeScalars)
    return plan.attachmentWords.contains { word in
      guard head.starts(with: word) else { return false }
      let rest = head.dropFirst(word.count)
      let name = rest.drop { lexicon.numeral($0) != nil }
      guard let next = name.first.flatMap(Unicode.Scalar.init) else { return true }
      if !next.properties.isAlphabetic { return true }
      return name.count < rest.count && block.text.count < Self.attachmentHead
    }
  }

  private mutating func hasAnchor(_ sentences: Range<Int>) -> Bool {
    for index in sentences where text.sentences[index].traits.contains(.anchor) { return true }
    return false
  }

  /// Reads the stances of a sentence, once.
  mutating func readStances(_ sentence: Sentence, _ inherited: Stance?) {
    if hasStances { return }
    hasStances = true
    stances.read(sentence, text.scanned, lexicon, inherited: inherited)
  }

  /// Keeps what a heading, lead-in, caption or header passes on.
  ///
  /// Its words are read only when something asks for them, its stance only where it may have one.
  private mutating func keepContext(_ last: Sentence, _ index: Int32, _ segment: Page) {
    let block = segment.blocks[Int(index)]
    let isWhole = !block.isLeadIn || block.kind == .title || block.kind == .heading
    let start = isWhole ? text.blockStart[Int(index)] : last.start
    let place: BlockPlace =
      switch block.kind {
      case .title: .title
      case .heading: .heading
      case .caption: .caption
      case .headerCell: .column
      default: block.isLeadIn ? .leadIn : .caption
      }
    var context = ContextIndex.Context()
    context.unread = (isWhole ? text.blockHits[Int(index)] : last.hits, Int32(last.end))
    context.needs = isWhole ? text.needs(ofBlock: index) : last.needs
    context.length = Int32(last.end - start)
    context.block = index
    if plan.cues.mayDeclare(context.needs, as: place) {
      read(&context)
      context.stance = declaredStance(of: context, as: place)
      context.isStated = declares(.stated, context, as: place)
      context.isSilent = declares(.silent, context, as: place)
    }
    if last.traits.contains(.role), block.kind != .title, block.kind != .field,
      !context.isStated, context.stance == nil || block.isLeadIn
    {
      readStances(last, inheritance(of: index, segment).stance)
      // The colon of a lead-in ends a clause; what holds before it is passed on.
      let ending = block.isLeadIn ? stances.span(at: Int32(last.end) - 2) : stances.last
      if let ending, ending.trigger != nil, let own = ending.stance { context.stance = own }
    }
    contexts.set(context, block: index)
  }

  /// Reads the mentions of a context, where that has not been done.
  private mutating func read(_ context: inout ContextIndex.Context) {
    guard let (hits, end) = context.unread else { return }
    context.mentions =
      self.context(of: text.scanned.hits, hits, end: end, length: context.length).mentions
    context.unread = nil
  }

  /// Reads the mentions of a context of the segment, where that has not been done.
  mutating func read(context index: Int32) {
    guard contexts.all[Int(index)].unread != nil else { return }
    var context = contexts.all[Int(index)]
    read(&context)
    contexts.read(index, context.mentions)
  }

  /// The stance that the `context` declarations give to what stands under a text.
  mutating func declaredStance(
    of context: ContextIndex.Context,
    as place: BlockPlace
  ) -> Stance? {
    guard !context.mentions.isEmpty else { return nil }
    side.begin(context)
    return declaredStance(as: place)
  }

  /// The stance that the declarations give by the words that `side` has taken up.
  mutating func declaredStance(as place: BlockPlace) -> Stance? {
    for index in plan.cues.declarations(at: place) where plan.contexts[index].stance != nil {
      if holds(plan.contexts[index], place) { return plan.contexts[index].stance }
    }
    return nil
  }

  /// Whether the `context` declarations make a text silent, or the beginning of plain statements.
  mutating func declares(
    _ effect: ContextDeclaration.Effect,
    _ context: ContextIndex.Context,
    as place: BlockPlace
  ) -> Bool {
    guard !context.mentions.isEmpty else { return false }
    side.begin(context)
    return plan.cues.declarations(at: place).contains {
      plan.contexts[$0].effect == effect && holds(plan.contexts[$0], place)
    }
  }

  /// Whether a declaration holds of the context that `side` has taken up.
  mutating func holds(_ declared: ContextPlan, _ place: BlockPlace) -> Bool {
    let conditions = plan.conditions
    let holds = conditions.value(of: declared.condition) { index in
      switch declared.atoms[index] {
      case .place(let asked, _, let phrase) where place.isTaken(for: asked):
        return !side.matches(of: phrase, ScannedText(), []).isEmpty
      case .kind(let list):
        return kind.map { plan.kindLists[list].contains($0.name) } ?? false
      default: return false
      }
    }
    return holds == true
  }

  /// Whether a phrase stands in a context of the segment.
  mutating func matches(_ phrase: Int32, inContext index: Int32) -> Bool {
    guard contexts.all[Int(index)].needs.covers(plan.needs.ofNode[Int(phrase)]) else {
      return false
    }
    read(context: index)
    return matches(phrase, in: contexts.all[Int(index)])
  }

  /// Whether a phrase stands in a context whose words are read.
  mutating func matches(_ phrase: Int32, in context: ContextIndex.Context) -> Bool {
    if context.mentions.isEmpty { return false }
    side.begin(context)
    return !side.matches(of: phrase, ScannedText(), []).isEmpty
  }

  // MARK: Inheritance

  /// Gathers the contexts of a block, nearest first: lead-in, column, headings, caption, names.
  mutating func gatherContexts(of index: Int32, titles: Bool, _ segment: Page) {
    gathered.removeAll(keepingCapacity: true)
    gather(inlineLead)
    gather(columnContext(index, segment))
    var parent = segment.blocks[Int(index)].parent
    var steps = 0
    while parent >= 0, steps < 8 {
      if titles || segment.blocks[Int(parent)].kind != .title { gather(contexts.ofBlock(parent)) }
      parent = segment.blocks[Int(parent)].parent
      steps += 1
    }
    var record = recordOfBlock[Int(index)]
    guard record >= 0 else { return }
    let caption = segment.records[Int(record)].caption
    if caption != index { gather(contexts.ofBlock(caption)) }
    gatherTitles(aroundRecord: record, root: titles, segment)
    steps = 0
    while record >= 0, steps < 8 {
      gather(contexts.ofName(segment.records[Int(record)].name))
      record = segment.records[Int(record)].parent
      steps += 1
    }
  }

  private mutating func gather(_ context: Int32) {
    if context >= 0 { gathered.append(context) }
  }

  /// The context of the column that a block stands in, -1 where there is none.
  mutating func columnContext(_ index: Int32, _ segment: Page) -> Int32 {
    let name = nameOfBlock[Int(index)]
    guard name >= 0 else { return -1 }
    let header = segment.names[Int(name)].block
    return header >= 0 ? contexts.ofBlock(header) : contexts.ofName(name)
  }

  /// Lets inheritances be asked anew.
  mutating func forgetInheritances() {
    inheritances.refill(nil, count: recordOfBlock.count)
  }

  /// The stance that the nearest context with one passes down to a block.
  mutating func inheritance(of index: Int32, _ segment: Page) -> Inheritance {
    if inlineLead >= 0, let stance = contexts.all[Int(inlineLead)].stance,
      stanceOfKind(over: index, segment) == nil
    {
      return Inheritance(stance: stance, isDocument: false)
    }
    if let known = inheritances[Int(index)] { return known }
    let found = findInheritance(of: index, segment)
    inheritances[Int(index)] = found
    return found
  }

  private mutating func findInheritance(of index: Int32, _ segment: Page) -> Inheritance {
    if let whole = stanceOfKind(over: index, segment) {
      return Inheritance(stance: whole, isDocument: true)
    }
    if let verdict = verdictOfBlock[Int(index)] {
      return Inheritance(stance: verdict.stance, isDocument: false)
    }
    if let stance = rowStance(of: recordOfBlock[Int(index)], segment) {
      return Inheritance(stance: stance, isDocument: false)
    }
    gatherContexts(of: index, titles: true, segment)
    let nearest = gathered.first {
      contexts.all[Int($0)].stance != nil || contexts.all[Int($0)].isStated
    }
    let stance = nearest.flatMap { contexts.all[Int($0)].stance }
    return Inheritance(stance: stance, isDocument: false)
  }

  /// The stance of the document's kind, but for what stands under a text that begins plain statements.
  private mutating func stanceOfKind(over index: Int32, _ segment: Page) -> Stance? {
    guard let whole = kind?.stance else { return nil }
    gatherContexts(of: index, titles: false, segment)
    return gathered.contains { contexts.all[Int($0)].isStated } ? nil : whole
  }

  /// A longer value tells a matter of its own and says nothing about the rest of its row.
  private static let statusLength: UInt32 = 40

  /// The stance that one value of a row, such as a decision on it, passes to the others.
  private mutating func rowStance(of record: Int32, _ segment: Page) -> Stance? {
    guard record >= 0 else { return nil }
    if let known = rowStances[Int(record)] { return known }
    var found: Stance?
    for place in segment.records[Int(record)].fields.places where found == nil {
      let value = segment.fields[place].value
      guard value >= 0, recordOfBlock[Int(value)] == record else { continue }
      let (start, end) = (text.blockStart[Int(value)], text.blockStart[Int(value) + 1])
      guard end - start <= Self.statusLength, !text.blockHits[Int(value)].isEmpty,
        plan.cues.mayDeclare(text.needs(ofBlock: value), as: .record)
      else { continue }
      side.table.beginContexts()
      side.begin(start, start, text.needs(ofBlock: value))
      side.table.add(text.scanned.hits, text.blockHits[Int(value)])
      found = declaredStance(as: .record)
    }
    rowStances[Int(record)] = .some(found)
    return found
  }
}

extension Array {
  /// Makes all elements one value, and keeps the memory.
  mutating func refill(_ value: Element, count: Int) {
    removeAll(keepingCapacity: true)
    append(contentsOf: repeatElement(value, count: count))
  }
}

extension FieldName {
  /// A name without the place it stands at.
  struct Key: Hashable {
    let kind: Kind
    let text: String
  }
}
