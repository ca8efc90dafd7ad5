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
    guard let bytes = try? Data(contentsOf: test.file) else {
      return tally.set(aside: "the file is missing in the suite")
    }
    let reading = Reading(Array(bytes), format: .xml)
    let codes = Set(reading.codes)
    let isBroken = codes.contains(.notWellFormed) || codes.contains(.undecodableBytes)
    let difference = test.difference(from: reading)
    switch test.expectation {
    case .wellFormed where isBroken || difference != nil:
      if let reason = test.reasonRefused {
        tally.set(aside: reason)
      } else {
        tally.fail("\(test.id): \(difference ?? "\(reading.outcome.problems.map(\.message))")")
      }
    case .broken where reading.outcome.problems.isEmpty:
      if let reason = test.reasonUnnoticed(encoding: reading.outcome.encoding) {
        tally.set(aside: reason)
      } else {
        tally.fail("\(test.id) is not well formed: \(test.text)")
      }
    case .either: tally.set(aside: "an error that a processor may or may not report")
    case .wellFormed, .broken: tally.pass()
    }
  }

  /// Inputs of libxml2 in which nothing is lost, and why they read without a problem.
  private static let passing = [
    "attr3": "two defaults of one attribute; defaults are not added",
    "quadratic-defattr": "defaults of attributes are not added, so they cannot multiply",
    "doctype1": "libxml2 2.9 takes this document type", "doctype2": "as doctype1",
    "dup-xml-attr2": "a rule of namespaces only", "ns-undeclared": "a rule of namespaces only",
    "ns-ent": "a rule of namespaces only", "ent_redecl": "a warning in libxml2, too",
    "759579": "entities of parameters are never looked up, so they cannot multiply",
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

  /// What a reader of the fifth edition of XML 1.0 is to say of the file.
  enum Expectation {
    case wellFormed, broken, either
  }

  var expectation: Expectation {
    // What earlier editions alone refuse are names that the fifth allows; of some files the suite
    // says that they are broken besides.
    if text.contains("two top-level elements") { return .broken }
    if let edition = attributes["EDITION"], !edition.contains("5"), type == "not-wf" {
      return .wellFormed
    }
    switch type {
    case "valid", "invalid": return .wellFormed
    case "not-wf": return .broken
    default: return .either
    }
  }

  private var isVersion11: Bool {
    (attributes["RECOMMENDATION"] ?? "").hasSuffix("1.1") || attributes["VERSION"] == "1.1"
      || file.path.contains("xml-1.1") || file.path.contains("namespaces/1.1")
  }

  /// Why a reader of XML 1.0 may refuse a file, or read other words in it.
  var reasonRefused: String? {
    isVersion11 ? "XML 1.1: control characters, line ends or names that XML 1.0 does not know" : nil
  }

  /// Why a reader that opens nothing outside may not notice.
  func reasonUnnoticed(encoding: String) -> String? {
    if isVersion11 { return "XML 1.1 refuses characters or names that XML 1.0 allows" }
    if attributes["RECOMMENDATION"]?.hasPrefix("NS") == true {
      return "breaks a rule of namespaces only; the reader goes by local names and loses nothing"
    }
    if let entities = attributes["ENTITIES"], entities != "none" {
      return "the error lies in or needs an external entity (\(entities)), and none is opened"
    }
    if encoding.hasPrefix("UTF-16") || declares("encoding=") {
      return "the declared encoding contradicts the bytes, which are read as what they are"
    }
    if encoding != "UTF-8" {
      return "no valid UTF-8, and no encoding declared: read in an older one that the bytes allow"
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

  /// Whether attributes may have defaults.
  private var hasDefaults: Bool {
    guard let data = try? Data(contentsOf: file) else { return false }
    return String(decoding: data, as: UTF8.self).contains(
      /<!ATTLIST|<!DOCTYPE\s+\S+\s+(?:SYSTEM|PUBLIC)|<!ENTITY\s+%\s+\S+\s+(?:SYSTEM|PUBLIC)/
    )
  }

  /// How the texts differ from those of the canonical form that the suite gives.
  ///
  /// That form sorts attributes, and holds those that have defaults, which are not added.
  func difference(from reading: Reading) -> String? {
    guard let output = attributes["OUTPUT"], reading.outcome.problems.isEmpty,
      let data = try? Data(contentsOf: base.appendingPathComponent(output))
    else { return nil }
    let expected = Reading(Array(data), format: .xml)
    let (wanted, found) = (Words(expected), Words(reading))
    if wanted.text != found.text { return "text \(wanted.text), ours \(found.text)" }
    let isSame =
      hasDefaults
      ? Set(found.values).isSubset(of: wanted.values) : found.values == wanted.values
    return isSame ? nil : "attributes \(wanted.values), ours \(found.values)"
  }
}

/// The text of a document in order, and the values of its attributes, sorted.
private struct Words {
  var text = ""
  var values: [String] = []

  init(_ reading: Reading) {
    for segment in reading.segments {
      let attributes = Set(
        segment.fields.filter { segment.names[Int($0.name)].kind == .attribute }.map(\.value)
      )
      for (index, block) in segment.blocks.enumerated() where !block.isCarried {
        let words = SimpleText.withoutSpace(segment.string(block.text))
        if attributes.contains(Int32(index)) { values.append(words) } else { text += words }
      }
    }
    values.sort()
  }
}
