import DocumentModel
import RuleLanguage

/// The words of headings, lead-ins, captions, column headers and XML names, kept so that what
/// stands under them can use them.
struct ContextIndex {
  /// What a context passes on.
  struct Context: Sendable {
    /// Its mentions; intervals end at 0 or before, 0 being the end of its text.
    var mentions: [Mention] = []
    /// Its bodies, likewise.
    var actors: [Interval] = []
    /// Number of its characters.
    var length: Int32 = 0
    /// The stance it passes down, where it has one.
    var stance: Stance?
    /// The block it is the text of, -1 where it is a name.
    var block: Int32 = -1
  }

  /// By block of the segment; nil where the block governs nothing.
  var byBlock: [Int32: Context] = [:]
  /// By name of the segment.
  var byName: [Int32: Context] = [:]

  mutating func removeAll() {
    byBlock.removeAll(keepingCapacity: true)
    byName.removeAll(keepingCapacity: true)
  }
}

extension MentionTable {
  /// What this table passes on, with `end` as the end of the context's text.
  func context(end: Int32, length: Int32) -> ContextIndex.Context {
    var context = ContextIndex.Context()
    context.length = length
    context.mentions = mentions.map { mention in
      Mention(
        group: mention.group,
        entry: mention.entry,
        term: mention.term,
        interval: Interval(start: mention.interval.start - end, end: mention.interval.end - end)
      )
    }
    context.actors = actors.map { Interval(start: $0.start - end, end: $0.end - end) }
    return context
  }
}
