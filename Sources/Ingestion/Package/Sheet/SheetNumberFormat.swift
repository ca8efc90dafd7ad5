import Glibc

/// How a spreadsheet shows a number: as a date, with decimals, in per cent and so on.
struct SheetNumberFormat {
  private enum Token: Equatable {
    case text(String)
    case year(Int), month(Int), day(Int), hour(Int), minute(Int), second(Int)
    case elapsedHours, halfDay, weekday
    /// The digits of a number.
    case number
  }

  private let tokens: [Token]
  private let isGeneral: Bool
  private let decimals: Int
  private let minimumIntegers: Int
  private let groups: Bool
  private let percents: Int
  private let isScientific: Bool

  /// The formats that files name by number only, as Chinese programs show them.
  private static let builtIn: [Int: String] = [
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00",
    14: "yyyy/m/d", 15: "d-m-yy", 16: "d-m", 17: "m-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM",
    20: "h:mm", 21: "h:mm:ss", 22: "yyyy/m/d h:mm", 27: "yyyy年m月", 28: "m月d日", 29: "m月d日",
    30: "m-d-yy", 31: "yyyy年m月d日", 32: "h时mm分", 33: "h时mm分ss秒", 36: "yyyy年m月",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss",
    50: "yyyy年m月", 51: "m月d日", 52: "yyyy年m月", 53: "m月d日", 54: "m月d日", 57: "yyyy年m月",
    58: "m月d日",
  ]

  /// The format of a number that files name, with the codes that the file defines.
  init(id: Int, codes: [Int: String]) {
    self.init(code: codes[id] ?? Self.builtIn[id] ?? "General")
  }

  /// Reads a format code; only what it says of positive numbers.
  init(code: String) {
    var scanner = Scanner(code)
    var tokens: [Token] = []
    var pattern = ""
    var percents = 0
    while let step = scanner.next() {
      switch step {
      case .literal(let text): tokens.append(.text(text))
      case .field(let token): tokens.append(token)
      case .digits(let text):
        if !tokens.contains(.number) { tokens.append(.number) }
        pattern += text
      case .percent:
        percents += 1
        tokens.append(.text("%"))
      }
    }
    self.tokens = tokens
    self.percents = percents
    isGeneral = tokens.isEmpty || code.lowercased().hasPrefix("general")
    isScientific = pattern.contains("E")
    let parts = pattern.prefix { $0 != "E" }.split(
      separator: ".",
      omittingEmptySubsequences: false
    )
    groups = parts.first?.contains(",") ?? false
    minimumIntegers = parts.first?.count { $0 == "0" } ?? 1
    decimals = parts.count > 1 ? parts[1].count { $0 == "0" || $0 == "#" || $0 == "?" } : 0
  }

  /// Whether a number is shown as it stands in the file.
  var showsAsIs: Bool { isGeneral }

  private var isDate: Bool {
    tokens.contains { token in
      switch token {
      case .text, .number: false
      default: true
      }
    }
  }

  /// The number as a reader sees it; nil where it cannot be shown in this format.
  func text(_ value: Double, startsIn1904: Bool) -> String? {
    guard value.isFinite, abs(value) < 1e15 else { return nil }
    if isGeneral { return Self.general(value) }
    if isDate {
      guard value >= 0, value < 2_958_466 else { return nil }
      return date(value, startsIn1904: startsIn1904)
    }
    let digits = number(value)
    if !tokens.contains(.number) { return nil }
    var isFirst = true
    return tokens.reduce(into: "") { text, token in
      if case .text(let literal) = token { text += literal }
      if token == .number, isFirst {
        text += digits
        isFirst = false
      }
    }
  }

  /// At most eleven figures, as cells without a format show.
  static func general(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e11 { return String(Int(value)) }
    let whole = max(1, Int(log10(max(1, abs(value))).rounded(.down)) + 1)
    return trimmed(fixed(value, max(0, 10 - whole)))
  }

