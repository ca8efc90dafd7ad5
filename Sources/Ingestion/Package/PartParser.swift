import CLibXML2
import DocumentModel
import SourceText

/// Reads one part of a package through the XML parser's events; no tree is built.
///
/// Parts hold no document type declaration: one that does is not read beyond it, and so no entity
/// is ever expanded. Nothing outside is opened.
/// This is one of the few places that handle raw memory.
enum PartParser {
  /// Elements inside each other; office programs stay far below.
  private static let depth = 200
  /// What is wrong with a part, and where; a limit is no fault of its XML.
  typealias Failure = (reason: String, place: Int, isLimit: Bool)

  /// Reads a part to its end, or to its first error.
  ///
  /// - Returns: What was wrong, nil where the part is well formed.
  static func read<Handler: PartHandler>(
    _ part: PackageParts.Part,
    _ budget: ReadingBudget,
    into handler: inout Handler
  ) -> ReadingProblem? {
    let text = part.text
    return unsafe text.withUnsafeBufferPointer { source in
      var walk = unsafe PartWalk(source, handler, budget, depth: depth)
      unsafe withUnsafeMutablePointer(to: &walk) { unsafe run($0) }
      walk.finish()
      if let used = walk.handler as? Handler { handler = used }
      return walk.failure.map { .inPart(part, $0) }
    }
  }

  private static func run(_ walk: UnsafeMutablePointer<PartWalk>) {
    xmlInitParser()
    unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    var handler = unsafe makeHandler()
    let context = unsafe xmlCreateIOParserCtxt(
      &handler,
      walk,
      { target, buffer, count in
        guard let target = unsafe target, let buffer = unsafe buffer else { return -1 }
        let room = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
        let bytes = unsafe room.assumingMemoryBound(to: UInt8.self)
        return unsafe Int32(PartParser.walk(target).pointee.feed(bytes))
      },
      nil,
      walk,
      XML_CHAR_ENCODING_UTF8
    )
    guard let context = unsafe context else { return }
    unsafe xmlCtxtUseOptions(
      context,
      Int32(XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NONET.rawValue)
    )
    unsafe walk.pointee.begin(context)
    unsafe xmlParseDocument(context)
    unsafe walk.pointee.noteEnd()
    if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
    unsafe context.pointee.myDoc = nil
    unsafe xmlFreeParserCtxt(context)
  }

  private static func makeHandler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = 0xDEED_BEAF
    unsafe handler.startElementNs = { target, name, _, space, _, _, _, _, _ in
      guard let target = unsafe target, let name = unsafe name else { return }
      unsafe PartParser.walk(target).pointee.start(name, space)
    }
    unsafe handler.endElementNs = { target, _, _, _ in
      guard let target = unsafe target else { return }
      unsafe PartParser.walk(target).pointee.end()
    }
    unsafe handler.internalSubset = { target, _, _, _ in
      guard let target = unsafe target else { return }
      unsafe PartParser.walk(target).pointee.stop("it declares a document type")
    }
    unsafe handler.serror = { target, error in
      guard let target = unsafe target, let error = unsafe error else { return }
      guard unsafe error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue,
        unsafe error.pointee.domain == Int32(XML_FROM_PARSER.rawValue)
      else { return }
      unsafe PartParser.walk(target).pointee.stop(XMLError.reason(error.pointee))
    }
    return unsafe handler
  }

  private static func walk(_ target: UnsafeMutableRawPointer) -> UnsafeMutablePointer<PartWalk> {
    unsafe target.assumingMemoryBound(to: PartWalk.self)
  }
}

/// The state of one parse.
@safe
private struct PartWalk {
  private let source: UnsafeBufferPointer<UInt8>
  private(set) var handler: any PartHandler
  private(set) var failure: PartParser.Failure?
  private let budget: ReadingBudget
  private let depth: Int
  private var context: xmlParserCtxtPtr?
  private var fed = 0
  /// Where the last token ended.
  private var lexed = 0
  private var open: [PartElement] = []
  private var isSelfClosing = false
  private var names: [Name: PartElement] = [:]

  /// A name by the addresses of the parser's own copies.
  private struct Name: Hashable {
    let local: UInt
    let space: UInt
  }

  init(
    _ source: UnsafeBufferPointer<UInt8>,
    _ handler: any PartHandler,
    _ budget: ReadingBudget,
    depth: Int
  ) {
    unsafe self.source = source
    self.handler = handler
    self.budget = budget
    self.depth = depth
  }

  mutating func begin(_ context: xmlParserCtxtPtr) { unsafe self.context = context }

