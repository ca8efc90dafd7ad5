// Generated from Rules/ by Scripts/embed-rules.sh: change the rules, not this file.
// swift-format-ignore-file

extension BundledRules {
  /// Tells these rules from all others.
  package static let digest =
    "a3a988ff41d0f92d395cfd7c475010312a2dd39b7686d834bb989658f7185f66"

  static let folders: [[BundledRuleFile]] = [
    core,
    local,
    nanchong,
    national,
    sichuan,
  ]
}
