import ArgumentParser
import Messages

/// The language of messages; `say` has read it before the command line was parsed.
struct LanguageOption: ParsableArguments {
  @Option(help: "The language of messages: zh or en; else that of the locale, else Chinese.")
  var lang: Language?
}

extension Language: ExpressibleByArgument {}
