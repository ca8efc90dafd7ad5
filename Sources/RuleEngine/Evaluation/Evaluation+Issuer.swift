import DocumentModel
import RuleLanguage
import SourceText

/// Who issues a document that does not say so under a name.
extension Evaluation {
  /// The title's opening up to “关于”-like beginnings is left to the actors of the core: the issuer is
  /// the longest stretch at the start of the title, or of a short line, that ends in a body.
  mutating func readIssuer(in blocks: [Int], _ segment: Page) {
    guard metadata.issuer == nil else { return }
    if let title = metadata.title, let issuer = issuer(namedBy: title.text, isLine: false) {
      metadata.issuer = .init(text: issuer, anchor: title.anchor, isInferred: true)
      return
    }
    for index in blocks {
      let block = segment.blocks[index]
      guard block.kind != .cell, !block.isLeadIn, block.marker.isEmpty, block.text.count <= 120,
        block.text.count > 0
      else { continue }
      guard !isSentence(index), opensWithOffice(index) else { continue }
      let text = segment.string(block.text)
      guard let own = issuer(namedBy: text, isLine: true) else { continue }
      metadata.issuer = .init(
        text: beside(own, index, segment),
        anchor: anchor(block.text, segment),
        isInferred: true
      )
      return
    }
    for index in blocks where metadata.issuer == nil {
      metadata.issuer = nameBesideDate(index, segment)
    }
  }

  /// Who issues a document, as the beginning of its title or a line says.
  ///
  /// - Parameter isLine: Whether the text may be nothing but names.
  private mutating func issuer(namedBy text: String, isLine: Bool) -> String? {
    let found = context(of: text)
    if let whole = issuers(in: text, found, isLine: isLine) { return whole }
    guard let end = leadingBody(of: text, found), !isLine || end >= Self.shortestLine else {
      return nil
    }
    let name = Self.nameOnly(text.prefix(end))
    return name.isEmpty ? nil : name
  }

  /// A line that names a body has at least this many characters.
  private static let shortestLine = 4

  /// The bodies that a text begins with, if up to the word that ends a name it holds nothing but names
  /// of bodies above the villages, with spaces or `、` between: `甲县县委办公室 甲县政府办公室关于……`.
  private mutating func issuers(
    in text: String,
    _ found: ContextIndex.Context,
    isLine: Bool
  ) -> String? {
    var ends: Set<Int> = []
    for mention in found.mentions {
      let level = lexicon.actorLevels[Int(mention.group)]
      if level?.isAboveVillages ?? false { ends.insert(Int(mention.interval.end + found.length)) }
    }
    let limit = min(endOfIssuer(in: text), isLine ? Int(found.length) : .max)
    guard !ends.isEmpty, limit != .max else { return nil }
    var name = ""
    var (place, length) = (0, 0)
    for character in text.prefix(characters(of: text, upTo: limit)) {
      if character.isWhitespace || character == "、" {
        guard length == 0 || ends.contains(place) else { return nil }
        length = 0
      } else {
        guard character.isLetter || character.isNumber else { return nil }
        length += 1
      }
      name.append(character)
      place += character.unicodeScalars.count {
        lexicon.classes[$0.value] != CharacterClasses.skipped
      }
    }
    let whole = name.trimmingPrefix { !$0.isLetter }
    guard ends.contains(place), length > 0, whole.count >= Self.shortestLine else { return nil }
    return String(whole)
  }

  /// At most so many lines above and below name further bodies that sign together.
  private static let mostSigners = 3

  /// The body that a line names, with those that the lines around it name.
  private mutating func beside(_ own: String, _ index: Int, _ segment: Page) -> String {
    guard segment.string(segment.blocks[index].text) == own else { return own }
    var names = [own]
    for step in [-1, 1] {
      var next = index + step
      while names.count < Self.mostSigners, let name = signer(next, segment) {
        if step < 0 { names.insert(name, at: 0) } else { names.append(name) }
        next += step
      }
    }
    return names.joined(separator: " ")
  }

  /// The body that a line consists of.
  private mutating func signer(_ index: Int, _ segment: Page) -> String? {
    guard segment.blocks.indices.contains(index), segment.blocks[index].kind == .paragraph,
      !segment.blocks[index].isLeadIn, segment.blocks[index].marker.isEmpty
    else { return nil }
    let line = segment.string(segment.blocks[index].text)
    guard line.count <= 2 * Self.longestBody, !line.contains("、"), endOfIssuer(in: line) == .max
    else { return nil }
    return issuers(in: line, context(ofBlock: index), isLine: true)
  }

