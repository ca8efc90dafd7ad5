import ArgumentParser
import Checker
import Findings
import Glibc
import Messages
import RuleEngine
import RuleLanguage
import RuleTooling
import SourceText

struct RulesTestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Run the examples that the rules carry.",
    discussion: """
      Every "violates" example must give a finding of its rule, and every
      "complies" example none. Each package is tested by itself with what it
      uses; with --profile, all rules of the profile as they take effect there.
      With --examples, whole documents below a folder are judged, too: those in
      CERT-01/violates/ and CERT-01/complies/.

      --days runs the examples on the day before, on and after each date of a rule,
      its sources and its limits.

      --coverage lists the words, alternatives, words of stances and exceptions
      that no example tries. --mutate drops or swaps one element after the
      other and lists what no example notices: either an example is missing, or
      the element does nothing; with --why, each with its reason, which takes a
      few times as long.

      EXAMPLES
        jianfu rules test
        jianfu rules test Rules/ --rule CERT-01
        jianfu rules test --profile nanchong --examples 样例/
        jianfu rules test --days
        jianfu rules test --coverage
        jianfu rules test --mutate --why --sample 500 --seed 7

      The status is 1 if an example fails, 2 if a rule has a mistake, 0 otherwise;
      gaps of the examples do not fail the run.
      """
  )

  @Argument(help: "Rule files and folders; the bundled rules where none is given.")
  var paths: [String] = []

  @Option(
    name: .customLong("rule"),
    parsing: .singleValue,
    help: ArgumentHelp("Only this rule; may be repeated.", valueName: "id")
  )
  var only: [String] = []

  @Option(help: "Test the rules as they take effect in this package.")
  var profile: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("A folder of example documents; may be repeated.", valueName: "folder")
  )
  var examples: [String] = []

  @Flag(help: "List what no example tries.")
  var coverage = false

  @Flag(help: "Drop or swap one element at a time; list what no example notices.")
  var mutate = false

  @Flag(help: "Say of each mutant that no example notices why it does not.")
  var why = false

  @Flag(help: "Run the examples on the days around every date that the rules know, too.")
  var days = false

  @Option(help: "Try this many mutants, drawn by lot; all where not given.")
  var sample: Int?

  @Option(help: "Judge one of so many examples of templates, drawn by lot.")
  var oneOf = 1

  @Option(help: "What the lots are drawn by.")
  var seed: UInt64 = 1

  @Option(help: "List at most this many gaps of each package.")
  var limit = 1000

  @Option(name: .shortAndLong, help: "Number of threads; the number of cores where not given.")
  var jobs: Int?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if oneOf < 1 { throw ValidationError("--one-of must be 1 or more") }
    if let sample, sample < 1 { throw ValidationError("--sample must be 1 or more") }
    if why && !mutate { throw ValidationError("--why needs --mutate") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be 1 or more") }
  }

  func run() async throws {
    let library = try RuleOptions.library(paths)
    let sources = library.sources(profile: profile)
    let program: CheckedProgram
    do {
      program = try checkRules(sources, tables: RuleLibrary.tables)
    } catch {
      throw RuleOptions.failure(.mistakes(error.diagnostics, sources: sources))
    }
    let own = paths.isEmpty ? program.packages : library.ownPackages
    var hasFailed = try runExamples(of: profile.map { [$0] } ?? own, in: program)
    if !examples.isEmpty { hasFailed = try runFiles(program) || hasFailed }
    let suite = RuleSuite(program, profile: profile)
    hasFailed = try await runTemplates(suite, program, own) || hasFailed
    let gaps = GapReport(suite: suite, program: program, packages: own, limit: limit)
    do {
      if days { hasFailed = try runDays(suite, program) || hasFailed }
      if coverage {
        let wanted = only.isEmpty ? nil : Set(only)
        try printOut(gaps.text(try RuleCoverage(suite, of: wanted, today: Environment.today())))
      }
      if mutate { try printOut(gaps.text(try await outcomes(suite, own))) }
    } catch let refused as EngineFailure {
      throw CommandFailure(RuleOptions.engineText(refused))
    }
    if hasFailed { throw ExitCode(RunStatus.findings.rawValue) }
  }

  // MARK: Examples

  /// Runs the examples in the rules; whether one failed.
  private func runExamples(of packages: [String], in program: CheckedProgram) throws -> Bool {
    var known: Set<String> = []
    var run = ExampleRun(words: say)
    for package in packages {
      let rules = try compile(program, package)
      known.formUnion(rules.rules.map(\.id))
      run.judge(rules, today: Environment.today()) { rule in
        let isOwn =
          rule.package == package || rule.adjustments.contains { $0.package == package }
        return (only.isEmpty || only.contains(rule.id)) && (profile != nil || isOwn)
      }
    }
    if let unknown = only.first(where: { !known.contains($0) }) {
      throw CommandFailure("there is no rule '\(unknown)'")
    }
    for failure in run.failures {
      try printOut(
        ExampleReport(failure, in: program, profile: profile ?? failure.rule.package).text
      )
    }
    let passed = run.count - run.failures.count
    try printOut(
      say(
        """
        \(count: run.count) examples of \(count: run.rules) rules: \
        \(passed) passed, \(run.failures.count) failed
        """
      )
    )
    if run.count == 0 { throw CommandFailure("no example was run") }
    return !run.failures.isEmpty
  }

  /// Runs what the templates of the rules make; whether one failed.
  private func runTemplates(
    _ suite: RuleSuite,
    _ program: CheckedProgram,
    _ packages: [String]
  ) async throws -> Bool {
    var run = TemplateRun()
    do {
      try await run.run(
        suite,
        today: Environment.today(),
        jobs: jobs ?? Environment.cores(),
        lot: oneOf > 1 ? Lot(oneOf: oneOf, seed: seed) : nil
      ) { file, rule in
        (only.isEmpty || only.contains(rule))
          && (profile != nil || packages.contains(file.package.name.text))
      }
    } catch let refused as EngineFailure {
      throw CommandFailure(RuleOptions.engineText(refused))
    }
    guard run.templates > 0 else { return false }
    for failure in run.failures { try printOut(TemplateReport(failure, in: program).text) }
    let wrong = run.failures.reduce(0) { $0 + $1.wrong.count }
    try printOut(
      say(
        """
        \(count: run.count) examples of \(count: run.templates) templates: \
        \(run.judgedCount - wrong) passed, \(wrong) failed
        """
      )
    )
    return wrong > 0
  }

  /// Judges the example documents; whether one failed.
  private func runFiles(_ program: CheckedProgram) throws -> Bool {
    let found = ExampleFiles(of: examples)
    let rules = try compile(program, profile ?? "nanchong")
    let (failures, unknown) = found.judge(rules, today: Environment.today())
    for path in found.misplaced {
      let reason = say("stands in no folder like CERT-01/violates/")
      StandardError.write("jianfu: \(path): \(reason)\n")
    }
    if let id = unknown.sorted().first {
      throw CommandFailure("\(rules.profile) has no rule '\(id)' for its example files")
    }
    for failure in failures {
      let promise: Message =
        failure.file.violates
        ? "violates, but the rule finds nothing" : "complies, but the rule finds something"
      var lines = [
        say("FAILED \(failure.file.rule) \(failure.file.path): \(promise)")
      ]
      lines += failure.problems.map { "  " + say("not read: \(told: $0.message)") }
      lines += failure.findings.map { "  " + say("\($0.rule) finds: \($0.quote)") }
      if failure.findings.isEmpty { lines.append("  " + say("no rule finds anything")) }
      try printOut(lines.joined(separator: "\n"))
    }
    let passed = found.files.count - failures.count
    try printOut(
      say("\(found.files.count) example files: \(passed) passed, \(failures.count) failed")
    )
    return !failures.isEmpty || !found.misplaced.isEmpty
  }

  /// Runs the examples on the days that matter; whether a verdict was wrong.
  private func runDays(_ suite: RuleSuite, _ program: CheckedProgram) throws -> Bool {
    let matrix = try DayMatrix(suite, today: Environment.today())
    for failure in matrix.failures {
      let line = program.source(at: failure.path).map {
        ":\(lineNumber(of: failure.example.text.range.lower, in: $0))"
      }
      let place = failure.path + (line ?? "")
      let day = failure.day.description
      try printOut(
        failure.holds
          ? say("FAILED \(failure.rule) \(place) on \(day): the rule holds that day")
          : say("FAILED \(failure.rule) \(place) on \(day): the rule does not hold that day")
      )
    }
    try printOut(
      say(
        """
        \(count: matrix.verdicts) verdicts of \(count: matrix.rules) rules on \
        \(count: matrix.days) days: \(matrix.verdicts - matrix.failures.count) right, \
        \(matrix.failures.count) wrong
        """
      )
    )
    return !matrix.failures.isEmpty
  }

  private func compile(
    _ program: CheckedProgram,
    _ package: String
  ) throws(CommandFailure) -> CompiledRules {
    do {
      return try CompiledRules(program, profile: package)
    } catch {
      if case .unknownProfile(let name, let known) = error {
        throw RuleOptions.failure(.unknownProfile(name, known: known))
      }
      throw CommandFailure(RuleOptions.engineText(error))
    }
  }

  // MARK: Mutants

  private func outcomes(
    _ suite: RuleSuite,
    _ packages: [String]
  ) async throws -> [MutationRun.Outcome] {
    let wanted = only.isEmpty ? nil : Set(only)
    let lot = suite.mutants(of: Set(packages), resting: wanted, sample: sample, seed: seed)
    let progress = Progress(
      total: lot.count,
      isWanted: Environment.isTerminal(STDERR_FILENO)
    )
    defer { progress.end() }
    return try await suite.outcomes(
      of: lot,
      asksWhy: why,
      today: Environment.today(),
      jobs: jobs ?? Environment.cores()
    ) { count in
      for _ in 0..<count { progress.advance() }
    }
  }
}
