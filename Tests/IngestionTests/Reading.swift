import DocumentModel
import Ingestion
import SourceText

/// What one file gave: its segments, their places, and the report.
struct Reading {
  let bytes: [UInt8]
  let segments: [DocumentSegment]
  let report: ReadingReport
  private let locators: [DocumentLocator]

  init(
    _ bytes: [UInt8],
    name: String = "list.xml",
    format: DocumentFormat? = nil,
    options: ReadingOptions = ReadingOptions()
  ) {
    var reader = DocumentReader(options: options)
    var segments: [DocumentSegment] = []
    var locators: [DocumentLocator] = []
    report = reader.read(FileContents(bytes), name: name, format: format) { segment, locator in
      segments.append(segment)
      locators.append(locator)
    }
    self.bytes = bytes
    self.segments = segments
    self.locators = locators
  }

  init(_ text: String, name: String = "list.xml", options: ReadingOptions = ReadingOptions()) {
    self.init(Array(text.utf8), name: name, options: options)
  }

  var outcome: ReadingOutcome { report.outcome }
  var codes: [ReadingProblem.Code] { outcome.problems.map(\.code) }

  /// The texts of all blocks that are not repeated.
  var texts: [String] {
    segments.flatMap { segment in
      segment.blocks.filter { !$0.isCarried }.map { segment.string($0.text) }
    }
  }

  /// All records that are not repeated, written out: `name(row){field=value}`.
  var records: [String] {
    segments.flatMap { segment in
      segment.records.filter { !$0.isCarried }.map { Reading.describe($0, in: segment) }
    }
  }

  /// The place in the file of a range of a segment's visible text.
  func region(_ range: TextRange, segment: Int = 0) -> FileRegion? {
    guard let source = segments[segment].map.source(of: range) else { return nil }
    var locator = locators[segment]
    return locator.region(of: source)
  }

  static func describe(_ record: Record, in segment: DocumentSegment) -> String {
    let fields = record.fields.map { index in
      let field = segment.fields[Int(index)]
      let name = segment.names[Int(field.name)]
      let value = segment.string(segment.blocks[Int(field.value)].text)
      return "\(name.kind == .attribute ? "@" : "")\(name.text)=\(value)"
    }
    let name = record.name < 0 ? "" : segment.names[Int(record.name)].text
    return "\(name)(\(record.row)){\(fields.joined(separator: " "))}"
  }
}
