import DocumentModel
import Foundation
import Ingestion
import Testing

/// Runs the W3C XML conformance suite from the folder that `XMLCONF` names, and libxml2's inputs
/// with errors from the folder that `LIBXML2_TESTS` names.
@Suite struct `Public suites of XML` {
  private static let conformance = SuiteFolder("XMLCONF")
  private static let libxml2 = SuiteFolder("LIBXML2_TESTS")

  @Test(.enabled(if: conformance != nil, "XMLCONF names no folder of the W3C suite (xmlconf)"))
  func `the W3C conformance suite`() throws {
    let folder = try #require(Self.conformance)
    var tally = SuiteTally()
    let collections = XMLCase.collections(below: folder.folder)
    try #require(!collections.isEmpty)
    for collection in collections {
      for test in try XMLCase.all(in: collection) { run(test, &tally) }
      tally.endFile(collection.path.replacing(folder.folder.path + "/", with: ""))
    }
    print(tally.report("W3C XML conformance suite"))
    #expect(tally.failures.isEmpty, "\(tally.failures.prefix(80).joined(separator: "\n"))")
  }

  private func run(_ test: XMLCase, _ tally: inout SuiteTally) {
    if let reason = test.reasonToSkip { return tally.set(aside: reason) }
    guard let bytes = try? Data(contentsOf: test.file) else {
      return tally.set(aside: "the file is missing in the suite")
    }
    let reading = Reading(Array(bytes), format: .xml)
    let codes = Set(reading.codes)
    let isBroken = codes.contains(.notWellFormed) || codes.contains(.undecodableBytes)
    switch test.type {
    case "valid", "invalid":
      if isBroken {
        tally.fail("\(test.id) is well formed: \(reading.outcome.problems.map(\.message))")
      } else if let difference = test.difference(from: reading) {
        if test.declares("<!ATTLIST") || test.hasExternalSubset {
          tally.set(aside: "attributes have defaults, which are not added")
        } else {
          tally.fail("\(test.id): \(difference)")
        }
      } else {
        tally.pass()
      }
    case "not-wf":
      if !reading.outcome.problems.isEmpty {
        tally.pass()
      } else if let reason = test.reasonUnnoticed(encoding: reading.outcome.encoding) {
        tally.set(aside: reason)
      } else {
        tally.fail("\(test.id) is not well formed: \(test.text)")
      }
    default: tally.set(aside: "an error that a processor may or may not report; read without harm")
    }
  }

  /// Inputs of libxml2 in which nothing is lost, and why they read without a problem.
  private static let passing = [
    "attr3": "two defaults of one attribute; defaults are not added",
    "quadratic-defattr": "defaults of attributes are not added, so they cannot multiply",
    "doctype1": "libxml2 2.9 takes this document type", "doctype2": "as doctype1",
    "dup-xml-attr2": "a rule of namespaces only", "ns-undeclared": "a rule of namespaces only",
    "ns-ent": "a rule of namespaces only", "ent_redecl": "a warning in libxml2, too",
    "unsupported-encoding": "an unknown encoding is declared; the bytes are UTF-8",
  ]

  @Test(.enabled(if: libxml2 != nil, "LIBXML2_TESTS names no folder of libxml2's test inputs"))
  func `libxml2's inputs with errors`() throws {
    let folder = try #require(Self.libxml2)
    var tally = SuiteTally()
    for sub in ["errors", "errors10", "", "namespaces", "recurse"] {
      for file in folder.files(in: sub, ending: ".xml") {
        let name = "\(sub)/\(file.lastPathComponent)"
        let reading = Reading(Array(try Data(contentsOf: file)), format: .xml)
        if sub.hasPrefix("errors"), reading.outcome.problems.isEmpty {
          if let reason = Self.passing[file.deletingPathExtension().lastPathComponent] {
            tally.set(aside: "\(name) reads without a problem: \(reason)")
            continue
          }
          tally.fail("\(name) reads without a problem")
        } else {
          tally.pass()
        }
      }
      tally.endFile("test/" + sub)
    }
    print(tally.report("libxml2's inputs"))
    #expect(tally.failures.isEmpty, "\(tally.failures.joined(separator: "\n"))")
  }
}

