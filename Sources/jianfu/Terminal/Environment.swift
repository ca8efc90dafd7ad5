import ArgumentParser
import Glibc
import RuleLanguage

/// What the machine says: the only place that asks it for the date, the terminal and the cores.
enum Environment {
  /// Today's date in the machine's time zone.
  static func today() -> CalendarDate {
    var now = time_t()
    unsafe time(&now)
    var parts = unsafe tm()
    unsafe localtime_r(&now, &parts)
    let (year, month, day) = unsafe (parts.tm_year, parts.tm_mon, parts.tm_mday)
    let date = CalendarDate(year: Int(year) + 1900, month: Int(month) + 1, day: Int(day))
    guard let date else { preconditionFailure("the clock shows a day that does not exist") }
    return date
  }

  /// Number of processor cores.
  static func cores() -> Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Whether an open file is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// The value of a variable, nil where it is unset or empty.
  static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}

/// When a report is coloured.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Decides for an open file: with `auto`, a terminal that can do it, unless `NO_COLOR` is set.
  func isColoured(_ descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      Environment.isTerminal(descriptor) && Environment.variable("NO_COLOR") == nil
        && Environment.variable("TERM") != "dumb"
    }
  }
}
