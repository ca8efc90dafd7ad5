import Foundation
package import Messages

/// Why git could not tell what changed.
package struct GitFailure: Error, Sendable {
  /// What is wrong.
  package let message: Message
  /// What to do about it.
  package let help: Message?
}

/// Questions to the git repository of the current folder.
package struct GitRepository: Sendable {
  /// A file that differs from a revision.
  package struct Change: Sendable, Hashable {
    /// Its absolute path now.
    package let path: String
    /// Its path in the revision, relative to the top; nil where it was not there.
    package let oldPath: String?
  }

  /// The absolute path of the top folder.
  package let top: String

  /// Finds the repository.
  ///
  /// - Throws: `GitFailure` where there is no git, or the folder is in no repository.
  package init() throws(GitFailure) {
    let run = try Self.run(["rev-parse", "--show-toplevel"], in: ".")
    guard run.status == 0 else {
      throw GitFailure(
        message: "this folder is in no git repository",
        help: "compare two files with 'jianfu diff OLD NEW' instead"
      )
    }
    top = Self.line(run.output)
  }

  /// The name of a revision's commit.
  ///
  /// - Throws: `GitFailure` where there is no such revision.
  package func commit(of revision: String) throws(GitFailure) -> String {
    let run = try Self.run(
      ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"],
      in: top
    )
    guard run.status == 0 else {
      throw GitFailure(
        message: "there is no revision '\(revision)'",
        help: "git log --oneline shows what there is; a shallow clone may lack it"
      )
    }
    return Self.line(run.output)
  }

  /// The files that differ from a commit, uncommitted and untracked ones too, deleted ones not.
  package func changes(since commit: String) throws(GitFailure) -> [Change] {
    let run = try Self.run(["diff", "--name-status", "-z", "-M", commit, "--"], in: top)
    guard run.status == 0 else { throw Self.refused(run) }
    var changes: [Change] = []
    var fields = Self.fields(run.output)[...]
    while let state = fields.popFirst(), let first = fields.popFirst() {
      switch state.first {
      case "D": continue
      case "R", "C":
        guard let second = fields.popFirst() else { break }
        changes.append(Change(path: "\(top)/\(second)", oldPath: first))
      case "A": changes.append(Change(path: "\(top)/\(first)", oldPath: nil))
      default: changes.append(Change(path: "\(top)/\(first)", oldPath: first))
      }
    }
    let others = try Self.run(["ls-files", "--others", "--exclude-standard", "-z"], in: top)
    guard others.status == 0 else { throw Self.refused(others) }
    return changes + Self.fields(others.output).map { Change(path: "\(top)/\($0)", oldPath: nil) }
  }

  /// A file as it stands in a commit, nil where it is not there.
  package func contents(of path: String, at commit: String) throws(GitFailure) -> [UInt8]? {
    let run = try Self.run(["cat-file", "blob", "\(commit):\(path)"], in: top)
    return run.status == 0 ? Array(run.output) : nil
  }

  /// The lines of a file that a commit does not have in this form, counted from 1.
  package func changedLines(
    of path: String,
    since commit: String
  ) throws(GitFailure) -> [ClosedRange<Int>] {
    let run = try Self.run(
      ["diff", "-U0", "-M", "--no-color", "--no-ext-diff", commit, "--", path],
      in: top
    )
    guard run.status == 0 else { throw Self.refused(run) }
    return Self.hunks(of: String(decoding: run.output, as: UTF8.self))
  }

  /// The new lines that the heads of a diff without context name: `@@ -1,2 +3,4 @@`.
  static func hunks(of diff: String) -> [ClosedRange<Int>] {
    diff.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("@@ "), let plus = line.firstIndex(of: "+") else { return nil }
      let parts = line[line.index(after: plus)...].prefix { $0 != " " }.split(separator: ",")
      guard let start = parts.first.flatMap({ Int($0) }) else { return nil }
      let count = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
      return count > 0 ? start...(start + count - 1) : nil
    }
  }

  // MARK: Running git

  private struct Run {
    let status: Int32
    let output: Data
  }

  private static func run(_ arguments: [String], in folder: String) throws(GitFailure) -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "-c", "core.quotePath=false"] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder, isDirectory: true)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do {
      try process.run()
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      // `env` ends with 127 where it finds no git.
      guard process.terminationStatus != 127 else { throw CocoaError(.executableNotLoadable) }
      return Run(status: process.terminationStatus, output: data)
    } catch {
      throw GitFailure(
        message: "git cannot be run, and only git knows what changed",
        help: "install git, or compare two files with 'jianfu diff OLD NEW'"
      )
    }
  }

  private static func refused(_ run: Run) -> GitFailure {
    GitFailure(message: "git ended with status \(run.status)", help: nil)
  }

  private static func line(_ output: Data) -> String {
    var text = String(decoding: output, as: UTF8.self)
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }

  private static func fields(_ output: Data) -> [String] {
    output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