  private static func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var text = text
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text
  }

  /// A number with so many decimals, rounded as people round.
  private static func fixed(_ value: Double, _ decimals: Int) -> String {
    let scale = pow(10, Double(decimals))
    let scaled = (abs(value) * scale + 1e-9).rounded()
    guard scaled < 9e15 else { return String(value) }
    let figures = String(Int(scaled))
    let padded = String(repeating: "0", count: max(0, decimals + 1 - figures.count)) + figures
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  private func number(_ value: Double) -> String {
    var value = value
    for _ in 0..<percents { value *= 100 }
    if isScientific { return Self.general(value) }
    var text = Self.fixed(value, min(decimals, 15))
    let sign = text.hasPrefix("-") ? "-" : ""
    text.removeFirst(sign.count)
    var whole = String(text.prefix { $0 != "." })
    let rest = text.dropFirst(whole.count)
    while whole.count < minimumIntegers { whole = "0" + whole }
    if groups {
      var grouped = ""
      for (index, digit) in whole.enumerated() {
        if index > 0, (whole.count - index).isMultiple(of: 3) { grouped.append(",") }
        grouped.append(digit)
      }
      whole = grouped
    }
    return sign + whole + rest
  }

  // MARK: Dates

  private func date(_ value: Double, startsIn1904: Bool) -> String {
    let seconds = Int((value * 86_400).rounded())
    let (day, time) = (seconds / 86_400, seconds % 86_400)
    let civil = Self.civil(day: day, startsIn1904: startsIn1904)
    let isHalf = tokens.contains(.halfDay)
    let hour = time / 3600
    return tokens.reduce(into: "") { text, token in
      switch token {
      case .text(let literal): text += literal
      case .year(let width): text += width > 2 ? String(civil.year) : Self.two(civil.year % 100)
      case .month(let width): text += width == 2 ? Self.two(civil.month) : String(civil.month)
      case .day(let width): text += width == 2 ? Self.two(civil.day) : String(civil.day)
      case .hour(let width):
        let shown = isHalf ? (hour + 11) % 12 + 1 : hour
        text += width == 2 ? Self.two(shown) : String(shown)
      case .minute(let width):
        text += width == 2 ? Self.two(time / 60 % 60) : String(time / 60 % 60)
      case .second(let width): text += width == 2 ? Self.two(time % 60) : String(time % 60)
      case .elapsedHours: text += String(seconds / 3600)
      case .halfDay: text += hour < 12 ? "上午" : "下午"
      case .weekday: text += "日一二三四五六".map { String($0) }[civil.weekday]
      case .number: break
      }
    }
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

  /// The day of a serial number; the programs take 1900 for a leap year.
  private static func civil(
    day: Int,
    startsIn1904: Bool
  ) -> (year: Int, month: Int, day: Int, weekday: Int) {
    if !startsIn1904, day == 60 { return (1900, 2, 29, 3) }
    let shift = startsIn1904 ? 24_107 : day < 60 ? 25_568 : 25_569
    let (year, month, date) = gregorian(day - (startsIn1904 ? shift - 1_462 + 1_462 : shift))
    let weekday = startsIn1904 ? (day + 5) % 7 : (day + 6) % 7
    return (year, month, date, weekday)
  }

  /// The day so many days after the first of January 1970.
  private static func gregorian(_ days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let civilMonth = month < 10 ? month + 3 : month - 9
    return (yearOfEra + era * 400 + (civilMonth <= 2 ? 1 : 0), civilMonth, day)
  }

  // MARK: Codes

  /// Takes a format code apart.
  private struct Scanner {
    enum Step {
      case literal(String)
      case field(Token)
      case digits(String)
      case percent
    }

    private let characters: [Character]
    private var index = 0
    private var sawHour = false

    init(_ code: String) { characters = Array(code) }

    mutating func next() -> Step? {
      guard index < characters.count, characters[index] != ";" else { return nil }
      let character = characters[index]
      switch character {
      case "\"": return quoted()
      case "\\", "_", "*":
        index += 2
        guard character == "\\", index <= characters.count else { return next() }
        return .literal(String(characters[index - 1]))
      case "[": return bracketed()
      case "y", "Y", "e": return .field(.year(run()))
      case "m", "M": return month()
      case "d", "D": return .field(.day(run()))
      case "h", "H":
        sawHour = true
        return .field(.hour(run()))
      case "s", "S": return .field(.second(run()))
      case "a", "A": return half()
      case "0", "#", "?", ".", ",": return .digits(String(repeating: character, count: run()))
      case "E":
        index += 2
        return .digits("E")
      case "%":
        index += 1
        return .percent
      case "@", "G": return general()
      default:
        index += 1
        return .literal(String(character))
      }
    }

    /// Takes the same character as often as it stands there.
    private mutating func run() -> Int {
      let first = characters[index]
      let start = index
      while index < characters.count, characters[index].lowercased() == first.lowercased() {
        index += 1
      }
      return index - start
    }

    private mutating func general() -> Step? {
      if characters[index] == "G" { index += 7 } else { index += 1 }
      return next()
    }

    private mutating func quoted() -> Step {
      var text = ""
      index += 1
      while index < characters.count, characters[index] != "\"" {
        text.append(characters[index])
        index += 1
      }
      index += 1
      return .literal(text)
    }

    private mutating func bracketed() -> Step? {
      var text = ""
      while index < characters.count, characters[index] != "]" {
        text.append(characters[index])
        index += 1
      }
      index += 1
      switch text.lowercased() {
      case "[h", "[hh":
        sawHour = true
        return .field(.elapsedHours)
      default:
        // A currency stands before the dash; a colour, a condition or a locale shows nothing.
        guard text.hasPrefix("[$") else { return next() }
        let sign = text.dropFirst(2).prefix { $0 != "-" }
        return sign.isEmpty ? next() : .literal(String(sign))
      }
    }

    /// `m` stands for minutes behind hours and before seconds, else for months.
    private mutating func month() -> Step {
      let width = run()
      var ahead = index
      while ahead < characters.count, !characters[ahead].isLetter { ahead += 1 }
      let beforeSeconds = ahead < characters.count && "sS".contains(characters[ahead])
      if width <= 2, sawHour || beforeSeconds {
        sawHour = false
        return .field(.minute(width))
      }
      return .field(.month(width))
    }

    private mutating func half() -> Step? {
      let rest = String(characters[index...].prefix(5)).lowercased()
      if rest == "am/pm" {
        index += 5
        return .field(.halfDay)
      }
      if rest.hasPrefix("aaa") {
        _ = run()
        return .field(.weekday)
      }
      index += 1
      return next()
    }
  }
}
