import DocumentModel
import RuleLanguage
import SourceText

extension Evaluation {
  /// Blocks from the start, and from the end, in which a document states who and when it is.
  private static let headBlocks = 12
  private static let tailBlocks = 6

  /// Reads the facts of an official document, stated ones before inferred ones.
  mutating func readMetadata(_ segment: Page) {
    readStated(segment)
    readTitle(segment)
    // Attachments state nothing about the document, and hide its end.
    let body = segment.blocks.indices.prefix { $0 == 0 || !segment.blocks[$0].startsPart }
    let head = Array(body.prefix(Self.headBlocks))
    let tail = Array(body.suffix(Self.tailBlocks).reversed())
    if metadata.issued == nil { readDate(in: head + tail, segment) }
    if metadata.number == nil { readNumber(in: head, segment) }
    readAddressees(in: head, segment)
    readIssuer(in: head + tail, segment)
    if let name = options.issuer.name {
      metadata.issuer = .init(text: name, anchor: nil, isInferred: false)
    }
    for (place, value) in [
      (BlockPlace.title, metadata.title), (.issuer, metadata.issuer),
      (.addressee, metadata.addressees),
    ] {
      if let value { metadataContexts[place] = context(of: value.text) }
    }
    if let issuer = metadata.issuer { metadata.issuerLevel = level(of: issuer.text) }
    if let level = options.issuer.level { metadata.issuerLevel = level }
  }

  /// What a file states under a name: `meta` elements, attributes and fields of the XML root.
  private mutating func readStated(_ segment: Page) {
    for declaration in segment.declarations {
      for (item, names) in plan.metadataNames
      where names.contains(declaration.name.lowercased()) && !declaration.value.isEmpty {
        let anchor = note(declaration.source)
        let value = DocumentMetadata.Value(
          text: declaration.value,
          anchor: anchor,
          isInferred: false
        )
        state(item, value)
      }
    }
  }

  private mutating func state(_ item: MetadataItem, _ value: DocumentMetadata.Value) {
    switch item {
    case .title:
      // A page's <title> often names the site; a heading in the body outranks it.
      if metadata.title == nil { metadata.title = value }
    case .number: if metadata.number == nil { metadata.number = value }
    case .issuer: if metadata.issuer == nil { metadata.issuer = value }
    case .issued:
      guard metadata.issued == nil, let date = date(in: value.text) else { return }
      metadata.issued = value
      metadata.issuedDate = date
    case .kind: if metadata.kind == nil { metadata.kind = value }
    case .addressee: if metadata.addressees == nil { metadata.addressees = value }
    case .attachment: metadata.attachments.append(value)
    case .region: break
    }
  }

  private mutating func readTitle(_ segment: Page) {
    let isCandidate = { (block: Block) in
      (block.kind == .title || block.kind == .heading) && !block.text.isEmpty
    }
    guard
      let first = segment.blocks.firstIndex(where: { $0.kind == .title && !$0.text.isEmpty })
        ?? segment.blocks.prefix(Self.headBlocks).firstIndex(where: isCandidate)
    else { return }
    let found = titleBelow(letterhead: first, segment) ?? first
    if found != first, metadata.issuer == nil {
      metadata.issuer = value(of: segment.blocks[first], segment)
    }
    metadata.title = value(of: segment.blocks[found], segment)
  }

  private mutating func value(of block: Block, _ segment: Page) -> DocumentMetadata.Value {
    .init(
      text: segment.string(block.text),
      anchor: anchor(block.text, segment),
      isInferred: true
    )
  }

  /// A title stands within so many blocks below the letterhead.
  private static let letterheadReach = 3

