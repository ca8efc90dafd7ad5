// Generated from Rules/ by Scripts/embed-rules.sh: change the rules, not this file.
// swift-format-ignore-file

extension BundledRules {
  /// Tells these rules from all others.
  package static let digest =
    "5502c15786945c379ae68eb6836333d8c61718811942081400dc5e0cbab22351"

  static let folders: [[BundledRuleFile]] = [
    core,
    local,
    nanchong,
    national,
    sichuan,
  ]
}
