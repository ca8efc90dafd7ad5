import Foundation
import TestKit

/// The built command line, as a user runs it.
enum Tool {
  static let executable = RunningProgram.built("jianfu")

  /// Whether the command line is more than its placeholder, which prints nothing.
  static let isThere = (try? RunningProgram.run(executable, ["--version"]).output.isEmpty) == false

  /// Runs it with an empty environment and no terminal.
  static func run(
    _ arguments: String...,
    input: String = "",
    environment: [String: String] = ["LANG": "C.UTF-8"]
  ) throws -> RunningProgram {
    try RunningProgram.run(
      executable,
      arguments,
      input: Data(input.utf8),
      environment: environment
    )
  }

  /// Lints paths and decodes the JSON report.
  static func lint(_ paths: [String], _ options: [String] = []) throws -> (
    report: Report, status: Int32
  ) {
    let run = try RunningProgram.run(
      executable,
      ["lint", "--profile", "nanchong", "--format", "json"] + options + paths
    )
    return (try JSONDecoder().decode(Report.self, from: run.output), run.status)
  }
}

/// The parts of `jianfu.findings/1` that the tests read.
struct Report: Decodable {
  let schema: String
  let documents: [Document]
  let summary: Summary

  struct Document: Decodable {
    let path: String
    let status: String
    let problems: [Problem]?
    let findings: [Finding]
  }

  struct Problem: Decodable {
    let code: String
    let message: String
  }

  struct Finding: Decodable {
    let rule: String
    let topic: String
    let severity: String
    let quote: String
    let region: Region

    /// Whether it is serious enough to be right or wrong; notices ask a person.
    var counts: Bool { severity == "error" || severity == "warning" }
  }

  struct Region: Decodable {
    let startLine: Int
    let startColumn: Int
    let byteOffset: Int
    let byteLength: Int
    let part: String?
  }

  struct Summary: Decodable {
    let documents: Int
    let failed: Int
  }
}