  /// The line that names a kind of document, where the most prominent one only names who issues it.
  private mutating func titleBelow(letterhead: Int, _ segment: Page) -> Int? {
    let text = segment.string(segment.blocks[letterhead].text)
    guard text.count <= Self.longestBody, !namesKind(text) else { return nil }
    let below = (letterhead + 1)..<segment.blocks.count
    return below.prefix(Self.letterheadReach).first { index in
      let block = segment.blocks[index]
      guard block.kind == .heading || block.kind == .paragraph, block.marker.isEmpty,
        !block.isLeadIn, !block.text.isEmpty, block.text.count <= 240, !isSentence(index),
        self.text.blockSentences[index].count == 1
      else { return false }
      let line = segment.string(block.text)
      return !endsInNumber(line) && namesKind(line)
    }
  }

  /// Whether a line ends in the number of a document, whose 函 or 通 names no kind.
  private mutating func endsInNumber(_ line: String) -> Bool {
    let matcher = TemplateMatcher(lexicon: lexicon)
    return plan.numberPatterns.contains { pattern in
      matcher.first(pattern, in: line).map { $0.range.upperBound == line.endIndex } ?? false
    }
  }

  /// Characters at the end of a title in which its kind is looked for, the fewest first.
  private static let kindEnding = 2...6

  /// The kind that the title says by its last words, a remark in brackets left out.
  ///
  /// `关于报送工作总结的通知` is a notice, not a summary.
  mutating func kindAtEndOfTitle() -> KindPlan? {
    guard var title = metadata.title?.text[...] else { return nil }
    while let last = title.last, !last.isLetter, !last.isNumber {
      guard last == "）" || last == ")" else {
        title = title.dropLast()
        continue
      }
      title = title[..<(title.lastIndex { $0 == "（" || $0 == "(" } ?? title.startIndex)]
    }
    for count in Self.kindEnding {
      if let kind = kind(namedBy: String(title.suffix(count))) { return kind }
    }
    return nil
  }

  /// Whether a title names a kind of document by its own words.
  mutating func namesKind(_ title: String) -> Bool { kind(namedBy: title) != nil }

  /// The first kind whose words stand in a title, whatever else the document holds.
  private mutating func kind(namedBy title: String) -> KindPlan? {
    let context = context(of: title)
    guard !context.mentions.isEmpty else { return nil }
    side.begin(context)
    return plan.kinds.first { kind in
      plan.conditions.value(of: kind.condition) { index in
        if case .place(.title, _, let phrase) = kind.atoms[index] {
          return !side.matches(of: phrase, ScannedText(), []).isEmpty
        }
        return false
      } == true
    }
  }

  /// The date on a line of its own, such as the one below the issuer's name, before one that a
  /// sentence, a heading or a lead-in speaks of.
  private mutating func readDate(in blocks: [Int], _ segment: Page) {
    let dated = blocks.filter { index in
      let block = segment.blocks[index]
      return block.kind != .title && block.kind != .cell && block.text.count <= 240
    }
    let lines = dated.filter { index in
      let block = segment.blocks[index]
      return block.kind != .heading && !block.isLeadIn && !isSentence(index)
    }
    for index in lines + dated {
      let block = segment.blocks[index]
      guard let date = date(in: segment.string(block.text)) else { continue }
      metadata.issued = .init(
        text: date.description,
        anchor: anchor(block.text, segment),
        isInferred: true
      )
      metadata.issuedDate = date
      return
    }
  }

  private mutating func readNumber(in blocks: [Int], _ segment: Page) {
    for index in blocks {
      let block = segment.blocks[index]
      guard block.text.count <= 240, block.kind != .cell else { continue }
      let text = segment.string(block.text)
      for pattern in plan.numberPatterns {
        guard let match = TemplateMatcher(lexicon: lexicon).first(pattern, in: text) else {
          continue
        }
        let start = text[..<match.range.lowerBound].lastIndex { $0.isWhitespace }
        let from = start.map { text.index(after: $0) } ?? text.startIndex
        metadata.number = .init(
          text: String(text[from..<match.range.upperBound]),
          anchor: anchor(block.text, segment),
          isInferred: true
        )
        return
      }
    }
  }

