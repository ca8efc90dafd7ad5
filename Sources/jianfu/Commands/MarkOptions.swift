import ArgumentParser
import Checker
import Findings
import Messages

/// What marks findings that do not count: waivers, a baseline, an earlier revision.
struct MarkOptions: ParsableArguments {
  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("A file of waivers; may be repeated.", valueName: "file")
  )
  var waivers: [String] = []

  @Option(
    help: ArgumentHelp("Count only findings that this file does not know.", valueName: "file")
  )
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Write all findings to a file, to be the baseline of later runs.",
      valueName: "file"
    )
  )
  var writeBaseline: String?

  @Option(
    help: ArgumentHelp(
      "Check only files that changed since a git revision, and count what is new in them.",
      valueName: "revision"
    )
  )
  var diff: String?

  @Flag(help: "With --diff, count the findings on changed lines, whatever stood there before.")
  var changedLines = false

  @Flag(
    help: ArgumentHelp(
      "Put in the replacements that rules declare, and report what is left.",
      discussion: "Only the words are changed; every other byte and the encoding stay."
    )
  )
  var fix = false

  @Flag(help: "With --fix, change nothing and print what would change.")
  var dryRun = false

  func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run needs --fix") }
    if changedLines, diff == nil { throw ValidationError("--changed-lines needs --diff REVISION") }
    if diff != nil, baseline != nil {
      throw ValidationError("--diff and --baseline exclude each other")
    }
    if writeBaseline != nil, diff != nil {
      throw ValidationError("--write-baseline needs all files, so it excludes --diff")
    }
  }

  /// The markers of a run.
  ///
  /// - Throws: `CommandFailure` for a file that cannot be used, or a revision that is not there.
  func markers(_ plan: RunPlan) throws(CommandFailure) -> FindingMarkers {
    var markers = FindingMarkers()
    do throws(ConfigurationFailure) {
      markers.waivers = try WaiverSet(
        reading: waivers + plan.waiverFiles,
        rules: plan.ruleNames,
        today: Environment.today(),
        words: say
      )
    } catch {
      throw CommandFailure(error)
    }
    if fix { markers.fixer = Fixer(isDryRun: dryRun) }
    if let diff {
      do throws(GitFailure) {
        markers.revision = try RevisionComparison(
          since: diff,
          measure: changedLines ? .lines : .findings
        )
      } catch {
        throw CommandFailure(error)
      }
    } else if writeBaseline == nil, let path = baseline ?? plan.settings?.baseline?.value {
      do throws(BaselineFailure) {
        markers.baseline = try BaselineComparison(reading: path)
      } catch {
        throw CommandFailure(error)
      }
    }
    return markers
  }

  /// Says what was mended, and what could not be.
  func report(_ fixer: Fixer?) throws(CommandFailure) {
    guard let fixer else { return }
    var count = 0
    for change in fixer.changes {
      count += change.applied.count
      if dryRun, !change.applied.isEmpty { try printOut(change.diff) }
      for (fix, reason) in change.refused {
        let place = "\(change.path):\(fix.region.startLine):\(fix.region.startColumn)"
        StandardError.write("\(place): " + say(Self.words(reason)) + "\n")
      }
    }
    let done: Message =
      dryRun ? "\(count: count) places would be replaced" : "\(count: count) places replaced"
    StandardError.write(say(done) + "\n")
  }

  private static func words(_ reason: FixedText.Refusal) -> Message {
    switch reason {
    case .markup: "not replaced: markup stands between the words"
    case .encoding: "not replaced: the file's encoding lacks a character of the replacement"
    case .overlap: "not replaced: another replacement stands there"
    case .package: "not replaced: parts of packages are not changed"
    case .noFile: "not replaced: standard input is no file"
    case .unwritable: "not replaced: the file cannot be written"
    }
  }
}
