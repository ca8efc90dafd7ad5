package import Findings

/// Renders `jianfu.findings/1` as one object, a document a line.
package struct JSONRenderer: ReportRenderer {
  private var isFirst = true

  /// Creates a renderer.
  package init() {}

  /// Opens the object and the list of documents.
  package mutating func begin(_ header: ReportHeader) -> [UInt8] {
    var json = JSONWriter()
    json.tool(header.tool)
    let head = #"{"schema":"\#(ToolIdentity.schema)","tool":"#
    return Array(head.utf8) + json.bytes + Array(#","documents":["#.utf8)
  }

  /// Writes one element of the list.
  package mutating func document(_ report: DocumentReport) -> [UInt8] {
    var json = JSONWriter()
    json.document(report)
    defer { isFirst = false }
    return Array((isFirst ? "\n" : ",\n").utf8) + json.bytes
  }

  /// Closes the list and the object.
  package mutating func end(_ summary: RunSummary) -> [UInt8] {
    var json = JSONWriter()
    json.summary(summary)
    return Array("\n],\"summary\":".utf8) + json.bytes + Array("}\n".utf8)
  }
}

/// Renders one document object a line, and nothing else.
package struct JSONLinesRenderer: ReportRenderer {
  /// Creates a renderer.
  package init() {}

  /// Nothing stands before the documents.
  package mutating func begin(_ header: ReportHeader) -> [UInt8] { [] }

  /// Writes one line.
  package mutating func document(_ report: DocumentReport) -> [UInt8] {
    var json = JSONWriter()
    json.document(report)
    json.endLine()
    return json.take()
  }

  /// Nothing stands behind the documents.
  package mutating func end(_ summary: RunSummary) -> [UInt8] { [] }
}
