import ArgumentParser
import Glibc
import Messages
import RuleLanguage

/// The words of this run.
let say = Words(Environment.language(of: CommandLine.arguments))

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

  /// The folder for what may be made anew at any time: the one that `JIANFU_CACHE_DIR` names, else
  /// our own in the user's; nil where there is none.
  static func cacheFolder() -> String? {
    if let own = variable("JIANFU_CACHE_DIR") { return own }
    if let caches = variable("XDG_CACHE_HOME"), caches.hasPrefix("/") { return caches + "/jianfu" }
    // The home may be that of someone else (sudo), in which nothing is to be left behind.
    guard let home = variable("HOME"), home.hasPrefix("/"),
      Self.status(of: home)?.st_uid == geteuid()
    else { return nil }
    return home + "/.cache/jianfu"
  }

  /// What tells this build of the program from every other; nil where the system does not say.
  static func program() -> String? {
    guard let status = Self.status(of: "/proc/self/exe") else { return nil }
    let (made, changed) = (status.st_mtim, status.st_ctim)
    return [
      Int(status.st_dev), Int(status.st_ino), Int(status.st_size), made.tv_sec, made.tv_nsec,
      changed.tv_sec, changed.tv_nsec,
    ].map(String.init).joined(separator: " ")
  }

  private static func status(of path: String) -> stat? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status : nil
  }

  /// The language of `--lang`, else that of the locale, else Chinese.
  ///
  /// It is looked up before the command line is parsed, since help and mistakes need it.
  static func language(of arguments: [String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument.hasPrefix("--lang=") {
        return Language(locale: String(argument.dropFirst(7))) ?? .chinese
      }
      if argument == "--lang", index + 1 < arguments.count {
        return Language(locale: arguments[index + 1]) ?? .chinese
      }
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first
    return locale.flatMap(Language.init(locale:)) ?? .chinese
  }

  /// What tells a file from every other, nil where there is none at the path.
  static func identity(of path: String) -> [UInt64]? {
    guard path != "-", let status = Self.status(of: path), status.st_mode & S_IFMT == S_IFREG
    else { return nil }
    return [UInt64(status.st_dev), UInt64(status.st_ino)]
  }
}

/// When a report is coloured.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never

  /// Decides for an open file: with `auto`, a terminal that can do it, unless `NO_COLOR` is set;
  /// anything where `FORCE_COLOR` is set to more than 0.
  func isColoured(_ descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto: Self.isWanted(descriptor)
    }
  }

  private static func isWanted(_ descriptor: Int32) -> Bool {
    if Environment.variable("NO_COLOR") != nil { return false }
    if let force = Environment.variable("FORCE_COLOR") { return force != "0" }
    return Environment.isTerminal(descriptor) && Environment.variable("TERM") != "dumb"
  }
}
