package import DocumentModel
package import SourceText

/// Reads files of every format into segments, one file after the other.
///
/// A reader keeps its buffers between files; give each thread one of its own.
package struct DocumentReader: ~Copyable {
  /// What to do beyond the defaults.
  package let options: ReadingOptions
  private var segment = DocumentSegment()
  /// What is hidden on a page.
  private var hidden = DocumentSegment()
  private var text: [UInt8] = []
  private var xml: XMLBuilder?

  /// Creates a reader.
  package init(options: ReadingOptions = ReadingOptions()) {
    self.options = options
  }

  /// Reads one file and hands on its segments in reading order.
  ///
  /// Each segment comes with a locator that turns ranges of its map's source into places of the
  /// file. Both are only good inside the call, since the next segment reuses their memory. A file
  /// that cannot be read hands on no segment.
  ///
  /// - Parameters:
  ///   - name: The file's name; its ending counts where the bytes do not tell the format.
  ///   - format: The format where the caller knows it.
  package mutating func read(
    _ contents: FileContents,
    name: String,
    format: DocumentFormat? = nil,
    onSegment: (inout DocumentSegment, inout DocumentLocator) -> Void
  ) -> ReadingReport {
    var problems: [ReadingProblem] = []
    if let refusal = refusal(of: contents) {
      return failed(refusal, encoding: TextEncoding.utf8)
    }
    if contents.withBytes(FormatSniff.isPackage) { return readPackage(contents, onSegment) }
    let verdict = contents.withBytes { EncodingDetector.judge($0, release: contents.release) }
    if let overruled = verdict.overruled { problems.append(overruled) }
    let kind: DocumentFormat
    switch sniff(contents, verdict, name: name, wanted: format) {
    case .success(let found): kind = found
    case .failure(let refusal): return failed(refusal, encoding: verdict.encoding)
    }
    var locator = DocumentLocator(
      SourceLocator(
        contents: contents,
        encoding: verdict.encoding,
        start: verdict.start,
        isVerbatim: verdict.isCleanUTF8
      )
    )
    if kind == .xml {
      readXML(contents, verdict, &problems, &locator, onSegment)
    } else {
      readWhole(contents, verdict, kind, &problems)
      segment.isLast = hidden.blocks.isEmpty
      onSegment(&segment, &locator)
      if !segment.isLast { onSegment(&hidden, &locator) }
      segment.removeAll()
      hidden.removeAll()
    }
    return report(problems, &locator, encoding: verdict.encoding, format: kind)
  }

  private func report(
    _ problems: [ReadingProblem],
    _ locator: inout DocumentLocator,
    encoding: TextEncoding,
    format: DocumentFormat
  ) -> ReadingReport {
    let status: ReadingOutcome.Status = problems.contains(where: \.losesText) ? .partial : .ok
    let regions = problems.map { problem in problem.source.map { locator.region(of: $0) } }
    return ReadingReport(
      outcome: ReadingOutcome(status: status, problems: problems, encoding: encoding.rawValue),
      regions: regions,
      format: format
    )
  }

  private mutating func readPackage(
    _ contents: FileContents,
    _ onSegment: (inout DocumentSegment, inout DocumentLocator) -> Void
  ) -> ReadingReport {
    do throws(ReadingProblem) {
      let package = try PackageReader.read(contents, options.limits)
      var problems = package.problems
      if let lost = problems.first(where: \.losesText), package.draft.pieces.isEmpty {
        return failed(lost, encoding: .utf8)
      }
      guard !package.draft.pieces.isEmpty else { return failed(.onlyPictures, encoding: .utf8) }
      if let problem = ReadingProblem.concealed(in: package.draft) { problems.append(problem) }
      SegmentBuilder.build(
        package.draft,
        declarations: [],
        into: &segment,
        problems: &problems
      )
      segment.isFirst = true
      segment.isLast = true
      var locator = package.locator
      onSegment(&segment, &locator)
      segment.removeAll()
      return report(problems, &locator, encoding: .utf8, format: package.format)
    } catch {
      return failed(error, encoding: .utf8)
    }
  }

  private func failed(_ problem: ReadingProblem, encoding: TextEncoding) -> ReadingReport {
    ReadingReport(
      outcome: ReadingOutcome(status: .failed, problems: [problem], encoding: encoding.rawValue),
      regions: [nil],
      format: nil
    )
  }

  private func refusal(of contents: FileContents) -> ReadingProblem? {
    if contents.count == 0 { return .empty }
    if contents.count > options.limits.inputBytes {
      return .inputTooLarge(contents.count, limit: options.limits.inputBytes)
    }
    return nil
  }

  /// Finds the format: by the bytes, then as the caller or the name says.
  private func sniff(
    _ contents: FileContents,
    _ verdict: EncodingVerdict,
    name: String,
    wanted: DocumentFormat?
  ) -> Result<DocumentFormat, ReadingProblem> {
    contents.withBytes { bytes in
      if case .unsupported(let name, let remedy) = FormatSniff.signature(of: bytes) {
        return .failure(.unsupported(name, remedy: remedy))
      }
      if !verdict.encoding.isUTF16, verdict.looksBinary {
        return .failure(
          .unsupported("a binary file", remedy: "name a file of text, HTML or XML instead")
        )
      }
      let head = EncodingDetector.head(of: bytes, verdict)
      guard let first = head.firstIndex(where: { $0 > 0x20 }) else {
        return bytes.count <= EncodingDetector.headSize ? .failure(.empty) : .success(.text)
      }
      if let wanted { return .success(wanted) }
      let ending = DocumentFormat(name: name)
      if head[first] == UInt8(ascii: "<"),
        case .format(let found) = FormatSniff.markup(of: head.span)
      {
        // A page that merely starts with an unusual element is what its name says.
        let isDeclared = head.span.hasPrefix("<?xml", at: first)
        if found == .xml, !isDeclared, let ending { return .success(ending) }
        return .success(found)
      }
      return .success(ending ?? .text)
    }
  }

  /// Reads a format that needs the whole text at once, into one segment.
  private mutating func readWhole(
    _ contents: FileContents,
    _ verdict: EncodingVerdict,
    _ kind: DocumentFormat,
    _ problems: inout [ReadingProblem]
  ) {
    segment.removeAll()
    segment.isFirst = true
    segment.isLast = true
    if verdict.isCleanUTF8 {
      contents.withBytes { bytes in
        readText(bytes.extracting(verdict.start..<bytes.count), kind, &problems)
      }
      return
    }
    var decoder = TextDecoder(verdict.encoding, at: verdict.start)
    var decoded = text
    text = []
    decoded.removeAll(keepingCapacity: true)
    contents.withBytes { decoder.decodeAll($0, into: &decoded) }
    if let problem = ReadingProblem.undecodable(decoder) { problems.append(problem) }
    readText(decoded.span, kind, &problems)
    text = decoded
  }

  private mutating func readText(
    _ source: Span<UInt8>,
    _ kind: DocumentFormat,
    _ problems: inout [ReadingProblem]
  ) {
    switch kind {
    case .html:
      readHTML(
        source,
        options: options,
        into: &segment,
        hidden: &hidden,
        problems: &problems
      )
      segment.isFirst = true
      hidden.isFirst = false
      hidden.isLast = true
    case .markdown: readMarkdown(source, options: options, into: &segment, problems: &problems)
    case .csv: readDelimited(source, options: options, into: &segment, problems: &problems)
    case .text, .xml, .docx, .odt, .ofd, .xlsx:
      readPlainText(source, options: options, into: &segment, problems: &problems)
    }
  }

  private mutating func readXML(
    _ contents: FileContents,
    _ verdict: EncodingVerdict,
    _ problems: inout [ReadingProblem],
    _ locator: inout DocumentLocator,
    _ onSegment: (inout DocumentSegment, inout DocumentLocator) -> Void
  ) {
    var places = locator
    // Taken out, so that its buffers have one owner and are used again.
    let builder = xml.take() ?? XMLBuilder(options: options)
    let (used, decoder) = XMLReader.read(contents, verdict, builder) { onSegment(&$0, &places) }
    xml = used
    locator = places
    if let decoder, let problem = ReadingProblem.undecodable(decoder) { problems.append(problem) }
    problems.append(contentsOf: used.problems)
  }
}
