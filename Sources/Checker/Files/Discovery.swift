package import Findings
import Ingestion

/// The inputs of a run, in the order in which they are reported.
package struct Discovery: Sendable {
  /// One input.
  package struct Input: Sendable, Hashable {
    /// The path as the run names it, `-` for standard input.
    package let path: String
    /// Whether the user named this very path.
    package let isNamed: Bool
    /// The report of an input that cannot be checked, nil where it is still to be read.
    package let verdict: DocumentReport?
  }

  /// All inputs: the user's in the order given, those of a folder ascending by their bytes.
  package private(set) var inputs: [Input] = []
  /// Files of folders whose ending is none of a document.
  package private(set) var notLookedAt = 0

  private var folders: [FileEntry.Identity: String] = [:]
  private var named: Set<String> = []
  private var reports: Set<FileEntry.Identity> = []
  private let isDocument: @Sendable (String) -> Bool

  /// Looks up files and folders.
  ///
  /// What cannot be looked up is an input with a verdict; nothing stops the search. A folder that
  /// several paths lead to is searched once.
  ///
  /// - Parameters:
  ///   - reports: Files that the run writes; found in a folder, they are skipped.
  ///   - isDocument: Whether a file found in a folder is a document, by its path.
  package init(
    of paths: [String],
    reports: [String] = [],
    isDocument: @escaping @Sendable (String) -> Bool
  ) {
    self.isDocument = isDocument
    self.reports = Set(reports.compactMap { try? FileSystem.entry(at: $0).identity })
    for path in paths where named.insert(path).inserted {
      if path == "-" {
        inputs.append(Input(path: path, isNamed: true, verdict: nil))
      } else {
        add(named: path)
      }
    }
  }

  /// Looks up documents, by the endings that their formats have.
  package static func documents(in paths: [String], reports: [String] = []) -> Discovery {
    Discovery(of: paths, reports: reports) { DocumentFormat.isDocument(name: $0) }
  }

  /// Leaves out inputs.
  ///
  /// - Parameter isKept: Whether each of them stays, in their order.
  mutating func keep(_ isKept: [Bool]) {
    inputs = zip(inputs, isKept).filter(\.1).map(\.0)
  }

  private mutating func add(named path: String) {
    do throws(FileSystemError) {
      let entry = try FileSystem.entry(at: path)
      guard entry.kind == .folder else {
        inputs.append(Input(path: path, isNamed: true, verdict: nil))
        return
      }
      let before = inputs.count
      search(path, entry)
      if inputs.count == before { skip(path, .noDocuments, isNamed: true) }
    } catch {
      refuse(path, error, isNamed: true)
    }
  }

  /// Searches a folder and all below it, without recursion; hidden folders such as `.git` are left
  /// alone.
  private mutating func search(_ top: String, _ entry: FileEntry) {
    guard enter(top, entry, isNamed: true) else { return }
    var pending: [(folder: String, names: ArraySlice<String>)] = []
    push(top, isNamed: true, onto: &pending)
    while var level = pending.popLast() {
      guard let name = level.names.popFirst() else { continue }
      pending.append(level)
      let path = level.folder.hasSuffix("/") ? level.folder + name : "\(level.folder)/\(name)"
      do throws(FileSystemError) {
        let entry = try FileSystem.entry(at: path)
        switch entry.kind {
        case .folder where name.hasPrefix("."): continue
        case .folder:
          if enter(path, entry, isNamed: false) { push(path, isNamed: false, onto: &pending) }
        case .file where reports.contains(entry.identity):
          skip(path, .ownReport, isNamed: false)
        case .file where isDocument(path):
          // Named by the user and found in a folder as well: once is enough.
          if !named.contains(path) {
            inputs.append(Input(path: path, isNamed: false, verdict: nil))
          }
        case .file, .other: notLookedAt += 1
        }
      } catch {
        if isDocument(path) || error.code != FileSystemError.notFound {
          refuse(path, error, isNamed: false)
        } else {
          notLookedAt += 1
        }
      }
    }
  }

  /// Whether a folder is new; one that was searched before is reported as skipped.
  private mutating func enter(_ path: String, _ entry: FileEntry, isNamed: Bool) -> Bool {
    if let first = folders[entry.identity] {
      // A folder inside one that was searched needs no word when the user names it as well.
      if !isNamed { skip(path, .searchedBefore(first), isNamed: false) }
      return false
    }
    folders[entry.identity] = path
    return true
  }

  private mutating func push(
    _ folder: String,
    isNamed: Bool,
    onto pending: inout [(folder: String, names: ArraySlice<String>)]
  ) {
    do throws(FileSystemError) {
      pending.append((folder, try FileSystem.names(in: folder)[...]))
    } catch {
      refuse(folder, error, isNamed: isNamed)
    }
  }

  private mutating func refuse(_ path: String, _ error: FileSystemError, isNamed: Bool) {
    let report = DocumentReport(path: path, status: .failed, problems: [.unreadable(error)])
    append(report, isNamed: isNamed)
  }

  private mutating func skip(_ path: String, _ problem: InputProblem, isNamed: Bool) {
    append(DocumentReport(path: path, status: .skipped, problems: [problem]), isNamed: isNamed)
  }

  private mutating func append(_ report: DocumentReport, isNamed: Bool) {
    var report = report
    report.isNamed = isNamed
    inputs.append(Input(path: report.path, isNamed: isNamed, verdict: report))
  }
}
