package import Findings
package import RuleLanguage

/// A value of a configuration file and the place it stands at.
package struct Setting<Value: Sendable>: Sendable {
  /// The value.
  package let value: Value
  /// The line, counted from 1.
  package let line: Int
  /// The column, counted from 1.
  package let column: Int
}

/// A place in the file that is asked for a report, and its format.
package struct OutputSetting: Sendable, Hashable {
  /// The name of the format.
  package let format: String
  /// The file, as a path of the run.
  package let path: String

  /// Creates a setting.
  package init(format: String, path: String) {
    self.format = format
    self.path = path
  }
}

/// What a rule or topic is to be reported as.
package enum SeveritySetting: String, Sendable, CaseIterable {
  case error, warning, notice, off

  /// The severity, nil for `off`.
  package var severity: Severity? { Severity(rawValue: rawValue) }
}

/// The least severity that fails a run, as configuration files and the command line spell it.
package enum FailureLevel: String, Sendable, CaseIterable {
  case error, warning, notice, never

  /// The severity, nil for `never`.
  package var severity: Severity? { Severity(rawValue: rawValue) }
}

/// The language of messages.
package enum MessageLanguage: String, Sendable, CaseIterable {
  case zh, en
}

/// What is known of some files and not written in them.
package struct OverrideSetting: Sendable {
  /// The files, relative to the configuration file.
  package var files: [GlobPattern] = []
  /// The profile that judges them: the place they hold in.
  package var profile: Setting<String>?
  /// The body that issued them.
  package var issuer: Setting<String>?
  /// The level of that body.
  package var level: Setting<AuthorityLevel>?
  /// The day to judge them on.
  package var asOf: Setting<CalendarDate>?
}

/// The settings of one `jianfu.yml`; what it does not say is nil or empty.
package struct Settings: Sendable {
  /// The file as the run names it.
  package let path: String
  /// The folder of the file, `.` for the current one; paths and patterns are relative to it.
  package let folder: String

  /// The package of rules to judge by.
  package var profile: Setting<String>?
  /// Rule files and folders of the user, as paths of the run.
  package var rules: Setting<[String]>?
  /// What is a document in a folder.
  package var include: Setting<[GlobPattern]>?
  /// What of it is none.
  package var exclude: Setting<[GlobPattern]>?
  /// The rules and topics that are wanted.
  package var select: [Setting<String>] = []
  /// The rules and topics that are not.
  package var ignore: [Setting<String>] = []
  /// Severities by rule or topic, in the order of the file.
  package var severity: [(name: Setting<String>, severity: SeveritySetting)] = []
  /// What is known of some files, in the order of the file; a later one wins.
  package var overrides: [OverrideSetting] = []
  /// The day to judge on.
  package var asOf: Setting<CalendarDate>?
  /// Findings that are less sure are left out.
  package var minimumConfidence: Setting<Confidence>?
  /// The least severity that fails the run.
  package var failOn: Setting<FailureLevel>?
  /// Whether inputs that could not be read are no failure.
  package var allowsIncomplete: Setting<Bool>?
  /// Whether navigation, footers and the like of web pages are judged, too.
  package var includesBoilerplate: Setting<Bool>?
  /// The reports to write.
  package var outputs: Setting<[OutputSetting]>?
  /// The files of waivers, as paths of the run.
  package var waivers: Setting<[String]>?
  /// Whether comments in documents may waive findings.
  package var allowsInlineWaivers: Setting<Bool>?
  /// The file of findings that were there before, as a path of the run.
  package var baseline: Setting<String>?
  /// The language of messages.
  package var language: Setting<MessageLanguage>?

  /// Creates settings that say nothing.
  package init(path: String) {
    self.path = path
    folder =
      path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
  }

  /// A path of the run for one that is relative to the file.
  package func resolved(_ relative: String) -> String {
    relative.hasPrefix("/") || folder == "."
      ? relative
      : folder.hasSuffix("/") ? folder + relative : "\(folder)/\(relative)"
  }
}
