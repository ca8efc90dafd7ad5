// Generated from Rules/ by Scripts/embed-rules.sh: change the rules, not this file.
// swift-format-ignore-file

extension BundledRules {
  /// Tells these rules from all others.
  package static let digest =
    "9065c458261f4942298f4d5f911a0d31ed38b0297c033ce20df4d527355269da"

  static let folders: [[BundledRuleFile]] = [
    core,
    local,
    nanchong,
    national,
    sichuan,
  ]
}
