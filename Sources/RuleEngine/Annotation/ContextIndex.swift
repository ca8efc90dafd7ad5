import DocumentModel
import RuleLanguage

/// The words of headings, lead-ins, captions, column headers and XML names, kept so that what
/// stands under them can use them.
struct ContextIndex {
  /// What a context passes on.
  struct Context: Sendable {
    /// Its mentions, by group and start; intervals end at 0 or before, 0 being the end of its text.
    ///
    /// Empty as long as `unread` says which words they are to be read from.
    var mentions: [Mention] = []
    /// The words of the segment it holds, and the end of its text there; nil once they are read.
    var unread: (hits: Range<Int>, end: Int32)?
    /// The bits that its words bring.
    var needs = NeedBits()
    /// Whether a body is among them.
    var namesActors = false
    /// Number of its characters.
    var length: Int32 = 0
    /// The stance it passes down, where it has one.
    var stance: Stance?
    /// Whether it begins plain statements, which what is said further out does not touch.
    var isStated = false
    /// Whether it lends no words.
    var isSilent = false
    /// The block it is the text of, -1 where it is a name.
    var block: Int32 = -1
  }

  /// The contexts of the segment.
  private(set) var all: [Context] = []
  /// The bits that their words bring together.
  private(set) var needs = NeedBits()
  /// By block of the segment: its context, -1 where the block governs nothing.
  private var byBlock: [Int32] = []
  /// By name of the segment.
  private var byName: [Int32] = []

  /// Forgets all contexts.
  mutating func begin(blocks: Int, names: Int) {
    all.removeAll(keepingCapacity: true)
    needs = NeedBits()
    byBlock.removeAll(keepingCapacity: true)
    byBlock.append(contentsOf: repeatElement(-1, count: blocks))
    byName.removeAll(keepingCapacity: true)
    byName.append(contentsOf: repeatElement(-1, count: names))
  }

  /// Adds a context that is neither a block nor a name, and returns its index.
  mutating func add(_ context: Context) -> Int32 {
    all.append(context)
    needs.formUnion(context.needs)
    return Int32(all.count - 1)
  }

  mutating func set(_ context: Context, block: Int32) { byBlock[Int(block)] = add(context) }

  mutating func set(_ context: Context, name: Int32) { byName[Int(name)] = add(context) }

  /// Takes in the mentions of a context.
  mutating func read(_ context: Int32, _ mentions: [Mention]) {
    all[Int(context)].mentions = mentions
    all[Int(context)].unread = nil
  }

  /// The context of a block, -1 where there is none.
  func ofBlock(_ block: Int32) -> Int32 { block < 0 ? -1 : byBlock[Int(block)] }

  /// The context of a name, -1 where there is none.
  func ofName(_ name: Int32) -> Int32 { name < 0 ? -1 : byName[Int(name)] }
}