  /// The first short paragraph of the head that ends in a colon and names bodies, and is neither
  /// several sentences nor what opens the body (“现将……通知如下：”).
  private mutating func readAddressees(in blocks: [Int], _ segment: Page) {
    guard metadata.addressees == nil else { return }
    for index in blocks {
      let block = segment.blocks[index]
      guard block.kind == .paragraph, block.isLeadIn, block.text.count <= 240 else { continue }
      let found = context(ofBlock: index)
      guard found.namesActors, text.blockSentences[index].count == 1,
        !declares(.silent, found, as: .leadIn)
      else { continue }
      metadata.addressees = .init(
        text: segment.string(block.text),
        anchor: anchor(block.text, segment),
        isInferred: true
      )
      return
    }
  }

  /// Whether a block ends in a mark that ends a sentence; a line that only names a body does not.
  mutating func isSentence(_ index: Int) -> Bool {
    guard let last = text.blockSentences[index].last else { return false }
    return text.scanned.marks[text.sentences[last].marks].last?.meaning.contains(.sentenceEnd)
      == true
  }

  mutating func date(in text: String) -> CalendarDate? {
    for pattern in plan.datePatterns {
      if let match = TemplateMatcher(lexicon: lexicon).first(pattern, in: text),
        let date = CalendarDate(
          year: match.year,
          month: match.month,
          day: match.day
        )
      {
        return date
      }
    }
    return nil
  }
}

/// Finds patterns such as `{year}年{month}月{day}日` in short texts.
struct TemplateMatcher {
  let lexicon: Lexicon

  struct Match {
    var year = 0
    var month = 0
    var day = 0
    var range: Range<String.Index>
  }

  func first(_ pattern: [CompiledRules.TemplatePart], in text: String) -> Match? {
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex {
      guard canStart(pattern, scalars[start]) else {
        start = scalars.index(after: start)
        continue
      }
      if let match = match(pattern, in: text, at: start) { return match }
      start = scalars.index(after: start)
    }
    return nil
  }

  private func canStart(
    _ pattern: [CompiledRules.TemplatePart],
    _ scalar: Unicode.Scalar
  ) -> Bool {
    switch pattern.first {
    case .text(let wanted): lexicon.classes[scalar.value] == wanted
    case .none: false
    default: lexicon.numeral(scalar.value) != nil
    }
  }

  private func match(
    _ pattern: [CompiledRules.TemplatePart],
    in text: String,
    at start: String.Index
  ) -> Match? {
    let scalars = text.unicodeScalars
    var place = start
    var match = Match(range: start..<start)
    for part in pattern {
      while place > start, place < scalars.endIndex,
        lexicon.classes[scalars[place].value] == CharacterClasses.skipped
      {
        place = scalars.index(after: place)
      }
      if case .text(let wanted) = part {
        guard place < scalars.endIndex,
          lexicon.classes[scalars[place].value] == wanted
        else { return nil }
        place = scalars.index(after: place)
        continue
      }
      guard let (value, end) = number(in: scalars, from: place) else { return nil }
      switch part {
      case .year:
        guard (1900...2199).contains(value) else { return nil }
        match.year = value
      case .month: match.month = value
      case .day: match.day = value
      default: break
      }
      place = end
    }
    match.range = start..<place
    return match
  }

  /// Reads `2024`, `二〇二四`, `十二`, `二十一`.
  private func number(
    in scalars: String.UnicodeScalarView,
    from start: String.Index
  ) -> (Int, String.Index)? {
    var place = start
    var total = 0
    var current: Int?
    var isFirst = true
    while place < scalars.endIndex,
      let numeral = lexicon.numeral(scalars[place].value), numeral.value < 100
    {
      if numeral.isMultiplier {
        total += (current ?? (isFirst ? 1 : 0)) * Int(numeral.value)
        current = nil
      } else {
        current = (current ?? 0) * 10 + Int(numeral.value)
        if current ?? 0 > 99_999 { return nil }
      }
      isFirst = false
      place = scalars.index(after: place)
    }
    return isFirst ? nil : (total + (current ?? 0), place)
  }
}
