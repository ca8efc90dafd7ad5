import Glibc
import Messages
import Reporting

/// Where a report goes, and in which format.
struct OutputTarget: Hashable {
  let format: ReportFormat
  /// The file, nil for standard output.
  let path: String?

  /// Reads `--output`: `format=path`, or a path whose format `--format` or its ending names.
  init(argument: String, format: ReportFormat?) throws(CommandFailure) {
    var path = argument
    var named: ReportFormat?
    if let sign = argument.firstIndex(of: "="), !argument[..<sign].contains("/") {
      let name = String(argument[..<sign])
      guard let known = ReportFormat(rawValue: name) else { throw Self.unknown(name) }
      named = known
      path = String(argument[argument.index(after: sign)...])
    }
    guard !path.isEmpty else {
      throw CommandFailure("--output '\(argument)' names no file")
    }
    let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last
    let byName = ending.flatMap { ReportFormat(pathExtension: String($0)) }
    self.init(format: named ?? format ?? byName ?? .text, path: path == "-" ? nil : path)
  }

  /// Reads `--report`, the file of the assessment sheets.
  private init(report: String) throws(CommandFailure) {
    try self.init(argument: report, format: nil)
    guard format == .docx || format == .html else {
      throw CommandFailure(
        "--report '\(report)': the name of the file must end in .docx or .html"
      )
    }
  }

  /// A report in a file, or on standard output.
  init(format: ReportFormat, path: String?) {
    self.format = format
    self.path = path
  }

  /// All reports of a run: those of `--output`, and one on standard output where none is given or
  /// where `--format` speaks of nothing else.
  static func all(
    _ outputs: [String],
    format: ReportFormat?,
    report: String?
  ) throws(CommandFailure) -> [Self] {
    var targets: [Self] = []
    if let report { targets.append(try Self(report: report)) }
    for output in outputs { targets.append(try Self(argument: output, format: format)) }
    let isFormatUsed = outputs.contains { !$0.contains("=") } || format == nil
    if outputs.isEmpty || !isFormatUsed && !targets.contains(where: { $0.path == nil }) {
      targets.append(Self(format: format ?? .text, path: nil))
    }
    if targets.contains(where: { $0.path == nil && !$0.format.isText }),
      Environment.isTerminal(STDOUT_FILENO)
    {
      throw CommandFailure("a DOCX file is no text for a terminal; name a file")
    }
    for (index, target) in targets.enumerated()
    where targets[..<index].contains(where: { $0.path == target.path }) {
      throw CommandFailure(
        "two reports cannot both go to \(target.path ?? say("standard output"))"
      )
    }
    return targets
  }

  /// Refuses a file that the run is to read: writing would empty it first.
  func check(against inputs: [String]) throws(CommandFailure) {
    guard let path, let own = Environment.identity(of: path) else { return }
    for input in inputs where Environment.identity(of: input) == own {
      throw CommandFailure(
        "the report would overwrite the document '\(input)'; name another file"
      )
    }
  }

  private static func unknown(_ name: String) -> CommandFailure {
    let known = ReportFormat.allCases.map(\.rawValue)
    return CommandFailure(
      text: say("there is no format '\(name)'; there are: \(list: known)") + "\n"
        + say("help: a file whose name holds '=' is written as text=NAME")
    )
  }
}