  /// A name has at least this many characters; shorter words beside a day are labels.
  private static let shortestName = 5

  /// Who signs, by the place alone: the words before a day, or the line above one.
  private mutating func nameBesideDate(_ index: Int, _ segment: Page) -> DocumentMetadata.Value? {
    let block = segment.blocks[index]
    guard block.kind == .paragraph || block.kind == .heading, block.text.count <= 150,
      block.marker.isEmpty, !isSentence(index)
    else { return nil }
    let whole = segment.string(block.text)
    var name = Substring(whole)
    let matcher = TemplateMatcher(lexicon: lexicon)
    let days = plan.datePatterns.lazy.compactMap { matcher.first($0, in: whole)?.range }
    if let day = days.first {
      name = whole[..<day.lowerBound]
    } else {
      guard index + 1 < segment.blocks.count else { return nil }
      let next = segment.string(segment.blocks[index + 1].text)
      guard next.count <= Self.longestBody, date(in: next) != nil else { return nil }
    }
    let words = name.split { !$0.isLetter && !$0.isNumber }
    guard words.count == 1, let only = words.first, only.count >= Self.shortestName,
      only.count <= Self.longestBody, !only.contains(where: \.isNumber), !namesKind(String(only))
    else { return nil }
    return .init(text: String(only), anchor: anchor(block.text, segment), isInferred: true)
  }

  /// What stands behind the last sign of a beginning such as `（` or `甲方：`.
  private static func nameOnly(_ beginning: Substring) -> String {
    let start = beginning.lastIndex { !$0.isLetter && !$0.isNumber }
    return String(start.map { beginning[beginning.index(after: $0)...] } ?? beginning)
  }

  /// Whether the name of a body above the villages ends near the start of a block.
  private mutating func opensWithOffice(_ index: Int) -> Bool {
    let limit = text.blockStart[index] + UInt32(Self.longestBody)
    for place in text.blockHits[index] {
      let hit = text.scanned.hits[place]
      if hit.end > limit { return false }
      if plan.needs.traits[Int(hit.term)].contains(.office) { return true }
    }
    return false
  }

  /// A body's name has at most this many characters.
  static let longestBody = 24

  /// Number of characters up to the end of the first body above village level, if it stands at
  /// the start.
  private mutating func leadingBody(of text: String, _ found: ContextIndex.Context) -> Int? {
    var best: Int?
    let limit = min(Self.longestBody, endOfIssuer(in: text))
    for mention in found.mentions {
      guard let level = lexicon.actorLevels[Int(mention.group)], level != .village,
        level != .other
      else { continue }
      let start = Int(mention.interval.start + found.length)
      let end = Int(mention.interval.end + found.length)
      guard start <= Self.longestBody / 2, end <= limit else { continue }
      if best == nil || (end > best ?? 0 && start <= best ?? 0) { best = end }
    }
    guard let best else { return nil }
    return characters(of: text, upTo: best)
  }

  /// Number of characters before the first word that no name of a body goes beyond.
  private mutating func endOfIssuer(in text: String) -> Int {
    let scalars = lexicon.canonical(text.unicodeScalars.prefix(4 * Self.longestBody))
    let words = plan.issuerEnds
    return scalars.indices.first { start in
      words.contains { scalars[start...].starts(with: $0) }
    } ?? .max
  }

  /// The number of characters of a text that hold so many that are not skipped.
  private mutating func characters(of text: String, upTo count: Int) -> Int {
    var seen = 0
    var total = 0
    for character in text {
      if seen == count { break }
      total += 1
      for scalar in character.unicodeScalars
      where lexicon.classes[scalar.value] != CharacterClasses.skipped {
        seen += 1
      }
    }
    return total
  }

  /// The level of the last body named.
  mutating func level(of issuer: String) -> AuthorityLevel? {
    let found = context(of: issuer)
    return found.mentions.filter {
      let level = lexicon.actorLevels[Int($0.group)]
      return level != nil && level != .other
    }.max { left, right in
      left.interval.end != right.interval.end
        ? left.interval.end < right.interval.end : left.interval.start > right.interval.start
    }.flatMap { lexicon.actorLevels[Int($0.group)] }
  }
}
