package import SourceText

/// The signs of the script: where sentences end, which characters count as one, how numbers and
/// dates are written.
///
/// They stand in `core`, so that nothing about Chinese is built in.
package enum NotationDeclaration: Sendable {
  /// What a boundary sets apart.
  package enum Boundary: Sendable {
    /// A mark ends a sentence.
    case sentence
    /// A mark ends a clause.
    case clause
    /// A word at a sentence's start, or behind a colon, begins an item of a list inside a paragraph.
    case item
  }

  /// `boundary sentence "。" "；"`, `boundary clause "，"` and `boundary item "一是" "(一)"`.
  case boundary(Boundary, [StringLiteral], range: TextRange)
  /// `quote title "《" "》"` names a document; `quote words "“" "”"` mentions words.
  case quote(isTitle: Bool, open: StringLiteral, close: StringLiteral, range: TextRange)
  /// `fold "（" "〔" to "("`: characters that match as one; each literal is one character.
  case fold(from: [StringLiteral], to: StringLiteral, range: TextRange)
  /// `skip " " "​"`: characters that a match passes over.
  case skip([StringLiteral], range: TextRange)
  /// `single "调" not "调查" "强调"`: in these words the character is no word of its own.
  case single(StringLiteral, parts: [StringLiteral], range: TextRange)
  /// `numeral "一" "壹" is 1`, `numeral "十" "拾" times 10`.
  case numeral([StringLiteral], value: Double, isMultiplier: Bool, range: TextRange)
  /// `unit 块 "块" "面" "个"`; `unit 百分数 "%" after "百分之"`; `unit 成 "成" times 10`.
  case unit(
    name: Name,
    suffixes: [StringLiteral],
    prefixes: [StringLiteral],
    factor: Double,
    range: TextRange
  )
  /// `unit 截止日 date "{month}月{day}日"`: days from the document's date to a day so written.
  case dayUnit(name: Name, templates: [StringLiteral], range: TextRange)
  /// `period 月 "每月" "按月" "每个月"`: words that say how often.
  case period(name: Name, words: [StringLiteral], perYear: Double, range: TextRange)
  /// `pattern date "{year}年{month}月{day}日"`, `pattern number "〔{year}〕{serial}号"`.
  case pattern(isDate: Bool, templates: [StringLiteral], range: TextRange)
  /// `metadata issued names "发布日期" "PubDate"`: field names under which files state a fact.
  ///
  /// `metadata issuer "unit" until "关于" "印发"`: and words in a title or line before which the
  /// issuer's name ends.
  case metadata(
    MetadataItem,
    names: [StringLiteral],
    until: [StringLiteral],
    range: TextRange
  )

  /// Its place in the file.
  package var range: TextRange {
    switch self {
    case .boundary(_, _, let range), .quote(_, _, _, let range), .fold(_, _, let range),
      .skip(_, let range), .single(_, _, let range), .numeral(_, _, _, let range),
      .unit(_, _, _, _, let range), .dayUnit(_, _, let range), .period(_, _, _, let range),
      .pattern(_, _, let range), .metadata(_, _, _, let range):
      range
    }
  }
}

/// A fact about an official document.
package enum MetadataItem: String, Sendable, CaseIterable {
  case title, number, issuer, issued, kind, addressee, region, attachment
}

extension MetadataItem: Comparable {
  /// Orders by name.
  package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
