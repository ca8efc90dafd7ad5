import Findings
import RuleLanguage

/// The settings that hold for one file, each with where it comes from.
package struct EffectiveSettings: Sendable {
  /// One setting.
  package struct Line: Sendable, Hashable {
    /// Its key in `jianfu.yml`.
    package let key: String
    /// Its values, none where it is not set and has no default.
    package let values: [String]
    /// The file and line it stands at, nil for a default.
    package let origin: String?
  }

  /// The settings in the order of `SettingsKey`.
  package let lines: [Line]

  /// Resolves the settings for a file.
  ///
  /// - Parameters:
  ///   - settings: The configuration that holds, nil where none does.
  ///   - path: The file, `-` for none.
  package init(_ settings: Settings?, path: String) {
    let overrides =
      settings.map { settings in
        settings.overrides.filter { override in
          PathName.relative(path, to: settings.folder).map { relative in
            override.files.contains { $0.matches(relative) }
          } ?? false
        }
      } ?? []
    lines =
      SettingsKey.allCases.compactMap { key in
        Self.line(key, settings, overrides)
      } + Self.facts(overrides, settings)
  }

  private static func line(
    _ key: SettingsKey,
    _ settings: Settings?,
    _ overrides: [OverrideSetting]
  ) -> Line? {
    func line<Value>(
      _ setting: Setting<Value>?,
      default fallback: [String] = [],
      _ values: (Value) -> [String]
    ) -> Line {
      Line(
        key: key.rawValue,
        values: setting.map { values($0.value) } ?? fallback,
        origin: setting.flatMap { origin($0, settings) }
      )
    }
    func names(_ names: [Setting<String>]) -> Line {
      Line(
        key: key.rawValue,
        values: names.map(\.value),
        origin: names.first.flatMap { origin($0, settings) }
      )
    }
    func yes(_ setting: Setting<Bool>?) -> Line {
      line(setting, default: ["false"]) { ["\($0)"] }
    }
    switch key {
    case .version, .overrides: return nil
    case .profile:
      return line(
        overrides.last { $0.profile != nil }?.profile ?? settings?.profile,
        default: [defaultProfile]
      ) { [$0] }
    case .rules: return line(settings?.rules) { $0 }
    case .include: return line(settings?.include) { $0.map(\.text) }
    case .exclude: return line(settings?.exclude) { $0.map(\.text) }
    case .select: return names(settings?.select ?? [])
    case .ignore: return names(settings?.ignore ?? [])
    case .severity:
      let pairs = settings?.severity ?? []
      return Line(
        key: key.rawValue,
        values: pairs.map { "\($0.name.value)=\($0.severity.rawValue)" },
        origin: pairs.first.flatMap { origin($0.name, settings) }
      )
    case .asOf:
      return line(overrides.last { $0.asOf != nil }?.asOf ?? settings?.asOf) { [$0.description] }
    case .minimumConfidence:
      return line(settings?.minimumConfidence, default: [Confidence.likely.rawValue]) {
        [$0.rawValue]
      }
    case .failOn:
      return line(settings?.failOn, default: [FailureLevel.error.rawValue]) { [$0.rawValue] }
    case .allowsIncomplete: return yes(settings?.allowsIncomplete)
    case .includesBoilerplate: return yes(settings?.includesBoilerplate)
    case .outputs: return line(settings?.outputs) { $0.map { "\($0.format)=\($0.path)" } }
    case .waivers: return line(settings?.waivers) { $0 }
    case .allowsInlineWaivers: return yes(settings?.allowsInlineWaivers)
    case .baseline: return line(settings?.baseline) { [$0] }
    case .language:
      return line(settings?.language, default: [MessageLanguage.zh.rawValue]) { [$0.rawValue] }
    }
  }

  private static func facts(_ overrides: [OverrideSetting], _ settings: Settings?) -> [Line] {
    var lines: [Line] = []
    if let issuer = overrides.last(where: { $0.issuer != nil })?.issuer {
      lines.append(Line(key: "issuer", values: [issuer.value], origin: origin(issuer, settings)))
    }
    if let level = overrides.last(where: { $0.level != nil })?.level {
      lines.append(
        Line(key: "level", values: [level.value.rawValue], origin: origin(level, settings))
      )
    }
    return lines
  }

  private static func origin<Value>(_ setting: Setting<Value>, _ settings: Settings?) -> String? {
    settings.map { "\($0.path):\(setting.line)" }
  }
}
