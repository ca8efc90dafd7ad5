import CLibXML2
import DocumentModel
import SourceText

/// One document on its way through the parser: the state behind its callbacks.
///
/// This is one of the few places that handle raw memory. The parser checks and names the tags;
/// entities are never resolved by it, since every reference is answered with a harmless stand-in.
@safe
struct XMLWalk: ~Copyable {
  var builder: XMLBuilder
  var source: XMLSource
  private let emit: XMLBuilder.Emit
  private let release: (Int) -> Void
  private var released = 0
  private var context: xmlParserCtxtPtr?
  private let standIn: UnsafeMutablePointer<xmlEntity>
  /// Offset of the end of the last token in the decoded text.
  private var lexed = 0
  /// Where the last error was; those that follow from it at the same place tell nothing new.
  private var lastFailure = -1
  private var isSelfClosing = false
  private var isStopped = false
  private let deadline: ContinuousClock.Instant

  init(
    _ builder: consuming XMLBuilder,
    _ source: consuming XMLSource,
    standIn: UnsafeMutablePointer<xmlEntity>,
    emit: @escaping XMLBuilder.Emit,
    release: @escaping (Int) -> Void
  ) {
    self.builder = builder
    self.source = source
    deadline = self.builder.options.limits.deadline
    unsafe self.standIn = standIn
    self.emit = emit
    self.release = release
  }

  /// Whether the document was well formed up to here.
  private var isWellFormed: Bool { unsafe context?.pointee.wellFormed == 1 }

  /// Offset in the decoded text of the parser's next byte.
  private var position: Int {
    guard let input = unsafe context?.pointee.input else { return lexed }
    return unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  // MARK: Input

  mutating func begin(_ context: xmlParserCtxtPtr) {
    unsafe self.context = context
  }

  mutating func read(into target: UnsafeMutableBufferPointer<UInt8>) -> Int {
    guard !isStopped else { return 0 }
    if ContinuousClock.now > deadline {
      // The parser must not be stopped while it waits for input; for it the document ends here.
      let place = TextRange(position, position)
      builder.report(.tooSlow(builder.options.limits.seconds, at: place))
      isStopped = true
      return 0
    }
    let keep = builder.textStart < 0 ? lexed : source.base
    let amount = unsafe source.read(into: target, keep: keep)
    if source.fileOffset - released > 4 << 20 {
      released = source.fileOffset
      release(released)
    }
    return amount
  }

  // MARK: Tags

  mutating func start(
    _ name: UnsafePointer<xmlChar>,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
    count: Int,
    defaulted: Int,
    namespaces: Int
  ) {
    guard !isStopped else { return }
    let end = position - source.base
    let from = lexed - source.base
    if builder.frames.count >= builder.options.limits.depth { return stopAtDepth() }
    if builder.frames.count == 200 { unsafe context?.pointee.options |= XML_HUGE }
    let id = unsafe identify(name)
    builder.attributeNames.removeAll(keepingCapacity: true)
    let written = count - defaulted
    if isWellFormed, let attributes = unsafe attributes {
      for index in 0..<written {
        if let attribute = unsafe attributes[index * 5] {
          builder.attributeNames.append(unsafe identify(attribute))
        }
      }
    }
    let base = source.base
    let closing = source.takeTag(
      &builder,
      id: id,
      from: from,
      end: end,
      base: base,
      hasAttributes: written > 0
    )
    isSelfClosing = closing.isSelfClosing
    lexed = base + closing.end
  }

  mutating func end() {
    guard !isStopped else { return }
    let base = source.base
    let from = lexed - base
    let end = position - base
    if isSelfClosing {
      isSelfClosing = false
      source.endElement(&builder, base: base, count: 1)
    } else {
      source.takeEndTag(&builder, from: from, end: end, base: base, isTrusted: isWellFormed)
    }
    lexed = max(lexed, base + end)
    if builder.isReadyToCut() { builder.cut(emit) }
  }

  private mutating func identify(_ name: UnsafePointer<xmlChar>) -> XMLNames.ID {
    let address = UInt(bitPattern: name)
    return builder.names.known(address: address)
      ?? builder.names.add(address: address, text: unsafe String(cString: name))
  }

  private mutating func stopAtDepth() {
    let place = TextRange(position, position)
    stop(.tooDeep(builder.options.limits.depth, at: place))
  }

  private mutating func stop(_ problem: ReadingProblem) {
    builder.report(problem)
    isStopped = true
    unsafe xmlStopParser(context)
  }

  // MARK: Entities and errors

  mutating func declare(
    _ name: UnsafePointer<xmlChar>,
    type: Int32,
    content: UnsafePointer<xmlChar>?
  ) {
    let text: [UInt8]?
    switch type {
    case Int32(XML_INTERNAL_GENERAL_ENTITY.rawValue):
      text = unsafe content.map { unsafe Array(String(cString: $0).utf8) } ?? []
    case Int32(XML_EXTERNAL_GENERAL_PARSED_ENTITY.rawValue),
      Int32(XML_EXTERNAL_GENERAL_UNPARSED_ENTITY.rawValue):
      text = nil
    default: return
    }
    builder.entities.declare(unsafe String(cString: name), text: text)
  }

  /// What every reference is answered with: an entity that expands to nothing of interest.
  ///
  /// References in text and tags are looked up when these are taken in. One in the default of an
  /// attribute is met only here; what stands outside may declare it, so then nothing is told.
  mutating func entity(_ name: UnsafePointer<xmlChar>?) -> xmlEntityPtr {
    if let context = unsafe context, unsafe context.pointee.inSubset == 1,
      unsafe context.pointee.hasExternalSubset == 0, unsafe context.pointee.hasPErefs == 0,
      let name = unsafe name.map({ unsafe String(cString: $0) }), builder.entities.lacks(name)
    {
      let place = min(position, source.base + source.count)
      builder.report(
        .notWellFormed("the entity '\(name)' is not declared", at: TextRange(place, place))
      )
    }
    return unsafe standIn
  }

  mutating func fail(_ error: xmlErrorPtr) {
    guard !isStopped, unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue,
      unsafe error.pointee.domain == Int32(XML_FROM_PARSER.rawValue),
      unsafe !XMLError.isHarmless(error.pointee)
    else { return }
    let end = source.base + source.count
    let place = min(position, end)
    guard place != lastFailure else { return }
    lastFailure = place
    let range = TextRange(place, min(place + 1, end))
    if unsafe XMLError.isLimit(error.pointee) {
      builder.report(.attributeTooLong(builder.options.limits.attributeBytes, at: range))
    } else {
      builder.report(.notWellFormed(unsafe XMLError.reason(error.pointee), at: range))
    }
  }

  /// Takes in what the parser has left, and ends the document.
  mutating func finish() {
    if isStopped {
      let base = source.base
      source.finish(&builder, base: base, emit)
      return
    }
    source.decodeRest(keep: lexed)
    let base = source.base
    source.salvage(&builder, from: lexed - base, base: base)
    source.finish(&builder, base: base, emit)
  }
}

/// The parser's option for deep and long documents, set only once a document needs it.
private let XML_HUGE = Int32(XML_PARSE_HUGE.rawValue)
