import ArgumentParser
import Checker
import Messages
import Reporting

/// Which configuration a command uses.
struct ConfigurationOptions: ParsableArguments {
  @Option(
    name: .customLong("config"),
    help: ArgumentHelp(
      "The configuration for all files.",
      discussion: "Else that of each file is the nearest jianfu.yml in its folder or above.",
      valueName: "file"
    )
  )
  var file: String?

  @Flag(name: .customLong("no-config"), help: "Leave configuration files alone.")
  var ignores = false

  func validate() throws {
    if file != nil, ignores { throw ValidationError("--config and --no-config exclude each other") }
  }

  /// The names of formats that a configuration may ask for.
  static let formats = ReportFormat.allCases.map(\.rawValue)
}

extension CommandFailure {
  /// Words the mistakes of configuration files, one a line, each with its place.
  init(_ failure: ConfigurationFailure) {
    let lines = failure.mistakes.map { mistake in
      let place = "\(mistake.path):\(mistake.line):\(mistake.column)"
      let help = mistake.help.map { "\n  " + say("help: \(say($0))") } ?? ""
      return "\(place): \(say(mistake.message))\(help)"
    }
    self.init(text: lines.joined(separator: "\n"))
  }

  /// Words what keeps a run from beginning.
  init(_ failure: RunPlanFailure) {
    switch failure {
    case .configuration(let failure): self.init(failure)
    case .library(let failure): self = RuleOptions.failure(failure)
    case .rules(let failure, _): self = RuleOptions.failure(failure)
    case .unknownRule(let unknown, let profile): self.init(unknown, profile: profile)
    }
  }

  /// Words what is wrong with a baseline.
  init(_ failure: BaselineFailure) {
    self.init(
      text: "\(failure.path): \(say(failure.message))\n  "
        + say("help: \(say(failure.help))")
    )
  }

  /// Words what git could not do.
  init(_ failure: GitFailure) {
    let help = failure.help.map { "\n  " + say("help: \(say($0))") } ?? ""
    self.init(text: say(failure.message) + help)
  }
}
