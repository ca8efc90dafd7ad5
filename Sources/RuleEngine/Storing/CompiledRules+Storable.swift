package import BinaryForm
import RuleLanguage

extension RuleSummary.Basis: Storable {
  /// Reads it.
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      source: source.next(),
      citation: source.next(),
      title: source.next(),
      article: source.next(),
      evidence: source.next(),
      level: source.next(),
      issued: source.next(),
      repealed: source.next()
    )
  }

  /// Writes it.
  package func write(to target: inout BinaryWriter) {
    target.add(source, citation, title, article, evidence, level, issued, repealed)
  }
}

extension RuleSummary.Replacement: Storable {
  /// Reads it.
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(words: source.next(), text: source.next())
  }

  /// Writes it.
  package func write(to target: inout BinaryWriter) { target.add(words, text) }
}

extension RuleSummary.Adjustment: Storable {
  /// Reads it.
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      package: source.next(),
      reason: source.next(),
      changes: source.next(),
      path: source.next(),
      range: source.next()
    )
  }

  /// Writes it.
  package func write(to target: inout BinaryWriter) {
    target.add(package, reason, changes, path, range)
  }
}

extension RuleSummary: Storable {
  /// Reads it.
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      id: source.next(),
      topic: source.next(),
      title: source.next(),
      severity: source.next(),
      package: source.next(),
      bases: source.next(),
      from: source.next(),
      until: source.next(),
      isDisabled: source.next(),
      message: source.next(),
      advice: source.next(),
      replacement: source.next(),
      note: source.next(),
      yields: source.next(),
      examples: source.next(),
      path: source.next(),
      range: source.next(),
      adjustments: source.next()
    )
  }

  /// Writes it.
  package func write(to target: inout BinaryWriter) {
    target.add(id, topic, title, severity, package, bases, from, until, isDisabled, message, advice)
    target.add(replacement, note, yields, examples, path, range, adjustments)
  }
}

extension HeaderIndex.Entry: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(word: source.next(), type: source.next(), column: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(word, type, column) }
}

extension HeaderIndex: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(entries: source.next(), types: source.next())
  }

  func write(to target: inout BinaryWriter) { target.add(entries, types) }
}

extension CompiledRules.Plan: Storable {
  init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      phrases: source.next(),
      conditions: source.next(),
      claims: source.next(),
      phraseNames: source.next(),
      documentPhrases: source.next(),
      kindLists: source.next(),
      limits: source.next(),
      branches: source.next(),
      records: source.next(),
      headers: source.next(),
      recordBranches: source.next(),
      contexts: source.next(),
      kinds: source.next(),
      issuerEnds: source.next(),
      metadataNames: source.next(),
      attachmentWords: source.next(),
      attachmentStarts: source.next(),
      datePatterns: source.next(),
      numberPatterns: source.next(),
      claimsByGroup: source.next(),
      lastGroupsOfClaim: source.next(),
      gates: source.next(),
      citingBranches: source.next(),
      branchesByClaim: source.next(),
      endsDocumentPhrase: source.next(),
      documentBranches: source.next(),
      catalogs: source.next(),
      groupsByName: source.next(),
      periods: source.next(),
      dayUnits: source.next(),
      law: source.next(),
      needs: source.next(),
      cues: source.next(),
      kindCues: source.next(),
      alternatives: source.next(),
      links: source.next(),
      windows: source.next()
    )
  }

  func write(to target: inout BinaryWriter) {
    target.add(phrases, conditions, claims, phraseNames, documentPhrases, kindLists, limits)
    target.add(branches, records, headers, recordBranches, contexts, kinds, issuerEnds)
    target.add(metadataNames, attachmentWords, attachmentStarts, datePatterns, numberPatterns)
    target.add(claimsByGroup, lastGroupsOfClaim, gates, citingBranches, branchesByClaim)
    target.add(endsDocumentPhrase, documentBranches, catalogs, groupsByName, periods)
    target.add(dayUnits, law, needs)
    target.add(cues, kindCues, alternatives, links, windows)
  }
}

extension CompiledRules: Storable {
  /// Reads it.
  package init(from source: inout BinaryReader) throws(BinaryFailure) {
    try self.init(
      rules: source.next(),
      profile: source.next(),
      lexicon: source.next(),
      plan: source.next()
    )
  }

  /// Writes it.
  package func write(to target: inout BinaryWriter) { target.add(rules, profile, lexicon, plan) }
}
