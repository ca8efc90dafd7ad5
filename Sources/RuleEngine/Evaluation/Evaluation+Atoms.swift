import BinaryForm
import DocumentModel
import RuleLanguage
import SourceText

extension Evaluation {
  /// Whether an atom on the surroundings of a block holds.
  mutating func holds(_ atom: AtomNode, block: Int32, _ segment: Page) -> Bool {
    switch atom {
    case .place(.record, let modality, let phrase):
      return isInRecord(of: block, modality, phrase, segment)
    case .place(let place, _, let phrase): return holds(place, phrase, block: block, segment)
    case .context(let stance): return inheritance(of: block, segment).stance == stance
    case .length(let comparison, let limit):
      return plan.limits[limit].value(on: day).map {
        comparison.holds(Double(characterCount), $0)
      } ?? false
    default: return holds(atom)
    }
  }

  /// Whether a phrase stands in some value of the row, form or element that a block is part of.
  private mutating func isInRecord(
    of block: Int32,
    _ modality: Modality,
    _ phrase: Int32,
    _ segment: Page
  ) -> Bool {
    let record = recordOfBlock[Int(block)]
    guard record >= 0 else { return false }
    let own = (stances, hasStances)
    defer { (stances, hasStances) = own }
    return isInFields(of: record, modality, phrase, segment)
  }

  /// Whether an atom on the facts of the document holds.
  mutating func holds(_ atom: AtomNode) -> Bool {
    switch atom {
    case .kind(let list): return kind.map { plan.kindLists[list].contains($0.name) } ?? false
    case .issuerLevel(let comparison, let level):
      guard let own = metadata.issuerLevel.flatMap(AuthorityLevel.allCases.firstIndex(of:)),
        let wanted = AuthorityLevel.allCases.firstIndex(of: level)
      else { return false }
      return comparison.holds(own, wanted)
    case .hasMetadata(let item): return hasFact(item)
    case .place(let place, _, let phrase): return isInFacts(place, phrase)
    default: return false
    }
  }

  /// Whether a document is of a kind; asked before any sentence is evaluated.
  mutating func holds(_ kind: KindPlan, _ segment: Page) -> Bool {
    let conditions = plan.conditions
    let holds = conditions.value(of: kind.condition) { index in
      if case .documentPhrase(let wanted) = kind.atoms[index] {
        return isMentioned(plan.documentPhrases[wanted].phrase, segment)
      }
      return self.holds(kind.atoms[index])
    }
    return holds == true
  }

  /// Finds the sentences that can hold phrases which kinds of documents look for.
  mutating func readKindSentences() {
    kindSentences.removeAll(keepingCapacity: true)
    for index in text.sentences.indices {
      var bits: UInt64 = 0
      for hit in text.sentences[index].hits {
        bits |= plan.kindCues.ofTerm[Int(text.scanned.hits[hit].term)]
      }
      if bits != 0 {
        let own = text.sentences[index]
        kindSentences.append(KindSentence(hits: own.hits, needs: own.needs, bits: bits))
      }
    }
  }

  /// Whether a phrase that a kind of document looks for stands anywhere in the first segment.
  private mutating func isMentioned(_ phrase: Int32, _ segment: Page) -> Bool {
    let needs = plan.needs.ofNode[Int(phrase)]
    let bit = plan.kindCues.bit(of: phrase)
    for place in kindSentences.indices
    where kindSentences[place].bits & bit != 0 && kindSentences[place].needs.covers(needs) {
      side.table.beginContexts()
      side.begin(0, 0, kindSentences[place].needs)
      side.table.add(text.scanned.hits, kindSentences[place].hits)
      if !side.matches(of: phrase, text.scanned, []).isEmpty { return true }
    }
    return false
  }

  private mutating func hasFact(_ item: MetadataItem) -> Bool {
    switch item {
    case .title: metadata.title != nil
    case .number: metadata.number != nil
    case .issuer: metadata.issuer != nil
    case .issued: metadata.issued != nil
    case .kind: kind != nil
    case .addressee: metadata.addressees != nil
    case .attachment: !metadata.attachments.isEmpty
    case .region: false
    }
  }

