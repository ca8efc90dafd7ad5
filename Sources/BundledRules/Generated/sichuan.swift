// Generated from Rules/ by Scripts/embed-rules.sh: change the rules, not this file.
// swift-format-ignore-file

extension BundledRules {
  static let sichuan: [BundledRuleFile] = [
    BundledRuleFile(
      path: "sichuan/package.rules",
      text: #"""
package sichuan "四川省的减负规则"

use national

"""#),
  ]
}
