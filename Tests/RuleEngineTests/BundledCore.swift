import BundledRules
import RuleLanguage

enum BundledCore {
  static let sources = BundledRules.files.filter { $0.path.contains("core/") }.map {
    RuleSource(path: $0.path, text: Array(String(describing: $0.text).utf8))
  }
}
