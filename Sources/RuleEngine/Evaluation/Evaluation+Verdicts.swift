import DocumentModel
import RuleLanguage

extension Evaluation {
  /// What one sentence makes of others, whatever these say themselves.
  struct Verdict {
    let stance: Stance
    /// The sentence that gives it.
    let sentence: Int
  }

  // MARK: In a paragraph

  /// Finds the sentences of a paragraph that judge others in it.
  mutating func readVerdicts(amongst sentences: Range<Int>) {
    verdicts.removeAll(keepingCapacity: true)
    guard sentences.count > 1 else { return }
    for index in sentences.dropFirst() where !text.sentences[index].isItem {
      if let next = verdict(index, as: .next) { judge(index - 1, next, in: sentences) }
      guard let closing = verdict(index, as: .closing) else { continue }
      var place = index - 1
      while place >= sentences.lowerBound, judge(place, closing, in: sentences) { place -= 1 }
    }
    for index in sentences.dropLast() {
      guard let opening = verdict(index, as: .opening) else { continue }
      // What leads in a list inside the paragraph speaks of its items.
      let isLead = text.sentences[index].isBeforeItem
      var place = index + 1
      while place < sentences.upperBound, !isLead || text.sentences[place].isItem,
        judge(place, opening, in: sentences)
      {
        place += 1
      }
    }
  }

  /// Notes what is made of a sentence; false where that is known already, and with it what is made
  /// of those beyond it.
  @discardableResult
  private mutating func judge(_ index: Int, _ verdict: Verdict, in sentences: Range<Int>) -> Bool {
    if verdicts.isEmpty { verdicts.refill(nil, count: sentences.count) }
    let place = index - sentences.lowerBound
    if verdicts[place] != nil { return false }
    verdicts[place] = verdict
    return true
  }

  /// What verdicts make of a sentence of a block.
  mutating func verdict(ofSentence index: Int, _ block: Int32) -> Verdict? {
    if !verdicts.isEmpty,
      let own = verdicts[index - text.blockSentences[Int(block)].lowerBound]
    {
      return own
    }
    return verdictOfBlock[Int(block)]
  }

  // MARK: In a section

  /// Finds the paragraphs that judge those before or behind them, up to the next heading.
  mutating func readSectionVerdicts(_ segment: Page) {
    verdictOfBlock.refill(nil, count: segment.blocks.count)
    if !plan.cues.looksAt(.opening) && !plan.cues.looksAt(.closing) { return }
    for index in segment.blocks.indices where isParagraph(index, segment) {
      let sentences = text.blockSentences[index]
      guard let first = sentences.first else { continue }
      if let closing = verdict(first, as: .closing) {
        var place = index - 1
        while place >= 0, verdictOfBlock[place] == nil, !begins(place, section: index, segment) {
          verdictOfBlock[place] = closing
          place -= 1
        }
      }
      if let opening = verdict(sentences.upperBound - 1, as: .opening) {
        var place = index + 1
        while place < segment.blocks.count, verdictOfBlock[place] == nil,
          !isHeading(place, segment)
        {
          verdictOfBlock[place] = opening
          place += 1
        }
      }
    }
  }

  private mutating func isParagraph(_ index: Int, _ segment: Page) -> Bool {
    switch segment.blocks[index].kind {
    case .paragraph, .listItem: !segment.blocks[index].isLeadIn
    case .title, .heading, .caption, .headerCell, .cell, .field: false
    }
  }

  private mutating func isHeading(_ index: Int, _ segment: Page) -> Bool {
    segment.blocks[index].kind == .title || segment.blocks[index].kind == .heading
  }

  /// Whether a block is the heading of the section that another one stands in.
  private mutating func begins(_ place: Int, section index: Int, _ segment: Page) -> Bool {
    let parent = segment.blocks[index].parent
    if place != Int(parent), parent >= 0, segment.blocks[Int(parent)].kind == .heading {
      return false
    }
    return isHeading(place, segment)
  }

  // MARK: Declarations

  /// What the `context` declarations make of the sentences around one.
  private mutating func verdict(_ index: Int, as place: BlockPlace) -> Verdict? {
    let own = text.sentences[index]
    guard plan.cues.isOpen || own.traits.contains(.verdict), plan.cues.looksAt(place),
      plan.cues.mayDeclare(own.needs, as: place)
    else { return nil }
    side.table.beginContexts()
    side.begin(own.start, own.end, own.needs)
    side.table.add(text.scanned.hits, own.hits)
    return declaredStance(as: place).map { Verdict(stance: $0, sentence: index) }
  }
}
