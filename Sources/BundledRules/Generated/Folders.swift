// Generated from Rules/ by Scripts/embed-rules.sh: change the rules, not this file.
// swift-format-ignore-file

extension BundledRules {
  /// Tells these rules from all others.
  package static let digest =
    "863e1ca3539d6fa5565291188ce347d2cd57879f8f904b6729cf3769bb6a0875"

  static let folders: [[BundledRuleFile]] = [
    core,
    local,
    nanchong,
    national,
    sichuan,
  ]
}
