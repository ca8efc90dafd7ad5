import Messages
import Findings
import RuleLanguage

/// The keys of `jianfu.yml`; adding a case is the only way to add one.
package enum SettingsKey: String, CaseIterable, Sendable {
  case version, profile, rules, include, exclude, select, ignore, severity, overrides
  case asOf = "as-of"
  case minimumConfidence = "min-confidence"
  case failOn = "fail-on"
  case allowsIncomplete = "allow-incomplete"
  case includesBoilerplate = "include-boilerplate"
  case outputs, waivers
  case allowsInlineWaivers = "inline-waivers"
  case baseline, language
}

extension Settings {
  /// Reads a configuration file.
  ///
  /// - Parameter formats: The names of the report formats there are.
  /// - Throws: `ConfigurationFailure` with every mistake of the file.
  package init(
    reading path: String,
    formats: [String]
  ) throws(ConfigurationFailure) {
    try self.init(try YAMLFile(path: path), formats: formats)
  }

  /// Reads a configuration from a text.
  package init(
    _ text: String,
    path: String,
    formats: [String]
  ) throws(ConfigurationFailure) {
    try self.init(YAMLFile(path: path, text: text), formats: formats)
  }

  private init(_ file: YAMLFile, formats: [String]) throws(ConfigurationFailure) {
    self.init(path: file.path)
    var file = file
    if let content = file.content {
      for entry in file.mapping(content, known: SettingsKey.allCases.map(\.rawValue)) {
        guard let key = SettingsKey(rawValue: entry.key) else { continue }
        read(key, entry, &file, formats: formats)
      }
    }
    guard file.mistakes.isEmpty else { throw ConfigurationFailure(file.mistakes) }
  }

  private mutating func read(
    _ key: SettingsKey,
    _ entry: YAMLFile.Entry,
    _ file: inout YAMLFile,
    formats: [String]
  ) {
    let value = entry.value
    switch key {
    case .version:
      if let version = file.string(value), version != "1" {
        file.note("this release reads version 1 of the configuration only", at: value)
      }
    case .profile: profile = file.string(value).map { setting($0, value) }
    case .rules: rules = setting(paths(value, &file), value)
    case .include: include = setting(patterns(value, &file), value)
    case .exclude: exclude = setting(patterns(value, &file), value)
    case .select: select = names(value, &file)
    case .ignore: ignore = names(value, &file)
    case .severity:
      for entry in file.mapping(value, known: nil) {
        if let severity = file.choice(entry.value, of: SeveritySetting.self) {
          self.severity.append((setting(entry.key, entry.place), severity))
        }
      }
    case .overrides:
      for element in file.list(value) { readOverride(element, &file) }
    case .asOf: asOf = file.date(value).map { setting($0, value) }
    case .minimumConfidence:
      minimumConfidence = file.choice(value, of: Confidence.self).map { setting($0, value) }
    case .failOn: failOn = file.choice(value, of: FailureLevel.self).map { setting($0, value) }
    case .allowsIncomplete: allowsIncomplete = file.boolean(value).map { setting($0, value) }
    case .includesBoilerplate: includesBoilerplate = file.boolean(value).map { setting($0, value) }
    case .outputs: readOutputs(value, &file, formats: formats)
    case .waivers: waivers = setting(paths(value, &file), value)
    case .allowsInlineWaivers:
      allowsInlineWaivers = file.boolean(value).map { setting($0, value) }
    case .baseline: baseline = file.string(value).map { setting(resolved($0), value) }
    case .language:
      language = file.choice(value, of: MessageLanguage.self).map { setting($0, value) }
    }
  }

  private mutating func readOverride(_ element: YAMLFile.Value, _ file: inout YAMLFile) {
    var override = OverrideSetting()
    let known = ["files", "profile", "issuer", "level", "as-of"]
    let entries = file.mapping(element, known: known)
    for entry in entries {
      let value = entry.value
      switch entry.key {
      case "files": override.files = patterns(value, &file)
      case "profile": override.profile = file.string(value).map { setting($0, value) }
      case "issuer": override.issuer = file.string(value).map { setting($0, value) }
      case "level":
        override.level = file.choice(value, of: AuthorityLevel.self).map { setting($0, value) }
      default: override.asOf = file.date(value).map { setting($0, value) }
      }
    }
    if !entries.isEmpty, !entries.contains(where: { $0.key == "files" }) {
      file.note("an override needs 'files': the patterns of the files it is about", at: element)
    }
    overrides.append(override)
  }

  private mutating func readOutputs(
    _ value: YAMLFile.Value,
    _ file: inout YAMLFile,
    formats: [String]
  ) {
    var found: [OutputSetting] = []
    for element in file.list(value) {
      var format: String?
      var path: String?
      let entries = file.mapping(element, known: ["format", "path"])
      for entry in entries {
        guard let text = file.string(entry.value) else { continue }
        if entry.key == "path" { path = resolved(text) } else { format = text }
        if entry.key == "format", !formats.contains(text) {
          let near = Spelling.nearest(to: text, among: formats)
          file.note(
            "there is no report format '\(text)'",
            at: entry.value,
            help: YAMLFile.help(near, formats)
          )
        }
      }
      if let format, let path {
        found.append(OutputSetting(format: format, path: path))
      } else if !entries.isEmpty {
        file.note("an output needs 'format' and 'path'", at: element)
      }
    }
    outputs = setting(found, value)
  }

  private func setting<Value>(_ value: Value, _ place: YAMLFile.Value) -> Setting<Value> {
    Setting(value: value, line: place.line, column: place.column)
  }

  private func names(_ value: YAMLFile.Value, _ file: inout YAMLFile) -> [Setting<String>] {
    file.list(value).compactMap { element in file.string(element).map { setting($0, element) } }
  }

  private func paths(_ value: YAMLFile.Value, _ file: inout YAMLFile) -> [String] {
    file.list(value).compactMap { file.string($0) }.map(resolved)
  }

  private func patterns(_ value: YAMLFile.Value, _ file: inout YAMLFile) -> [GlobPattern] {
    var patterns: [GlobPattern] = []
    for element in file.list(value) {
      guard let text = file.string(element) else { continue }
      do throws(GlobPattern.Mistake) {
        patterns.append(try GlobPattern(text))
      } catch {
        file.note("'\(text)' is no pattern of paths", at: element, help: error.message)
      }
    }
    return patterns
  }
}
