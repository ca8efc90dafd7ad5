import BinaryForm
import BundledRules
import Findings
import RuleEngine
import SourceText

/// The rules that ship, compiled, kept from one start to the next in a folder of the user.
///
/// Nothing depends on it: what is not there, not whole, of another build or not the user's own is
/// compiled as if there were no cache, and what cannot be kept is not.
package struct RuleCache: Sendable {
  private let folder: PrivateFolder
  /// What tells this build of the tool and its rules from every other.
  private let build: String

  /// More than the rules will ever be.
  private static let largestFile = 1 << 28

  /// - Parameters:
  ///   - folder: Where the files lie; made when there is something to keep.
  ///   - program: What tells this build of the program from every other.
  package init(folder: String, program: String) {
    self.folder = PrivateFolder(path: folder)
    build = "\(ToolIdentity.version) \(program) \(BundledRules.digest)"
  }

  /// The rules of a profile, where they were kept.
  package func rules(of profile: String) -> RunRules? {
    guard let contents = folder.file(Self.name(of: profile), limit: Self.largestFile) else {
      return nil
    }
    let kept = SealedForm.open(contents, as: Kept.self, key: key(of: profile))
    return kept.map { RunRules(kept: $0.rules, digest: $0.digest) }
  }

  /// Keeps rules of the tool in the place of those of another build.
  package func keep(_ rules: RunRules) {
    let profile = rules.compiled.profile
    let kept = Kept(rules: rules.compiled, digest: rules.digest())
    folder.replace(Self.name(of: profile), with: SealedForm.seal(kept, key: key(of: profile)))
  }

  private func key(of profile: String) -> String { "\(build) \(profile)" }

  /// A name of its own for each profile; letters of other scripts are written as their bytes.
  private static func name(of profile: String) -> String {
    let parts = profile.utf8.map { byte in
      let isPlain =
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || byte == UInt8(ascii: ".")
        || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      return isPlain ? String(UnicodeScalar(byte)) : "%" + String(byte, radix: 16)
    }
    return "rules-" + parts.joined() + ".compiled"
  }

  fileprivate struct Kept {
    let rules: CompiledRules
    let digest: String
  }
}

/// A file in the cache is never written again, but replaced.
extension FileContents: KeptBytes {}

extension RuleCache.Kept: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(rules: source.next(), digest: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(rules, digest) }
}
