import CLibXML2
import DocumentModel
import SourceText

/// Reads XML through the parser's events; no tree is built and nothing outside is opened.
///
/// This is one of the few places that handle raw memory.
enum XMLReader {
  /// Parses one document with `builder`, which hands on its segments to `emit`.
  ///
  /// - Returns: The builder, with its problems and its memory, and the decoder where the file had
  ///   to be decoded.
  static func read(
    _ contents: FileContents,
    _ verdict: EncodingVerdict,
    _ builder: consuming XMLBuilder,
    emit: (inout DocumentSegment) -> Void
  ) -> (builder: XMLBuilder, decoder: TextDecoder?) {
    builder.reset()
    let ready = builder
    return withoutActuallyEscaping(emit) { emit in
      contents.withBytes { bytes in
        unsafe bytes.withUnsafeBufferPointer { file in
          unsafe parse(ready, file, verdict, emit) {
            contents.release(upTo: $0)
          }
        }
      }
    }
  }

  private static func parse(
    _ builder: XMLBuilder,
    _ file: UnsafeBufferPointer<UInt8>,
    _ verdict: EncodingVerdict,
    _ emit: @escaping XMLBuilder.Emit,
    _ release: @escaping (Int) -> Void
  ) -> (builder: XMLBuilder, decoder: TextDecoder?) {
    _ = initialized
    unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    return unsafe withStandIn { standIn in
      var walk = unsafe XMLWalk(
        builder,
        XMLSource(file: file, verdict),
        standIn: standIn,
        emit: emit,
        release: release
      )
      unsafe withUnsafeMutablePointer(to: &walk) { unsafe run($0) }
      walk.finish()
      return (walk.builder, walk.source.undecodable)
    }
  }

  private static func run(_ walk: UnsafeMutablePointer<XMLWalk>) {
    var handler = unsafe makeHandler()
    let context = unsafe xmlCreateIOParserCtxt(
      &handler,
      walk,
      { target, buffer, count in
        guard let walk = unsafe target?.assumingMemoryBound(to: XMLWalk.self),
          let buffer = unsafe buffer
        else { return -1 }
        let room = unsafe UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))
        return unsafe Int32(walk.pointee.read(into: room.assumingMemoryBound(to: UInt8.self)))
      },
      nil,
      walk,
      XML_CHAR_ENCODING_UTF8
    )
    guard let context = unsafe context else { return }
    let options =
      XML_PARSE_RECOVER.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_NONET.rawValue
    unsafe xmlCtxtUseOptions(context, Int32(options))
    unsafe walk.pointee.begin(context)
    unsafe xmlParseDocument(context)
    if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
    unsafe context.pointee.myDoc = nil
    unsafe xmlFreeParserCtxt(context)
  }

  /// The parser's own tables, set up once per process before any thread uses them.
  private static let initialized: Void = xmlInitParser()

  private static func makeHandler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = XML_SAX2_MAGIC
    unsafe handler.startElementNs = {
      target,
      name,
      _,
      _,
      namespaces,
      _,
      attributes,
      defaulted,
      list in
      guard let name = unsafe name else { return }
      unsafe XMLReader.walk(target).pointee.start(
        name,
        attributes: list,
        count: Int(attributes),
        defaulted: Int(defaulted),
        namespaces: Int(namespaces)
      )
    }
    unsafe handler.endElementNs = { target, _, _, _ in unsafe XMLReader.walk(target).pointee.end() }
    unsafe handler.entityDecl = { target, name, type, _, _, content in
      guard let name = unsafe name else { return }
      unsafe XMLReader.walk(target).pointee.declare(name, type: type, content: content)
    }
    unsafe handler.getEntity = { target, name in
      unsafe XMLReader.walk(target).pointee.entity(name)
    }
    unsafe handler.serror = { target, error in
      guard let error = unsafe error else { return }
      unsafe XMLReader.walk(target).pointee.fail(UnsafeMutablePointer(mutating: error))
    }
    return unsafe handler
  }

  private static func walk(_ target: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<XMLWalk> {
    guard let target = unsafe target else { preconditionFailure("the parser lost its reader") }
    return unsafe target.assumingMemoryBound(to: XMLWalk.self)
  }

  /// Makes the stand-in for every entity: predefined to the parser, so that it never expands.
  private static func withStandIn<Result>(
    _ body: (UnsafeMutablePointer<xmlEntity>) -> Result
  ) -> Result {
    let text = UnsafeMutablePointer<xmlChar>.allocate(capacity: 2)
    unsafe text.initialize(to: UInt8(ascii: "?"))
    unsafe (text + 1).initialize(to: 0)
    defer { unsafe text.deallocate() }
    var entity = unsafe xmlEntity()
    unsafe entity.type = XML_ENTITY_DECL
    unsafe entity.name = UnsafePointer(text)
    unsafe entity.orig = text
    unsafe entity.content = text
    unsafe entity.length = 1
    unsafe entity.etype = XML_INTERNAL_PREDEFINED_ENTITY
    return unsafe withUnsafeMutablePointer(to: &entity, body)
  }
}

/// Tells the parser that the handler speaks its second interface (a macro that Swift cannot see).
private let XML_SAX2_MAGIC: UInt32 = 0xDEED_BEAF