  /// Whether a phrase stands in the title, issuer or addressee.
  private mutating func isInFacts(_ place: BlockPlace, _ phrase: Int32) -> Bool {
    guard let context = metadataContexts[place] else { return false }
    let code: Int64 =
      switch place {
      case .title: 8
      case .issuer: 9
      default: 10
      }
    guard context.needs.covers(plan.needs.ofNode[Int(phrase)]) else { return false }
    let key = TruthCache.key(phrase, code, 0)
    if let known = placeCache[key] { return known }
    let found = matches(phrase, in: context)
    placeCache[key] = found
    return found
  }

  /// Whether a phrase stands in a context, asked once for each place of a segment.
  mutating func isCached(_ phrase: Int32, _ code: Int64, _ place: Int32, _ context: Int32) -> Bool {
    guard context >= 0,
      contexts.all[Int(context)].needs.covers(plan.needs.ofNode[Int(phrase)])
    else { return false }
    let key = TruthCache.key(phrase, code, place)
    if let known = placeCache[key] { return known }
    let found = matches(phrase, inContext: context)
    placeCache[key] = found
    return found
  }

  private mutating func holds(
    _ place: BlockPlace,
    _ phrase: Int32,
    block: Int32,
    _ segment: Page
  ) -> Bool {
    if place == .leadIn, inlineLead >= 0, matches(phrase, inContext: inlineLead) { return true }
    let parent = segment.blocks[Int(block)].parent
    let (code, key): (Int64, Int32)
    switch place {
    case .title, .issuer, .addressee: return isInFacts(place, phrase)
    case .heading: (code, key) = (1, parent)
    case .leadIn: (code, key) = (2, parent)
    case .caption: (code, key) = (3, recordOfBlock[Int(block)])
    case .column: (code, key) = (4, nameOfBlock[Int(block)])
    case .record: (code, key) = (5, block)
    case .next, .opening, .closing: return false
    }
    let known = TruthCache.key(phrase, code, key)
    if let known = placeCache[known] { return known }
    var found = false
    if contexts.needs.covers(plan.needs.ofNode[Int(phrase)]) {
      for context in placeContexts(place, block, segment) where !found {
        found = matches(phrase, inContext: context)
      }
    }
    placeCache[known] = found
    return found
  }

  private mutating func placeContexts(
    _ place: BlockPlace,
    _ block: Int32,
    _ segment: Page
  ) -> [Int32] {
    var found: [Int32] = []
    switch place {
    case .column: found.append(columnContext(block, segment))
    case .caption:
      let record = recordOfBlock[Int(block)]
      if record >= 0 { found = captions(ofRecord: record, segment) }
      let table = segment.blocks[Int(block)].table
      if table >= 0 { found.append(contexts.ofBlock(segment.tables[Int(table)].caption)) }
    case .heading, .leadIn:
      var parent = segment.blocks[Int(block)].parent
      var steps = 0
      while parent >= 0, steps < 8 {
        let above = segment.blocks[Int(parent)]
        let isHeading = above.kind == .heading || above.kind == .title
        if place == .heading ? isHeading : above.isLeadIn { found.append(contexts.ofBlock(parent)) }
        parent = above.parent
        steps += 1
      }
    case .record, .title, .issuer, .addressee, .next, .opening, .closing: break
    }
    return found.filter { $0 >= 0 }
  }

  /// What names the list that a record stands in: its caption, and the names of the elements
  /// around it.
  private mutating func captions(ofRecord record: Int32, _ segment: Page) -> [Int32] {
    gathered.removeAll(keepingCapacity: true)
    gatherTitles(aroundRecord: record, root: false, segment)
    var found = [contexts.ofBlock(segment.records[Int(record)].caption)] + gathered
    var around = record
    var steps = 0
    while around >= 0, steps < 8 {
      found.append(contexts.ofName(segment.records[Int(around)].name))
      around = segment.records[Int(around)].parent
      steps += 1
    }
    return found
  }
}