/// One test of the W3C suite.
struct XMLCase {
  let file: URL
  /// What the suite says of it.
  let text: String
  private let attributes: [String: String]
  private let base: URL

  var id: String { attributes["ID"] ?? file.lastPathComponent }
  var type: String { attributes["TYPE"] ?? "" }

  /// The files below a folder that list tests.
  static func collections(below folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (files?.allObjects as? [URL] ?? []).filter { file in
      guard file.pathExtension == "xml", let data = try? Data(contentsOf: file) else {
        return false
      }
      return String(decoding: data, as: UTF8.self).contains("<TEST ")
        && !file.lastPathComponent.hasSuffix("xmlconf.xml")
    }.sorted { $0.path < $1.path }
  }

  static func all(in collection: URL) throws -> [XMLCase] {
    let text = try String(decoding: Data(contentsOf: collection), as: UTF8.self)
    let base = collection.deletingLastPathComponent()
    return text.matches(of: /<TEST\s([^>]*)>([^<]*)/).map { match in
      var attributes: [String: String] = [:]
      for found in match.output.1.matches(of: /([A-Z]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/) {
        attributes[String(found.output.1)] = String(found.output.2 ?? found.output.3 ?? "")
      }
      return XMLCase(
        file: base.appendingPathComponent(attributes["URI"] ?? ""),
        text: String(match.output.2.replacing(/\s+/, with: " ")),
        attributes: attributes,
        base: base
      )
    }
  }

  var reasonToSkip: String? {
    let recommendation = attributes["RECOMMENDATION"] ?? "XML1.0"
    if recommendation.hasSuffix("1.1") || attributes["VERSION"] == "1.1"
      || file.path.contains("xml-1.1") || file.path.contains("namespaces/1.1")
    {
      return "XML 1.1, which libxml2 does not read"
    }
    if let edition = attributes["EDITION"], !edition.contains("5") {
      return "holds for editions before the fifth only"
    }
    if attributes["NAMESPACE"] == "no" { return "not meant for readers that know namespaces" }
    return nil
  }

  /// Why a reader that opens nothing outside may not notice.
  func reasonUnnoticed(encoding: String) -> String? {
    let recommendation = attributes["RECOMMENDATION"] ?? "XML1.0"
    if recommendation.hasPrefix("NS") {
      return "breaks a rule of namespaces only; the reader goes by local names and loses nothing"
    }
    if let entities = attributes["ENTITIES"], entities != "none" {
      return "the error lies in or needs an external entity (\(entities)), and none is opened"
    }
    if encoding == "GB18030" {
      return "no valid UTF-8, and no encoding declared: read as GB18030, which the bytes allow"
    }
    if encoding.hasPrefix("UTF-16") || declares("encoding=") {
      return "the declared encoding contradicts the bytes, which are read as what they are"
    }
    if declares("<!ENTITY") {
      return "the error lies in an entity: its markup is dropped, its text is shown"
    }
    if declares("<!NOTATION") { return "libxml2 2.9 lets this notation pass" }
    return nil
  }

  /// Whether some words stand in the file.
  func declares(_ words: String) -> Bool {
    guard let data = try? Data(contentsOf: file) else { return false }
    return String(decoding: data, as: UTF8.self).contains(words)
  }

  var hasExternalSubset: Bool {
    guard let data = try? Data(contentsOf: file) else { return false }
    return String(decoding: data, as: UTF8.self)
      .contains(/<!DOCTYPE\s+\S+\s+(?:SYSTEM|PUBLIC)|<!ENTITY\s+%\s+\S+\s+(?:SYSTEM|PUBLIC)/)
  }

  /// How the texts differ from those of the canonical form that the suite gives.
  func difference(from reading: Reading) -> String? {
    guard let output = attributes["OUTPUT"], reading.outcome.problems.isEmpty,
      let data = try? Data(contentsOf: base.appendingPathComponent(output))
    else { return nil }
    let expected = Reading(Array(data), format: .xml)
    let wanted = Self.words(expected)
    let found = Self.words(reading)
    return wanted == found ? nil : "texts \(wanted), ours \(found)"
  }

  private static func words(_ reading: Reading) -> String {
    // The canonical form sorts attributes.
    SimpleText.withoutSpace(reading.texts.sorted().joined())
  }
}
