package import Findings
package import RuleLanguage

/// What the command line asks of a run; nil where it says nothing and the configuration decides.
package struct RunRequest: Sendable {
  /// The files and folders, `-` for standard input.
  package var paths: [String]
  /// The package of rules to judge by.
  package var profile: String?
  /// Rule files and folders of the user.
  package var rules: [String] = []
  /// The rules and topics that are wanted.
  package var select: [String] = []
  /// The rules and topics that are not.
  package var ignore: [String] = []
  /// The day to judge on.
  package var asOf: CalendarDate?
  /// Findings that are less sure are left out.
  package var minimumConfidence: Confidence?
  /// Whether navigation, footers and the like of web pages are judged, too.
  package var includesBoilerplate: Bool?
  /// The one configuration file to use, nil to look for the nearest one.
  package var configuration: String?
  /// Whether configuration files are left alone.
  package var ignoresConfiguration = false

  /// Where compiled rules are kept; nil: nowhere.
  package var cache: RuleCache?

  /// Creates a request that leaves all else to the configuration.
  package init(paths: [String]) {
    self.paths = paths
  }
}

/// The profile where neither the command line nor a configuration names one.
package let defaultProfile = "nanchong"
