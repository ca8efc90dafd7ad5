import CLibFuzzer
import DocumentModel
import Glibc
import Ingestion
import SourceText

/// Feeds one reader with what libFuzzer makes up.
///
/// `JIANFU_FUZZ_TARGET` names the reader: a format, or `any` or `package` for detection by content. Every input
/// is read to its end and its segments are checked; whatever traps is a crash of the target.
private let target: (name: String, format: DocumentFormat?) = {
  let wanted = unsafe getenv("JIANFU_FUZZ_TARGET").map { unsafe String(cString: $0) } ?? "any"
  // Packages are told apart by what is in them.
  guard wanted != "any", wanted != "package" else { return (wanted, nil) }
  guard let format = DocumentFormat(rawValue: wanted) else {
    print("unknown target '\(wanted)'; known: any", DocumentFormat.allCases.map(\.rawValue))
    exit(2)
  }
  return (wanted, format)
}()

private func readOne(_ bytes: [UInt8]) {
  var options = ReadingOptions(segmentSize: 4096)
  // A flag of the first byte: both ways of treating a page's furniture are fuzzed.
  options.includeBoilerplate = (bytes.first ?? 0) & 1 == 0
  var reader = DocumentReader(options: options)
  let report = reader.read(
    FileContents(bytes),
    name: "fuzz",
    format: target.format
  ) { segment, locator in
    SegmentCheck.check(segment)
    for block in segment.blocks {
      guard let source = segment.map.source(of: block.text) else { continue }
      let region = locator.region(of: source)
      precondition(region.byteOffset >= 0 && region.byteLength >= 0)
      // The offsets of a package are those of an unpacked part.
      precondition(region.part != nil || region.byteOffset + region.byteLength <= bytes.count)
    }
  }
  precondition(report.regions.count == report.outcome.problems.count)
}

var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
var argumentCount = CommandLine.argc
let status = unsafe LLVMFuzzerRunDriver(
  &argumentCount,
  &arguments,
  { data, size in
    guard let data = unsafe data else { return 0 }
    readOne(unsafe Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
  }
)
exit(status)
