/// A way to write the numbers of headings and list items.
enum NumberFormat {
  case decimal
  case decimalZero
  case fullWidth
  case upperRoman, lowerRoman, upperLetter, lowerLetter
  /// 一、十、十一、一百〇五
  case chinese
  /// 壹、拾
  case chineseLegal
  /// 一、一〇、一一
  case chineseDigits
  /// 甲、乙
  case stems
  /// 子、丑
  case branches
  /// ①
  case circled
  /// ⒈
  case stopped
  /// ⑴
  case parenthesised
  /// ㈠
  case chineseParenthesised
  /// ㊀
  case chineseCircled
  case bullet
  case none

  /// The format of a name that WordprocessingML uses; unknown ones count in figures.
  init(word name: String) {
    switch name {
    case "decimalZero": self = .decimalZero
    case "decimalFullWidth", "decimalFullWidth2": self = .fullWidth
    case "upperRoman": self = .upperRoman
    case "lowerRoman": self = .lowerRoman
    case "upperLetter": self = .upperLetter
    case "lowerLetter": self = .lowerLetter
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand", "japaneseLegal", "koreanCounting":
      self = .chinese
    case "chineseLegalSimplified", "ideographLegalTraditional": self = .chineseLegal
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital": self = .chineseDigits
    case "ideographTraditional": self = .stems
    case "ideographZodiac": self = .branches
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": self = .circled
    case "decimalEnclosedFullstop": self = .stopped
    case "decimalEnclosedParen": self = .parenthesised
    case "ideographEnclosedCircle": self = .chineseCircled
    case "bullet": self = .bullet
    case "none": self = .none
    default: self = .decimal
    }
  }

  /// The number as a reader sees it.
  func text(_ number: Int) -> String {
    switch self {
    case .decimal: return String(number)
    case .decimalZero: return number < 10 && number >= 0 ? "0\(number)" : String(number)
    case .fullWidth: return Self.shifted(String(number), by: 0xFEE0)
    case .upperRoman: return Self.roman(number)
    case .lowerRoman: return Self.roman(number).lowercased()
    case .upperLetter: return Self.letters(number)
    case .lowerLetter: return Self.letters(number).lowercased()
    case .chinese: return Self.counted(number, "零一二三四五六七八九", "十百千", omitsFirst: true)
    case .chineseLegal: return Self.counted(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟", omitsFirst: false)
    case .chineseDigits: return Self.digits(number)
    case .stems: return Self.cycled("甲乙丙丁戊己庚辛壬癸", number)
    case .branches: return Self.cycled("子丑寅卯辰巳午未申酉戌亥", number)
    case .circled: return Self.enclosed(number, 0x2460, 20)
    case .stopped: return Self.enclosed(number, 0x2488, 20)
    case .parenthesised: return Self.enclosed(number, 0x2474, 20)
    case .chineseParenthesised: return Self.enclosed(number, 0x3220, 10)
    case .chineseCircled: return Self.enclosed(number, 0x3280, 10)
    case .bullet, .none: return ""
    }
  }

  private static func shifted(_ text: String, by distance: UInt32) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { Unicode.Scalar($0.value + distance) ?? $0 }
      )
    )
  }

  private static func enclosed(_ number: Int, _ first: UInt32, _ count: Int) -> String {
    guard (1...count).contains(number) else { return String(number) }
    return Unicode.Scalar(first + UInt32(number) - 1).map { String($0) } ?? String(number)
  }

  private static func cycled(_ signs: String, _ number: Int) -> String {
    guard number > 0 else { return String(number) }
    let all = Array(signs)
    return String(all[(number - 1) % all.count])
  }

  private static func letters(_ number: Int) -> String {
    guard (1...780).contains(number) else { return String(number) }
    let letter = Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8((number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let steps = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in steps {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  private static func digits(_ number: Int) -> String {
    let signs = Array("〇一二三四五六七八九")
    return String(String(number).compactMap { $0.wholeNumberValue.map { signs[$0] } })
  }

  /// Writes a number below ten thousand with its units; `omitsFirst` writes 十 for ten, not 一十.
  private static func counted(
    _ number: Int,
    _ signs: String,
    _ units: String,
    omitsFirst: Bool
  ) -> String {
    guard (1...9999).contains(number) else { return String(number) }
    let digits = Array(signs)
    let places = [""] + units.map { String($0) }
    let figures = String(number).compactMap(\.wholeNumberValue)
    var text = ""
    var skipped = false
    for (index, figure) in figures.enumerated() {
      let place = figures.count - 1 - index
      guard figure > 0 else {
        skipped = true
        continue
      }
      if skipped, !text.isEmpty { text.append(digits[0]) }
      skipped = false
      let isLeadingTen = omitsFirst && place == 1 && figure == 1 && index == 0
      if !isLeadingTen { text.append(digits[figure]) }
      text += places[place]
    }
    return text
  }
}
