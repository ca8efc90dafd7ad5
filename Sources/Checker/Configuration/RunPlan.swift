import Messages
import Findings
import RuleEngine
import RuleLanguage

/// Which rules and options judge each input, and what the run as a whole is asked to do.
package struct RunPlan: Sendable {
  /// The rules and options of some inputs.
  package struct Entry: Sendable {
    /// The rules.
    package let rules: RunRules
    /// How they judge.
    package var options: LintOptions
    /// The configuration they come from, nil where none holds.
    package let settings: Settings?
  }

  /// The different ways in which inputs are judged; the first is that of the current folder.
  package private(set) var entries: [Entry] = []
  /// Patterns of configurations that fitted no file.
  package private(set) var idlePatterns: [(configuration: String, pattern: String)] = []

  private(set) var discovery: Discovery
  /// The entry of each input, in the order of the inputs.
  private(set) var entryOfInput: [Int] = []

  /// Looks up the inputs and the configuration of each, and loads the rules they name.
  ///
  /// - Parameters:
  ///   - reports: The files that the run itself writes; in folders they are left out.
  ///   - options: What is the same for all inputs.
  ///   - formats: The names of the report formats there are.
  /// - Throws: `RunPlanFailure` for a mistake in a configuration, a rule, or a name.
  package init(
    _ request: RunRequest,
    reports: [String] = [],
    options: LintOptions,
    formats: [String]
  ) throws(RunPlanFailure) {
    let selection = FileSelection(
      ConfigurationSearch(
        fixed: request.configuration,
        isOff: request.ignoresConfiguration,
        formats: formats
      )
    )
    discovery = Discovery(of: request.paths, reports: reports) { selection.isDocument($0) }
    var builder = EntryBuilder(request: request, options: options)
    let ofRun = selection.settings(for: "-")
    if let failure = selection.failure { throw .configuration(failure) }
    _ = try builder.entry(ofRun, path: "-")
    for input in discovery.inputs {
      let settings = selection.settings(for: input.path)
      if let failure = selection.failure { throw .configuration(failure) }
      entryOfInput.append(try builder.entry(settings, path: input.path))
    }
    entries = builder.entries
    idlePatterns = request.paths.isEmpty ? [] : selection.idlePatterns
  }

  /// Leaves out the inputs whose paths are not wanted.
  package mutating func keep(where isWanted: (String) -> Bool) {
    let kept = discovery.inputs.map { isWanted($0.path) }
    entryOfInput = zip(entryOfInput, kept).filter(\.1).map(\.0)
    discovery.keep(kept)
  }

  /// The files of waivers that the configurations name, each once.
  package var waiverFiles: [String] {
    var seen: Set<String> = []
    return entries.flatMap { $0.settings?.waivers?.value ?? [] }
      .filter { seen.insert(PathName.absolute($0)).inserted }
  }

  /// The ids of all rules that judge an input.
  package var ruleNames: Set<String> {
    Set(entries.flatMap { $0.rules.compiled.rules.map(\.id) })
  }

  /// The settings of the current folder, which decide what one run can do in one way only.
  package var settings: Settings? { entries.first?.settings }
}

/// Why a run cannot begin.
package enum RunPlanFailure: Error, Sendable {
  /// Mistakes in a configuration file.
  case configuration(ConfigurationFailure)
  /// Rule files that cannot be read.
  case library(RuleLibraryFailure)
  /// Rules with mistakes, or a profile that is not there.
  case rules(RuleLoadingFailure, profile: String)
  /// A name on the command line that is no rule and no topic.
  case unknownRule(UnknownRule, profile: String)
}

/// Makes one entry for all inputs that are judged alike.
private struct EntryBuilder {
  private struct Key: Hashable {
    let configuration: String?
    let overrides: [Int]
  }

  private struct RuleKey: Hashable {
    let paths: [String]
    let profile: String
  }

  let request: RunRequest
  let options: LintOptions
  private(set) var entries: [RunPlan.Entry] = []
  private var places: [Key: Int] = [:]
  private var loaded: [RuleKey: RunRules] = [:]

  init(request: RunRequest, options: LintOptions) {
    self.request = request
    self.options = options
  }

