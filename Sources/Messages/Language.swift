/// The languages that the tool speaks.
package enum Language: String, Sendable, Hashable, CaseIterable {
  /// Chinese, the default.
  case chinese = "zh"
  /// English.
  case english = "en"

  /// The tag of BCP 47 that a page in this language carries.
  package var tag: String {
    switch self {
    case .chinese: "zh-CN"
    case .english: "en"
    }
  }

  /// The language of a locale such as `en_GB.UTF-8`; nil for one that names no language of ours.
  package init?(locale: String) {
    let language = locale.prefix { $0 != "_" && $0 != "." && $0 != "-" && $0 != "@" }
    self.init(rawValue: language.lowercased())
  }
}
