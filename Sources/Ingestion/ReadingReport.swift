package import DocumentModel
package import SourceText

/// How reading one file ended, and where its problems lie in the file.
package struct ReadingReport: Sendable {
  /// How it ended.
  package let outcome: ReadingOutcome
  /// The place of each of the outcome's problems, nil for one that has none.
  package let regions: [FileRegion?]
  /// The format it was read as, nil where it was not read.
  package let format: DocumentFormat?

  /// Creates a report; `regions` runs beside the problems of `outcome`.
  package init(outcome: ReadingOutcome, regions: [FileRegion?], format: DocumentFormat?) {
    self.outcome = outcome
    self.regions = regions
    self.format = format
  }
}
