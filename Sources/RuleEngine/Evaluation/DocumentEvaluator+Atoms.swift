import DocumentModel
import RuleLanguage
import SourceText

extension DocumentEvaluator {
  /// Whether an atom on the surroundings of a block holds.
  func holds(_ atom: AtomNode, block: Int32, _ segment: Page) -> Bool {
    switch atom {
    case .place(.record, let modality, let phrase):
      return isInRecord(of: block, modality, phrase, segment)
    case .place(let place, _, let phrase):
      return holds(place, phrase, block: block, segment)
    case .context(let stance):
      return inheritedStance(block, segment)?.stance == stance
    case .kind, .issuerLevel, .hasMetadata: return holds(atom)
    case .length(let comparison, let limit):
      return limit.value(on: day).map { comparison.holds(Double(characterCount), $0) } ?? false
    default: return false
    }
  }

  /// Whether a phrase stands in some value of the row, form or element that a block is part of.
  private func isInRecord(
    of block: Int32,
    _ modality: Modality,
    _ phrase: Int,
    _ segment: Page
  ) -> Bool {
    let record = recordOfBlock[Int(block)]
    guard record >= 0 else { return false }
    let own = stances
    defer { stances = own }
    return fieldBlocks(record, segment).contains {
      !matches(modality, phrase, inField: $0, segment, titles: true).isEmpty
    }
  }

  /// Whether an atom on the facts of the document holds.
  func holds(_ atom: AtomNode) -> Bool {
    switch atom {
    case .kind(let names): return kind.map { names.contains($0.name) } ?? false
    case .issuerLevel(let comparison, let level):
      guard let own = metadata.issuerLevel.flatMap(AuthorityLevel.allCases.firstIndex(of:)),
        let wanted = AuthorityLevel.allCases.firstIndex(of: level)
      else { return false }
      return comparison.holds(own, wanted)
    case .hasMetadata(let item): return hasFact(item)
    case .place(.title, _, let phrase): return isIn(.title, phrase)
    case .place(.issuer, _, let phrase): return isIn(.issuer, phrase)
    case .place(.addressee, _, let phrase): return isIn(.addressee, phrase)
    default: return false
    }
  }

  /// Whether a condition on the whole document holds; used for kinds, before any sentence.
  func holds(
    _ node: ConditionNode,
    _ atoms: [AtomNode],
    _ segment: Page
  ) -> Bool {
    var truth: [Bool] = []
    for atom in atoms {
      if case .documentPhrase(let wanted) = atom {
        truth.append(isMentioned(plan.documentPhrases[wanted].phrase))
      } else {
        truth.append(holds(atom))
      }
    }
    return evaluate(node) { truth[$0] } == true
  }

  /// Whether a phrase stands anywhere in the segment; for the kinds of documents.
  private func isMentioned(_ phrase: Int) -> Bool {
    let plan = plan.phrases[phrase]
    let wanted = Set(plan.last)
    let hits = text.scanned.hits
    for sentence in text.sentences
    where sentence.hits.contains(where: { index in
      lexicon.memberships(of: hits[index].term).contains { wanted.contains($0.group) }
    }) {
      sideTable.begin()
      sideTable.add(
        text.scanned.hits[sentence.hits],
        shift: 0,
        isOutsideTitles: { _ in true },
        lexicon
      )
      sideTable.finish()
      guard matcher.isPossible(plan, sideTable) else { continue }
      let place = PhraseMatcher.Text(
        table: sideTable,
        scanned: text.scanned,
        bytes: [],
        lower: 0,
        upper: 0
      )
      if !matcher.matches(plan.node, place).isEmpty { return true }
    }
    return false
  }

  private func hasFact(_ item: MetadataItem) -> Bool {
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

  private func isIn(_ place: Place.Fixed, _ phrase: Int) -> Bool {
    guard let context = metadataContexts[place] else { return false }
    let code: Int64 =
      switch place {
      case .title: 8
      case .issuer: 9
      case .addressee: 10
      }
    return cached(phrase, code, 0) { self.matches(phrase, in: [context]) }
  }

  private func holds(
    _ place: Place,
    _ phrase: Int,
    block: Int32,
    _ segment: Page
  ) -> Bool {
    switch place {
    case .title: return isIn(.title, phrase)
    case .issuer: return isIn(.issuer, phrase)
    case .addressee: return isIn(.addressee, phrase)
    default: break
    }
    if case .leadIn = place, let inlineLead, matches(phrase, in: [inlineLead]) { return true }
    let parent = segment.blocks[Int(block)].parent
    let (code, key): (Int64, Int32) =
      switch place {
      case .heading: (1, parent)
      case .leadIn: (2, parent)
      case .caption: (3, recordOfBlock[Int(block)])
      case .column: (4, nameOfBlock[Int(block)])
      default: (5, block)
      }
    return cached(phrase, code, key) {
      self.matches(phrase, in: self.placeContexts(place, block, segment))
    }
  }

  /// Whether a phrase stands in a place, asked once for each place of a segment.
  func cached(_ phrase: Int, _ code: Int64, _ key: Int32, _ find: () -> Bool) -> Bool {
    let cacheKey = Int64(phrase) << 40 | code << 36 | Int64(UInt32(bitPattern: key))
    if let known = placeCache[cacheKey] { return known }
    let found = find()
    placeCache[cacheKey] = found
    return found
  }

  private func placeContexts(
    _ place: Place,
    _ block: Int32,
    _ segment: Page
  ) -> [ContextIndex.Context] {
    var found: [ContextIndex.Context] = []
    switch place {
    case .column:
      let name = nameOfBlock[Int(block)]
      guard name >= 0 else { return [] }
      let header = segment.names[Int(name)].block
      if let context = header >= 0 ? contexts.byBlock[header] : contexts.byName[name] {
        found.append(context)
      }
    case .record:
      let record = recordOfBlock[Int(block)]
      if record >= 0 { found = valueContexts(ofRecord: record, segment) }
    case .caption:
      let record = recordOfBlock[Int(block)]
      if record >= 0 { found = captions(ofRecord: record, segment) }
      let table = segment.blocks[Int(block)].table
      if table >= 0, let context = contexts.byBlock[segment.tables[Int(table)].caption] {
        found.append(context)
      }
    case .heading, .leadIn:
      var parent = segment.blocks[Int(block)].parent
      var steps = 0
      while parent >= 0, steps < 8 {
        let isLeadIn = segment.blocks[Int(parent)].isLeadIn
        let isHeading =
          segment.blocks[Int(parent)].kind == .heading || segment.blocks[Int(parent)].kind == .title
        if let context = contexts.byBlock[parent],
          { if case .heading = place { isHeading } else { isLeadIn } }()
        {
          found.append(context)
        }
        parent = segment.blocks[Int(parent)].parent
        steps += 1
      }
    default: break
    }
    return found
  }

  /// What names the list that a record stands in: its caption, and the names of the elements
  /// around it.
  func captions(
    ofRecord record: Int32,
    _ segment: Page
  ) -> [ContextIndex.Context] {
    var found: [ContextIndex.Context] = []
    let caption = segment.records[Int(record)].caption
    if caption >= 0, let context = contexts.byBlock[caption] { found.append(context) }
    found += titles(aroundRecord: record, root: false, segment)
    var around = record
    var steps = 0
    while around >= 0, steps < 8 {
      let name = segment.records[Int(around)].name
      if name >= 0, let context = contexts.byName[name] { found.append(context) }
      around = segment.records[Int(around)].parent
      steps += 1
    }
    return found
  }
}
