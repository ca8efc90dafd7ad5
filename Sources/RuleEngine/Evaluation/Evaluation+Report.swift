import DocumentModel
import Messages
import RuleLanguage
import SourceText

/// The words that a message may name.
struct MessageWords {
  let quote: String
  /// Texts of a record's columns by name.
  let columns: [String: String]
  let count: Int?
  let missing: [String]
  /// The number that was found, in the unit that the rule asks for.
  var number: Double?
  /// The most telling mention of a group.
  let mention: (Int32) -> Mention?
}

/// Where a reader finds something on paper.
struct PaperPlace {
  /// The page, 0 where the document has none.
  var page: Int32 = 0
  /// Whether a reader does not see it unless they look for it.
  var isHidden = false
  /// Headings, number, table and row, from the outermost.
  let path: [Message]

  /// The place as reports show it.
  func text(_ words: Words) -> String {
    let page: [Message] = page > 0 ? ["page \(self.page)"] : []
    return (page + path).map { words($0) }.joined(separator: " / ")
  }

  /// The place as the name of a finding holds it: the same in every language, and without the page,
  /// which edits elsewhere move.
  var name: String {
    let words = Words(.chinese)
    return path.map { words($0) }.joined(separator: " / ")
  }
}

extension Evaluation {
  /// Notes a violation found in a segment.
  mutating func add(
    _ index: Int,
    _ range: TextRange,
    _ words: MessageWords,
    _ truth: UInt64,
    _ isOpen: Bool,
    isCertain: Bool,
    block: Int32,
    record: Int32? = nil,
    because: [DerivationStep],
    objects: [Object] = [],
    fix: EngineFix? = nil,
    _ segment: Page
  ) {
    addCandidate(
      index,
      words,
      truth,
      isOpen,
      isCertain: isCertain,
      anchor: anchor(range, segment),
      place: placeOnPaper(block, record: record, segment),
      isHidden: segment.isHidden,
      because: because,
      objects: objects,
      fix: fix
    )
  }

  /// Notes a violation with all that is known of it.
  mutating func addCandidate(
    _ index: Int,
    _ words: MessageWords,
    _ truth: UInt64,
    _ isOpen: Bool,
    isCertain: Bool,
    anchor: Int,
    place: PaperPlace,
    isHidden: Bool = false,
    because: [DerivationStep] = [],
    objects: [Object] = [],
    fix: EngineFix? = nil
  ) {
    let branch = plan.branches[index]
    let rule = branch.rule
    candidates.append(
      Candidate(
        branch: index,
        rule: rule,
        message: fill(messages[rule].message, words),
        advice: fill(messages[rule].advice, words),
        quote: words.quote,
        anchor: anchor,
        isCertain: isCertain && !branch.isLikely,
        place: place,
        isHidden: isHidden || place.isHidden,
        because: because + confidenceSteps(branch),
        fix: fix,
        truth: truth,
        isOpen: isOpen,
        objects: objects
      )
    )
  }

  /// What is reported of a violation that stays.
  mutating func finding(of candidate: Candidate) -> EngineFinding {
    let rule = rules.rules[candidate.rule]
    let hasBlanks = candidate.quote.utf8.contains { $0 <= 0x20 }
    let quote =
      hasBlanks
      ? String(decoding: candidate.quote.utf8.filter { $0 > 0x20 }, as: UTF8.self)
      : candidate.quote
    let contradiction = contradiction(of: candidate)
    return EngineFinding(
      rule: candidate.rule,
      severity: rule.severity,
      isCertain: candidate.isCertain,
      message: candidate.message + (contradiction?.message ?? ""),
      advice: candidate.advice,
      quote: candidate.quote,
      anchor: candidate.anchor,
      place: candidate.place.text(options.words),
      isHidden: candidate.isHidden,
      fingerprintSeed: "\(rule.id)\u{1F}\(quote)\u{1F}\(candidate.place.name)",
      because: candidate.because + (contradiction?.because ?? []),
      fix: candidate.fix
    )
  }

  /// A message with its placeholders filled in.
  private mutating func fill(_ template: MessageTemplate, _ words: MessageWords) -> String {
    var filled = ""
    for piece in template.pieces {
      switch piece {
      case .text(let text): filled += text
      case .placeholder(let whole, let name, let attribute, let group):
        filled += value(of: whole, name, attribute, group, words)
      }
    }
    return filled
  }

  private mutating func value(
    of placeholder: String,
    _ name: String,
    _ attribute: String?,
    _ group: Int32?,
    _ words: MessageWords
  ) -> String {
    switch placeholder {
    case "quote": return words.quote
    case "count": return words.count.map(String.init) ?? ""
    case "missing": return words.missing.joined(separator: "、")
    case "number": return words.number?.plain ?? ""
    default: break
    }
    if let text = words.columns[placeholder] { return text }
    guard let group, let mention = words.mention(group) else {
      return name
    }
    guard let attribute, let catalog = plan.catalogs[group], mention.entry >= 0 else {
      return lexicon.words[Int(mention.term)]
    }
    let entry = catalog.entries[Int(mention.entry)]
    if attribute == "title" { return entry.title }
    return entry.attributes[attribute] ?? ""
  }

  /// Where a reader finds a block on paper: headings, number, table and row.
  ///
  /// A cell may span several rows; `record` says which of them is meant.
  mutating func placeOnPaper(
    _ block: Int32,
    record: Int32? = nil,
    _ segment: Page
  ) -> PaperPlace {
    var parts: [Message] = []
    let own = segment.blocks[Int(block)]
    if own.table >= 0, own.row >= 0 {
      let row = record.map { segment.records[Int($0)] }.map { $0.kind == .row ? $0.row : own.row }
      let table = segment.tables[Int(own.table)]
      parts.append(Self.place(ofRow: row ?? own.row, table))
    } else if recordOfBlock[Int(block)] >= 0 {
      let record = segment.records[Int(recordOfBlock[Int(block)])]
      if record.kind == .element, record.name >= 0 {
        parts.append("\(segment.names[Int(record.name)].text) no. \(max(record.row, 1))")
      } else if record.kind == .form, nameOfBlock[Int(block)] >= 0 {
        parts.append("\(segment.names[Int(nameOfBlock[Int(block)])].text)")
      }
    } else if !own.marker.isEmpty {
      parts.append("\(segment.string(own.marker))")
    }
    var parent = own.parent
    while parent >= 0, parts.count < 5 {
      let above = segment.blocks[Int(parent)]
      switch above.kind {
      case .heading, .caption: parts.append("\(Self.shortened(segment.string(above.text)))")
      case .listItem where !above.marker.isEmpty:
        parts.append("\(segment.string(above.marker))")
      default: break
      }
      parent = above.parent
    }
    if segment.isHidden || own.isHidden { parts.append("hidden text") }
    return PaperPlace(
      page: own.page,
      isHidden: own.isHidden,
      path: parts.reversed()
    )
  }

  private static func place(ofRow row: Int32, _ table: Table) -> Message {
    guard table.rowNumbers.indices.contains(Int(row)) else {
      return "table \(table.number), row \(row + 1)"
    }
    let number = table.rowNumbers[Int(row)] + 1
    return table.sheet.isEmpty ? "row \(number)" : "sheet “\(table.sheet)”, row \(number)"
  }

  private static func shortened(_ text: String) -> String {
    text.count > 24 ? text.prefix(23) + "…" : text
  }
}
