/// Why a finding that stands does not count.
package struct Suppression: Sendable, Hashable {
  /// What let it pass.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A waiver that somebody approved.
    case waiver
  }

  /// What let it pass.
  package let by: Kind
  /// Where that is written: a file with its line, or the place of a comment in the document.
  package let source: String
  /// Why, in the words of whoever let it pass.
  package let reason: String
  /// Who approved it.
  package let approver: String
  /// The number of the document that permits it.
  package let permit: String
  /// The last day on which it holds, as `2026-12-31`.
  package let expires: String

  /// Creates a suppression.
  package init(
    by: Kind,
    source: String,
    reason: String,
    approver: String,
    permit: String,
    expires: String
  ) {
    self.by = by
    self.source = source
    self.reason = reason
    self.approver = approver
    self.permit = permit
    self.expires = expires
  }
}

/// What a finding is to the findings that were written down before.
package enum BaselineState: String, Sendable, Hashable, CaseIterable {
  /// It was there then; it does not count.
  case unchanged
  /// It was not there then.
  case new
}

/// A replacement of some bytes of the file that takes a finding away.
package struct Fix: Sendable, Hashable {
  /// The bytes to replace.
  package let region: Region
  /// What to put there, not yet escaped for the file's markup.
  package let replacement: String

  /// Creates a fix.
  package init(region: Region, replacement: String) {
    self.region = region
    self.replacement = replacement
  }
}

extension Finding {
  /// Whether it counts for the exit status and in the sums: it is neither suppressed nor an old
  /// one that a baseline knows.
  package var counts: Bool { suppression == nil && baseline != .unchanged }
}