  /// Offset of the parser's next byte.
  private var position: Int {
    guard let input = unsafe context?.pointee.input else { return lexed }
    return unsafe Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base)
  }

  mutating func feed(_ target: UnsafeMutableBufferPointer<UInt8>) -> Int {
    if failure == nil, budget.isOutOfTime {
      // The parser must not be stopped while it waits for input; for it the part ends here.
      let seconds = budget.limits.seconds
      let place = unsafe min(position, source.count)
      failure = ("it took longer than the limit on seconds (\(seconds))", place, true)
    }
    guard failure == nil else { return 0 }
    let amount = unsafe min(target.count, source.count - fed)
    for index in 0..<amount {
      // A zero byte would end the parser's input; another control character is merely an error.
      let byte = unsafe source[fed + index]
      unsafe target[index] = byte == 0 ? 1 : byte
    }
    fed += amount
    return amount
  }

  mutating func start(_ local: UnsafePointer<xmlChar>, _ space: UnsafePointer<xmlChar>?) {
    guard failure == nil else { return }
    guard open.count < depth else {
      return stop("elements lie deeper than the limit on depth (\(depth))", isLimit: true)
    }
    let element = unsafe identify(local, space)
    let stop = unsafe min(position, source.count)
    let bytes = unsafe Span(_unsafeElements: source)
    let bracket = bytes.bracket(before: stop, notBefore: lexed)
    bytes.forEachText(lexed..<bracket) { handler.text($0, isLiteral: $1, bytes) }
    open.append(element)
    isSelfClosing = bytes.hasBytes("/>", at: stop)
    lexed = min(bytes.count, stop + (isSelfClosing ? 2 : 1))
    handler.start(PartTag(element: element, range: bracket..<stop), bytes)
  }

  mutating func end() {
    guard failure == nil, let element = open.popLast() else { return }
    if isSelfClosing {
      isSelfClosing = false
    } else {
      let stop = unsafe min(position, source.count)
      let bytes = unsafe Span(_unsafeElements: source)
      let bracket = bytes.bracket(before: stop, notBefore: lexed)
      bytes.forEachText(lexed..<bracket) { handler.text($0, isLiteral: $1, bytes) }
      lexed = max(lexed, stop)
    }
    handler.end(element, at: lexed)
  }

  /// Ends the parse with an error at the parser's place.
  mutating func stop(_ reason: String, isLimit: Bool = false) {
    guard failure == nil else { return }
    failure = unsafe (reason, min(position, source.count), isLimit)
    if let context = unsafe context { unsafe xmlStopParser(context) }
  }

  /// Notes that the parser came to its end without a word although the part was not.
  mutating func noteEnd() {
    if failure == nil, unsafe context?.pointee.wellFormed != 1 { stop("it is not well formed") }
    unsafe context = nil
  }

  /// Hands on what stands before an error, and closes what is open.
  mutating func finish() {
    if let failure, !open.isEmpty {
      let bytes = unsafe Span(_unsafeElements: source)
      let place = max(lexed, failure.place)
      bytes.forEachText(lexed..<place) { handler.text($0, isLiteral: $1, bytes) }
      lexed = place
    }
    while let element = open.popLast() { handler.end(element, at: lexed) }
  }

  private mutating func identify(
    _ local: UnsafePointer<xmlChar>,
    _ space: UnsafePointer<xmlChar>?
  ) -> PartElement {
    let name = Name(local: UInt(bitPattern: local), space: UInt(bitPattern: space))
    if let known = names[name] { return known }
    let element = unsafe PartElement(
      namespace: space.map { unsafe String(cString: $0) },
      local: String(cString: local)
    )
    names[name] = element
    return element
  }
}

extension Span<UInt8> {
  /// The last opening bracket before `end`; a tag holds no other.
  fileprivate func bracket(before end: Int, notBefore from: Int) -> Int {
    var index = end - 1
    while index > from, self[index] != Ascii.less { index -= 1 }
    return Swift.max(from, index)
  }

  /// Hands on the texts between two tags: comments and instructions left out, CDATA as literal.
  fileprivate func forEachText(_ range: Range<Int>, _ take: (Range<Int>, Bool) -> Void) {
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      index = Swift.min(firstIndex(of: Ascii.less, from: index), range.upperBound)
      if index > start { take(start..<index, false) }
      guard index < range.upperBound else { return }
      if hasBytes("<!--", at: index) {
        index = end(of: "-->", index + 4..<range.upperBound).behind
      } else if hasBytes("<![CDATA[", at: index) {
        let inside = end(of: "]]>", index + 9..<range.upperBound)
        if index + 9 < inside.before { take(index + 9..<inside.before, true) }
        index = inside.behind
      } else if hasBytes("<?", at: index) {
        index = end(of: "?>", index + 2..<range.upperBound).behind
      } else {
        return
      }
    }
  }

  /// Where the next `text` begins and ends; the end of the range where there is none.
  private func end(of text: StaticString, _ range: Range<Int>) -> (before: Int, behind: Int) {
    var index = range.lowerBound
    while index < range.upperBound {
      if hasBytes(text, at: index) { return (index, index + text.utf8CodeUnitCount) }
      index += 1
    }
    return (range.upperBound, range.upperBound)
  }
}

extension ReadingProblem {
  /// A part that could be read up to a place only.
  fileprivate static func inPart(
    _ part: PackageParts.Part,
    _ failure: PartParser.Failure
  ) -> ReadingProblem {
    let lower = part.base + min(failure.place, part.text.count)
    let source = TextRange(lower, min(lower + 1, part.base + part.text.count))
    if failure.isLimit {
      return ReadingProblem(
        code: .limitReached,
        message: "'\(part.name)' was read up to a limit only: \(failure.reason)",
        remedy: "do not open a file from an unknown sender; if it is genuine, raise the limit",
        source: source,
        losesText: true
      )
    }
    return ReadingProblem(
      code: .notWellFormed,
      message:
        "'\(part.name)' is not well-formed XML: \(failure.reason); what stands before was read",
      remedy: "open the document in an office program, save it again, and check that",
      source: source,
      losesText: true
    )
  }
}