  mutating func entry(_ settings: Settings?, path: String) throws(RunPlanFailure) -> Int {
    let overrides = Self.overrides(of: path, in: settings)
    let key = Key(configuration: settings?.path, overrides: overrides)
    if let place = places[key] { return place }
    let chosen = overrides.compactMap { settings?.overrides[$0] }
    let profile =
      request.profile ?? chosen.last { $0.profile != nil }?.profile?.value
      ?? settings?.profile?.value ?? defaultProfile
    let rules = try load(
      RuleKey(paths: (settings?.rules?.value ?? []) + request.rules, profile: profile)
    )
    let entry = RunPlan.Entry(
      rules: rules,
      options: try options(settings, chosen, rules),
      settings: settings
    )
    entries.append(entry)
    places[key] = entries.count - 1
    return entries.count - 1
  }

  private static func overrides(of path: String, in settings: Settings?) -> [Int] {
    guard let settings, !settings.overrides.isEmpty,
      let relative = PathName.relative(path, to: settings.folder)
    else { return [] }
    return settings.overrides.indices.filter { index in
      settings.overrides[index].files.contains { $0.matches(relative) }
    }
  }

  private mutating func load(_ key: RuleKey) throws(RunPlanFailure) -> RunRules {
    if let known = loaded[key] { return known }
    let cache = key.paths.isEmpty ? request.cache : nil
    if let kept = cache?.rules(of: key.profile) {
      loaded[key] = kept
      return kept
    }
    let library: RuleLibrary
    do throws(RuleLibraryFailure) {
      library = try RuleLibrary(paths: key.paths)
    } catch {
      throw .library(error)
    }
    do throws(RuleLoadingFailure) {
      let rules = RunRules(try LoadedRules(library, profile: key.profile))
      loaded[key] = rules
      cache?.keep(rules)
      return rules
    } catch {
      throw .rules(error, profile: key.profile)
    }
  }

  private func options(
    _ settings: Settings?,
    _ overrides: [OverrideSetting],
    _ rules: RunRules
  ) throws(RunPlanFailure) -> LintOptions {
    var options = options
    options.asOf =
      request.asOf ?? overrides.last { $0.asOf != nil }?.asOf?.value ?? settings?.asOf?.value
    options.minimumConfidence =
      request.minimumConfidence ?? settings?.minimumConfidence?.value ?? .likely
    options.includesBoilerplate =
      request.includesBoilerplate ?? settings?.includesBoilerplate?.value ?? false
    options.issuer.name = overrides.last { $0.issuer != nil }?.issuer?.value
    options.issuer.level = overrides.last { $0.level != nil }?.level?.value
    if let settings { try check(settings, rules) }
    for (name, severity) in settings?.severity ?? [] { options.severities[name.value] = severity }
    do throws(UnknownRule) {
      options.selection = try RuleSelection(
        selected: request.select.isEmpty ? settings?.select.map(\.value) ?? [] : request.select,
        ignored: (settings?.ignore.map(\.value) ?? []) + request.ignore,
        of: rules.compiled
      )
    } catch {
      throw .unknownRule(error, profile: rules.compiled.profile)
    }
    return options
  }

  /// Whether each rule and topic that the settings name is there.
  private func check(_ settings: Settings, _ rules: RunRules) throws(RunPlanFailure) {
    let names = settings.select + settings.ignore + settings.severity.map(\.name)
    let known = Set(rules.compiled.rules.flatMap { [$0.id, $0.topic] })
    let mistakes = names.filter { !known.contains($0.value) }.map { name in
      let near =
        Spelling.nearest(to: name.value, among: known.sorted())
        ?? Spelling.nearest(to: name.value.uppercased(), among: known.sorted())
      return ConfigurationMistake(
        path: settings.path,
        line: name.line,
        column: name.column,
        message: "profile '\(rules.compiled.profile)' has no rule or topic '\(name.value)'",
        help: YAMLFile.help(near) ?? "jianfu rules list shows all there are"
      )
    }
    guard mistakes.isEmpty else { throw .configuration(ConfigurationFailure(mistakes)) }
  }
}
