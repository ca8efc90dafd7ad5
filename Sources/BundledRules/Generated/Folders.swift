// Generated from Rules/ by Scripts/embed-rules.sh: change the rules, not this file.
// swift-format-ignore-file

extension BundledRules {
  /// Tells these rules from all others.
  package static let digest =
    "344eda0dd7d19d4c0b26d0d40cde5484045b0bfff62dcac26315babedcd2a287"

  static let folders: [[BundledRuleFile]] = [
    core,
    local,
    nanchong,
    national,
    sichuan,
  ]
}
